package asylumchain.deadlines.law.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Changes of law as they are kept: the columns, and the amendment as text.
final class LawChangeTable {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  /// Where every question about them begins.
  static final String CHANGES =
      """
      select id, content, proposed_at, number, known_from, rule_book, cases, finished_at
        from public.law_change
      """;

  private LawChangeTable() {}

  /// Those that a question finds, in its order.
  ///
  /// @param sql begins with [#CHANGES]
  static List<LawChange> of(Connection connection, String sql, Object... parameters)
      throws SQLException {
    try (var query = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        query.setObject(i + 1, parameters[i]);
      }
      try (var rows = query.executeQuery()) {
        var changes = new ArrayList<LawChange>();
        while (rows.next()) {
          changes.add(change(rows));
        }
        return changes;
      }
    }
  }

  private static LawChange change(ResultSet row) throws SQLException {
    var number = row.getObject("number", Integer.class);
    return new LawChange(
        row.getObject("id", UUID.class),
        amendment(row.getString("content")),
        row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
        number == null
            ? null
            : new LawChange.Applied(
                number,
                row.getObject("known_from", OffsetDateTime.class).toInstant(),
                row.getString("rule_book"),
                row.getLong("cases"),
                instant(row.getObject("finished_at", OffsetDateTime.class))));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
    return moment == null ? null : moment.toInstant();
  }

  static OffsetDateTime moment(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  /// Reads what [#text] wrote.
  static Amendment amendment(String text) {
    try {
      return JSON.readValue(text, Amendment.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("we kept this ourselves", e);
    }
  }

  static String text(Amendment amendment) {
    try {
      return JSON.writerFor(Amendment.class).writeValueAsString(amendment);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an amendment is always writable", e);
    }
  }
}
