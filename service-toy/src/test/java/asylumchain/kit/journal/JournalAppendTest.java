package asylumchain.kit.journal;

import static asylumchain.kit.journal.JournalDatabase.CLOCK;
import static asylumchain.kit.journal.JournalDatabase.fact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class JournalAppendTest {

  private static JournalDatabase journal;

  @BeforeAll
  static void migrate() throws SQLException {
    journal = new JournalDatabase(4);
  }

  @Test
  void what_is_appended_is_read_back_whole() throws SQLException {
    var subject = JournalDatabase.someCase();
    var appended = journal.append(fact(subject, 1), fact(subject, 2));
    assertThat(journal.history(subject)).isEqualTo(appended);
    assertThat(appended).extracting(JournalEvent::version).containsExactly(1, 2);
    assertThat(appended.get(1).seq()).isEqualTo(appended.get(0).seq() + 1);
  }

  @Test
  void a_delivery_of_many_rows_is_kept_to_the_letter_and_its_chain_is_sound() throws SQLException {
    var awkward =
        "{\"tab\":\"\t\",\"line\":\"a\nb\rc\",\"slash\":\"\\\\N \\. \",\"name\":\"Zoë جميل\"}";
    var subject = new Subject("person", java.util.UUID.randomUUID());
    var many =
        IntStream.rangeClosed(1, 120).mapToObj(version -> awkward(subject, version, awkward));
    var rows = journal.append(many.toArray(NewEvent[]::new));
    assertThat(journal.history(subject)).isEqualTo(rows);
    assertThat(rows.get(1).chainPayload()).isNull();
    assertThat(new JournalCheck(journal.pool(), journal.partitioning()).subject(subject))
        .isEqualTo(new JournalReport(120, 0, List.of(), List.of()));
  }

  @Test
  void a_letter_of_two_characters_is_kept_wherever_it_falls_in_a_delivery() throws SQLException {
    var subject = new Subject("person", java.util.UUID.randomUUID());
    var many =
        IntStream.rangeClosed(1, 60)
            .mapToObj(
                version ->
                    awkward(
                        subject,
                        version,
                        "{\"name\":\"" + "x".repeat(version % 2) + "𠀀".repeat(2_000) + "\"}"));
    var rows = journal.append(many.toArray(NewEvent[]::new));
    assertThat(journal.history(subject)).isEqualTo(rows);
    assertThat(new JournalCheck(journal.pool(), journal.partitioning()).subject(subject))
        .isEqualTo(new JournalReport(60, 0, List.of(), List.of()));
  }

  /// Every second one without a payload for the chain.
  private static NewEvent awkward(Subject subject, int version, String payload) {
    return new NewEvent(
        EventIds.next(CLOCK),
        subject,
        version,
        "nl.asielketen.toy.kept",
        version % 2 == 0 ? Audience.PRIVATE : Audience.CHAIN,
        version % 3 == 0 ? null : LocalDate.of(2021, 5, 1),
        null,
        version % 2 == 0 ? null : payload,
        payload,
        version % 5 == 0 ? 7L : null);
  }

  @Test
  void a_private_event_and_one_without_payload_keep_their_numbers() throws SQLException {
    var subject = new Subject("person", java.util.UUID.randomUUID());
    var secret =
        new NewEvent(
            EventIds.next(CLOCK), subject, 1, "t", Audience.PRIVATE, null, null, null, "{}", 7L);
    var bare =
        new NewEvent(
            EventIds.next(CLOCK), subject, 2, "t", Audience.CHAIN, null, null, null, null, null);
    var rows = journal.append(secret, bare);
    assertThat(journal.history(subject)).isEqualTo(rows);
    assertThat(rows.getFirst().part()).isGreaterThanOrEqualTo(1000);
    assertThat(rows.getFirst().processedSeq()).isEqualTo(7);
  }

  @Test
  void a_writer_that_has_not_seen_the_last_version_is_refused() throws SQLException {
    var subject = JournalDatabase.someCase();
    journal.append(fact(subject, 1));
    assertThatThrownBy(() -> journal.append(fact(subject, 1)))
        .asInstanceOf(type(VersionConflict.class))
        .returns(subject, VersionConflict::subject)
        .returns(1, VersionConflict::lastVersion);
    assertThatThrownBy(() -> journal.append(fact(subject, 3))).isInstanceOf(VersionConflict.class);
    assertThat(journal.history(subject)).hasSize(1);
  }

  @Test
  void a_source_may_bring_its_own_time_but_not_one_that_falls_or_lies_ahead() throws SQLException {
    var subject = JournalDatabase.someCase();
    var then = Instant.parse("2019-05-01T14:00:00.123456Z");
    journal.append(fact(subject, 1, then), fact(subject, 2, then));
    assertThat(journal.history(subject)).extracting(JournalEvent::recordedAt).containsOnly(then);
    assertThatThrownBy(() -> journal.append(fact(subject, 3, then.minusSeconds(1))))
        .asInstanceOf(type(RecordedAtRefused.class))
        .returns(RecordedAtRefused.Reason.FALLS_WITHIN_SUBJECT, RecordedAtRefused::reason);
    assertThatThrownBy(() -> journal.append(fact(subject, 3, CLOCK.instant().plusSeconds(60))))
        .asInstanceOf(type(RecordedAtRefused.class))
        .returns(RecordedAtRefused.Reason.IN_THE_FUTURE, RecordedAtRefused::reason)
        .returns(3, RecordedAtRefused::version);
    journal.append(fact(subject, 3));
  }

  @Test
  void journalled_at_never_goes_back_whatever_the_clock_says() throws SQLException {
    var subject = JournalDatabase.someCase();
    var first = journal.append(fact(subject, 1)).getFirst();
    var slow = Clock.fixed(first.journalledAt().minus(Duration.ofHours(1)), ZoneOffset.UTC);
    var second = journal.append(slow, List.of(fact(subject, 2))).getFirst();
    assertThat(second.journalledAt()).isEqualTo(first.journalledAt());
    assertThat(second.recordedAt()).isEqualTo(first.recordedAt());
  }

  @Test
  void who_holds_a_partition_knows_the_moment_and_nobody_comes_in_between() throws Exception {
    var subject = JournalDatabase.someCase();
    var part = journal.partitioning().partOf(subject);
    var before = journal.append(fact(subject, 1)).getFirst();
    var writer = new JournalAppend(journal.partitioning(), CLOCK);
    try (var connection = journal.asService();
        var others = Executors.newSingleThreadExecutor()) {
      connection.setAutoCommit(false);
      var held = writer.hold(connection, part);
      var other = others.submit(() -> journal.append(fact(subject, 3)));
      var row = writer.append(connection, part, List.of(fact(subject, 2, held))).getFirst();
      connection.commit();
      assertThat(held).isAfterOrEqualTo(before.journalledAt());
      assertThat(row.recordedAt()).isEqualTo(held);
      assertThat(other.get().getFirst().seq()).isEqualTo(row.seq() + 1);
    }
  }

  @Test
  void a_subject_of_another_partition_is_a_mistake_of_the_caller() throws SQLException {
    var here = journal.caseIn(0);
    var there = journal.caseIn(1);
    assertThatThrownBy(() -> journal.append(fact(here, 1), fact(there, 1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void concurrent_writers_lose_turn_and_skip_nothing() throws Exception {
    var fresh = new JournalDatabase(2);
    var cases = IntStream.range(0, 6).mapToObj(_ -> JournalDatabase.someCase()).toList();
    var accepted = new ArrayList<JournalEvent>();
    try (var writers = Executors.newFixedThreadPool(8)) {
      Callable<List<JournalEvent>> writer = () -> writeUntilAccepted(fresh, cases, 60);
      for (var done : writers.invokeAll(java.util.Collections.nCopies(8, writer))) {
        accepted.addAll(done.get());
      }
    }
    assertThat(accepted).hasSize(480);
    var found = new ArrayList<JournalEvent>();
    for (int part = 0; part < 2; part++) {
      var rows = fresh.part(part);
      assertThat(rows).extracting(JournalEvent::seq).containsExactlyElementsOf(numbers(rows));
      assertThat(rows).isSortedAccordingTo((a, b) -> a.journalledAt().compareTo(b.journalledAt()));
      found.addAll(rows);
    }
    assertThat(found).containsExactlyInAnyOrderElementsOf(accepted);
    var versions = new HashMap<Subject, Integer>();
    found.forEach(
        row -> assertThat(versions.merge(row.subject(), 1, Integer::sum)).isEqualTo(row.version()));
  }

  private static List<Long> numbers(List<JournalEvent> rows) {
    return IntStream.rangeClosed(1, rows.size()).mapToObj(Long::valueOf).toList();
  }

  private static List<JournalEvent> writeUntilAccepted(
      JournalDatabase journal, List<Subject> cases, int wanted) throws SQLException {
    var accepted = new ArrayList<JournalEvent>();
    var random = java.util.concurrent.ThreadLocalRandom.current();
    try (var connection = journal.asService()) {
      while (accepted.size() < wanted) {
        var subject = cases.get(random.nextInt(cases.size()));
        var version =
            JournalQueries.ofSubject(connection, journal.partitioning().partOf(subject), subject)
                    .size()
                + 1;
        try {
          accepted.addAll(journal.append(connection, CLOCK, List.of(fact(subject, version))));
        } catch (VersionConflict _) {
          // somebody was first: read again
        }
      }
    }
    return accepted;
  }

  @Test
  void the_service_itself_can_neither_change_nor_remove_what_it_wrote() throws SQLException {
    journal.append(fact(JournalDatabase.someCase(), 1));
    for (var sql :
        List.of(
            "update journal set version = 9",
            "delete from journal",
            "truncate journal",
            "update journal_payload set payload = ''",
            "delete from journal_payload",
            "insert into source_generation values (2, now(), 'none of its business')")) {
      try (var connection = journal.asService();
          var statement = connection.createStatement()) {
        assertThatThrownBy(() -> statement.execute(sql)).hasMessageContaining("permission denied");
      }
    }
    try (var connection = journal.asOwner();
        var statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.execute("delete from journal"))
          .hasMessageContaining("append-only");
    }
  }

  @Test
  void another_number_of_partitions_than_installed_is_refused() {
    assertThatThrownBy(
            () -> {
              try (var connection = journal.asService()) {
                Partitions.create(connection, new Partitioning(8, "case"));
              }
            })
        .hasMessageContaining("installed with 4 partitions");
  }
}
