package asylumchain.kit.imports.publications;

import asylumchain.kit.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Figures that were published, as this service was told.
@ApplicationScoped
public class PublicationTable {

  private static final String KEEP =
      """
      insert into figures_published (publication_id, known_at, figures, told_by, told_at)
      values (?, ?::timestamptz, ?, ?, now())
      """;

  private static final String LATEST = "select max(known_at) as known_at from figures_published";

  private static final String ONE =
      """
      select publication_id, known_at, figures, told_by, told_at
        from figures_published
       where publication_id = ?
      """;

  private static final String NEWEST =
      """
      select publication_id, known_at, figures, told_by, told_at
        from figures_published
       where ?::uuid is null or publication_id < ?
       order by publication_id desc
       limit ?
      """;

  private final Sql sql;

  PublicationTable(Sql sql) {
    this.sql = sql;
  }

  /// A publication as it is kept.
  ///
  /// @param toldBy the organisation that said so
  public record Kept(UUID id, Instant knownAt, String figures, String toldBy, Instant toldAt) {}

  void keep(UUID publicationId, Publication publication, String organisation) {
    sql.change(
        KEEP, publicationId, publication.knownAt().toString(), publication.figures(), organisation);
  }

  /// The latest moment of knowledge on which published figures rest; `Instant.MIN` while none were
  /// published.
  public Instant publishedUntil() {
    var latest = sql.list(LATEST, row -> Optional.ofNullable(Sql.moment(row, "known_at")));
    return latest.getFirst().orElse(Instant.MIN);
  }

  Optional<Kept> find(UUID publicationId) {
    return sql.first(ONE, PublicationTable::kept, publicationId);
  }

  /// The newest first.
  ///
  /// @param before the last one seen; `null` at the beginning
  List<Kept> newest(@Nullable UUID before, int limit) {
    return sql.list(NEWEST, PublicationTable::kept, before, before, limit);
  }

  private static Kept kept(ResultSet row) throws SQLException {
    return new Kept(
        row.getObject("publication_id", UUID.class),
        Objects.requireNonNull(Sql.moment(row, "known_at"), "is not null"),
        row.getString("figures"),
        row.getString("told_by"),
        Objects.requireNonNull(Sql.moment(row, "told_at"), "is not null"));
  }
}
