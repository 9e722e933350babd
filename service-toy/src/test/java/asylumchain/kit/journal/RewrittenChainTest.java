package asylumchain.kit.journal;

import static asylumchain.kit.journal.JournalDatabase.CLOCK;
import static asylumchain.kit.journal.JournalDatabase.fact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import asylumchain.kit.database.Sql;
import asylumchain.kit.http.Problem;
import asylumchain.kit.journal.JournalReport.Harm;
import asylumchain.kit.verification.HeadPublisher;
import asylumchain.kit.verification.HeadQueries;
import asylumchain.kit.verification.PublishedHeads;
import asylumchain.kit.verification.Restoration;
import asylumchain.kit.verification.Restorations;
import asylumchain.kit.verification.Verification;
import asylumchain.kit.verification.VerificationView.Named;
import asylumchain.kit.verification.VerificationView.Restored;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Somebody who may write the table and knows the arithmetic.
class RewrittenChainTest {

  private static final ObjectMapper JSON = JsonMapper.builder().findAndAddModules().build();

  @TempDir Path outside;

  private JournalDatabase journal;
  private JournalCheck check;
  private HeadPublisher publisher;
  private Verification verification;
  private Subject subject;
  private final List<Instant> publishedAt = new ArrayList<>();
  private int generation = 1;

  @BeforeEach
  void fourRowsWhoseHeadsArePublished() throws SQLException {
    journal = new JournalDatabase(1);
    var pool = journal.pool();
    check = new JournalCheck(pool, journal.partitioning());
    var queries = new HeadQueries(new Sql(pool));
    var published = new PublishedHeads(Optional.of(outside), JSON);
    publisher = new HeadPublisher(queries, published, CLOCK);
    var restorations = new Restorations(Optional.of(outside), JSON);
    verification = new Verification(check, queries, published, restorations);
    subject = JournalDatabase.someCase();
    for (int version = 1; version <= 4; version++) {
      journal.append(fact(subject, version));
      publisher.publish();
      publishedAt.add(CLOCK.instant());
    }
  }

  @Test
  void a_journal_that_only_grew_agrees_with_every_published_head() throws SQLException {
    journal.append(fact(subject, 5));
    var found = verification.whole();
    assertThat(found.sound()).isTrue();
    assertThat(found.rows()).isEqualTo(5);
    assertThat(found.heads().compared()).isEqualTo(4);
  }

  @Test
  void a_chain_rewritten_to_its_end_is_sound_in_itself_and_found_by_its_heads()
      throws SQLException {
    rewriteFrom(3);
    assertThat(check.whole().sound()).isTrue();
    var found = verification.whole();
    assertThat(found.sound()).isFalse();
    assertThat(found.findings())
        .extracting(Named::seq, Named::harm, Named::type)
        .containsExactly(
            tuple(3L, Harm.REWRITTEN, "something.else"),
            tuple(4L, Harm.REWRITTEN, "something.else"));
    assertThat(verification.partition(0).sound()).isFalse();
    assertThat(verification.subject(subject).sound()).isFalse();
  }

  @Test
  void a_whole_chain_rewritten_from_its_first_row_is_found() throws SQLException {
    rewriteFrom(1);
    assertThat(check.whole().sound()).isTrue();
    assertThat(verification.whole().findings()).hasSize(4);
  }

  @Test
  void rows_cut_off_at_the_end_are_found_by_the_heads_that_were_there() throws SQLException {
    journal.tamper("delete from journal where seq > 2");
    assertThat(check.whole().sound()).isTrue();
    assertThat(verification.whole().findings())
        .extracting(Named::seq, Named::harm)
        .containsExactly(tuple(3L, Harm.REWRITTEN), tuple(4L, Harm.REWRITTEN));
  }

  @Test
  void rows_lost_by_restoring_a_copy_are_told_apart_where_an_operator_vouches_for_it()
      throws SQLException, IOException {
    var copied = restoredFrom(2);
    witness(2, copied);
    var found = verification.whole();
    assertThat(found.sound()).isTrue();
    assertThat(found.heads().restored()).isEqualTo(2);
    assertThat(found.restorations())
        .extracting(Restored::generation, Restored::reason, Restored::headsLost)
        .containsExactly(tuple(2, "restored", 2L));
    journal.append(fact(subject, 3));
    publisher.publish();
    assertThat(verification.whole().sound()).as("with what came after it").isTrue();
  }

  @Test
  void a_restoration_that_only_the_database_speaks_of_is_none() throws SQLException {
    restoredFrom(2);
    var found = verification.whole();
    assertThat(found.sound()).isFalse();
    assertThat(found.findings())
        .extracting(Named::seq, Named::harm)
        .containsExactly(
            tuple(3L, Harm.RESTORED_UNWITNESSED), tuple(4L, Harm.RESTORED_UNWITNESSED));
    assertThat(found.restorations()).extracting(Restored::witness).containsOnlyNulls();
  }

  @Test
  void a_chain_rewritten_under_a_later_generation_is_found() throws SQLException {
    generation = 2;
    journal.tamper("insert into source_generation (generation, reason) values (2, 'restored')");
    rewriteFrom(1);
    assertThat(check.whole().sound()).isTrue();
    assertThat(verification.whole().findings())
        .extracting(Named::harm)
        .containsOnly(Harm.RESTORED_UNWITNESSED)
        .hasSize(4);
  }

  @Test
  void a_true_restoration_excuses_no_row_that_its_copy_had() throws SQLException, IOException {
    var copied = restoredFrom(2);
    witness(2, copied);
    generation = 2;
    rewriteFrom(1);
    assertThat(verification.whole().findings())
        .extracting(Named::seq, Named::harm)
        .containsExactly(tuple(1L, Harm.REWRITTEN), tuple(2L, Harm.REWRITTEN));
  }

  @Test
  void a_true_restoration_excuses_no_row_that_was_published_after_it()
      throws SQLException, IOException {
    witness(2, restoredFrom(2));
    journal.append(fact(subject, 3));
    publisher.publish();
    generation = 3;
    journal.tamper("insert into source_generation (generation, reason) values (3, 'again')");
    rewriteFrom(3);
    assertThat(verification.whole().findings())
        .extracting(Named::seq, Named::harm)
        .containsExactly(tuple(3L, Harm.RESTORED_UNWITNESSED));
  }

  @Test
  void a_journal_that_was_put_back_is_published_again_though_it_is_shorter()
      throws SQLException, IOException {
    restoredFrom(2);
    publisher.publish();
    assertThat(Files.readAllLines(file())).filteredOn(line -> !line.isBlank()).hasSize(5);
  }

  @Test
  void what_an_operator_wrote_with_a_mistake_is_said_and_not_passed_over() throws IOException {
    Files.writeString(outside.resolve("restorations.json"), "[\n{\"generation\": 2}]");
    assertThatThrownBy(() -> verification.whole())
        .isInstanceOfSatisfying(
            Problem.class, it -> assertThat(it.detail()).contains("restorations.json", "line 2"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "[null]", "{}", "7", "[{}]", "[", ""})
  void what_is_no_list_of_restorations_is_said_with_the_name_of_the_file(String text)
      throws IOException {
    Files.writeString(outside.resolve("restorations.json"), text);
    assertThatThrownBy(() -> verification.whole())
        .isInstanceOfSatisfying(
            Problem.class,
            it -> {
              assertThat(it.code()).isEqualTo("restorations-unreadable");
              assertThat(it.detail()).contains("restorations.json", "An operator mends it");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"part\":0}", "[{}]}", "{\"at\":\"gisteren\"}"})
  void a_line_that_is_no_head_is_said_with_the_name_of_the_file(String line) throws IOException {
    Files.writeString(file(), "\n" + line + "\n", StandardOpenOption.APPEND);
    var name = file().getFileName().toString();
    assertThatThrownBy(() -> verification.whole())
        .isInstanceOfSatisfying(
            Problem.class,
            it -> {
              assertThat(it.code()).isEqualTo("heads-unreadable");
              assertThat(it.detail()).contains(name, "operator");
            });
  }

  @Test
  void a_head_is_published_once() throws IOException {
    publisher.publish();
    assertThat(Files.readAllLines(file())).filteredOn(line -> !line.isBlank()).hasSize(4);
  }

  @Test
  void half_a_line_that_a_crash_left_hides_no_head_behind_it() throws IOException, SQLException {
    Files.writeString(file(), "{\"part\":0,\"se", StandardOpenOption.APPEND);
    journal.append(fact(subject, 5));
    publisher.publish();
    assertThat(verification.whole().heads().compared()).isEqualTo(5);
    journal.tamper("delete from journal where seq > 4");
    assertThat(verification.whole().findings()).extracting(Named::seq).containsExactly(5L);
  }

  @Test
  void what_two_replicas_published_is_found_once() throws IOException, SQLException {
    Files.copy(file(), outside.resolve("copy-" + file().getFileName()));
    rewriteFrom(4);
    assertThat(verification.whole().findings()).extracting(Named::seq).containsExactly(4L);
  }

  @Test
  void a_partition_that_is_none_is_refused() {
    assertThatThrownBy(() -> verification.partition(5))
        .isInstanceOfSatisfying(Problem.class, it -> assertThat(it.status()).isEqualTo(400));
  }

  private Path file() throws IOException {
    try (var files = Files.list(outside)) {
      return files.filter(it -> it.toString().endsWith(".ndjson")).findFirst().orElseThrow();
    }
  }

  /// Puts the journal back to a former row.
  ///
  /// @return a moment up to which the copy has everything
  private Instant restoredFrom(long kept) throws SQLException {
    journal.tamper("delete from journal_payload where seq > ?", kept);
    journal.tamper("delete from journal where seq > ?", kept);
    journal.tamper("insert into source_generation (generation, reason) values (2, 'restored')");
    return publishedAt.get((int) kept - 1);
  }

  private void witness(int restored, Instant keptUntil) throws IOException {
    var line = new Restoration(restored, keptUntil, CLOCK.instant(), "beheer", "disk lost");
    JSON.writeValue(outside.resolve("restorations.json").toFile(), List.of(line));
  }

  /// Gives each row from there on another type, and every hash anew.
  private void rewriteFrom(int first) throws SQLException {
    var rows = journal.part(0);
    var previous = first == 1 ? HashChain.beginning() : hash(rows.get(first - 2));
    for (var row : rows.subList(first - 1, rows.size())) {
      var hash = HashChain.link(previous, forged(row), null, null);
      journal.tamper("delete from journal_payload where seq = ?", row.seq());
      journal.tamper(
          "update journal set type = 'something.else', chain_digest = null, private_digest = null,"
              + " generation = ?, prev_hash = ?, hash = ? where seq = ?",
          generation,
          previous,
          hash,
          row.seq());
      previous = hash;
    }
  }

  private JournalEvent forged(JournalEvent row) {
    return new JournalEvent(
        row.part(),
        row.seq(),
        row.eventId(),
        row.subject(),
        row.version(),
        "something.else",
        row.audience(),
        row.occurredOn(),
        row.recordedAt(),
        row.journalledAt(),
        generation,
        "",
        null,
        null,
        row.processedSeq());
  }

  private static byte[] hash(JournalEvent row) {
    return HexFormat.of().parseHex(row.hash());
  }
}
