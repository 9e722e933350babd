package asylumchain.kit.webhooks.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.kit.access.AccessLog;
import asylumchain.kit.database.Sql;
import asylumchain.kit.imports.ToyImports;
import asylumchain.kit.journal.Audience;
import asylumchain.kit.journal.EventDocument;
import asylumchain.kit.journal.EventIds;
import asylumchain.kit.journal.Journal;
import asylumchain.kit.journal.JournalConfig;
import asylumchain.kit.journal.JournalEvent;
import asylumchain.kit.journal.NewEvent;
import asylumchain.kit.journal.PartnerFeed;
import asylumchain.kit.journal.Subject;
import asylumchain.kit.journal.ToyVisibility;
import asylumchain.kit.testing.Api;
import asylumchain.kit.testing.Door;
import asylumchain.kit.testing.RealBackends;
import asylumchain.kit.webhooks.WebhooksConfig;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = RealBackends.class,
    initArgs = @ResourceArg(name = "database", value = "toy_imports"))
@TestProfile(ToyImports.class)
@SuppressWarnings("NullAway.Init")
class WebhooksTest {

  private static final String LODGED = "nl.asielketen.case.application-lodged";
  private static final String DECIDED = "nl.asielketen.case.decision-made";

  @Inject Journal journal;
  @Inject JournalConfig journalConfig;
  @Inject ToyVisibility visibility;
  @Inject PartnerFeed feed;
  @Inject EventDocument documents;
  @Inject AccessLog log;
  @Inject Addresses addresses;
  @Inject Post post;
  @Inject WebhooksConfig config;
  @Inject Sql sql;

  private final MovingClock clock = new MovingClock();
  private final Receiver receiver = new Receiver();
  private Courier courier;
  private CourierTable table;

  @BeforeEach
  void nobody_else_subscribes() {
    sql.change("update webhook_subscription set state = 'ENDED'");
    table = new CourierTable(sql, clock, journalConfig);
    courier = new Courier(table, feed, documents, log, addresses, post, config, clock);
  }

  @AfterEach
  void close() {
    receiver.close();
  }

  @Test
  void an_event_arrives_signed_once_with_its_envelope() {
    var made = Subscriber.subscribed("{\"address\":\"%s\"}".formatted(receiver.address()));
    var event = happens(LODGED).getFirst();
    happensToOthers();

    deliverAll();

    var letter = receiver.letters().getFirst();
    assertThat(receiver.ids()).containsExactly(event.eventId().toString());
    assertThat(letter.path()).isEqualTo("/events?from=chain");
    assertThat(letter.headers()).containsEntry("content-type", "application/cloudevents+json");
    assertThat(letter.headers().get("webhook-signature"))
        .isEqualTo(Subscriber.signature(made.secret(), letter));
    var body = Api.json(letter.body());
    assertThat(body.path("specversion").asText()).isEqualTo("1.0");
    assertThat(body.path("id").asText()).isEqualTo(event.eventId().toString());
    assertThat(body.path("type").asText()).isEqualTo(LODGED);
    assertThat(body.path("subject").asText()).isEqualTo(event.subject().id().toString());
    assertThat(body.path("seq").asText()).isEqualTo("" + event.seq());
    assertThat(body.path("data").path("a").asInt()).isEqualTo(1);
    var delivery = Subscriber.deliveries(made).get(0);
    assertThat(delivery.path("outcome").asText()).isEqualTo("DELIVERED");
    assertThat(delivery.path("status").asInt()).isEqualTo(204);
    assertThat(Subscriber.read(made).path("position").asText()).isNotBlank();
  }

  @Test
  void a_receiver_that_was_away_for_most_of_a_day_misses_nothing_and_gets_all_in_order() {
    var made = Subscriber.subscribed("{\"address\":\"%s\"}".formatted(receiver.address()));
    receiver.answers(503, Map.of());
    var missed = new ArrayList<>(happens(LODGED, DECIDED, LODGED));
    var begun = clock.instant();
    var attempts = 0;
    while (Duration.between(begun, clock.instant()).toHours() < 23) {
      attempts += courier.deliver() ? 1 : 0;
      clock.advance(Duration.ofSeconds(300));
    }
    assertThat(attempts).isBetween(12, 16);
    assertThat(Subscriber.read(made).path("failures").asInt()).isEqualTo(attempts);
    assertThat(Subscriber.read(made).path("state").asText()).isEqualTo("ACTIVE");

    receiver.answers(200, Map.of());
    clock.advance(Duration.ofHours(3));
    missed.addAll(happens(DECIDED));
    deliverAll();

    var arrived = receiver.ids().subList(attempts, receiver.ids().size());
    assertThat(arrived).containsExactlyInAnyOrderElementsOf(ids(missed));
    var first = ids(missed.subList(0, 3));
    assertThat(arrived.stream().filter(first::contains)).containsExactlyElementsOf(first);
    assertThat(Subscriber.read(made).path("failures").asInt()).isZero();
  }

  @Test
  void after_a_day_of_failing_it_pauses_with_a_reason_and_goes_on_where_it_was() {
    var made = Subscriber.subscribed("{\"address\":\"%s\"}".formatted(receiver.address()));
    receiver.answers(500, Map.of());
    var missed = happens(LODGED, DECIDED);
    for (int hour = 0; hour < 40; hour++) {
      courier.deliver();
      clock.advance(Duration.ofHours(1));
    }
    var paused = Subscriber.read(made);
    assertThat(paused.path("state").asText()).isEqualTo("PAUSED");
    assertThat(paused.path("pausedBecause").asText()).contains("resume");
    assertThat(Subscriber.version(made)).as("whoever read it before the pause").isEqualTo("\"2\"");
    assertThat(courier.deliver()).as("a paused subscription is left alone").isFalse();

    receiver.answers(204, Map.of());
    var before = receiver.ids().size();
    assertThat(Subscriber.post(made, "/resumption", "").statusCode()).isEqualTo(204);
    clock.advance(Duration.ofDays(1));
    deliverAll();

    assertThat(receiver.ids().subList(before, receiver.ids().size()))
        .containsExactlyElementsOf(ids(missed));
    Subscriber.post(made, "/resumption", "", 409);
  }

  @Test
  void a_receiver_that_takes_the_state_but_not_the_event_behind_it_is_given_up_all_the_same() {
    var made = Subscriber.subscribed("{\"address\":\"%s\"}".formatted(receiver.address()));
    receiver.answers(500, Map.of());
    receiver.alwaysTakes("case-shared");
    var subject = new Subject("case", UUID.randomUUID());
    told(subject, 1, "{\"participants\":[\"IND\"]}");
    deliverAll();
    told(subject, 2, "{\"participants\":[\"IND\",\"COA\"]}");
    visibility.coaTakesPartIn(subject.id());
    courier.deliver();
    courier.deliver();
    assertThat(receiver.letters()).as("it waits before it tries again").hasSize(2);
    for (int hour = 0; hour < 40; hour++) {
      clock.advance(Duration.ofHours(1));
      courier.deliver();
    }
    assertThat(Subscriber.read(made).path("state").asText()).isEqualTo("PAUSED");
    assertThat(Subscriber.read(made).path("failures").asInt()).isGreaterThan(10);

    receiver.answers(204, Map.of());
    Subscriber.post(made, "/resumption", "");
    clock.advance(Duration.ofDays(1));
    deliverAll();
    assertThat(Api.json(receiver.letters().getLast().body()).path("type").asText())
        .isEqualTo(DECIDED);
  }

  @Test
  void a_receiver_that_says_gone_is_left_alone_at_once() {
    var made = Subscriber.subscribed("{\"address\":\"%s\"}".formatted(receiver.address()));
    receiver.answers(410, Map.of());
    happens(LODGED);
    deliverAll();
    assertThat(Subscriber.read(made).path("state").asText()).isEqualTo("PAUSED");
  }

  @Test
  void a_redirect_is_not_followed_wherever_it_leads() {
    var made = Subscriber.subscribed("{\"address\":\"%s\"}".formatted(receiver.address()));
    try (var inside = new Receiver()) {
      receiver.answers(307, Map.of("Location", inside.address()));
      happens(LODGED);
      deliverAll();
      assertThat(inside.letters()).isEmpty();
    }
    assertThat(Subscriber.deliveries(made).get(0).path("outcome").asText()).isEqualTo("REFUSED");
  }

  @Test
  void a_name_that_leads_inside_by_now_gets_nothing() {
    var made = Subscriber.subscribed("{\"address\":\"%s\"}".formatted(receiver.address()));
    sql.change(
        "update webhook_subscription set address = 'http://10.0.0.1/' where subscription_id = ?",
        UUID.fromString(made.id()));
    happens(LODGED);
    deliverAll();
    assertThat(Subscriber.deliveries(made).get(0).path("outcome").asText())
        .isEqualTo("ADDRESS_FORBIDDEN");
    assertThat(receiver.letters()).isEmpty();
  }

  @Test
  void only_one_replica_delivers_and_who_lost_the_lease_writes_nothing() {
    Subscriber.subscribed("{\"address\":\"%s\"}".formatted(receiver.address()));
    var event = happens(LODGED).getFirst();
    var first = table.claim().orElseThrow();
    assertThat(table.claim()).as("another replica, at the same moment").isEmpty();

    sql.change("update webhook_subscription set lease_until = '-infinity' where state = 'ACTIVE'");
    var second = table.claim().orElseThrow();
    var there = feed.cursor(first.position());
    there.passed(event.part(), event.seq());
    assertThat(table.advance(first, there)).as("the one that was thought dead").isFalse();
    assertThat(table.advance(second, there)).isTrue();
  }

  @Test
  void a_new_secret_signs_beside_the_old_one_for_a_day() {
    var made = Subscriber.subscribed("{\"address\":\"%s\"}".formatted(receiver.address()));
    var answer = Subscriber.post(made, "/secrets", "");
    var fresh = Api.json(answer.body()).path("secret").asText();
    assertThat(fresh).startsWith("whsec_").isNotEqualTo(made.secret());
    happens(LODGED);
    deliverAll();
    var letter = receiver.letters().getLast();
    assertThat(letter.headers().get("webhook-signature").split(" "))
        .containsExactly(
            Subscriber.signature(fresh, letter), Subscriber.signature(made.secret(), letter));

    clock.advance(Duration.ofHours(25));
    happens(LODGED);
    deliverAll();
    var later = receiver.letters().getLast();
    assertThat(later.headers().get("webhook-signature"))
        .isEqualTo(Subscriber.signature(fresh, later));
  }

  @Test
  void only_the_types_asked_for_arrive_and_a_replay_delivers_them_once_more() {
    var made =
        Subscriber.subscribed(
            "{\"address\":\"%s\",\"types\":[\"%s\"]}".formatted(receiver.address(), DECIDED));
    var begin = Subscriber.read(made).path("position").asText();
    var events = happens(LODGED, DECIDED, LODGED, DECIDED);
    deliverAll();
    var decided = List.of(events.get(1).eventId().toString(), events.get(3).eventId().toString());
    assertThat(receiver.ids()).containsExactlyElementsOf(decided);

    var after = "{\"after\":\"%s\"}".formatted(begin);
    assertThat(Subscriber.post(made, "/replays", after).statusCode()).isEqualTo(204);
    clock.advance(Duration.ofDays(1));
    deliverAll();
    assertThat(receiver.ids())
        .containsExactly(decided.get(0), decided.get(1), decided.get(0), decided.get(1));
    Subscriber.post(made, "/replays", "{\"after\":\"nonsense\"}", 400);
  }

  @Test
  void what_another_organisation_asked_for_is_none_of_ones_business() {
    var made = Subscriber.subscribed("{\"address\":\"%s\"}".formatted(receiver.address()));
    for (var path : List.of("", "/deliveries")) {
      Door.knock("GET", "/v1/webhooks/" + made.id() + path)
          .as("IND", Subscriber.SCOPE)
          .refusal(404);
    }
    Door.knock("DELETE", "/v1/webhooks/" + made.id())
        .as("IND", Subscriber.SCOPE)
        .with("If-Match", "*")
        .refusal(404);
    assertThat(
            Door.knock("DELETE", "/v1/webhooks/" + made.id())
                .as("COA", Subscriber.SCOPE)
                .with("If-Match", "*")
                .answer()
                .statusCode())
        .isEqualTo(204);
    happens(LODGED);
    deliverAll();
    assertThat(receiver.letters()).isEmpty();
  }

  private void deliverAll() {
    for (int i = 0; courier.deliver(); i++) {
      assertThat(i).as("deliveries without an end").isLessThan(100);
    }
  }

  /// Facts of one new case of COA.
  private List<JournalEvent> happens(String... types) {
    var subject = new Subject("case", UUID.randomUUID());
    visibility.coaTakesPartIn(subject.id());
    return journalled(subject, types);
  }

  private void happensToOthers() {
    journalled(new Subject("case", UUID.randomUUID()), LODGED);
  }

  private List<JournalEvent> journalled(Subject subject, String... types) {
    var events = new ArrayList<NewEvent>();
    for (var type : types) {
      events.add(fact(subject, events.size() + 1, type, "{\"a\":1}"));
    }
    return append(subject, events);
  }

  private void told(Subject subject, int version, String payload) {
    append(subject, List.of(fact(subject, version, DECIDED, payload)));
  }

  private List<JournalEvent> append(Subject subject, List<NewEvent> events) {
    return QuarkusTransaction.requiringNew()
        .call(() -> journal.append(journal.partOf(subject), events));
  }

  private static NewEvent fact(Subject subject, int version, String type, String payload) {
    return new NewEvent(
        EventIds.next(Clock.systemUTC()),
        subject,
        version,
        type,
        Audience.CHAIN,
        null,
        null,
        payload,
        null,
        null);
  }

  private static List<String> ids(List<JournalEvent> events) {
    return events.stream().map(event -> event.eventId().toString()).toList();
  }
}
