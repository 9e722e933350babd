package asylumchain.deadlines.rounds;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import javax.sql.DataSource;

/// Lets days pass.
@ApplicationScoped
public class DaysForTests {

  private final DayRound round;
  private final DataSource database;

  DaysForTests(DayRound round, DataSource database) {
    this.round = round;
    this.database = database;
  }

  public void goThrough(LocalDate today) {
    round.goThrough(today);
  }

  public void begin(LocalDate today) {
    round.begin(today);
  }

  /// Everything up to this day was said, in every partition.
  public void pretendGoneThrough(LocalDate day) {
    try (var connection = database.getConnection();
        var update = connection.prepareStatement("update day_gone_through set day = ?")) {
      update.setObject(1, day);
      update.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
