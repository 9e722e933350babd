package asylumchain.kit.journal;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import javax.sql.DataSource;

/// The static rows of the journal, made at the first start. The number of partitions cannot
/// change after it: a subject would then have its history in two places.
@ApplicationScoped
public class Partitions {

  static final int FIRST_AT_START = 10;

  private static final String CREATE =
      """
      with created as (
        insert into journal_partition (part) select unnest(?::integer[]) on conflict do nothing
      )
      insert into relay_lease (part) select generate_series(0, ? - 1) on conflict do nothing
      """;

  private static final String PUBLISHED = "select count(*) from relay_lease";

  private final DataSource database;
  private final Partitioning partitioning;

  Partitions(DataSource database, JournalConfig config) {
    this.database = database;
    this.partitioning = config.partitioning();
  }

  void atStart(@Observes @Priority(FIRST_AT_START) StartupEvent start) throws SQLException {
    try (var connection = database.getConnection()) {
      create(connection, partitioning);
    }
  }

  /// Makes the rows unless they are there.
  ///
  /// @throws IllegalStateException if the journal was installed with another number of partitions
  public static void create(Connection connection, Partitioning partitioning) throws SQLException {
    try (var installed = connection.prepareStatement(PUBLISHED);
        var row = installed.executeQuery()) {
      row.next();
      var published = row.getInt(1);
      if (published > 0 && published != partitioning.published()) {
        throw new IllegalStateException(
            "this journal was installed with %d partitions, not %d"
                .formatted(published, partitioning.published()));
      }
    }
    try (var create = connection.prepareStatement(CREATE)) {
      var all = Arrays.stream(partitioning.all()).boxed().toArray();
      create.setArray(1, connection.createArrayOf("integer", all));
      create.setInt(2, partitioning.published());
      create.executeUpdate();
    }
  }
}
