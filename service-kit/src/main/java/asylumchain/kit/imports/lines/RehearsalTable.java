package asylumchain.kit.imports.lines;

import asylumchain.kit.database.Sql;
import asylumchain.kit.journal.Columns;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// What a dry run would have taken so far, so that its later lines can build on it.
@ApplicationScoped
public class RehearsalTable {

  private static final String KEEP =
      """
      insert into import_rehearsal (import_id, about, line, digest, content)
      select ?, l.about, l.line, decode(l.digest, 'hex'), l.content
        from unnest(?::text[], ?::bigint[], ?::text[], ?::text[])
             as l (about, line, digest, content)
      """;

  private static final String KEPT =
      """
      select r.about, r.line, encode(r.digest, 'hex'), r.content
        from unnest(?::text[]) as asked (about)
        join import_rehearsal r using (about)
       where r.import_id = ?
       order by r.line
      """;

  private static final String ALONE = "select pg_advisory_xact_lock(hashtextextended(?, 0))";

  private final Sql sql;

  RehearsalTable(Sql sql) {
    this.sql = sql;
  }

  /// A line that would have been taken.
  ///
  /// @param about what it is about, however the service names that
  /// @param content the line as text, without what may not be kept twice
  public record Rehearsed(String about, long line, String digest, String content) {}

  /// Lets one part of a delivery be rehearsed at a time, until the transaction ends: what another
  /// kept is seen.
  public void alone(UUID importId) {
    var _ = sql.list(ALONE, _ -> importId, importId.toString());
  }

  public void keep(UUID importId, List<Rehearsed> lines) {
    sql.change(
        KEEP,
        (connection, statement) ->
            new Columns(connection, statement)
                .value(importId)
                .texts("text", lines, Rehearsed::about)
                .texts("bigint", lines, Rehearsed::line)
                .texts("text", lines, Rehearsed::digest)
                .texts("text", lines, Rehearsed::content));
  }

  /// Lines rehearsed before, in order, by what they are about.
  public Map<String, List<Rehearsed>> kept(UUID importId, Collection<String> about) {
    return sql
        .list(
            KEPT,
            row ->
                new Rehearsed(row.getString(1), row.getLong(2), row.getString(3), row.getString(4)),
            (connection, statement) ->
                new Columns(connection, statement)
                    .texts("text", List.copyOf(about), each -> each)
                    .value(importId))
        .stream()
        .collect(Collectors.groupingBy(Rehearsed::about, HashMap::new, Collectors.toList()));
  }
}
