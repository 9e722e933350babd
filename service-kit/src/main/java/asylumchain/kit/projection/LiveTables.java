package asylumchain.kit.projection;

import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/// For commands that themselves write into the tables of the projection.
@ApplicationScoped
@IfBuildProperty(name = "chain.projection.enabled", stringValue = "true", enableIfMissing = true)
public class LiveTables {

  /// Makes a switch wait until the command has committed, and the beginning of a rebuild too.
  private static final String WAIT = "select pg_advisory_xact_lock_shared(?)";

  private static final String TOUCH =
      """
      insert into public.projection_touched (part, subject_id)
      select ?, ?::uuid
       where exists (select from public.projection_rebuild where state in ('REQUESTED', 'RUNNING'))
          on conflict do nothing
      """;

  private final DataSource database;

  LiveTables(DataSource database) {
    this.database = database;
  }

  /// To be called first in a command's transaction that changes a subject's rows outside
  /// [Projection#apply]: where a rebuild is under way, the subject is folded anew at the switch, so
  /// that what the command did is not lost. `forget` and `apply` must then find it in tables that
  /// are no part of the projection.
  @Transactional(Transactional.TxType.MANDATORY)
  public void touch(int part, UUID subjectId) {
    try (var connection = database.getConnection();
        var wait = connection.prepareStatement(WAIT);
        var insert = connection.prepareStatement(TOUCH)) {
      wait.setLong(1, Transactions.SWITCH_LOCK);
      wait.execute();
      insert.setInt(1, part);
      insert.setObject(2, subjectId);
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("cannot note that a subject was touched", e);
    }
  }
}
