package asylumchain.reporting.backlog.difference;

import javax.sql.DataSource;

/// The differences before a database alone.
public final class PlainDifferences {

  private PlainDifferences() {}

  public static Differences in(DataSource database) {
    return new Differences(new DifferenceQueries(database));
  }

  /// @param chunk how many cases are read at once
  static Differences in(DataSource database, int chunk) {
    return new Differences(new DifferenceQueries(database), chunk);
  }
}
