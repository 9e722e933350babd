package asylumchain.kit.journal;

import static asylumchain.kit.journal.JournalDatabase.CLOCK;
import static asylumchain.kit.journal.JournalDatabase.fact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HeartbeatsTest {

  private static final String PARTITION =
      "select part from journal_partition where part = 0 for update nowait";

  private JournalDatabase journal;

  @BeforeEach
  void oneRow() throws SQLException {
    journal = new JournalDatabase(1);
    journal.append(fact(JournalDatabase.someCase(), 1));
  }

  @Test
  void how_far_the_source_has_read_is_looked_up_while_nobody_can_append() throws SQLException {
    var beats =
        new Heartbeats(
            CLOCK,
            (_, part) -> {
              assertThatThrownBy(this::takePartition).isInstanceOf(SQLException.class);
              return 10L + part;
            });
    try (var connection = journal.asService()) {
      assertThat(beats.of(connection, List.of(0)))
          .singleElement()
          .satisfies(
              beat -> {
                assertThat(beat.tail()).isEqualTo(1);
                assertThat(beat.processedSeq()).isEqualTo(10);
              });
    }
    takePartition();
  }

  private void takePartition() throws SQLException {
    try (var other = journal.asService();
        var statement = other.createStatement()) {
      statement.execute(PARTITION);
    }
  }
}
