package asylumchain.kit.projection;

import asylumchain.kit.projection.Transactions.Tables;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/// The schemas in which the tables of a projection stand: `live`, and during a rebuild `next`.
final class LiveSchema {

  private static final String KIT_TABLES = "db/projection/tables.sql";

  private static final String FIRST =
      "insert into public.projection_schema (ddl_hash, switched_at) values (?, ?)";

  private static final String SWITCHED =
      "update public.projection_schema set ddl_hash = ?, epoch = epoch + 1, switched_at = ?";

  private static final String EPOCH = "select epoch from public.projection_schema";

  private static final String RETIRED =
      "select nspname from pg_namespace where nspname like 'retired\\_%'";

  private static final String NEXT_MADE_FOR =
      "select obj_description(oid, 'pg_namespace') from pg_namespace where nspname = 'next'";

  private static final String NEXT_TABLES =
      "select quote_ident(tablename) from pg_tables where schemaname = 'next'";

  private final Projection projection;
  private final Transactions transactions;
  private final int parts;
  private final Clock clock;

  LiveSchema(Projection projection, Transactions transactions, int parts, Clock clock) {
    this.projection = projection;
    this.transactions = transactions;
    this.parts = parts;
    this.clock = clock;
  }

  /// What the text of all DDL hashes to.
  static String hash(Projection projection) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      scripts(projection).forEach(ddl -> digest.update(ddl.getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Creates the live tables where there are none.
  ///
  /// @return whether the live tables are of the shape that this release knows
  boolean prepare(String hash) {
    return transactions.call(
        Tables.SWITCH,
        connection -> {
          try (var path = connection.createStatement()) {
            path.execute("set local search_path to live, public");
          }
          var live = Release.liveHash(connection);
          if (live.isEmpty()) {
            create(connection, "live");
            record(connection, FIRST, hash);
          } else if (live.equals(hash)) {
            PositionTable.create(connection, parts, projection.sources());
          }
          return live.isEmpty() || live.equals(hash);
        });
  }

  /// Makes empty tables beside the live ones, or keeps those which this rebuild began to fill.
  /// Waits for commands that began before the rebuild was asked for.
  void prepareNext(String rebuild) {
    transactions.run(
        Tables.SWITCH,
        connection -> {
          if (!rebuild.equals(text(connection, NEXT_MADE_FOR))) {
            run(connection, "drop schema if exists next cascade");
            create(connection, "next");
            run(connection, "comment on schema next is '" + rebuild.replace("'", "") + "'");
          }
        });
  }

  /// Tells the planner what the new tables hold.
  void analyse() {
    transactions.run(
        Tables.NEXT,
        connection -> {
          for (var table : texts(connection, NEXT_TABLES)) {
            run(connection, "analyze next." + table);
          }
        });
  }

  /// Puts the next tables in the place of the live ones. Readers keep what they were reading; no
  /// table is locked.
  void swap(Connection connection, String hash) throws SQLException {
    run(connection, "alter schema live rename to retired_" + text(connection, EPOCH));
    run(connection, "alter schema next rename to live");
    run(connection, "comment on schema live is null");
    record(connection, SWITCHED, hash);
  }

  /// Drops what was live before, unless somebody still reads it: then later.
  void dropRetired() {
    transactions.run(
        Tables.NEXT,
        connection -> {
          run(connection, "set local lock_timeout to '1s'");
          for (var schema : texts(connection, RETIRED)) {
            run(connection, "drop schema " + schema + " cascade");
          }
        });
  }

  private void create(Connection connection, String schema) throws SQLException {
    run(connection, "create schema " + schema);
    for (var ddl : scripts(projection).toList()) {
      run(connection, ddl);
    }
    PositionTable.create(connection, parts, projection.sources());
  }

  private void record(Connection connection, String sql, String hash) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      statement.setString(1, hash);
      statement.setObject(2, PositionTable.utc(clock.instant()));
      statement.executeUpdate();
    }
  }

  private static Stream<String> scripts(Projection projection) {
    return Stream.concat(Stream.of(KIT_TABLES), projection.ddl().stream()).map(LiveSchema::script);
  }

  private static String script(String resource) {
    var loader = Thread.currentThread().getContextClassLoader();
    try (InputStream in = loader.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String text(Connection connection, String question) throws SQLException {
    var texts = texts(connection, question);
    return texts.isEmpty() ? "" : texts.getFirst();
  }

  private static List<String> texts(Connection connection, String question) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(question)) {
      var texts = new ArrayList<String>();
      while (rows.next()) {
        var text = rows.getString(1);
        texts.add(text == null ? "" : text);
      }
      return texts;
    }
  }
}
