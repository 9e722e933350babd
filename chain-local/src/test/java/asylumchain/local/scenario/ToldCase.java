package asylumchain.local.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A case as an import line tells it: only what the line says, nothing of how it was made.
record ToldCase(
    String sourceRef,
    String vNumber,
    String nationality,
    String sex,
    String ageBand,
    boolean first,
    String unit,
    LocalDate lodgedOn,
    List<Event> events) {

  private static final Set<String> ENDINGS = Set.of("decision-made", "application-withdrawn");
  private static final LocalDate DECREE = LocalDate.of(2020, 5, 20);
  private static final Instant DECREE_KNOWN = Instant.parse("2020-05-20T00:00:00Z");

  /// @param code the track or the outcome, empty for any other event
  record Event(String type, LocalDate on, Instant recordedAt, String code) {}

  static ToldCase of(JsonNode line) {
    var events = new ArrayList<Event>();
    line.get("events").forEach(event -> events.add(event(event)));
    var lodged = line.get("events").get(1);
    return new ToldCase(
        line.get("sourceRef").asText(),
        line.at("/person/vNumber").asText(),
        line.at("/person/nationality").asText().intern(),
        line.at("/person/sex").asText().intern(),
        ageBand(LocalDate.parse(line.at("/person/birthDate").asText()), events.get(1).on()),
        lodged.get("applicationKind").asText().equals("FIRST"),
        lodged.get("unit").asText().intern(),
        events.get(1).on(),
        events);
  }

  /// In years that were complete at lodging.
  private static String ageBand(LocalDate birth, LocalDate lodged) {
    int years = Period.between(birth, lodged).getYears();
    if (years < 12) {
      return years < 4 ? "AGE_0_3" : "AGE_4_11";
    }
    if (years < 35) {
      return years < 18 ? "AGE_12_17" : "AGE_18_34";
    }
    return years < 65 ? "AGE_35_64" : "AGE_65_UP";
  }

  private static Event event(JsonNode event) {
    var code = event.path("track").asText("") + event.path("outcome").asText("");
    return new Event(
        event.get("type").asText().intern(),
        LocalDate.parse(event.get("occurredOn").asText()),
        Instant.parse(event.get("recordedAt").asText()),
        code.intern());
  }

  Optional<Event> event(String type) {
    return events.stream().filter(event -> event.type().equals(type)).findFirst();
  }

  Optional<Event> ending() {
    return events.stream().filter(event -> ENDINGS.contains(event.type())).findFirst();
  }

  /// At the end of the day, as known at the moment.
  boolean open(LocalDate day, Instant knownAt) {
    return !lodgedOn.isAfter(day) && ending().filter(end -> counts(end, day, knownAt)).isEmpty();
  }

  String track(LocalDate day, Instant knownAt) {
    return event("track-assigned")
        .filter(event -> counts(event, day, knownAt))
        .map(Event::code)
        .orElse("");
  }

  boolean overdue(LocalDate day, Instant knownAt) {
    if (track(day, knownAt).equals("TRACK_1")) {
      return false;
    }
    var due = lodgedOn.plusMonths(6);
    boolean decreeKnown = !knownAt.isBefore(DECREE_KNOWN);
    if (decreeKnown && !lodgedOn.isAfter(DECREE) && !due.isBefore(DECREE)) {
      due = lodgedOn.plusMonths(12);
    }
    return due.isBefore(day);
  }

  private static boolean counts(Event event, LocalDate day, Instant knownAt) {
    return !event.on().isAfter(day) && !event.recordedAt().isAfter(knownAt);
  }
}
