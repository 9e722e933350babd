package asylumchain.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.backends.Claims;
import asylumchain.backends.LocalIssuer;
import asylumchain.backends.Patience;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/// A case whose period of retention is over, until two persons have it destroyed.
///
/// @param word in the names of its person
record OldCase(WholeChain chain, UUID caseId, String word) {

  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final Duration HOUR = Duration.ofHours(1);

  private static final String CASE =
      "select subject_id from journal where subject_kind = 'case' order by journalled_at desc, seq"
          + " limit 1";

  private static final String ID_COLUMNS =
      """
      select format('%I.%I', table_schema, table_name), quote_ident(column_name)
        from information_schema.columns
       where table_schema = 'live' and data_type = 'uuid'
      """;

  /// Brings it in and waits until all three services know it.
  static OldCase delivered(WholeChain chain, String word) throws IOException, SQLException {
    assertThat(chain.done(chain.send(line(word), "old-case")).taken()).isEqualTo(1);
    chain.awaitVisible();
    try (var connection = chain.administrator("cases");
        var statement = connection.createStatement();
        var rows = statement.executeQuery(CASE)) {
      rows.next();
      return new OldCase(chain, rows.getObject(1, UUID.class), word);
    }
  }

  /// One person proposes to destroy it and another approves; returns when that is carried out.
  void destroyed() throws IOException {
    var runs = chain.cases("/v1/destruction-runs");
    var proposal = BodyPublishers.ofString("{\"includeUnverified\": true}");
    var anna = employee("anna", "destruction:propose");
    var run = runs.resolve(anna.post(runs, "application/json", "old-case", proposal).location());
    assertThat(anna.get(URI.create(run + "/cases")).at("/items").findValuesAsText("caseId"))
        .containsExactly(caseId.toString());
    employee("berend", "destruction:approve")
        .change(URI.create(run + "/approvals"), "application/json", BodyPublishers.noBody());
    assertThat(Patience.until(() -> anna.get(run).path("state").asText().equals("DONE"), LIMIT))
        .as("the run is carried out: " + anna.get(run))
        .isTrue();
    chain.awaitVisible();
  }

  /// The tables that say something of it.
  ///
  /// @param database of a service that has it from the topic
  Set<String> tablesIn(String database) throws SQLException {
    var found = new TreeSet<String>();
    try (var connection = chain.administrator(database)) {
      for (var column : idColumns(connection)) {
        var table = column.getFirst();
        try (var question =
            connection.prepareStatement(
                "select 1 from %s where %s = ? limit 1".formatted(table, column.getLast()))) {
          question.setObject(1, caseId);
          try (var rows = question.executeQuery()) {
            if (rows.next()) {
              found.add(table.substring(table.indexOf('.') + 1));
            }
          }
        }
      }
    }
    return found;
  }

  /// Where a word of its person stands in the database of case-service.
  List<String> words() throws SQLException {
    try (var connection = chain.administrator("cases")) {
      return new Canaries(List.of(word)).inDatabase(connection).found();
    }
  }

  private static List<List<String>> idColumns(Connection connection) throws SQLException {
    var columns = new ArrayList<List<String>>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(ID_COLUMNS)) {
      while (rows.next()) {
        columns.add(List.of(rows.getString(1), rows.getString(2)));
      }
    }
    return columns;
  }

  private ChainClient employee(String name, String scope) throws IOException {
    var now = Clock.systemUTC().instant();
    var claims = new Claims(name, "IND", "00000099000000000000", scope, name, now, now.plus(HOUR));
    var issuer = LocalIssuer.in(chain.home().resolve("issuer"));
    var file = chain.home().resolve("tokens").resolve(name);
    return new ChainClient(Files.writeString(file, issuer.sign(claims)));
  }

  private static String line(String word) {
    return """
    {"source":"OLD","sourceRef":"OLD-1","person":{"familyName":"%1$s","givenNames":"Voor%1$s",\
    "birthDate":"1980-03","sex":"M","nationality":"ERI"},"events":[\
    {"type":"application-lodged","occurredOn":"2009-03-01","applicationKind":"FIRST"},\
    {"type":"lawyer-assigned","occurredOn":"2009-04-01","lawyerReference":"Advocaat%1$s"},\
    {"type":"case-closed","occurredOn":"2010-03-01","reason":"ENDED"}]}
    """
        .formatted(word);
  }
}
