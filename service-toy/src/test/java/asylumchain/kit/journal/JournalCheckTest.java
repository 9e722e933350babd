package asylumchain.kit.journal;

import static asylumchain.kit.journal.JournalDatabase.CLOCK;
import static asylumchain.kit.journal.JournalDatabase.fact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import asylumchain.kit.journal.JournalReport.Destroyed;
import asylumchain.kit.journal.JournalReport.Finding;
import asylumchain.kit.journal.JournalReport.Harm;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JournalCheckTest {

  private JournalDatabase journal;
  private JournalCheck check;
  private Subject subject;
  private Subject neighbour;
  private List<JournalEvent> rows;

  @BeforeEach
  void sixRowsOfTwoSubjects() throws SQLException {
    journal = new JournalDatabase(1);
    check = new JournalCheck(journal.pool(), journal.partitioning());
    subject = JournalDatabase.someCase();
    neighbour = JournalDatabase.someCase();
    rows = new ArrayList<>();
    rows.addAll(journal.append(fact(subject, 1), fact(neighbour, 1)));
    rows.addAll(journal.append(fact(subject, 2), fact(neighbour, 2)));
    rows.addAll(journal.append(fact(subject, 3), fact(neighbour, 3)));
  }

  private void finds(Finding... findings) {
    assertThat(check.partition(0).findings()).containsExactly(findings);
    assertThat(check.whole().findings()).containsExactly(findings);
  }

  @Test
  void an_untouched_journal_is_sound() {
    assertThat(check.whole()).isEqualTo(new JournalReport(6, 0, List.of(), List.of()));
    assertThat(check.subject(subject)).isEqualTo(new JournalReport(3, 0, List.of(), List.of()));
  }

  @Test
  void a_changed_row_is_named() throws SQLException {
    journal.tamper("update journal set occurred_on = '2020-01-01' where seq = 3");
    finds(new Finding(0, 3, Harm.CHANGED));
    assertThat(check.subject(subject).findings()).hasSize(1);
    assertThat(check.subject(neighbour).sound()).isTrue();
  }

  @Test
  void a_changed_row_with_a_fresh_hash_is_named() throws SQLException {
    var row = rows.get(2);
    var forged =
        new JournalEvent(
            0,
            3,
            row.eventId(),
            row.subject(),
            2,
            "something.else",
            row.audience(),
            row.occurredOn(),
            row.recordedAt(),
            row.journalledAt(),
            1,
            "",
            null,
            null,
            null);
    var hash = HashChain.link(HexFormat.of().parseHex(rows.get(1).hash()), forged, null, null);
    journal.tamper("delete from journal_payload where seq = 3");
    journal.tamper(
        "update journal set type = 'something.else', hash = ?, chain_digest = null,"
            + " private_digest = null where seq = 3",
        hash);
    finds(new Finding(0, 3, Harm.CHANGED));
    assertThat(check.agreesWith(0, 3, row.hash())).isFalse();
    assertThat(check.agreesWith(0, 4, rows.get(3).hash())).isTrue();
  }

  @Test
  void a_removed_row_is_named_whosever_it_was() throws SQLException {
    journal.tamper("delete from journal where seq = 3");
    finds(new Finding(0, 3, Harm.REMOVED));
    assertThat(check.subject(neighbour).findings()).hasSize(1);
  }

  @Test
  void a_removed_first_row_is_named() throws SQLException {
    journal.tamper("delete from journal where seq = 1");
    finds(new Finding(0, 1, Harm.REMOVED));
  }

  @Test
  void a_removed_last_row_is_named_once_the_topic_had_it() throws SQLException {
    journal.tamper("update relay_lease set sent_seq = 6");
    journal.tamper("delete from journal where seq = 6");
    finds(new Finding(0, 6, Harm.REMOVED));
  }

  @Test
  void an_added_row_is_named() throws SQLException {
    journal.tamper(
        """
        insert into journal
        select part, 7, gen_random_uuid(), subject_kind, subject_id, 4, type, audience, occurred_on,
               recorded_at, journalled_at, generation, processed_seq, chain_digest, private_digest,
               prev_hash, hash
          from journal where seq = 5
        """);
    finds(new Finding(0, 7, Harm.ADDED));
  }

  @Test
  void a_changed_payload_is_named() throws SQLException {
    journal.tamper(
        "update journal_payload set payload = '{}' where seq = 4 and audience = 'PRIVATE'");
    finds(new Finding(0, 4, Harm.PAYLOAD_CHANGED));
  }

  @Test
  void what_the_journal_says_is_destroyed_may_be_gone_and_the_chain_still_holds()
      throws SQLException {
    assertThatThrownBy(() -> destroy(subject))
        .hasMessageContaining("the journal does not say that");
    var said = journal.append(destroyed(subject, 4)).getFirst();
    assertThat(destroy(subject)).isEqualTo(6);
    assertThat(check.whole())
        .isEqualTo(
            new JournalReport(7, 6, List.of(), List.of(new Destroyed(0, said.seq(), subject, 3))));
    assertThat(check.subject(subject).destructions()).hasSize(1);
    assertThat(check.subject(subject).destroyed()).isEqualTo(6);
    assertThat(check.subject(neighbour)).isEqualTo(new JournalReport(3, 0, List.of(), List.of()));
    assertThat(journal.history(subject))
        .hasSize(4)
        .filteredOn(row -> row.version() < 4)
        .allSatisfy(row -> assertThat(row.chainPayload()).isNull());
    assertThat(journal.history(subject).getLast().chainPayload()).isNotNull();
    journal.append(CLOCK, List.of(fact(neighbour, 4)));
    assertThat(check.whole().sound()).isTrue();
  }

  @Test
  void a_table_of_the_session_says_nothing_about_the_journal() throws SQLException {
    try (var connection = journal.asService();
        var statement = connection.createStatement()) {
      statement.execute("create temporary table journal (like public.journal)");
      statement.execute("create temporary table journal_payload (like public.journal_payload)");
      statement.execute(
          "insert into pg_temp.journal select * from public.journal where seq = "
              + rows.getFirst().seq());
      statement.execute("update pg_temp.journal set version = 4, type = 'nl.toy.thing-destroyed'");
      assertThatThrownBy(
              () -> statement.execute("select journal_destroy(0, '%s')".formatted(subject.id())))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("the journal does not say that");
    }
    finds();
  }

  @Test
  void a_payload_that_is_gone_and_nobody_says_so_is_named() throws SQLException {
    try (var connection = journal.asDestruction();
        var statement = connection.createStatement()) {
      statement.execute("delete from journal_payload where seq = 3");
      for (var sql :
          List.of(
              "select payload from journal_payload",
              "select nonce from journal_payload",
              "delete from journal",
              "insert into journal_payload values (0, 1, 'CHAIN', '', '')")) {
        assertThatThrownBy(() -> statement.execute(sql)).hasMessageContaining("permission denied");
      }
    }
    finds(new Finding(0, 3, Harm.PAYLOAD_REMOVED));
    journal.append(destroyed(neighbour, 4));
    finds(new Finding(0, 3, Harm.PAYLOAD_REMOVED));
  }

  @Test
  void what_says_that_a_subject_is_destroyed_keeps_its_own_payload() throws SQLException {
    var said = journal.append(destroyed(subject, 4)).getFirst();
    journal.tamper("delete from journal_payload where seq = " + said.seq());
    finds(new Finding(0, said.seq(), Harm.PAYLOAD_REMOVED));
  }

  private static NewEvent destroyed(Subject subject, int version) {
    var fact = fact(subject, version);
    return new NewEvent(
        fact.eventId(),
        subject,
        version,
        "nl.toy.thing-destroyed",
        fact.audience(),
        fact.occurredOn(),
        fact.recordedAt(),
        fact.chainPayload(),
        fact.privatePayload(),
        null);
  }

  private long destroy(Subject gone) throws SQLException {
    try (var connection = journal.asService();
        var statement = connection.prepareStatement("select journal_destroy(0, ?)")) {
      statement.setObject(1, gone.id());
      try (var row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }
}
