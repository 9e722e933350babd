package asylumchain.reporting.backlog;

import java.util.List;
import javax.sql.DataSource;

/// The rows and the queries before a database alone.
public final class Plain {

  private Plain() {}

  /// Keeps facts and rows; the rooms with tables of their own are left out.
  public static BacklogProjection projection() {
    return new BacklogProjection(List.of());
  }

  /// Counts groups; it cannot say how fresh they are.
  @SuppressWarnings("NullAway")
  public static BacklogQueries backlog(DataSource database) {
    return new BacklogQueries(database, null);
  }
}
