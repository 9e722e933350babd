package asylumchain.kit.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/// Recomputes the chain of hashes and says which rows are not what they were.
///
/// What the chain alone cannot show is a partition rewritten from some row to its end by somebody
/// who may write the table and knows the arithmetic: the heads that were published outside the
/// database do, and the hashes on the topic and at its readers, see [#agreesWith].
@ApplicationScoped
public class JournalCheck {

  private static final int PAGE = 1000;

  private static final String STRETCH =
      CheckedRow.COLUMNS + " where j.part = ? and j.seq > ? order by j.seq limit ?";

  private static final String PARTITIONS = "select part from journal_partition order by part";

  private static final String SENT =
      "select coalesce(max(sent_seq), 0) from relay_lease where part = ?";

  private static final String VERSIONS =
      "select seq from journal where part = ? and subject_id = ? and subject_kind = ?";

  private static final String HASH = "select hash from journal where part = ? and seq = ?";

  private final DataSource database;
  private final Partitioning partitioning;

  @Inject
  JournalCheck(DataSource database, JournalConfig config) {
    this(database, config.partitioning());
  }

  JournalCheck(DataSource database, Partitioning partitioning) {
    this.database = database;
    this.partitioning = partitioning;
  }

  /// The whole journal.
  public JournalReport whole() {
    var report = new JournalReport(0, 0, List.of(), List.of());
    for (var part : numbers(PARTITIONS)) {
      report = report.and(partition(part.intValue()));
    }
    return report;
  }

  /// Whether this journal has such a partition. Their numbers have gaps.
  public boolean has(int part) {
    return Arrays.stream(partitioning.all()).anyMatch(each -> each == part);
  }

  /// One partition. Reads it in stretches, without holding up anybody.
  public JournalReport partition(int part) {
    return walked(part, new ChainWalk(part));
  }

  /// The rows of one subject, and every missing number of its partition: nobody can tell any more
  /// whose that was.
  public JournalReport subject(Subject subject) {
    var part = partitioning.partOf(subject);
    var own = Set.copyOf(numbers(VERSIONS, part, subject.id(), subject.kind()));
    var all = walked(part, new ChainWalk(part, subject::equals, own::contains));
    return new JournalReport(own.size(), all.destroyed(), all.findings(), all.destructions());
  }

  private JournalReport walked(int part, ChainWalk walk) {
    // first: a row that is sent meanwhile is one that the walk will meet
    var sent = numbers(SENT, part).getFirst();
    var stretch = PAGE;
    while (stretch == PAGE) {
      stretch = walk(walk, part);
    }
    return walk.end(sent);
  }

  /// The partition in which this subject has its history.
  public int partOf(Subject subject) {
    return partitioning.partOf(subject);
  }

  /// What stands at this place now.
  public Optional<JournalEvent> row(int part, long seq) {
    return query(connection -> JournalQueries.ofPart(connection, part, seq - 1, 1)).stream()
        .filter(row -> row.seq() == seq)
        .findFirst();
  }

  /// Whether this row is the one that the topic, or a reader of the feed, once saw.
  ///
  /// @param hash as it travelled, hexadecimal
  public boolean agreesWith(int part, long seq, String hash) {
    return query(
        connection -> {
          try (var statement = connection.prepareStatement(HASH)) {
            statement.setInt(1, part);
            statement.setLong(2, seq);
            try (var row = statement.executeQuery()) {
              return row.next() && Arrays.equals(row.getBytes(1), HexFormat.of().parseHex(hash));
            }
          }
        });
  }

  private int walk(ChainWalk walk, int part) {
    return query(
        connection -> {
          try (var statement = connection.prepareStatement(STRETCH)) {
            new Columns(connection, statement).value(part).value(walk.lastSeq()).value(PAGE);
            var rows = 0;
            try (var row = statement.executeQuery()) {
              while (row.next()) {
                walk.step(CheckedRow.of(row));
                rows++;
              }
            }
            return rows;
          }
        });
  }

  private List<Long> numbers(String sql, Object... parameters) {
    return query(
        connection -> {
          try (var statement = connection.prepareStatement(sql)) {
            var columns = new Columns(connection, statement);
            for (var parameter : parameters) {
              columns.value(parameter);
            }
            var numbers = new ArrayList<Long>();
            try (var row = statement.executeQuery()) {
              while (row.next()) {
                numbers.add(row.getLong(1));
              }
            }
            return numbers;
          }
        });
  }

  private interface Query<T> {
    T on(Connection connection) throws SQLException;
  }

  private <T> T query(Query<T> query) {
    try (var connection = database.getConnection()) {
      return query.on(connection);
    } catch (SQLException failed) {
      throw new JournalUnavailable(failed);
    }
  }
}
