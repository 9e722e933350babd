package asylumchain.reporting.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.backends.Patience;
import asylumchain.kit.testing.TestIssuer;
import asylumchain.kit.testing.TestTokens;
import asylumchain.reporting.TopicsStill;
import asylumchain.reporting.World;
import asylumchain.reporting.dashboard.Visitor.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Who gets in to the internal pages, and stays in.
@QuarkusTest
@TestProfile(TopicsStill.class)
class InternalResourceTest {

  private static final Person PLANNER = new Person("planner");
  private static final Person POLICY = new Person("policy");
  private static final Person RECEPTION = new Person("reception");

  @Inject World world;

  private final Visitor visitor = new Visitor();
  private CasesOfTwo cases = CasesOfTwo.NOBODY;

  @BeforeEach
  void forty_open_cases_and_three_of_another_partner() {
    cases = CasesOfTwo.tell(world);
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
    var list = policy.at("/internal/cases");
    assertThat(list.statusCode()).isEqualTo(403);
    assertThat(list.body()).contains("cases:read or audit:read");
    var table = policy.at("/internal/cases?format=csv&table=cases");
    assertThat(table.statusCode()).isEqualTo(403);
    assertThat(table.body()).doesNotContain(cases.ofCoa().toString());
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
