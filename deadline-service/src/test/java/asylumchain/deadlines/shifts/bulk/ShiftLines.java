package asylumchain.deadlines.shifts.bulk;

import static asylumchain.deadlines.shifts.ShiftCalls.named;
import static asylumchain.deadlines.shifts.ShiftCalls.read;
import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.deadlines.board.CaseStory;
import asylumchain.kit.testing.Door;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.StreamSupport;

/// Lines about the clocks of cases, delivered by IND, and what became of them.
final class ShiftLines {

  private ShiftLines() {}

  static String claimed(UUID id, String on, String recordedAt) {
    return """
    {"type":"extension-claimed","occurredOn":"%s","extensionId":"%s","clock":"decision-term",\
    "ground":"42(4)(a)","by":{"amount":9,"unit":"MONTHS"},"recordedAt":"%s"}\
    """
        .formatted(on, id, recordedAt);
  }

  static String annulled(UUID id, String on, String recordedAt) {
    return """
    {"type":"extension-annulled","occurredOn":"%s","extensionId":"%s","recordedAt":"%s"}\
    """
        .formatted(on, id, recordedAt);
  }

  static String paid(String on, String amount) {
    return """
    {"type":"penalty-paid","occurredOn":"%s","penaltyId":"%s","amount":%s}\
    """
        .formatted(on, UUID.randomUUID(), amount);
  }

  static String ordered(String decideBy, String perDay) {
    return """
    {"type":"court-term-determined","occurredOn":"2021-11-01","orderId":"%s","rulingId":"%s",\
    "clock":"decision-term","decideBy":"%s","penalty":{"perDay":%s,"maximum":7500}}\
    """
        .formatted(UUID.randomUUID(), UUID.randomUUID(), decideBy, perDay);
  }

  /// What a court decided on 1 November 2021, known the day after.
  static String ordered(UUID id, String decideBy) {
    return """
    {"type":"court-term-determined","occurredOn":"2021-11-01","orderId":"%s","rulingId":"%s",\
    "clock":"decision-term","decideBy":"%s","penalty":{"perDay":100,"maximum":7500},\
    "recordedAt":"2021-11-02T09:00:00Z"}\
    """
        .formatted(id, UUID.randomUUID(), decideBy);
  }

  static String noticed(UUID id, String on, String recordedAt) {
    return """
    {"type":"notice-of-default-received","occurredOn":"%s","noticeId":"%s",\
    "clock":"decision-term","recordedAt":"%s"}\
    """
        .formatted(on, id, recordedAt);
  }

  static String line(UUID caseId, String... events) {
    return "{\"caseId\":\"%s\",\"events\":[%s]}".formatted(caseId, String.join(",", events));
  }

  /// Delivers lines and waits until they are taken.
  ///
  /// @param question empty, or from `?` on
  static JsonNode deliver(String question, String... lines) {
    var answer =
        Door.knock("POST", "/v1/imports" + question)
            .as("IND", "deadlines:import", "deadlines:migrate")
            .with("Content-Type", "application/x-ndjson")
            .with("Fact-Reason", "out of the old system")
            .with("Fact-Source", "tape 7")
            .body(String.join("\n", lines))
            .answer();
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    var location = answer.headers().firstValue("Location").orElseThrow();
    var deadline = System.nanoTime() + 60_000_000_000L;
    var view = read(location, "deadlines:import");
    while (!view.has("finishedAt")) {
      assertThat(System.nanoTime()).as("still %s", view).isLessThan(deadline);
      LockSupport.parkNanos(20_000_000);
      view = read(location, "deadlines:import");
    }
    return view;
  }

  /// The lines that were refused, by number and reason.
  static List<String> results(JsonNode done) {
    var items = read("/v1/imports/" + done.path("id").asText() + "/results", "deadlines:import");
    return StreamSupport.stream(items.path("items").spliterator(), false)
        .filter(item -> item.path("result").asText().equals("REFUSED"))
        .map(item -> item.path("line").asText() + " " + item.path("reason").asText())
        .toList();
  }

  /// The last day of the decision term, as known at a moment.
  static String dueOn(CaseStory story, String knownAt) {
    return dueOn(story, "decision-term", knownAt);
  }

  /// The last day of a clock, as known at a moment; empty where there is no such clock.
  static String dueOn(CaseStory story, String clock, String knownAt) {
    return named(story, clock, "?knownAt=" + knownAt)
        .map(it -> it.path("dueOn").asText())
        .orElse("");
  }
}
