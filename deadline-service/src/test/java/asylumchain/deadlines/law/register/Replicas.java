package asylumchain.deadlines.law.register;

import asylumchain.deadlines.law.RuleBook;
import jakarta.enterprise.inject.spi.CDI;
import java.time.Clock;
import java.util.UUID;
import javax.sql.DataSource;

/// Other replicas of this service on the same database.
public final class Replicas {

  private Replicas() {}

  /// One that was started with these files.
  public static RuleBookTable with(DataSource database, RuleBook files) {
    var amended = CDI.current().getBeanManager().getEvent().select(LawAmended.class);
    return new RuleBookTable(database, new ReleasedLaw(files), Clock.systemUTC(), amended);
  }

  /// The same law in files that were never in use before.
  public static RuleBook newFiles(RuleBook book) {
    return book.with(
        UUID.randomUUID().toString(), book.decrees(), book.moratoria(), book.calendar());
  }
}
