package asylumchain.kit.imports.csv;

import asylumchain.kit.database.Sql;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The mappings of each organisation. One is never changed: another table gets another mapping.
@ApplicationScoped
public class MappingTable {

  private static final String KEEP =
      """
      insert into import_mapping (mapping_id, organisation, mapping, made_at)
      values (?, ?, ?, now())
      """;

  private static final String ONE =
      """
      select mapping_id, mapping, made_at
        from import_mapping
       where mapping_id = ? and organisation = ?
      """;

  private static final String NEWEST =
      """
      select mapping_id, mapping, made_at
        from import_mapping
       where organisation = ? and (?::uuid is null or mapping_id < ?)
       order by mapping_id desc
       limit ?
      """;

  private final Sql sql;
  private final ObjectMapper json;

  MappingTable(Sql sql, ObjectMapper json) {
    this.sql = sql;
    this.json = json;
  }

  /// A mapping as it is kept.
  public record Kept(UUID id, Instant madeAt, Mapping mapping) {}

  void keep(UUID mappingId, String organisation, Mapping mapping) {
    try {
      sql.change(KEEP, mappingId, organisation, json.writeValueAsString(mapping));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a mapping can be written as JSON", e);
    }
  }

  /// A mapping of this organisation.
  public Optional<Kept> find(UUID mappingId, String organisation) {
    return sql.first(ONE, this::kept, mappingId, organisation);
  }

  /// The mappings of an organisation, the newest first.
  ///
  /// @param before the last one seen; `null` at the beginning
  List<Kept> newest(String organisation, @Nullable UUID before, int limit) {
    return sql.list(NEWEST, this::kept, organisation, before, before, limit);
  }

  private Kept kept(ResultSet row) throws SQLException {
    try {
      return new Kept(
          row.getObject("mapping_id", UUID.class),
          Objects.requireNonNull(Sql.moment(row, "made_at"), "is not null"),
          json.readValue(row.getString("mapping"), Mapping.class));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a mapping that was kept can be read", e);
    }
  }
}
