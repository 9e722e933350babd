package asylumchain.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import asylumchain.backends.Patience;
import asylumchain.local.launch.ChainScript;
import asylumchain.local.recount.Question;
import asylumchain.local.recount.Recount;
import asylumchain.local.watch.Watched;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/// From the import to the backlog, with a whole suite. The order matters: each test leaves
/// the suite as it found it, but for the last five: one breaks and mends it, two add
/// cases, one has a case destroyed, one looks what has leaked meanwhile.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WholeChainTest {

  private static final Duration LIMIT = Duration.ofMinutes(3);

  private WholeChain chain;
  private CanaryLines sent;

  /// One in how many cases of the scenario goes through.
  int thinness() {
    return 300;
  }

  @BeforeAll
  void load_a_thin_scenario() throws IOException {
    sent = CanaryLines.of(1, thinness(), "INDIGO", _ -> true);
    chain = WholeChain.started();
    var taken = chain.done(chain.send(sent.lines(), "thin-scenario"));
    assertThat(taken.taken()).isEqualTo(sent.cases());
    assertThat(taken.events()).isEqualTo(sent.events());
    chain.awaitVisible();
    chain.reporting().freezeTaskforce();
  }

  @AfterAll
  void down() {
    if (chain != null) {
      chain.close();
    }
  }

  @Test
  @Order(1)
  void counts_journal_topic_and_backlog_agree() {
    new Agreement(chain).check(sent.cases(), sent.events(), false);
  }

  @Test
  @Order(2)
  void the_same_lines_again_change_nothing() throws IOException {
    var again = chain.done(chain.send(sent.lines(), "thin-scenario-again"));
    assertThat(again.alreadyTaken()).isEqualTo(sent.cases());
    assertThat(again.taken() + again.refused() + again.events()).isZero();
    chain.awaitVisible();
    new Agreement(chain).check(sent.cases(), sent.events(), false);
  }

  @Test
  @Order(3)
  void a_recount_of_both_feeds_equals_the_backlog_whoever_asks_whatever() {
    new Agreement(chain).recounted(recount(), 500);
  }

  @Test
  @Order(3)
  void the_recount_knows_every_dimension_that_the_backlog_is_counted_by() {
    var unknown = chain.doors().reporting().resolve("/v1/backlog?groupBy=stars");
    assertThatThrownBy(() -> chain.client().get(unknown))
        .isInstanceOf(Refused.class)
        .hasMessageContaining(
            "must name some of " + String.join(", ", Question.DIMENSIONS) + ", cohort:");
  }

  @Test
  @Order(3)
  void stock_and_flows_add_up_and_equal_a_recount_of_both_feeds_on_20_stretches_of_days() {
    new Agreement(chain).balanced(recount(), 20);
  }

  @Test
  @Order(4)
  void every_metric_that_a_board_or_an_alert_names_is_measured() {
    assertThat(Watched.unmeasured(chain.scraped())).isEmpty();
  }

  @Test
  @Order(5)
  void after_a_rebuild_the_backlog_equals_the_recount() {
    work().rebuild();
    new Agreement(chain).recounted(recount(), 300);
  }

  @Test
  @Order(6)
  void an_extension_that_is_posted_moves_a_last_day_that_the_backlog_shows_and_goes_again() {
    var overdue = overdueOnTheLastDayOf2021();
    var late = firstLateCaseOf2021();
    var cases = "/v1/cases/%s/".formatted(late.path("caseId").asText());
    var claimed =
        posted(
            cases + "extensions",
            """
            {"decidedOn": "%s", "clock": "decision-term", "ground": "42(4)(a)",
             "by": {"amount": 9, "unit": "MONTHS"}, "decidedBy": "IND"}
            """
                .formatted(late.path("dueOn").asText()));
    assertThat(Patience.until(() -> overdueOnTheLastDayOf2021() == overdue - 1, LIMIT))
        .as("one case less is overdue in the backlog")
        .isTrue();
    posted(claimed + "/outcomes", "{\"occurredOn\": \"2021-12-31\", \"outcome\": \"WITHDRAWN\"}");
    assertThat(Patience.until(() -> overdueOnTheLastDayOf2021() == overdue, LIMIT))
        .as("without the extension it is overdue again")
        .isTrue();
    new Agreement(chain).recounted(recount(), 100);
  }

  private long overdueOnTheLastDayOf2021() {
    var question = new Question("all-open", LocalDate.of(2021, 12, 31), List.of("termStatus"));
    return new Agreement(chain).answered(question).getOrDefault(List.of("OVERDUE"), 0L);
  }

  /// One whose term no decree made longer.
  private JsonNode firstLateCaseOf2021() {
    var where =
        chain
            .doors()
            .deadlines()
            .resolve(
                "/v1/deadlines?clock=decision-term&status=OVERDUE&dueFrom=2021-07-01"
                    + "&dueUntil=2021-12-30&limit=1");
    var page = ChainClient.patiently(LIMIT, () -> chain.client().get(where));
    return page.path("items").path(0);
  }

  /// Where what was posted can be read.
  private String posted(String path, String body) {
    var where = chain.doors().deadlines().resolve(path);
    return chain
        .client()
        .change(where, "application/json", BodyPublishers.ofString(body))
        .location();
  }

  @Test
  @Order(7)
  void while_cases_wait_for_a_new_rule_book_nobody_is_told_that_all_is_known()
      throws IOException, SQLException {
    Instant activated;
    try (var round = chain.administrator("deadlines")) {
      round.setAutoCommit(false);
      int part = holdUp(round);
      chain.underFurtherLaw(ChainScript.root().resolve("docs").resolve("examples"));
      activated = ask("select activated_at from public.rule_book").toInstant();
      var later = activated.plusSeconds(3);
      assertThat(Patience.until(() -> clocksKnown().anyMatch(later::isBefore), LIMIT))
          .as("partitions without cases are known to be complete")
          .isTrue();
      assertThat(clocksKnown().min(Instant::compareTo).orElseThrow())
          .as("partition %d is not: its cases stand under the old book", part)
          .isBefore(activated);
      assertThat(watermark()).isBefore(activated);
      assertThat(Patience.until(() -> chain.metric("round_partitions_behind") == 1, LIMIT))
          .as("whoever watches sees that one partition is behind")
          .isTrue();
      round.rollback();
    }
    assertThat(Patience.until(() -> watermark().isAfter(activated), LIMIT))
        .as("it is, once the round is done")
        .isTrue();
    new Agreement(chain).recounted(recount(), 100);
  }

  /// Keeps the round from passing the first partition that has cases.
  private static int holdUp(Connection round) throws SQLException {
    try (var statement = round.createStatement();
        var held =
            statement.executeQuery(
                """
                select part from live.projection_position
                 where part = (select min(part) from live.case_board)
                   for update
                """)) {
      held.next();
      return held.getInt(1);
    }
  }

  private OffsetDateTime ask(String question) throws SQLException {
    try (var connection = chain.administrator("deadlines");
        var statement = connection.createStatement();
        var rows = statement.executeQuery(question)) {
      rows.next();
      return rows.getObject(1, OffsetDateTime.class);
    }
  }

  /// Up to when reporting-service knows the clocks, by partition.
  private Stream<Instant> clocksKnown() {
    return StreamSupport.stream(freshness().path("sources").spliterator(), false)
        .filter(one -> one.path("source").asText().equals("deadline"))
        .map(one -> Instant.parse(one.path("knownThrough").asText()));
  }

  private Instant watermark() {
    return Instant.parse(freshness().path("watermark").asText());
  }

  private JsonNode freshness() {
    var where = chain.doors().reporting().resolve("/v1/freshness");
    return ChainClient.patiently(LIMIT, () -> chain.client().get(where)).path("freshness");
  }

  @Test
  @Order(8)
  void a_row_and_a_fact_changed_by_hand_turn_the_recount_red_are_named_and_are_repaired()
      throws SQLException {
    var question = new Question("all-cases", LocalDate.of(2021, 6, 1), List.of("nationality"));
    var recount = recount();
    assertThat(new Agreement(chain).answered(question))
        .isEqualTo(recount.answer(question, Instant.MAX));
    assertThat(work().reconciled(false).at("/reconciliation/wrong").asLong()).isZero();
    changeByHand(
        """
        update live.backlog_interval set nationality = 'ATA'
         where ctid = (select ctid from live.backlog_interval
                        where date '2021-06-01' >= valid_from and date '2021-06-01' < valid_to
                          and known_to > now() limit 1)
        """);
    assertThat(new Agreement(chain).answered(question))
        .isNotEqualTo(recount.answer(question, Instant.MAX));
    changeByHand(
        """
        update live.case_fact set recorded_at = recorded_at + interval '1 day'
         where ctid = (select ctid from live.case_fact limit 1)
        """);

    assertThat(work().reconciled(false).path("discrepancies").findValuesAsText("kind"))
        .contains("CHANGED", "MISFOLDED");
    assertThat(work().reconciled(true).at("/reconciliation/unrepaired").asLong()).isZero();
    assertThat(work().reconciled(false).at("/reconciliation/wrong").asLong()).isZero();
    assertThat(new Agreement(chain).answered(question))
        .isEqualTo(recount.answer(question, Instant.MAX));
  }

  @Test
  @Order(9)
  void whoever_does_what_the_page_says_gets_from_zero_to_the_first_event() throws Exception {
    assumeThat(System.getProperty("quick")).as("a quick build leaves the client out").isNull();
    assertThat(FirstEventPage.client()).as("the client as built").isNotEmpty();
    var page = FirstEventPage.read();
    var outcome = chain.shell(page.commandsTo(chain.doors()));
    assertThat(outcome.exit()).as("%s%s", outcome.out(), outcome.error()).isZero();
    assertThat(outcome.out())
        .contains("ETag: \"1\"", "ETag: \"2\"")
        .contains("\"type\":\"urn:problem-type:not-decided\"", "\"possible\":[")
        .contains("\"clock\":\"decision-term\"", "\"dueOn\":\"2022-05-01\"")
        .contains("\"type\":\"nl.asielketen.case.interview-held\"")
        .endsWith(page.promisedByJava());
  }

  @Test
  @Order(9)
  void every_field_that_an_event_can_do_without_comes_through_to_the_figures() throws Exception {
    var told = EveryField.told(chain);
    assertThat(told.journalled()).containsAll(EveryField.optional());
    assertThat(told.keptInDeadlines()).containsExactlyInAnyOrderElementsOf(told.ofCases());
    assertThat(told.keptInReporting()).containsExactlyInAnyOrderElementsOf(told.ofCases());
    assertThat(
            Patience.until(
                () -> told.publishedInReporting().size() == told.ofDeadlines().size(), LIMIT))
        .as("all that deadline-service said of them")
        .isTrue();
    assertThat(told.publishedInReporting()).containsExactlyInAnyOrderElementsOf(told.ofDeadlines());
    assertThat(told.lastDays())
        .contains(
            "responsibility-request 2021-07-15",
            "responsibility-reply 2021-07-20",
            "departure 2021-11-23",
            "court-hearing 2021-07-08",
            "court-term 2021-05-05",
            "court-term 2021-12-01",
            "decision-term 2019-03-21");
  }

  @Test
  @Order(10)
  void what_two_persons_destroy_is_gone_from_all_three_services_and_the_journals_verify()
      throws IOException, SQLException {
    var old = OldCase.delivered(chain, "KanarieVergaan");
    assertThat(old.tablesIn("deadlines")).contains("case_board");
    assertThat(old.tablesIn("reporting")).contains("backlog_interval", "case_fact");
    assertThat(old.words()).isNotEmpty();

    old.destroyed();

    assertThat(old.words()).isEmpty();
    assertThat(Patience.until(() -> forgotten(old), LIMIT)).as("%s", old).isTrue();
    var verified = chain.verified();
    assertThat(verified.exit()).as(verified.out() + verified.error()).isZero();
    assertThat(verified.out())
        .containsPattern("case-service +sound: .* [1-9]\\d* payloads destroyed");
    assertThat(work().reconciled(false).at("/reconciliation/wrong").asLong()).isZero();
  }

  @Test
  @Order(11)
  void no_personal_word_leaves_case_service_whatever_has_become_of_it() throws Exception {
    var typed = new TypedWords(chain);
    var words = new ArrayList<>(sent.canaries());
    words.addAll(TypedWords.words());
    try (var receiver = new Receiver()) {
      typed.subscribe(receiver);
      var location = typed.typed();
      chain.awaitVisible();
      assertThat(Patience.until(() -> hasHeardOf(receiver, location), LIMIT)).isTrue();
      var leaks = new Leaks(chain, receiver);

      assertThat(leaks.of(words, TypedWords.employee())).isEmpty();
      assertThat(Leaks.spanSenders()).as("traces stay in the logs").isEmpty();

      plant("KanarieGeplant");
      assertThat(leaks.of(List.of("KanarieGeplant"), "kanariegeplant"))
          .as("they are looked for in the right way: what is planted is found")
          .extracting(place -> place.replaceAll(".*/", ""))
          .contains(
              "topic planted: KanarieGeplant",
              "public.planted: KanarieGeplant",
              "planted.log: KanarieGeplant");
    }
    try (var connection = chain.administrator("cases")) {
      assertThat(new Canaries(TypedWords.words()).inDatabase(connection).found())
          .as("case-service has what was typed, but for what was asked and refused")
          .extracting(place -> place.replaceAll(".*: ", ""))
          .containsAll(TypedWords.kept());
      assertThat(new Canaries(sent.canaries()).inDatabase(connection).found())
          .hasSizeGreaterThanOrEqualTo(sent.cases());
    }
  }

  private static boolean hasHeardOf(Receiver receiver, String location) {
    var caseId = location.substring(location.lastIndexOf('/') + 1);
    return receiver.received().stream()
        .anyMatch(it -> it.contains(caseId) && it.contains("interview-held"));
  }

  /// Where nothing personal belongs.
  private void plant(String word) throws Exception {
    try (var admin = Admin.create(Map.of("bootstrap.servers", chain.kafka()))) {
      admin.createTopics(List.of(new NewTopic("planted", 1, (short) 1))).all().get();
    }
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers", chain.kafka(),
            "key.serializer", StringSerializer.class,
            "value.serializer", StringSerializer.class);
    try (var producer = new KafkaProducer<String, String>(settings)) {
      producer.send(new ProducerRecord<>("planted", "{\"name\":\"%s\"}".formatted(word)));
    }
    try (var connection = chain.administrator("deadlines");
        var statement = connection.createStatement()) {
      statement.execute("create table public.planted (hidden bytea)");
      statement.execute("insert into public.planted values (convert_to('" + word + "', 'UTF8'))");
    }
    Files.writeString(chain.home().resolve("logs").resolve("planted.log"), "of " + word + "!");
  }

  /// Whether no more is known of a case than that it was destroyed.
  private static boolean forgotten(OldCase old) {
    try {
      return old.tablesIn("deadlines").isEmpty()
          && List.of("case_fact").containsAll(old.tablesIn("reporting"));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  @Order(4)
  void a_row_changed_behind_the_back_of_a_journal_is_named_by_its_place() throws SQLException {
    var sound = chain.verified();
    assertThat(sound.exit()).as(sound.out() + sound.error()).isZero();
    assertThat(sound.out()).contains("case-service", "deadline-service", "reporting-service");
    var part = changeJournal("occurred_on = occurred_on + 1");
    var found = chain.verified();
    changeJournal("occurred_on = occurred_on - 1");

    assertThat(found.exit()).isEqualTo(1);
    assertThat(found.out()).contains("NOT SOUND", "partition " + part + ", row 1: CHANGED");
    assertThat(chain.verified().exit()).isZero();
  }

  /// Changes the first row of the first partition that has rows.
  ///
  /// @return which partition that is
  private int changeJournal(String change) throws SQLException {
    try (var connection = chain.administrator("cases");
        var statement = connection.createStatement()) {
      statement.execute("alter table journal disable trigger append_only");
      try (var changed =
          statement.executeQuery(
              """
              update journal set %s
               where seq = 1 and part = (select min(part) from journal)
              returning part
              """
                  .formatted(change))) {
        assertThat(changed.next()).isTrue();
        return changed.getInt(1);
      } finally {
        statement.execute("alter table journal enable trigger append_only");
      }
    }
  }

  private void changeByHand(String sql) throws SQLException {
    try (var connection = chain.administrator("reporting");
        var statement = connection.createStatement()) {
      assertThat(statement.executeUpdate(sql)).isEqualTo(1);
    }
  }

  private LongWork work() {
    return new LongWork(chain);
  }

  private Recount recount() {
    return new Agreement(chain).recount();
  }
}
