package asylumchain.kit.projection;

import asylumchain.kit.http.Problem;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Set;

/// Tells failures that pass by themselves, a database that is away or a deadlock, from those that
/// come back with every try.
public final class Passing {

  /// Classes of SQLSTATE: connection, rollback, resources, operator intervention, system.
  private static final Set<String> CLASSES = Set.of("08", "40", "53", "57", "58");

  /// Lock not available; read-only after a failover; idle in transaction.
  private static final Set<String> STATES = Set.of("55P03", "25006", "25P03");

  private static final int UNAVAILABLE = 503;

  private Passing() {}

  /// Whether trying the same again later may help.
  public static boolean is(Throwable failure) {
    var rolledBack = false;
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      switch (cause) {
        case SQLException e -> {
          return isPassing(e);
        }
        case FeedUnavailable _ -> {
          return true;
        }
        case Problem problem -> {
          return problem.status() == UNAVAILABLE;
        }
        case RollbackException _, SystemException _ -> rolledBack = true;
        default -> {}
      }
    }
    return rolledBack
        || (failure instanceof QuarkusTransactionException && failure.getCause() == null);
  }

  private static boolean isPassing(SQLException e) {
    var state = e.getSQLState();
    return state == null
        || e instanceof SQLTransientException
        || CLASSES.contains(state.substring(0, Math.min(2, state.length())))
        || STATES.contains(state);
  }
}
