package asylumchain.kit.verification;

import asylumchain.kit.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The heads of the journal now, and what became of earlier ones.
@ApplicationScoped
public class HeadQueries {

  private static final String HEADS =
      """
      select p.part, h.seq, encode(h.hash, 'hex') as hash, h.generation
        from journal_partition p
       cross join lateral (select seq, hash, generation
                             from journal
                            where part = p.part
                            order by seq desc
                            limit 1) h
       order by p.part
      """;

  private static final String GONE =
      """
      select h.place, j.generation,
             coalesce(j.generation, (select max(generation) from source_generation)) as latest
        from unnest(?::integer[], ?::bigint[], ?::text[])
             with ordinality as h (part, seq, hash, place)
        left join journal j using (part, seq)
       where encode(j.hash, 'hex') is distinct from h.hash
       order by h.part, h.seq, h.place
      """;

  private static final String GENERATIONS =
      "select generation, started_at, reason from source_generation where generation > 1";

  private final Sql sql;

  public HeadQueries(Sql sql) {
    this.sql = sql;
  }

  /// The last row of each partition that has one.
  ///
  /// @param at the moment they are read
  List<Head> heads(Instant at) {
    return sql.list(HEADS, row -> head(row, at));
  }

  /// A head whose row is no longer what it was.
  ///
  /// @param standing the generation of the row in its place; `null` where none stands
  /// @param latest that generation, or the latest of the journal where none stands
  record Gone(Head head, @Nullable Integer standing, int latest) {}

  /// Those of these heads that the journal does not have any more.
  List<Gone> gone(List<Head> heads) {
    return sql.list(
        GONE,
        row ->
            new Gone(
                heads.get(row.getInt("place") - 1),
                row.getObject("generation", Integer.class),
                row.getInt("latest")),
        (connection, statement) -> {
          statement.setArray(1, connection.createArrayOf("text", column(heads, Head::part)));
          statement.setArray(2, connection.createArrayOf("text", column(heads, Head::seq)));
          statement.setArray(3, connection.createArrayOf("text", column(heads, Head::hash)));
        });
  }

  /// What the database says about a restoration.
  record Generation(int number, Instant startedAt, String reason) {}

  /// All but the first, in no order.
  List<Generation> generations() {
    return sql.list(
        GENERATIONS,
        row ->
            new Generation(
                row.getInt("generation"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getString("reason")));
  }

  private static Object[] column(List<Head> heads, Function<Head, Object> value) {
    return heads.stream().map(value).map(Object::toString).toArray();
  }

  private static Head head(ResultSet row, Instant at) throws SQLException {
    return new Head(
        at,
        row.getInt("part"),
        row.getLong("seq"),
        row.getString("hash"),
        row.getInt("generation"));
  }
}
