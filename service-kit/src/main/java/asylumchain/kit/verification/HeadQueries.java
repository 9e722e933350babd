package asylumchain.kit.verification;

import asylumchain.kit.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

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

  /// A head of an earlier generation may have gone with a restoration: what stands in its place is
  /// then of a later one.
  private static final String GONE =
      """
      select h.part, h.seq, coalesce(j.generation, (select max(generation) from source_generation))
             > h.generation as restored
        from unnest(?::integer[], ?::bigint[], ?::text[], ?::integer[])
             as h (part, seq, hash, generation)
        left join journal j using (part, seq)
       where encode(j.hash, 'hex') is distinct from h.hash
       order by part, seq
      """;

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
  /// @param restored whether the source has been restored from a copy since
  record Gone(int part, long seq, boolean restored) {}

  /// Those of these heads that the journal does not have any more.
  List<Gone> gone(List<Head> heads) {
    return sql.list(
        GONE,
        row -> new Gone(row.getInt(1), row.getLong(2), row.getBoolean(3)),
        (connection, statement) -> {
          statement.setArray(1, connection.createArrayOf("text", column(heads, Head::part)));
          statement.setArray(2, connection.createArrayOf("text", column(heads, Head::seq)));
          statement.setArray(3, connection.createArrayOf("text", column(heads, Head::hash)));
          statement.setArray(4, connection.createArrayOf("text", column(heads, Head::generation)));
        });
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
