package asylumchain.reporting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.kit.http.Csv;
import asylumchain.kit.testing.Door;
import asylumchain.reporting.dashboard.YearOfCases;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A figure says as a table what it says as JSON: the figures themselves, under which definitions
/// they are counted, how fresh they are, and what they lack.
@QuarkusTest
@TestProfile(TopicsStill.class)
class EveryFormTest {

  /// Questions that give each figure something in all of its parts.
  private static final Map<String, String> QUESTIONS =
      Map.ofEntries(
          Map.entry("/v1/backlog", "groupBy=nationality,termStatus"),
          Map.entry("/v1/backlog/cases", "count=exact"),
          Map.entry("/v1/deadline-wave", "groupBy=nationality"),
          Map.entry("/v1/durations", "groupBy=nationality&periodFrom=2021-01-01"),
          Map.entry("/v1/flows", "from=2021-01-01&per=quarter&groupBy=nationality"),
          Map.entry("/v1/flows/balance", "from=2021-01-01&per=quarter&groupBy=nationality"),
          Map.entry("/v1/timeliness", "groupBy=nationality"),
          Map.entry("/v1/timeliness/decisions", "from=2020-01-01&per=quarter&groupBy=nationality"),
          Map.entry("/v1/quality", "groupBy=nationality&pastFrom=2020-01-01&from=2021-06-01"),
          Map.entry("/v1/flows/cases", "kind=OUT&from=2021-01-01&count=exact"),
          Map.entry("/v1/timeliness/decisions/cases", "fate=decidedInTerm&from=2020-01-01"),
          Map.entry("/v1/quality/cases", "measure=grant-share&part=of&from=2020-01-01"),
          Map.entry("/v1/penalty-exposure/cases", "regime=JUDICIAL"),
          Map.entry("/v1/durations/cases", "measure=duration-survival"),
          Map.entry("/v1/freshness/cases", "what=deadLetters"),
          Map.entry("/v1/reconciliations/{id}/cases", "found=wrong"),
          Map.entry(
              "/v1/flows/balance/cases", "change=more&from=2021-01-01&openingKnownAt=2020-06-01"),
          Map.entry("/v1/displacement", "cohort={code}"),
          Map.entry("/v1/definitions/comparison", "otherAsOf=2021-01-31"),
          Map.entry("/v1/definitions/comparison/cases", "otherAsOf=2021-01-31&count=exact"));

  /// A period in months is its days once more; what a definition is called and which version it
  /// has stands in one cell.
  private static final Set<String> SAID_OTHERWISE = Set.of("months", "version");

  private static final String ALL = "backlog:read cases:read audit:read operations";

  /// Lists that are no figure: they name no definition and no moment.
  private static final Set<String> LISTS =
      Set.of(
          "/v1/freshness",
          "/v1/cohorts",
          "/v1/reconciliations",
          "/v1/reconciliations/{id}",
          "/v1/reconciliations/{id}/discrepancies");

  /// What can be read as JSON alone, and why.
  private static final Map<String, String> JSON_ALONE =
      Map.ofEntries(
          Map.entry("/v1/access-log", "no figure: who read what"),
          Map.entry("/v1/access-log/auditors", "no figure: what auditors read"),
          Map.entry("/v1/cohorts/{code}", "one cohort: the list has it as a line"),
          Map.entry("/v1/definitions", "words: each figure has its own as a sheet"),
          Map.entry("/v1/feed", "no figure: events"),
          Map.entry("/v1/journal-verification", "no figure: whether a journal is what it was"),
          Map.entry("/v1/open-data/editions", "no figure: what was published when"),
          Map.entry(
              "/v1/open-data/editions/{dataset}/{period}/{edition}",
              "as it was published, to the letter"),
          Map.entry("/v1/parked-cases", "no figure: what operators mend"),
          Map.entry("/v1/rebuilds/{rebuildId}", "no figure: how far a rebuild is"));
  private static final List<String> ON_EVERY_ROW =
      List.of("knownAt", "watermark", "parkedCases", "deadLetters", "clocksPending");

  @Inject World world;

  private String cohort = "";
  private UUID run = new UUID(0, 0);

  @BeforeEach
  void two_years_of_cases_and_something_wrong() {
    cohort = YearOfCases.tell(world);
    run = UUID.randomUUID();
    var id = world.sent().getFirst().subjectId();
    world.run(
        "insert into dead_letter values (%d, 'case', 999, '%s', 'no-such', '%s', 2, 'test', now())"
            .formatted(World.part(id), UUID.randomUUID(), id));
    world.run(
        """
        insert into reconciliation (id, state, reason, repair, business_date, requested_at)
        values ('%s', 'DONE', 'test', false, '2021-12-31', now())
        """
            .formatted(run));
    world.run(
        """
        insert into reconciliation_discrepancy
               (part, reconciliation, number, layer, kind, seq, subject_id)
        values (%d, '%s', 1, 'CASE', 'MISSING', 1, '%s')
        """
            .formatted(World.part(id), run, id));
  }

  @Test
  void a_spreadsheet_holds_every_value_that_the_json_holds() throws Exception {
    var missing = new ArrayList<String>();
    for (var address : addresses()) {
      var json = new ObjectMapper().readTree(read(address, "application/json"));
      var sheets = Spreadsheet.read(read(address, Csv.XLSX));
      var cells =
          sheets.values().stream()
              .flatMap(rows -> rows.stream().flatMap(List::stream))
              .collect(Collectors.toSet());
      var numbers = cells.stream().flatMap(it -> number(it).stream()).collect(Collectors.toSet());

      leaves("", json)
          .forEach(
              (where, value) -> {
                var isSaid =
                    value.isNumber()
                        ? numbers.contains(value.decimalValue().stripTrailingZeros())
                        : !value.isTextual()
                            || cells.stream().anyMatch(cell -> cell.contains(value.asText()));
                if (!isSaid) {
                  missing.add(address + ": " + where + " " + value);
                }
              });
      if (LISTS.stream().noneMatch(list -> isOf(list, address))) {
        assertThat(sheets).as(address).containsKeys("data", "definitions", "sources", "about");
      }
      assertThat(sheets.get("data")).as(address).hasSizeGreaterThan(1);
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void comma_separated_values_hold_one_sheet_after_the_other_and_say_how_fresh_it_is() {
    for (var address : addresses()) {
      for (var sheet : Spreadsheet.read(read(address, Csv.XLSX)).entrySet()) {
        var csv = new String(read(sheet(address, sheet.getKey()), Csv.CSV), UTF_8).lines().toList();
        assertThat(csv)
            .as("%s, %s", address, sheet.getKey())
            .hasSize(sheet.getValue().size())
            .first()
            .asString()
            .startsWith(String.join(",", sheet.getValue().getFirst()));
        if (sheet.getKey().equals("data")
            && !address.contains("/asy")
            && LISTS.stream().noneMatch(list -> isOf(list, address))) {
          assertThat(csv.getFirst().split(","))
              .as(address)
              .contains(ON_EVERY_ROW.toArray(String[]::new))
              .contains("knownThrough:case", "knownThrough:deadline")
              .doesNotHaveDuplicates();
        }
      }
    }
  }

  @Test
  void a_sheet_that_an_answer_does_not_have_is_refused_with_those_it_has() {
    var refusal =
        Door.knock("GET", "/v1/penalty-exposure?sheet=prices")
            .as("IND", "backlog:read")
            .with("Accept", Csv.CSV)
            .refusal(400);
    assertThat(refusal.at("/violations/0/reason").asText())
        .isEqualTo("must be one of data, regimes, definitions, sources, about");
  }

  /// Every operation that can be had as a table.
  private List<String> addresses() {
    var found =
        answers().entrySet().stream()
            .filter(it -> it.getValue().contains(Csv.XLSX))
            .map(Map.Entry::getKey)
            .map(path -> "/v1" + path)
            .map(path -> QUESTIONS.containsKey(path) ? path + "?" + QUESTIONS.get(path) : path)
            .map(address -> address.replace("{code}", cohort).replace("{id}", run.toString()))
            .toList();
    assertThat(found).hasSizeGreaterThan(15);
    return found;
  }

  /// In which forms each path answers, by the document.
  private static Map<String, Set<String>> answers() {
    var found = new TreeMap<String, Set<String>>();
    for (var path : Door.knock("GET", "/v1/openapi.json").read().required("paths").properties()) {
      var forms = new TreeSet<String>();
      for (var response : path.getValue().at("/get/responses")) {
        response.path("content").fieldNames().forEachRemaining(forms::add);
      }
      found.put(path.getKey(), forms);
    }
    return found;
  }

  private boolean isOf(String path, String address) {
    return address.replaceAll("\\?.*", "").equals(path.replace("{id}", run.toString()));
  }

  @Test
  void every_answer_of_figures_can_be_had_as_a_table() {
    var alone =
        answers().entrySet().stream()
            .filter(it -> it.getValue().contains("application/json"))
            .filter(it -> !it.getValue().contains(Csv.XLSX))
            .map(it -> "/v1" + it.getKey())
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(alone).isEqualTo(new TreeSet<>(JSON_ALONE.keySet()));
  }

  private static String sheet(String address, String name) {
    return address + (address.contains("?") ? "&" : "?") + "sheet=" + name;
  }

  private static byte[] read(String address, String form) {
    return Door.knock("GET", address).as("IND", ALL.split(" ")).with("Accept", form).bytes();
  }

  private static Map<String, JsonNode> leaves(String where, JsonNode node) {
    var found = new TreeMap<String, JsonNode>();
    node.properties()
        .forEach(
            it -> {
              if (!SAID_OTHERWISE.contains(it.getKey())) {
                found.putAll(leaves(where + "/" + it.getKey(), it.getValue()));
              }
            });
    for (var i = 0; node.isArray() && i < node.size(); i++) {
      found.putAll(leaves(where + "/" + i, node.get(i)));
    }
    if (node.isValueNode()) {
      found.put(where, node);
    }
    return found;
  }

  private static List<BigDecimal> number(String cell) {
    try {
      return List.of(new BigDecimal(cell).stripTrailingZeros());
    } catch (NumberFormatException _) {
      return List.of();
    }
  }
}
