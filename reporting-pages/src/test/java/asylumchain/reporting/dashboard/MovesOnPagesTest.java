package asylumchain.reporting.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.events.Code;
import asylumchain.events.IntakeEvent.HandedOver;
import asylumchain.reporting.TopicsStill;
import asylumchain.reporting.World;
import asylumchain.reporting.dashboard.Visitor.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What passed from where to where, on the page of flows.
@QuarkusTest
@TestProfile(TopicsStill.class)
class MovesOnPagesTest {

  private static final Person PLANNER = new Person("planner");
  private static final String YEAR = "lang=en&from=2021-01-01&to=2021-12-30&per=period";
  private static final String IN = "IN";
  private static final String OUT = "OUT";

  @Inject World world;

  private final Visitor visitor = new Visitor();

  /// Three of the cases that are still open went to another partner and unit; one came back.
  @BeforeEach
  void cases_that_change_hands() {
    YearOfCases.tell(world);
    var open = world.sent().stream().map(it -> it.subjectId()).distinct().toList().reversed();
    for (var i = 0; i < 3; i++) {
      world.happened(open.get(i), "2021-11-02", handedOver("2021-11-02", "IND", "COA", "ZL"));
    }
    world.happened(open.getFirst(), "2021-11-20", handedOver("2021-11-20", "COA", "IND", "GR"));
    visitor.at("/internal", PLANNER);
  }

  private static HandedOver handedOver(String day, String from, String to, String unit) {
    return new HandedOver(
        LocalDate.parse(day), Code.of(from), Code.of(to), Code.of(unit), List.of());
  }

  @Test
  void what_a_group_had_and_what_passed_to_and_from_it_is_what_it_has() {
    for (var by : List.of("partner", "unit", "stage")) {
      var balance = new TreeMap<String, Long>();
      for (var line : table("groups", "&groupBy=" + by)) {
        var here = String.valueOf(line.get(by));
        balance.put(here, number(line, "closing") - number(line, "opening"));
      }
      var passed = new TreeMap<String, Long>();
      balance.keySet().forEach(it -> passed.put(it, 0L));
      for (var line : table("moves-" + by, "")) {
        var way = line.get("movement");
        if (!OUT.equals(way)) {
          passed.merge(String.valueOf(line.get("toGroup")), number(line, "count"), Long::sum);
        }
        if (!IN.equals(way)) {
          passed.merge(String.valueOf(line.get("fromGroup")), -number(line, "count"), Long::sum);
        }
      }
      assertThat(passed).as(by).isEqualTo(balance).isNotEmpty();
    }
  }

  @Test
  void what_passed_from_one_partner_to_another_stands_in_a_line_of_its_own() {
    assertThat(table("moves-partner", ""))
        .contains(
            Map.of("fromGroup", "IND", "toGroup", "COA", "movement", "MOVED", "count", 3),
            Map.of("fromGroup", "COA", "toGroup", "IND", "movement", "MOVED", "count", 1));
    assertThat(page("/internal/flows?" + YEAR)).contains("Within the stock most passed from");
    assertThat(page("/flows?lang=en")).doesNotContain("moves-");
  }

  @Test
  void beside_it_stands_who_has_all_that_is_still_in_the_chain() {
    assertThat(table("displacement-partners", ""))
        .contains(Map.of("partner", "COA", "who", "ALL", "atStart", 0, "now", 2, "change", 2));
    assertThat(page("/flows?lang=en")).doesNotContain("displacement-partners");
  }

  @Test
  void of_stages_it_is_told_where_cases_were_before_and_are_after() {
    assertThat(table("moves-stage", ""))
        .anyMatch(it -> IN.equals(it.get("movement")) && "NONE".equals(it.get("fromGroup")))
        .anyMatch(it -> OUT.equals(it.get("movement")) && "DECIDED".equals(it.get("toGroup")));
  }

  private List<Map<String, Object>> table(String id, String more) {
    var json = page("/internal/flows?" + YEAR + more + "&format=json&table=" + id);
    return JsonPath.from(json).getList("cells");
  }

  private String page(String address) {
    var page = visitor.at(address);
    assertThat(page.statusCode()).as(address).isEqualTo(200);
    return page.body();
  }

  private static long number(Map<String, Object> line, String column) {
    return ((Number) line.get(column)).longValue();
  }
}
