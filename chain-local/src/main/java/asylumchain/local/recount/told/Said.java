package asylumchain.local.recount.told;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// What a source said of a case: one event of its feed.
///
/// @param version place within the case
/// @param type without what stands before it, such as `decision-made`
/// @param on the day that counts in law
/// @param knownAt when the source knew it
/// @param words those of its fields that are counted by; of the applicant after `applicant.`
/// @param correction `null` unless it puts an earlier event right
record Said(
    int version,
    String type,
    LocalDate on,
    Instant knownAt,
    Map<String, String> words,
    @Nullable Correction correction) {

  private static final List<String> FIELDS =
      List.of(
          "applicationKind",
          "track",
          "unit",
          "to",
          "location",
          "waitingFor",
          "outcome",
          "reason",
          "instance",
          "againstNoDecision",
          "interview");

  private static final List<String> OF_THE_APPLICANT =
      List.of("nationality", "sex", "ageBand", "unaccompaniedMinor", "familySizeBand");

  /// An event that was wrong, and how it should have read.
  ///
  /// @param version of the event that was wrong
  /// @param instead `null` when it never happened
  record Correction(int version, @Nullable Said instead) {}

  /// @param event of the feed, with its data
  static Said of(JsonNode event) {
    var data = event.path("data");
    var type = event.path("type").asText();
    var knownAt = moment(event.path("time"));
    return new Said(
        event.path("sequence").asInt(),
        type.substring(type.lastIndexOf('.') + 1),
        LocalDate.parse(event.path("occurredOn").asText()),
        knownAt,
        words(data),
        type.endsWith(".fact-corrected") ? correction(data, knownAt) : null);
  }

  /// The same with these words, so that what is said alike is kept once.
  Said in(Map<String, String> same) {
    return new Said(version, type, on, knownAt, same, correction);
  }

  /// Who takes part from then on, separated by commas; `null` where it says nothing of that.
  @Nullable String participants() {
    var own = words.get("participants");
    return own == null && correction != null && correction.instead() != null
        ? correction.instead().participants()
        : own;
  }

  /// As exact as the service keeps it.
  static Instant moment(JsonNode text) {
    return Instant.parse(text.asText()).truncatedTo(ChronoUnit.MICROS);
  }

  private static Correction correction(JsonNode data, Instant knownAt) {
    int wrong = data.path("version").asInt();
    var right = data.path("replacement");
    return new Correction(
        wrong,
        right.isObject()
            ? new Said(
                wrong,
                right.path("type").asText(),
                LocalDate.parse(right.path("occurredOn").asText()),
                knownAt,
                words(right),
                null)
            : null);
  }

  private static Map<String, String> words(JsonNode data) {
    var words = new HashMap<String, String>();
    take(words, "", data, FIELDS);
    take(words, "applicant.", data.path("applicant"), OF_THE_APPLICANT);
    if (data.path("participants").isArray()) {
      var partners =
          StreamSupport.stream(data.path("participants").spliterator(), false)
              .map(JsonNode::asText)
              .toList();
      words.put("participants", String.join(",", partners));
    }
    return Map.copyOf(words);
  }

  private static void take(
      Map<String, String> words, String prefix, JsonNode from, List<String> fields) {
    for (var field : fields) {
      if (from.hasNonNull(field)) {
        words.put(prefix + field, from.get(field).asText());
      }
    }
  }
}
