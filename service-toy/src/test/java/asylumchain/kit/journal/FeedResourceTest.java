package asylumchain.kit.journal;

import static asylumchain.kit.journal.JournalDatabase.CLOCK;
import static asylumchain.kit.journal.JournalDatabase.fact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import asylumchain.kit.testing.Door;
import asylumchain.kit.testing.RealBackends;
import asylumchain.kit.toy.ToyShop;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealBackends.class)
@TestProfile(ToyShop.class)
class FeedResourceTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Inject Journal journal;
  @Inject ToyVisibility visibility;

  private List<JournalEvent> append(NewEvent... events) {
    return QuarkusTransaction.requiringNew()
        .call(() -> journal.append(journal.partOf(events[0].subject()), List.of(events)));
  }

  private static JsonNode feed(String query, String... scopes) throws JsonProcessingException {
    var answer = Door.knock("GET", "/v1/feed?" + query).as("COA", scopes).answer();
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  private static List<String> ids(JsonNode page) {
    var ids = new ArrayList<String>();
    page.path("events").forEach(event -> ids.add(event.path("id").asText()));
    return ids;
  }

  private static NewEvent secret(Subject subject, int version) {
    return new NewEvent(
        EventIds.next(CLOCK),
        subject,
        version,
        "t",
        Audience.PRIVATE,
        null,
        null,
        null,
        "{}",
        null);
  }

  @Test
  void a_service_reads_a_partition_whole_page_by_page() throws Exception {
    var subject = JournalDatabase.someCase();
    var rows = append(fact(subject, 1), secret(subject, 2), fact(subject, 3));
    var part = rows.getFirst().part();
    var before = rows.getFirst().seq() - 1;

    var page = feed("part=%d&after=%d&limit=2".formatted(part, before), "feed:whole");
    assertThat(page.path("events")).hasSize(2);
    var event = page.path("events").get(0);
    assertThat(event.path("id").asText()).isEqualTo(rows.getFirst().eventId().toString());
    assertThat(event.path("source").asText()).startsWith("urn:nld:oin:");
    assertThat(event.path("subject").asText()).isEqualTo(subject.id().toString());
    assertThat(event.path("time").asText()).endsWith("Z");
    assertThat(event.path("sequence").asInt()).isEqualTo(1);
    assertThat(event.path("seq").asLong()).isEqualTo(before + 1);
    assertThat(event.path("generation").asInt()).isEqualTo(1);
    assertThat(event.path("hash").asText()).isEqualTo(rows.getFirst().hash());
    assertThat(event.path("data").path("type").asText()).isEqualTo("application-lodged");
    assertThat(page.toString()).doesNotContain("somebody");
    assertThat(page.path("events").get(1).has("data")).isFalse();
    assertThat(page.path("head").asLong()).isGreaterThanOrEqualTo(before + 3);

    var next = page.path("next").asText();
    var rest = feed("part=%d&after=%s".formatted(part, next), "feed:whole");
    assertThat(ids(rest).getFirst()).isEqualTo(rows.getLast().eventId().toString());
    assertThat(rest.path("more").asBoolean()).isFalse();
  }

  @Test
  void a_service_reads_the_whole_history_of_a_case() throws Exception {
    var subject = JournalDatabase.someCase();
    append(fact(subject, 1), secret(subject, 2));
    assertThat(feed("subject=" + subject.id(), "feed:whole").path("events")).hasSize(2);
    assertThat(feed("subject=" + UUID.randomUUID(), "feed:whole").path("events")).isEmpty();
  }

  @Test
  void a_partner_sees_the_events_of_its_cases_once_and_no_others() throws Exception {
    var own = JournalDatabase.someCase();
    var foreign = JournalDatabase.someCase();
    visibility.coaTakesPartIn(own.id());
    var before = readOn(null);
    append(fact(foreign, 1));
    var rows = append(fact(own, 1), secret(own, 2), fact(own, 3));
    var seen = readOn(before.cursor());
    assertThat(seen.ids())
        .containsExactly(rows.getFirst().eventId().toString(), rows.getLast().eventId().toString());
    assertThat(readOn(seen.cursor()).ids()).isEmpty();
  }

  @Test
  void a_partner_that_joins_is_told_first_what_was_published_before() throws Exception {
    var subject = JournalDatabase.someCase();
    var alone = "{\"participants\":[\"IND\"]}";
    var together = "{\"participants\":[\"IND\",\"COA\"]}";
    var before = readOn(null).cursor();
    var earlier = append(saying(subject, 1, alone), secret(subject, 2), fact(subject, 3));
    var passed = readOn(before).cursor();
    var joining = append(saying(subject, 4, together), saying(subject, 5, together));
    visibility.coaTakesPartIn(subject.id());

    var page = feed("limit=1&after=" + passed, "feed:read");

    var state = page.path("events").get(0);
    assertThat(state.path("type").asText()).isEqualTo("nl.asielketen.case.case-shared");
    assertThat(state.path("sequence").asInt()).isEqualTo(3);
    assertThat(state.path("data").path("events").findValuesAsText("id"))
        .containsExactly(
            earlier.getFirst().eventId().toString(), earlier.getLast().eventId().toString());
    assertThat(ids(page))
        .as("the state and the event that made it known, whatever the limit")
        .containsExactly(state.path("id").asText(), joining.getFirst().eventId().toString());
    assertThat(readOn(passed).ids())
        .as("once, and under the same id")
        .containsExactly(
            state.path("id").asText(),
            joining.getFirst().eventId().toString(),
            joining.getLast().eventId().toString());
    var only = feed("types=nl.asielketen.case.case-shared&after=" + passed, "feed:read");
    assertThat(ids(only)).containsExactly(state.path("id").asText());
  }

  @Test
  void whoever_joins_by_a_private_fact_is_told_the_same_and_not_the_fact() throws Exception {
    var subject = JournalDatabase.someCase();
    var rows = append(fact(subject, 1), fact(subject, 2));
    var passed = readOn(null).cursor();
    var joining =
        append(among(subject, 3, "{\"participants\":[\"IND\",\"COA\"]}"), fact(subject, 4));
    visibility.coaTakesPartIn(subject.id());

    var events = feed("limit=10&after=" + passed, "feed:read").path("events");

    assertThat(events)
        .extracting(event -> event.path("sequence").asInt())
        .containsExactly(2, joining.getLast().version());
    assertThat(events.get(0).path("data").path("events").findValuesAsText("id"))
        .containsExactly(rows.getFirst().eventId().toString(), rows.getLast().eventId().toString());
  }

  @Test
  void whoever_takes_part_no_more_is_shown_the_event_by_which_and_nothing_else() throws Exception {
    var subject = JournalDatabase.someCase();
    visibility.coaTakesPartIn(subject.id());
    append(fact(subject, 1));
    var passed = readOn(null).cursor();
    var rows = append(fact(subject, 2), saying(subject, 3, "{\"participants\":[\"IND\"]}"));
    append(fact(subject, 4));
    visibility.coaLeft(subject.id(), 3);

    assertThat(readOn(passed).ids()).containsExactly(rows.getLast().eventId().toString());
  }

  @Test
  void types_that_are_not_wanted_are_passed_over() throws Exception {
    var subject = JournalDatabase.someCase();
    var rows = append(fact(subject, 1), saying(subject, 2, "{}"), fact(subject, 3));
    var part = rows.getFirst().part();
    var query = "part=%d&after=%d".formatted(part, rows.getFirst().seq() - 1);

    var page = feed(query + "&types=nl.asielketen.case.told", "feed:whole");

    assertThat(ids(page)).containsExactly(rows.get(1).eventId().toString());
    assertThat(page.path("next").asText()).isEqualTo("" + rows.getLast().seq());
    Door.knock("GET", "/v1/feed?types=a,,b").as("COA", "feed:read").refusal(400);
  }

  private static NewEvent saying(Subject subject, int version, String payload) {
    return new NewEvent(
        EventIds.next(CLOCK),
        subject,
        version,
        "nl.asielketen.case.told",
        Audience.CHAIN,
        null,
        null,
        payload,
        null,
        null);
  }

  private static NewEvent among(Subject subject, int version, String payload) {
    return new NewEvent(
        EventIds.next(CLOCK),
        subject,
        version,
        "nl.asielketen.case.told",
        Audience.PRIVATE,
        null,
        null,
        null,
        payload,
        null);
  }

  private record Seen(List<String> ids, String cursor) {}

  private static Seen readOn(@org.jspecify.annotations.Nullable String cursor) throws Exception {
    var ids = new ArrayList<String>();
    var after = cursor == null ? "" : "&after=" + cursor;
    JsonNode page;
    do {
      page = feed("limit=1" + after, "feed:read");
      ids.addAll(ids(page));
      after = "&after=" + page.path("next").asText();
    } while (page.path("more").asBoolean());
    return new Seen(ids, page.path("next").asText());
  }

  @Test
  void a_partner_may_not_read_it_whole_and_a_bad_place_is_refused() {
    assertThat(
            Door.knock("GET", "/v1/feed?part=0")
                .as("COA", "feed:read")
                .refusal(403)
                .path("detail")
                .asText())
        .contains("feed:whole", "Leave out part");
    Door.knock("GET", "/v1/feed?subject=" + UUID.randomUUID()).as("COA", "feed:read").refusal(403);
    assertThat(
            Door.knock("GET", "/v1/feed")
                .as("COA", "feed:whole")
                .refusal(403)
                .path("detail")
                .asText())
        .contains("feed:read", "(part)", "(subject)");
    Door.knock("GET", "/v1/feed?after=nonsense").as("COA", "feed:read").refusal(400);
    Door.knock("GET", "/v1/feed?part=0&after=nonsense").as("COA", "feed:whole").refusal(400);
    Door.knock("GET", "/v1/feed?part=x").as("COA", "feed:whole").refusal(400);
    Door.knock("GET", "/v1/feed?part=0&limit=1001").as("COA", "feed:whole").refusal(400);
  }

  @Test
  void what_is_rolled_back_was_never_journalled() {
    var subject = JournalDatabase.someCase();
    assertThatThrownBy(
            () ->
                QuarkusTransaction.requiringNew()
                    .run(
                        () -> {
                          journal.append(journal.partOf(subject), List.of(fact(subject, 1)));
                          throw new IllegalStateException("on second thoughts");
                        }))
        .hasMessage("on second thoughts");
    assertThat(journal.read(subject)).isEmpty();
    assertThatThrownBy(() -> journal.append(journal.partOf(subject), List.of(fact(subject, 1))))
        .hasMessageContaining("in the transaction of the command");
  }
}
