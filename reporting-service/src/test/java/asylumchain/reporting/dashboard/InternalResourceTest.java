package asylumchain.reporting.dashboard;

import static asylumchain.reporting.World.applicant;
import static asylumchain.reporting.World.runningUntil;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.hasItem;

import asylumchain.backends.Patience;
import asylumchain.events.Code;
import asylumchain.events.IntakeEvent.ApplicationLodged;
import asylumchain.kit.testing.TestIssuer;
import asylumchain.kit.testing.TestTokens;
import asylumchain.reporting.TopicsStill;
import asylumchain.reporting.World;
import asylumchain.reporting.dashboard.Visitor.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Who gets in to the internal pages, what is told there, and whether the cases behind a number are
/// as many as it says.
@QuarkusTest
@TestProfile(TopicsStill.class)
class InternalResourceTest {

  private static final Person PLANNER = new Person("planner");
  private static final Person POLICY = new Person("policy");
  private static final Person AUDITOR = new Person("auditor");
  private static final Person RECEPTION = new Person("reception");
  private static final Pattern BEHIND =
      Pattern.compile("<a href=\"(/internal/cases\\?[^\"]+)\">([0-9,]+)</a>");
  private static final Pattern COUNTED =
      Pattern.compile("<a href=\"(/internal/counted\\?[^\"]+)\">(€ )?([0-9,]+)</a>");

  @Inject World world;

  private final Visitor visitor = new Visitor();
  private UUID ofCoa = new UUID(0, 0);
  private String cohort = "";

  @BeforeEach
  void forty_open_cases_and_three_of_another_partner() {
    cohort = YearOfCases.tell(world);
    for (var i = 0; i < 3; i++) {
      var day = LocalDate.parse("2021-05-03").plusDays(i);
      ofCoa = lodged("YEM", day, "COA");
      world.determined(ofCoa, day.toString(), runningUntil(day.toString(), "2021-12-27"));
    }
  }

  private UUID lodged(String nationality, LocalDate day, String partner) {
    var id = UUID.randomUUID();
    world.happened(
        id,
        day.toString(),
        new ApplicationLodged(
            day, Code.of("FIRST"), null, applicant(nationality), List.of(Code.of(partner))));
    return id;
  }

  @Test
  void without_a_login_every_page_leads_to_it_and_nothing_of_it_is_kept() {
    for (var name : Stream.concat(Page.ALL.stream(), Stream.of("cases")).toList()) {
      var door = visitor.at(inside(name) + "?asOf=2021-12-31");

      assertThat(Visitor.to(door))
          .startsWith(TestIssuer.endpoint("authorization") + "?")
          .contains("response_type=code", "client_id=pages", "code_challenge_method=S256")
          .contains("code_challenge=", "state=", "backlog%3Aread");
      assertThat(door.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
      assertThat(door.body()).isEmpty();
    }
    assertThat(visitor.at("/internal", "Authorization", TestTokens.bearer("IND", "backlog:read")))
        .extracting(HttpResponse::statusCode)
        .isEqualTo(302);
  }

  @Test
  void a_door_that_is_called_as_the_pages_are_asks_for_a_token_and_not_for_a_login() {
    assertThat(visitor.at("/v1/cohorts/pages").statusCode()).isEqualTo(401);
    assertThat(
            visitor.at(
                "/v1/cohorts/pages", "Authorization", TestTokens.bearer("IND", "backlog:read")))
        .extracting(HttpResponse::statusCode)
        .isEqualTo(404);
  }

  @Test
  void whoever_logs_in_is_where_he_wanted_to_go_and_is_told_exact_numbers() {
    var page = visitor.at("/internal/nationalities?lang=en&asOf=2021-12-30", PLANNER);

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.uri().toString()).endsWith("/internal/nationalities?lang=en&asOf=2021-12-30");
    assertThat(page.body())
        .contains("planner, IND")
        .contains(">Yemen</th><td><a href=")
        .contains("nationality=YEM\">3</a>")
        .contains("Numbers are exact");
    assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    assertThat(visitor.at("/nationalities?lang=en&asOf=2021-12-30").body())
        .doesNotContain("/internal/cases")
        .doesNotContain(">3<");
  }

  @Test
  void every_page_is_there_for_whoever_has_logged_in() {
    visitor.at("/internal", PLANNER);
    for (var name : Stream.concat(Page.ALL.stream(), Stream.of("cases")).toList()) {
      var page = visitor.at(inside(name) + "?lang=en");
      assertThat(page.statusCode()).as(name).isEqualTo(200);
      assertThat(page.body()).as(name).contains("planner, IND").contains("aria-current=\"page\"");
    }
  }

  @Test
  void a_public_page_tells_somebody_who_is_logged_in_no_more_than_others() {
    visitor.at("/internal", PLANNER);
    var session = String.join("; ", visitor.cookies());
    assertThat(session).contains("q_session");

    for (var name : Page.ALL) {
      var address =
          Page.path(name) + "?lang=en&" + (name.equals("flows") ? "to" : "asOf") + "=2021-12-31";
      assertThat(visitor.at(address, "Cookie", session).body())
          .isEqualTo(new Visitor().at(address).body());
    }
    assertThat(visitor.at("/v1/backlog", "Cookie", session).statusCode()).isEqualTo(401);
  }

  @Test
  void the_session_is_for_these_pages_alone_and_no_script_reads_it() {
    var entered = visitor.letIn("/internal", PLANNER);

    var set = entered.headers().allValues("Set-Cookie");
    var session = set.stream().filter(it -> it.startsWith("q_session_pages")).toList();
    assertThat(session).isNotEmpty();
    assertThat(session)
        .allSatisfy(
            cookie ->
                assertThat(cookie)
                    .containsIgnoringCase("HttpOnly")
                    .contains("SameSite=Lax")
                    .contains("Path=/internal"));
    assertThat(session.getFirst())
        .as("encrypted, so without the header of a token")
        .doesNotContain("eyJhbGciOiJSUzI1NiIs");
  }

  @Test
  void whoever_lacks_a_right_is_told_which_one_to_ask_for() {
    var reception = visitor.at("/internal/weeks", RECEPTION);
    assertThat(reception.statusCode()).isEqualTo(403);
    assertThat(reception.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    assertThat(reception.body())
        .contains("You may not see this page.")
        .contains("backlog:read")
        .contains("reception, COA")
        .contains("/internal/logout");

    var policy = new Visitor();
    assertThat(policy.at("/internal/weeks", POLICY).body())
        .contains("policy, IND")
        .doesNotContain("/internal/cases");
    var cases = policy.at("/internal/cases");
    assertThat(cases.statusCode()).isEqualTo(403);
    assertThat(cases.body()).contains("cases:read or audit:read");
    var table = policy.at("/internal/cases?format=csv&table=cases");
    assertThat(table.statusCode()).isEqualTo(403);
    assertThat(table.body()).doesNotContain(ofCoa.toString());
  }

  @Test
  void a_list_shows_whom_one_may_see_and_says_how_many_others_are_counted() {
    var planner = visitor.at("/internal/cases?lang=en", PLANNER);
    assertThat(planner.body())
        .contains("43 cases are counted. You see 40 of them: those in which IND takes part now.")
        .doesNotContain(ofCoa.toString());

    var reception = new Visitor();
    assertThat(reception.at("/internal/cases?lang=en", RECEPTION).body())
        .contains("You see 3 cases: those in which COA takes part now.")
        .contains(ofCoa.toString());
    assertThat(lines(reception, "/internal/cases?format=csv&table=cases")).isEqualTo(3);
    assertThat(new Visitor().at("/internal/cases?lang=nl", AUDITOR).body())
        .contains("43 zaken zijn geteld. U mag ze alle zien.");
    given()
        .header("Authorization", TestTokens.bearer("INSPECTIE", "audit:read"))
        .get("/v1/access-log?subject=" + ofCoa)
        .then()
        .body("items.action", hasItem("backlog-cases-read"))
        .body("items.employee", hasItem("reception"))
        .body("items.employee", hasItem("auditor"));
  }

  @Test
  void a_long_list_is_shown_in_pages_and_its_table_has_all_of_it() {
    for (var i = 0; i < 520; i++) {
      lodged("AFG", LocalDate.parse("2021-06-01").plusDays(i % 90), "IND");
    }
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
            "?lang=en&cohort=" + cohort,
            "/weeks?lang=en&asOf=2021-08-02",
            "/weeks?lang=en&nationality=SYR,TUR",
            "/cohorts?lang=en&cohort=" + cohort,
            "/nationalities?lang=en",
            "/nationalities?lang=en&definition=pending-all-instances",
            "/durations?lang=en&nationality=SYR",
            "/flows?lang=en&groupBy=nationality&per=quarter&cohort=" + cohort)) {
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
            "?lang=en&cohort=" + cohort,
            "/weeks?lang=en&asOf=2021-11-01",
            "/cohorts?lang=en&cohort=" + cohort,
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

  @Test
  void what_became_known_of_the_opening_stock_is_told_by_what_made_it_known() {
    lodgedLate();
    visitor.at("/internal", PLANNER);
    var flows = "/internal/flows?lang=en&from=2021-06-01&to=2021-12-30";
    assertThat(visitor.at(flows).body()).doesNotContain("<section id=\"corrections\"");

    var told = visitor.at(flows + "&openingKnownAt=2021-07-01").body();

    assertThat(told)
        .contains("The stock at the end of 31 May 2021 is told as it was known on 1 July 2021")
        .contains("What has become known since then changes it by 1.")
        .contains("became known later");
    assertThat(visitor.at("/flows?lang=en&openingKnownAt=2021-07-01").statusCode()).isEqualTo(400);
  }

  private void lodgedLate() {
    world.happened(
        UUID.randomUUID(),
        "2021-09-01",
        new ApplicationLodged(
            LocalDate.parse("2021-05-04"),
            Code.of("FIRST"),
            null,
            applicant("YEM"),
            List.of(Code.of("IND"))));
  }

  @Test
  void the_share_of_grants_of_each_nationality_stands_beside_its_own_past() {
    visitor.at("/internal", PLANNER);
    var table =
        JsonPath.from(
                visitor.at("/internal/quality?asOf=2021-12-30&format=json&table=grants").body())
            .<Map<String, @Nullable Object>>getList("cells");
    assertThat(table).extracting(row -> row.get("nationality")).contains("TUR");
    assertThat(table)
        .filteredOn(row -> "TUR".equals(row.get("nationality")))
        .extracting(row -> row.get("count"), row -> row.get("of"))
        .containsExactly(tuple(0, 10));
  }

  /// Ten of them were settled within the last thirteen weeks, on 15 November.
  @Test
  void what_lapses_stands_beside_what_a_group_settles_in_a_week() {
    visitor.at("/internal", PLANNER);
    var syrians = row("/internal/weeks?asOf=2021-12-31", "due-nationality", "nationality", "SYR");
    assertThat(syrians)
        .containsEntry("settledPerWeek", 0.8f)
        .containsEntry("lateIn13Weeks", lateInAQuarter("nationality", "SYR"));
    assertThat(row("/internal/weeks?asOf=2021-12-31", "due-unit", "unit", "REGULAR_DESK"))
        .containsEntry("settledPerWeek", 0.8f);
    assertThat(visitor.at("/internal/weeks?lang=en&asOf=2021-12-31").body())
        .contains("0.8 cases a week are settled, whatever they waited for");
    assertThat(row("/weeks?asOf=2021-12-31", "due-nationality", "nationality", "SYR"))
        .as("to the public it would tell what other pages withhold")
        .doesNotContainKey("settledPerWeek");
  }

  @Test
  void what_was_decided_within_term_is_told_per_quarter_and_category() {
    visitor.at("/internal", PLANNER);
    for (var by : List.of("track", "applicationKind")) {
      var lines =
          given()
              .header("Authorization", TestTokens.bearer("IND", "backlog:read"))
              .get(
                  "/v1/timeliness/decisions?by=decided&per=quarter&from=2020-10-01"
                      + "&to=2021-12-31&asOf=2021-12-31&groupBy="
                      + by)
              .jsonPath();
      var rows = table("/internal/durations?asOf=2021-12-31", "decided-" + by);
      assertThat(rows).isNotEmpty().hasSameSizeAs(lines.getList("lines"));
      assertThat(rows)
          .extracting(
              row -> row.get("quarter"),
              row -> row.get(by),
              row -> row.get("decisions"),
              row -> row.get("decidedInTerm"),
              row -> row.get("shareOfDecisions"))
          .containsExactlyElementsOf(
              lines.<Map<String, @Nullable Object>>getList("lines").stream()
                  .map(
                      line ->
                          tuple(
                              line.get("from"),
                              ((Map<?, ?>) line.get("group")).get(by),
                              line.get("applications"),
                              line.get("decidedInTerm"),
                              line.get("shareOfDecisions")))
                  .toList());
    }
  }

  private static Object lateInAQuarter(String by, String code) {
    return given()
        .header("Authorization", TestTokens.bearer("IND", "backlog:read"))
        .get("/v1/deadline-wave?asOf=2021-12-31&groupBy=" + by)
        .jsonPath()
        .get(
            "groups.find { it.group.%s == '%s' }.weeks[12].lateAtBest.LAST_13_WEEKS"
                .formatted(by, code));
  }

  private Map<String, @Nullable Object> row(
      String address, String table, String column, String code) {
    return table(address, table).stream()
        .filter(row -> code.equals(row.get(column)))
        .findFirst()
        .orElseThrow();
  }

  /// The rows of a table of a page, from an address that has a parameter already.
  private List<Map<String, @Nullable Object>> table(String address, String table) {
    return JsonPath.from(visitor.at(address + "&format=json&table=" + table).body())
        .getList("cells");
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

  @Test
  void a_session_that_has_ended_leads_to_the_login_and_back_to_where_one_was() {
    var address = "/internal/weeks?lang=en&nationality=SYR";
    TestIssuer.forAMoment(
        person -> assertThat(visitor.at(address, new Person(person)).statusCode()).isEqualTo(200));

    assertThat(
            Patience.until(() -> visitor.at(address).statusCode() == 302, Duration.ofSeconds(20)))
        .isTrue();
    var again = visitor.at(address, PLANNER);
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.uri().toString()).endsWith(address);
    assertThat(again.body()).contains("planner, IND");
  }

  @Test
  void whoever_logs_out_is_out() {
    visitor.at("/internal", PLANNER);
    assertThat(visitor.at("/internal").statusCode()).isEqualTo(200);

    var out = Visitor.to(visitor.at("/internal/logout"));
    assertThat(out).startsWith(TestIssuer.endpoint("end_session") + "?");
    var back = visitor.at(Visitor.to(visitor.at(out)));
    assertThat(back.statusCode()).as(back.body()).isEqualTo(303);
    assertThat(visitor.at(back.headers().firstValue("Location").orElse("")))
        .satisfies(it -> assertThat(it.statusCode()).isEqualTo(200))
        .satisfies(it -> assertThat(it.uri().getPath()).isEqualTo("/"));
    assertThat(visitor.at("/internal").statusCode()).isEqualTo(302);
    assertThat(visitor.cookies()).noneMatch(it -> it.startsWith("q_session"));
  }

  private static String inside(String name) {
    return name.equals("overview") ? "/internal" : "/internal/" + name;
  }
}
