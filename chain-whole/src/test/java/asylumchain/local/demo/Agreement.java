package asylumchain.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.local.recount.Asker;
import asylumchain.local.recount.Question;
import asylumchain.local.recount.Questioning;
import asylumchain.local.recount.Recount;
import asylumchain.local.recount.told.Feeds;
import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;

/// Whether what was taken, the journal, the topic and the backlog tell the same.
public record Agreement(WholeChain chain) {

  private static final List<String> DEFINITIONS =
      List.of("awaiting-first-decision", "track-4-stock", "shadow-stock", "all-open", "all-cases");

  private static final String AROUND =
      """
      select count(*) filter (where journalled_at < ?) as before,
             count(*) filter (where journalled_at > ?) as after
        from journal
      """;

  /// Fails on what was lost, doubled or turned around.
  ///
  /// @param cases how many were sent
  /// @param events how many facts they had
  /// @param topicsMayRepeat after a crash a record may have been sent twice
  public void check(int cases, int events, boolean topicsMayRepeat) {
    var feeds = checkWithoutTopics(cases, events);
    onTopic(all(feeds::cases), new Topic(chain.kafka(), "asylum.case.v1").read(), topicsMayRepeat);
    onTopic(
        all(feeds::deadlines),
        new Topic(chain.kafka(), "asylum.deadline.v1").read(),
        topicsMayRepeat);
  }

  /// The same where the topics themselves were lost or belong to a former life of their source.
  public Feeds checkWithoutTopics(int cases, int events) {
    var feeds = new Feeds(chain.client(), chain.doors());
    var journal = all(feeds::cases);
    assertThat(journal).as("the journal of case-service").hasSize(events);
    withoutGaps(journal);
    withoutGaps(all(feeds::deadlines));
    var recount = recount();
    assertThat(recount.size()).as("cases").isEqualTo(cases);
    recounted(recount, 100);
    return feeds;
  }

  /// Fails unless case-service journalled both before this moment and after it.
  public void journalledAround(Instant moment) throws SQLException {
    try (var connection = chain.administrator("cases");
        var query = connection.prepareStatement(AROUND)) {
      query.setObject(1, moment.atOffset(ZoneOffset.UTC));
      query.setObject(2, moment.atOffset(ZoneOffset.UTC));
      try (var rows = query.executeQuery()) {
        rows.next();
        assertThat(rows.getLong("before")).as("journalled before " + moment).isPositive();
        assertThat(rows.getLong("after")).as("journalled after " + moment).isPositive();
      }
    }
  }

  /// What both feeds tell now.
  Recount recount() {
    return Recount.of(chain.client(), chain.doors());
  }

  /// Fails where the backlog differs from a recount of both feeds, whoever asks.
  void recounted(Recount recount, int questions) {
    long seed = new Random().nextLong();
    System.out.println(questions + " questions drawn with seed " + seed);
    var askers = Asker.of(chain.home(), List.of("IND", "COA", "RVR"));
    var outcome =
        new Questioning(recount, chain.doors().reporting(), askers).ask(questions, seed, _ -> {});
    assertThat(outcome.differences()).as("drawn with seed %d", seed).isEmpty();
    assertThat(outcome.telling()).as("questions that count a case, seed %d", seed).isPositive();
    assertThat(outcome.lists()).as("lists of cases, seed %d", seed).isPositive();
  }

  /// What the backlog answers, by the values of the dimensions asked for.
  Map<List<String>, Long> answered(Question question) {
    return Questioning.answer(question, chain.client(), chain.doors().reporting()).groups();
  }

  private static List<JsonNode> all(Consumer<Consumer<JsonNode>> feed) {
    var events = new ArrayList<JsonNode>();
    feed.accept(events::add);
    return events;
  }

  /// Fails where stock and flows do not add up, or differ from a recount of both feeds.
  void balanced(Recount recount, int questions) {
    long seed = new Random().nextLong();
    System.out.println("balances drawn with seed " + seed);
    var random = new Random(seed);
    long moved = 0;
    for (int i = 0; i < questions; i++) {
      var definition = DEFINITIONS.get(random.nextInt(DEFINITIONS.size()));
      var from = LocalDate.of(2019, 1, 1).plusDays(random.nextInt(900));
      var to = from.plusDays(random.nextInt(40));
      var opening = Instant.parse(from + "T00:00:00Z").plusSeconds(random.nextInt(5_000_000));
      var known = opening.plusSeconds(random.nextInt(20_000_000));
      var as = "%s %s..%s, seed %d".formatted(definition, from, to, seed);
      var line = balance(definition, from, to, opening, known).at("/total/0");
      var flows = recount.flows(definition, from, to, known);
      var first = recount.stock(definition, from.minusDays(1), opening);
      var restated = recount.stock(definition, from.minusDays(1), known);
      assertThat(line.path("opening").asLong()).as(as).isEqualTo(first);
      assertThat(line.path("corrections").asLong()).as(as).isEqualTo(restated - first);
      assertThat(line.path("in").asLong()).as(as).isEqualTo(flows.in());
      assertThat(line.path("out").asLong()).as(as).isEqualTo(flows.out());
      assertThat(line.path("closing").asLong())
          .as(as)
          .isEqualTo(recount.stock(definition, to, known));
      assertThat(line.path("unexplained").asLong()).as(as).isZero();
      moved += flows.in() + flows.out();
    }
    assertThat(moved).as("something moved, seed %d", seed).isPositive();
  }

  private JsonNode balance(
      String definition, LocalDate from, LocalDate to, Instant opening, Instant known) {
    var question =
        "/v1/flows/balance?definition=%s&from=%s&to=%s&openingKnownAt=%s&knownAt=%s"
            .formatted(definition, from, to, opening, known);
    return chain.client().get(chain.doors().reporting().resolve(question));
  }

  private static void withoutGaps(List<JsonNode> journal) {
    var tails = new HashMap<Integer, Long>();
    var versions = new HashMap<String, Integer>();
    var ids = new HashSet<String>();
    for (var event : journal) {
      int part = event.path("part").asInt();
      assertThat(event.path("seq").asLong()).isEqualTo(tails.getOrDefault(part, 0L) + 1);
      tails.put(part, event.path("seq").asLong());
      var subject = event.path("subject").asText();
      assertThat(event.path("sequence").asInt()).isEqualTo(versions.getOrDefault(subject, 0) + 1);
      versions.put(subject, event.path("sequence").asInt());
      assertThat(ids.add(event.path("id").asText())).as("an id of its own").isTrue();
    }
  }

  /// Each row of the journal is on the topic, first seen in the journal's order.
  private static void onTopic(List<JsonNode> journal, List<Topic.Sent> records, boolean mayRepeat) {
    var seen = new HashMap<Integer, Map<Long, String>>();
    for (var record : records) {
      var part = seen.computeIfAbsent(record.part(), _ -> new HashMap<>());
      var before = part.putIfAbsent(record.seq(), record.id());
      if (before == null) {
        assertThat(record.seq()).as("order on the topic").isEqualTo(part.size());
      } else {
        assertThat(before).as("the same event again").isEqualTo(record.id());
        assertThat(mayRepeat).as("no record twice without a crash").isTrue();
      }
    }
    for (var event : journal) {
      assertThat(seen.getOrDefault(event.path("part").asInt(), Map.of()))
          .containsEntry(event.path("seq").asLong(), event.path("id").asText());
    }
    assertThat(seen.values().stream().mapToInt(Map::size).sum()).isEqualTo(journal.size());
  }
}
