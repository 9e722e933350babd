package asylumchain.reporting.facts;

import asylumchain.events.DeadlineEvent.DeadlineDetermined;
import asylumchain.events.WireNames;
import asylumchain.kit.projection.ReceivedEvent;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The facts in the words of their source, and the source in the words of the facts.
public final class KeptTable {

  /// Sorted keys and plain numbers: two ways to write one payload read alike.
  private static final JsonMapper CANONICAL =
      JsonMapper.builder()
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private static final String DETERMINED = WireNames.of(DeadlineDetermined.class);

  private static final String OF_CASES =
      """
      select seq, subject_id, recorded_at, 'version ' || version, payload
        from case_fact
       where part = ? and seq > ? and seq <= ?
       order by seq
      """;

  private static final String OF_DEADLINES =
      """
      select seq, subject_id, moment, words, payload
        from (select part, seq, subject_id, known_from as moment, 'clocks' as words, payload
                from case_determination
               union all
              select part, seq, subject_id, recorded_at, type || ' ' || occurred_on, payload
                from case_penalty
               union all
              select part, seq, subject_id, recorded_at, type || ' ' || occurred_on, payload
                from case_suspension) kept
       where part = ? and seq > ? and seq <= ?
       order by seq
      """;

  private KeptTable() {}

  /// What the facts have of one source and partition.
  ///
  /// @param cases whether of case-service; else of deadline-service
  /// @param after the number before the first
  /// @param upTo the last number, included
  public static List<Kept> found(Connection c, boolean cases, int part, long after, long upTo)
      throws SQLException {
    try (var statement = c.prepareStatement(cases ? OF_CASES : OF_DEADLINES)) {
      statement.setInt(1, part);
      statement.setLong(2, after);
      statement.setLong(3, upTo);
      var found = new ArrayList<Kept>();
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(kept(rows));
        }
      }
      return found;
    }
  }

  /// What the facts should have of these records of one source: private ones, and those that no
  /// figure needs, are left out.
  ///
  /// @param cases whether of case-service; else of deadline-service
  public static List<Kept> expected(boolean cases, List<ReceivedEvent> events) {
    return events.stream()
        .<Kept>mapMulti(
            (event, into) -> {
              var payload = event.payload();
              if (payload != null && (cases || isKept(event.type()))) {
                into.accept(cases ? ofCase(event, payload) : ofDeadline(event, payload));
              }
            })
        .toList();
  }

  private static boolean isKept(String type) {
    return type.equals(DETERMINED)
        || PublishedFactTable.PENALTIES.keeps(type)
        || PublishedFactTable.SUSPENSIONS.keeps(type);
  }

  private static Kept ofCase(ReceivedEvent event, String payload) {
    return kept(
        event.seq(),
        event.subjectId(),
        FactTable.toTheMicrosecond(event.recordedAt()),
        "version " + event.version(),
        payload);
  }

  private static Kept ofDeadline(ReceivedEvent event, String payload) {
    var tree = tree(payload);
    return event.type().equals(DETERMINED)
        ? kept(
            event.seq(),
            event.subjectId(),
            FactTable.toTheMicrosecond(Instant.parse(tree.path("knownFrom").asText())),
            "clocks",
            payload)
        : kept(
            event.seq(),
            event.subjectId(),
            FactTable.toTheMicrosecond(event.recordedAt()),
            event.type() + " " + tree.path("occurredOn").asText(),
            payload);
  }

  private static Kept kept(ResultSet row) throws SQLException {
    return kept(
        row.getLong(1),
        row.getObject(2, UUID.class),
        row.getObject(3, OffsetDateTime.class).toInstant(),
        row.getString(4),
        row.getString(5));
  }

  private static Kept kept(long seq, UUID caseId, Instant moment, String words, String payload) {
    var tree = tree(payload);
    return new Kept(seq, caseId, moment, words + " " + moment + " " + text(tree), occurredOn(tree));
  }

  private static @Nullable String occurredOn(JsonNode tree) {
    var day = tree.path("occurredOn");
    return day.isTextual() ? day.asText() : null;
  }

  private static JsonNode tree(String payload) {
    try {
      return CANONICAL.readTree(payload);
    } catch (JsonProcessingException e) {
      // a payload changed by hand need not be JSON any more: it is compared as it stands
      return CANONICAL.getNodeFactory().textNode(payload);
    }
  }

  private static String text(JsonNode tree) {
    try {
      return tree.isObject()
          ? CANONICAL.writeValueAsString(CANONICAL.convertValue(plain(tree), Map.class))
          : tree.toString();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree can be written", e);
    }
  }

  /// Without trailing zeros: 100.00 euros are 100.
  private static JsonNode plain(JsonNode node) {
    var nodes = CANONICAL.getNodeFactory();
    if (node.isObject()) {
      var plain = nodes.objectNode();
      node.properties().forEach(field -> plain.set(field.getKey(), plain(field.getValue())));
      return plain;
    }
    if (node.isArray()) {
      var plain = nodes.arrayNode();
      node.forEach(element -> plain.add(plain(element)));
      return plain;
    }
    return node.isNumber()
        ? nodes.textNode(node.decimalValue().stripTrailingZeros().toPlainString())
        : node;
  }
}
