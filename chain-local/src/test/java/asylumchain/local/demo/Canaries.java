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
import java.util.Set;
import java.util.regex.Pattern;

/// Looks for words that must stay in case-service.
final class Canaries {

  /// What a canary can look like: a word, a number of ten digits, a date.
  private static final Pattern CANDIDATE =
      Pattern.compile("Kanarie\\w+|\\b\\d{10}\\b|19\\d\\d-\\d\\d-\\d\\d|TF-\\d{7}");

  private final Set<String> words;
  private final List<String> found = new ArrayList<>();

  Canaries(List<String> words) {
    this.words = new HashSet<>(words);
  }

  /// Where they were found, with the first few letters only.
  List<String> found() {
    return found;
  }

  Canaries inText(String where, String text) {
    var candidates = CANDIDATE.matcher(text);
    while (candidates.find()) {
      if (words.contains(candidates.group())) {
        found.add(where + ": " + candidates.group());
      }
    }
    return this;
  }

  /// Every cell of every table.
  Canaries inDatabase(Connection connection) throws SQLException {
    for (var table : tables(connection)) {
      try (var statement = connection.createStatement();
          var rows = statement.executeQuery("select t::text from " + table + " t")) {
        while (rows.next()) {
          inText(table, rows.getString(1));
        }
      }
    }
    return this;
  }

  Canaries inFiles(Path directory, String suffix) throws IOException {
    try (var files = Files.walk(directory)) {
      for (var file : files.filter(one -> one.toString().endsWith(suffix)).toList()) {
        if (Files.isRegularFile(file)) {
          inText(file.toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
        }
      }
    }
    return this;
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
