package asylumchain.local.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Looks for words that must stay in case-service.
final class Canaries {

  /// What a canary can look like: a word in either script, a number of ten digits, a date.
  private static final Pattern CANDIDATE =
      Pattern.compile(
          "(?iU)(?:kanarie|канарейка)\\w+|\\b\\d{10}\\b|19\\d\\d-\\d\\d-\\d\\d|TF-\\d{7}");

  private final Set<String> words;
  private final List<String> found = new ArrayList<>();

  Canaries(List<String> words) {
    this.words = words.stream().map(Canaries::plain).collect(Collectors.toCollection(HashSet::new));
  }

  /// The same and one more.
  Canaries and(String word) {
    words.add(plain(word));
    return this;
  }

  /// Where they were found, with the first few letters only.
  List<String> found() {
    return found;
  }

  Canaries inText(String where, String text) {
    var candidates = CANDIDATE.matcher(text);
    while (candidates.find()) {
      if (words.contains(plain(candidates.group()))) {
        found.add(where + ": " + candidates.group());
      }
    }
    return this;
  }

  /// Every cell of every table, bytes included.
  Canaries inDatabase(Connection connection) throws SQLException {
    return inTables(connection, _ -> true);
  }

  /// Every cell of some tables, bytes included.
  ///
  /// @param wanted by schema and name
  Canaries inTables(Connection connection, Predicate<String> wanted) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("set bytea_output = 'escape'");
      for (var table : tables(connection).stream().filter(wanted).toList()) {
        try (var rows = statement.executeQuery("select t::text from " + table + " t")) {
          while (rows.next()) {
            inText(table, rows.getString(1));
          }
        }
      }
    }
    return this;
  }

  Canaries inFiles(Path directory, String suffix) throws IOException {
    try (var files = Files.walk(directory)) {
      for (var file : files.filter(one -> one.toString().endsWith(suffix)).toList()) {
        if (Files.isRegularFile(file)) {
          inText(file.toString(), new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        }
      }
    }
    return this;
  }

  /// Whoever spells a name otherwise has leaked it no less.
  private static String plain(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  private static List<String> tables(Connection connection) throws SQLException {
    var tables = new ArrayList<String>();
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select format('%I.%I', schemaname, tablename) from pg_tables"
                    + " where schemaname not in ('pg_catalog', 'information_schema')")) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    return tables;
  }
}
