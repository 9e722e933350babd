package asylumchain.local.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.local.launch.ChainScript;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Three cases in which every field stands that an event can do without: what was added to the
/// contract since its first release, and whatever else only some events have.
///
/// @param cases one that another state is asked for, one that changes hands and goes to court, one
///   of which the term is moved by what partners post
record EveryField(WholeChain chain, Map<String, UUID> cases) {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String BROUGHT_IN =
      "select source_ref, case_id from source_reference where source = 'FIELDS'";

  private static final String JOURNALLED =
      """
      select p.payload
        from journal j
        join journal_payload p on p.part = j.part and p.seq = j.seq and p.audience = 'CHAIN'
       where j.subject_kind = 'case' and j.subject_id = any (?)
      """;

  private static final Set<String> NOT_KEPT_IN_REPORTING =
      Set.of("deadline-approaching", "deadline-passed", "review-needed", "review-decided");

  /// Brings them in, posts what partners say of them, and waits until all of it is seen.
  static EveryField told(WholeChain chain) throws IOException, SQLException {
    assertThat(chain.done(chain.send(lines(), "every-field")).taken()).isEqualTo(3);
    chain.awaitVisible();
    var told = new EveryField(chain, broughtIn(chain));
    told.ofTheCourt("FIELD-B");
    told.ofPartners("FIELD-C");
    return told;
  }

  private static String lines() throws IOException {
    try (var lines = EveryField.class.getResourceAsStream("/every-field.ndjson")) {
      return new String(Objects.requireNonNull(lines).readAllBytes(), UTF_8);
    }
  }

  private static Map<String, UUID> broughtIn(WholeChain chain) throws SQLException {
    try (var connection = chain.administrator("cases");
        var statement = connection.createStatement();
        var rows = statement.executeQuery(BROUGHT_IN)) {
      var found = new HashMap<String, UUID>();
      while (rows.next()) {
        found.put(rows.getString(1), rows.getObject(2, UUID.class));
      }
      return found;
    }
  }

  /// `type.property` of every property that a released schema does not require.
  static Set<String> optional() throws IOException {
    var optional = new TreeSet<String>();
    var schemas = ChainScript.root().resolve("chain-events/src/main/resources/schema/v1");
    try (var files = Files.list(schemas)) {
      for (var file : files.toList()) {
        var schema = JSON.readTree(Files.readString(file));
        var required = new HashSet<String>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        var type = schema.at("/properties/type/const").asText();
        schema
            .path("properties")
            .fieldNames()
            .forEachRemaining(
                name -> {
                  if (!required.contains(name)) {
                    optional.add(type + "." + name);
                  }
                });
      }
    }
    return optional;
  }

  /// The same of every property that stands in what the two sources journalled of these cases.
  Set<String> journalled() {
    var found = new TreeSet<String>();
    for (var event : both()) {
      event
          .fieldNames()
          .forEachRemaining(name -> found.add(event.path("type").asText() + "." + name));
    }
    return found;
  }

  private List<JsonNode> both() {
    var all = new ArrayList<>(events("cases", JOURNALLED));
    all.addAll(events("deadlines", JOURNALLED));
    return all;
  }

  /// What case-service journalled.
  List<JsonNode> ofCases() {
    return events("cases", JOURNALLED);
  }

  /// What deadline-service keeps of that.
  List<JsonNode> keptInDeadlines() {
    return events("deadlines", "select event from live.case_fact where case_id = any (?)");
  }

  /// What reporting-service keeps of that.
  List<JsonNode> keptInReporting() {
    return events("reporting", "select payload from live.case_fact where subject_id = any (?)");
  }

  /// What deadline-service journalled, as far as figures are made of it.
  List<JsonNode> ofDeadlines() {
    return events("deadlines", JOURNALLED).stream()
        .filter(it -> !NOT_KEPT_IN_REPORTING.contains(it.path("type").asText()))
        .filter(it -> !it.path("type").asText().startsWith("extension-"))
        .toList();
  }

  /// What reporting-service keeps of that.
  List<JsonNode> publishedInReporting() {
    var kept = new ArrayList<JsonNode>();
    for (var table : List.of("case_determination", "case_penalty", "case_suspension")) {
      kept.addAll(
          events(
              "reporting",
              "select payload from live.%s where subject_id = any (?)".formatted(table)));
    }
    return kept;
  }

  /// Each clock and last day that reporting-service was ever told of them.
  Set<String> lastDays() {
    var days = new TreeSet<String>();
    for (var event : publishedInReporting()) {
      clocks(event.path("clocks")).forEach(days::add);
    }
    return days;
  }

  private static Stream<String> clocks(JsonNode clocks) {
    return StreamSupport.stream(clocks.spliterator(), false)
        .map(it -> it.path("clock").asText() + " " + it.path("dueOn").asText());
  }

  private List<JsonNode> events(String database, String question) {
    try (var connection = chain.administrator(database);
        var query = connection.prepareStatement(question)) {
      query.setArray(1, connection.createArrayOf("uuid", cases.values().toArray()));
      try (var rows = query.executeQuery()) {
        var events = new ArrayList<JsonNode>();
        while (rows.next()) {
          events.add(JSON.readTree(rows.getString(1)));
        }
        return events;
      }
    } catch (SQLException | JsonProcessingException e) {
      throw new IllegalStateException("what %s has of these cases".formatted(database), e);
    }
  }

  private String at(String reference) {
    return "/v1/cases/" + cases.get(reference) + "/";
  }

  private void ofTheCourt(String reference) {
    var here = at(reference);
    posted(
        here + "court-orders",
        """
        {"sentOn": "2021-06-10", "clock": "decision-term",
         "hearWithin": {"amount": 4, "unit": "WEEKS"},
         "decideWithin": {"amount": 8, "unit": "WEEKS"},
         "penalty": {"perDay": 100, "maximum": 7500}}
        """);
    posted(
        here + "court-orders",
        """
        {"sentOn": "2021-11-01", "clock": "decision-term", "decideBy": "2021-12-01"}
        """);
  }

  private void ofPartners(String reference) {
    var here = at(reference);
    posted(here + "reviews/disputed-starts", "{\"disputedOn\": \"2018-06-20\"}");
    posted(
        here + "reviews",
        """
        {"decidedOn": "2018-06-25", "clock": "decision-term", "question": "DISPUTED_START",
         "choice": "FROM_LODGING", "ground": "42(1)"}
        """);
    var suspension =
        posted(
            here + "suspensions",
            "{\"startedOn\": \"2018-07-01\", \"clock\": \"decision-term\", \"ground\": \"4:15(2)(a)\"}");
    posted(
        suspension + "/corrections",
        """
        {"correctedOn": "2018-08-01", "startedOn": "2018-07-01", "until": "2018-07-21"}
        """);
    posted(
        here + "extensions",
        """
        {"decidedOn": "2018-11-15", "clock": "decision-term", "ground": "42(4)(a)",
         "by": {"amount": 3, "unit": "MONTHS"}, "decidedBy": "IND", "notifiedOn": "2018-11-20"}
        """);
    posted(
        here + "notices-of-default",
        "{\"receivedOn\": \"2019-06-03\", \"clock\": \"decision-term\"}");
  }

  private String posted(String path, String body) {
    return chain
        .client()
        .change(
            chain.doors().deadlines().resolve(path),
            "application/json",
            BodyPublishers.ofString(body))
        .location();
  }
}
