package asylumchain.cases.identity.duplicates;

import asylumchain.cases.lifecycle.TableUnavailable;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/// Which cases each merge moved.
@ApplicationScoped
class MergeTable {

  private static final String KEEP =
      "insert into person_merge (merge_id, from_id, into_id, cases) values (?, ?, ?, ?)";

  private static final String UNDO =
      """
      update person_merge set undone = true
       where from_id = ? and not undone
      returning into_id, cases
      """;

  private final DataSource database;

  MergeTable(DataSource database) {
    this.database = database;
  }

  /// @param into who the person turned out to be
  /// @param cases which the merge moved
  record Merge(UUID into, List<UUID> cases) {}

  void keep(UUID personId, Merge merge) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(KEEP)) {
      statement.setObject(1, UUID.randomUUID());
      statement.setObject(2, personId);
      statement.setObject(3, merge.into());
      statement.setArray(4, connection.createArrayOf("uuid", merge.cases().toArray()));
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new TableUnavailable(e);
    }
  }

  /// Marks the merge of this person as undone; empty when it is not merged.
  Optional<Merge> undo(UUID personId) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(UNDO)) {
      statement.setObject(1, personId);
      try (var rows = statement.executeQuery()) {
        return rows.next()
            ? Optional.of(
                new Merge(
                    rows.getObject(1, UUID.class), List.of((UUID[]) rows.getArray(2).getArray())))
            : Optional.empty();
      }
    } catch (SQLException e) {
      throw new TableUnavailable(e);
    }
  }
}
