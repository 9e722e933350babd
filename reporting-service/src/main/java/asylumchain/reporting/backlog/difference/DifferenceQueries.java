package asylumchain.reporting.backlog.difference;

import asylumchain.reporting.backlog.SqlQueries;
import asylumchain.reporting.backlog.difference.Difference.Place;
import asylumchain.reporting.facts.CaseFacts;
import asylumchain.reporting.facts.FactTable;
import asylumchain.reporting.facts.FactTable.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Finds the cases that two counts do not count alike, and what is known of them.
@ApplicationScoped
public class DifferenceQueries {

  private static final int PLACE = 7;

  private final DataSource database;

  DifferenceQueries(DataSource database) {
    this.database = database;
  }

  /// Part of a list.
  ///
  /// @param after the last id seen
  /// @param limit how many at most
  /// @param atOnce how many are read at once
  record Part(UUID after, int limit, int atOnce) {}

  /// Some of them, in the order of their ids, read from the database as they are taken. The caller
  /// closes it.
  Stream<Difference> between(Counted one, Counted other, DifferenceRows.Some some, Part part) {
    var visible = DifferenceRows.each(one, other).add("and subject_id > ?", part.after());
    DifferenceRows.narrow(visible, some);
    return SqlQueries.stream(
        database,
        visible.add("order by subject_id limit ?", part.limit()),
        DifferenceQueries::difference,
        part.limit() > part.atOnce() ? part.atOnce() : 0);
  }

  /// So many differences of which what is asked says the same.
  ///
  /// @param each one of them, without its id and without where it is counted
  record Alike(long cases, Difference each) {}

  /// How many of them stand alike in both counts, as far as it matters for what is asked.
  List<Alike> alike(Counted one, Counted other, DifferenceRows.Some some) {
    return SqlQueries.list(
        database,
        DifferenceRows.alike(one, other, some, 1 + 2 * PLACE),
        row ->
            new Alike(
                row.getLong(1),
                new Difference(0, new UUID(0, 0), place(row, 2), place(row, 2 + PLACE))));
  }

  /// What is known of these cases.
  ///
  /// @param clocks whether also of their clocks
  Map<UUID, CaseFacts> facts(List<Difference> differences, boolean clocks) {
    if (differences.isEmpty()) {
      return Map.of();
    }
    var subjects = differences.stream().map(it -> new Subject(it.part(), it.caseId())).toList();
    try (var connection = database.getConnection()) {
      return clocks
          ? FactTable.read(connection, subjects)
          : FactTable.readEvents(connection, subjects);
    } catch (SQLException e) {
      throw new IllegalStateException("the facts cannot be read", e);
    }
  }

  private static Difference difference(ResultSet row) throws SQLException {
    return new Difference(
        row.getInt(1), row.getObject(2, UUID.class), place(row, 3), place(row, 3 + PLACE));
  }

  private static @Nullable Place place(ResultSet row, int first) throws SQLException {
    var group = row.getArray(first + 4);
    return group == null
        ? null
        : new Place(
            row.getString(first),
            row.getString(first + 1),
            row.getString(first + 2),
            row.getBoolean(first + 3),
            List.of((String[]) group.getArray()),
            row.getBoolean(first + 5),
            List.of((String[]) row.getArray(first + 6).getArray()));
  }
}
