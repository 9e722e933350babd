package asylumchain.kit.imports.spool;

import asylumchain.kit.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/// The pieces of a body, each durable as soon as it is written.
@ApplicationScoped
public class ChunkTable {

  private static final String SPOOL =
      "insert into import_chunk (import_id, chunk, first_line, body) values (?, ?, ?, ?)";

  private static final String CHUNK =
      "select first_line, body from import_chunk where import_id = ? and chunk = ?";

  /// A chunk of whole lines.
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Chunk(long firstLine, byte[] body) {}

  private final Sql sql;

  ChunkTable(Sql sql) {
    this.sql = sql;
  }

  @Transactional
  public void spool(UUID importId, int chunk, long firstLine, byte[] body) {
    sql.change(SPOOL, importId, chunk, firstLine, body);
  }

  /// Empty when it is finished, or the delivery is gone.
  public Optional<Chunk> chunk(UUID importId, int chunk) {
    return sql.first(CHUNK, row -> new Chunk(row.getLong(1), row.getBytes(2)), importId, chunk);
  }
}
