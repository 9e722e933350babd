package asylumchain.local.recount.told;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.events.CaseEvent;
import asylumchain.events.CaseHistory;
import asylumchain.events.CaseHistory.Fact;
import asylumchain.events.EndEvent.CaseDestroyed;
import asylumchain.events.IntakeEvent.FactCorrected;
import asylumchain.events.Stage;
import asylumchain.events.Travels;
import asylumchain.events.Waiting;
import asylumchain.events.WireNames;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ToldTest {

  private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
  private static final Instant BEGUN = Instant.parse("2020-06-01T12:00:00Z");
  private static final UUID ID = UUID.fromString("00000000-0000-0000-0000-000000000001");
  private static final int DAYS = 40;

  private final ObjectMapper json =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  @Test
  void events_of_every_type_that_travels_are_told() {
    var told =
        new AnyEvent(new Random(1))
            .on(FIRST).stream().map(CaseEvent::getClass).collect(Collectors.toSet());
    assertThat(WireNames.all().keySet())
        .filteredOn(CaseEvent.class::isAssignableFrom)
        .filteredOn(Travels.class::isAssignableFrom)
        .filteredOn(type -> !List.of(FactCorrected.class, CaseDestroyed.class).contains(type))
        .isNotEmpty()
        .isSubsetOf(told);
  }

  @Test
  void stage_and_what_is_waited_for_follow_the_contract_whatever_is_told_and_put_right() {
    long seed = new Random().nextLong();
    var random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      var history = history(random);
      var told = new Told(ID);
      history.forEach(fact -> told.happened(Said.of(event(fact))));
      var past = told.past(new Alike());
      int known = 1 + random.nextInt(history.size());
      var day = FIRST.plusDays(random.nextInt(DAYS));
      var effective =
          CaseHistory.effective(history.subList(0, known)).stream()
              .map(Fact::event)
              .filter(event -> !event.occurredOn().isAfter(day))
              .toList();
      var stood = past.stood(day, BEGUN.plusSeconds(known));
      var as = "%s on %s, %d known, seed %d".formatted(history, day, known, seed);
      if (effective.isEmpty()) {
        assertThat(stood).as(as).isNull();
      } else {
        assertThat(stood).as(as).isNotNull();
        var shown = Objects.requireNonNull(stood);
        assertThat(shown.value("stage")).as(as).isEqualTo(Stage.after(effective).name());
        assertThat(shown.value("waitingFor")).as(as).isEqualTo(awaited(effective));
      }
    }
  }

  private static String awaited(List<CaseEvent> events) {
    var waiting = Waiting.NOTHING;
    for (var event : events) {
      waiting = waiting.after(event);
    }
    var awaited = waiting.awaited();
    return awaited == null ? "NONE" : awaited.name();
  }

  /// Some facts on any days, some of them put right later.
  private static List<Fact> history(Random random) {
    var any = new AnyEvent(random);
    var history = new ArrayList<Fact>();
    int many = 1 + random.nextInt(12);
    for (int version = 1; version <= many; version++) {
      var day = FIRST.plusDays(random.nextInt(DAYS));
      var right = random.nextInt(3) == 0 ? null : any.any(any.on(day));
      history.add(
          new Fact(
              version,
              version > 1 && random.nextInt(5) == 0
                  ? new FactCorrected(day, 1 + random.nextInt(version - 1), right)
                  : any.any(any.on(day))));
    }
    return history;
  }

  /// As it stands in the feed.
  private JsonNode event(Fact fact) {
    var event = json.createObjectNode();
    event.put("type", WireNames.of(fact.event()));
    event.put("time", BEGUN.plusSeconds(fact.version()).toString());
    event.put("occurredOn", fact.event().occurredOn().toString());
    event.put("sequence", fact.version());
    event.set("data", json.valueToTree(fact.event()));
    return event;
  }

  @Test
  void of_a_destroyed_case_nothing_counts() {
    var told = new Told(ID);
    var facts = new AnyEvent(new Random(1)).on(FIRST);
    told.happened(Said.of(event(new Fact(1, facts.getFirst()))));
    told.happened(Said.of(event(new Fact(2, new CaseDestroyed(FIRST)))));
    assertThat(told.past(new Alike()).isEmpty()).isTrue();
  }
}
