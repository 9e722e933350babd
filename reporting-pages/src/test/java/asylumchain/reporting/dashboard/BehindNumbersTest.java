package asylumchain.reporting.dashboard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;

import asylumchain.events.Code;
import asylumchain.events.ExaminationEvent.InterviewHeld;
import asylumchain.events.ResponsibilityEvent.ResponsibilityRefused;
import asylumchain.events.ResponsibilityEvent.TakeBackRequested;
import asylumchain.kit.testing.TestTokens;
import asylumchain.reporting.TopicsStill;
import asylumchain.reporting.World;
import asylumchain.reporting.dashboard.Visitor.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Whether the cases behind a number of an internal page are as many as it says, and whoever reads
/// them may.
@QuarkusTest
@TestProfile(TopicsStill.class)
class BehindNumbersTest {

  private static final Person PLANNER = new Person("planner");
  private static final Person POLICY = new Person("policy");
  private static final Person AUDITOR = new Person("auditor");
  private static final Person RECEPTION = new Person("reception");
  private static final Code ITALY = Code.of("ITA");
  private static final Pattern BEHIND =
      Pattern.compile("<a href=\"(/internal/cases\\?[^\"]+)\">([0-9,]+)</a>");
  private static final Pattern COUNTED =
      Pattern.compile("<a href=\"(/internal/counted\\?[^\"]+)\">(€ )?([0-9,]+)</a>");

  @Inject World world;

  private final Visitor visitor = new Visitor();
  private CasesOfTwo cases = CasesOfTwo.NOBODY;

  @BeforeEach
  void forty_open_cases_and_three_of_another_partner() {
    cases = CasesOfTwo.tell(world);
  }

  @Test
  void a_list_shows_whom_one_may_see_and_says_how_many_others_are_counted() {
    var planner = visitor.at("/internal/cases?lang=en", PLANNER);
    assertThat(planner.body())
        .contains("43 cases are counted. You see 40 of them: those in which IND takes part now.")
        .doesNotContain(cases.ofCoa().toString());
    assertThat(visitor.at("/internal/cases?lang=en&definition=all-cases&stage=DECIDED").body())
        .contains(">Nothing</td>")
        .doesNotContain("ready to decide");

    var reception = new Visitor();
    assertThat(reception.at("/internal/cases?lang=en", RECEPTION).body())
        .contains("You see 3 cases: those in which COA takes part now.")
        .contains(cases.ofCoa().toString());
    assertThat(lines(reception, "/internal/cases?format=csv&table=cases")).isEqualTo(3);
    assertThat(new Visitor().at("/internal/cases?lang=nl", AUDITOR).body())
        .contains("43 zaken zijn geteld. U mag ze alle zien.");
    given()
        .header("Authorization", TestTokens.bearer("INSPECTIE", "audit:read"))
        .get("/v1/access-log?subject=" + cases.ofCoa())
        .then()
        .body("items.action", hasItem("backlog-cases-read"))
        .body("items.employee", hasItem("reception"))
        .body("items.employee", hasItem("auditor"));
  }

  /// Both were heard and wait for nothing; of one it is not established which state is responsible.
  @Test
  void the_wave_and_the_lists_call_the_same_cases_ready_to_decide() {
    var ready = heard();
    var claimed = heard();
    world.happened(
        claimed, "2021-09-01", new TakeBackRequested(LocalDate.parse("2021-09-01"), ITALY));
    world.happened(
        claimed, "2021-09-20", new ResponsibilityRefused(LocalDate.parse("2021-09-20"), ITALY));

    var weeks = visitor.at("/internal/weeks?lang=en&nationality=AFG", PLANNER).body();

    assertThat(weeks).contains(">Nothing: ready to decide</th>", ">Nothing else</th>");
    var nothing =
        behind(weeks).keySet().stream().filter(it -> it.contains("waitingFor=NONE")).toList();
    assertThat(nothing).hasSizeGreaterThanOrEqualTo(2);
    for (var address : nothing) {
      var list = visitor.at(address).body();
      assertThat(list.contains(ready.toString()))
          .as(address)
          .isEqualTo(list.contains(">Nothing: ready to decide</td>"))
          .isEqualTo(!list.contains(claimed.toString()));
    }
    assertThat(visitor.at("/internal/weeks?lang=en&definition=in-appeal").body())
        .doesNotContain("ready to decide");
  }

  private UUID heard() {
    var day = LocalDate.parse("2021-06-01");
    var id = CasesOfTwo.lodged(world, "AFG", day, "IND");
    world.happened(id, "2021-08-01", new InterviewHeld(LocalDate.parse("2021-08-01"), null));
    return id;
  }

  @Test
  void a_long_list_is_shown_in_pages_and_its_table_has_all_of_it() {
    world.together(
        () -> {
          for (var i = 0; i < 520; i++) {
            CasesOfTwo.lodged(world, "AFG", LocalDate.parse("2021-06-01").plusDays(i % 90), "IND");
          }
        });
    var first = visitor.at("/internal/cases?lang=en&nationality=AFG", PLANNER).body();
    assertThat(first).contains("520 cases are counted. You may see all of them.");
    assertThat(first.split("scope=\"row\"", -1)).hasSize(101);
    var next = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"").matcher(first);
    assertThat(next.find()).isTrue();

    var address = next.group(1).replace("&amp;", "&");
    var second = visitor.at(address).body();
    assertThat(second.split("scope=\"row\"", -1)).hasSize(101);
    var table = visitor.at(address + "&format=csv&table=cases").body().lines().toList();
    assertThat(table).hasSize(521).doesNotHaveDuplicates();
    assertThat(first).contains("format=csv", "format=xlsx").doesNotContain("format=json");
    var json = visitor.at(address + "&format=json&table=cases");
    assertThat(json.statusCode()).isEqualTo(400);
    assertThat(json.body()).contains("/v1/backlog/cases").doesNotContain("items");
  }

  @Test
  void behind_each_number_that_is_a_link_stand_as_many_cases_as_it_says() {
    visitor.at("/internal", AUDITOR);
    var numbers = new LinkedHashMap<String, Integer>();
    for (var page :
        List.of(
            "?lang=en&apart=" + cases.cohort(),
            "/weeks?lang=en&asOf=2021-08-02",
            "/weeks?lang=en&nationality=SYR,TUR",
            "/cohorts?lang=en&cohort=" + cases.cohort(),
            "/nationalities?lang=en",
            "/nationalities?lang=en&asOf=2021-02-01&cohort=" + cases.cohort(),
            "/nationalities?lang=en&definition=pending-all-instances",
            "/durations?lang=en&nationality=SYR",
            "/flows?lang=en&groupBy=nationality&per=quarter&cohort=" + cases.cohort())) {
      var leading = behind(visitor.at("/internal" + page).body());
      assertThat(leading).as(page).hasSizeGreaterThan(2);
      leading.forEach(
          (address, number) -> {
            var before = numbers.putIfAbsent(address, number);
            assertThat(before == null ? number : before).as(address).isEqualTo(number);
          });
    }

    numbers.forEach(
        (address, number) ->
            assertThat(lines(visitor, address + "&format=csv&table=cases"))
                .as(address)
                .isEqualTo(number));
    assertThat(numbers).hasSizeGreaterThan(150);
  }

  /// What counts steps says so; an amount leads to the cases that cost it.
  @Test
  void behind_each_number_that_is_no_stock_stands_as_much_as_it_counts() {
    visitor.at("/internal", AUDITOR);
    var figures = new TreeMap<String, Integer>();
    for (var page :
        List.of(
            "?lang=en&apart=" + cases.cohort(),
            "/weeks?lang=en&asOf=2021-11-01",
            "/cohorts?lang=en&cohort=" + cases.cohort(),
            "/durations?lang=en&groupBy=nationality",
            "/nationalities?lang=en&definition=pending-all-instances",
            "/flows?lang=en&groupBy=nationality&per=quarter&nationality=SYR,TUR",
            "/quality?lang=en&from=2021-01-01&pastFrom=2020-01-01&groupBy=nationality")) {
      var leading = COUNTED.matcher(visitor.at("/internal" + page).body()).results().toList();
      assertThat(leading).as(page).isNotEmpty();
      for (var number : leading) {
        var address = number.group(1).replace("&amp;", "&");
        var times = times(address);
        figures.merge(address.replaceAll(".*number=([a-z]+).*", "$1"), 1, Integer::sum);
        if (number.group(2) == null) {
          assertThat(times).as(address).isEqualTo(Long.parseLong(number.group(3).replace(",", "")));
        } else {
          assertThat(times).as(address).isPositive();
        }
      }
    }
    assertThat(figures)
        .containsOnlyKeys(
            "decisions", "durations", "flows", "members", "penalties", "quality", "settled");
    var list = visitor.at("/internal/counted?lang=en&number=flows&kind=IN&to=2021-12-30").body();
    assertThat(list).contains("This number counts steps, not cases");
  }

  @Test
  void a_list_says_as_of_which_day_its_cases_stand_and_not_up_to_which_it_counts() {
    var list =
        visitor.at(
            "/internal/counted?lang=en&number=penalties&regime=JUDICIAL&asOf=2021-10-31"
                + "&to=2021-11-30",
            PLANNER);

    assertThat(list.body()).contains("id=\"as-of\">31 October 2021<");
  }

  /// How often the table of a list counts, all lines together.
  private long times(String address) {
    var table = visitor.at(address + "&format=csv&table=counted");
    assertThat(table.statusCode()).as(address + ": " + table.body()).isEqualTo(200);
    var lines = table.body().lines().toList();
    var column = List.of(lines.getFirst().split(",")).indexOf("times");
    return lines.stream().skip(1).mapToLong(it -> Long.parseLong(it.split(",")[column])).sum();
  }

  @Test
  void whoever_may_not_see_cases_is_led_to_none_of_them_from_any_number() {
    var policy = new Visitor();
    policy.at("/internal", POLICY);
    for (var page : List.of("/weeks", "/flows", "/quality", "/durations", "/cohorts")) {
      assertThat(policy.at("/internal" + page).body()).doesNotContain("/internal/counted");
      assertThat(visitor.at(page).body()).doesNotContain("/internal/counted");
    }
    var list = policy.at("/internal/counted?lang=en&number=flows&kind=IN");
    assertThat(list.statusCode()).isEqualTo(403);
    assertThat(list.body()).contains("cases:read or audit:read");
    assertThat(visitor.at("/internal/counted?number=stars", PLANNER).statusCode()).isEqualTo(400);
  }

  private static Map<String, Integer> behind(String page) {
    var numbers = new LinkedHashMap<String, Integer>();
    BEHIND
        .matcher(page)
        .results()
        .forEach(
            it ->
                numbers.put(
                    it.group(1).replace("&amp;", "&"),
                    Integer.valueOf(it.group(2).replace(",", ""))));
    return numbers;
  }

  private static int lines(Visitor visitor, String address) {
    var table = visitor.at(address);
    assertThat(table.statusCode()).as(address + ": " + table.body()).isEqualTo(200);
    return (int) table.body().lines().count() - 1;
  }
}
