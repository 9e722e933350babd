package asylumchain.client;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.client.ChainProblem.Wrong;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChainProblemTest {

  @Test
  void a_refused_event_says_why_and_what_is_possible() {
    var problem =
        problem(
            409,
            """
            {"type":"urn:problem-type:not-decided","title":"Not decided","status":409,
             "detail":"Refused: nothing was decided.","possible":["decision-made","case-closed"]}
            """);
    assertThat(problem.reason()).isEqualTo("not-decided");
    assertThat(problem.possible()).containsExactly("decision-made", "case-closed");
    assertThat(problem).hasMessage("409 not-decided: Refused: nothing was decided.");
  }

  @Test
  void a_bad_request_names_each_place_that_is_wrong() {
    var problem =
        problem(
            400,
            """
            {"type":"urn:problem-type:invalid-request","status":400,"detail":"It breaks rules.",
             "violations":[{"pointer":"/occurredOn","reason":"is not a date"},
                           {"parameter":"limit","reason":"must be at most 500"}]}
            """);
    assertThat(problem.wrong())
        .containsExactly(
            new Wrong("/occurredOn", "is not a date"), new Wrong("limit", "must be at most 500"));
  }

  @Test
  void it_says_how_long_to_wait() {
    var headers = HttpHeaders.of(Map.of("retry-after", List.of("5")), (_, _) -> true);
    var problem = ChainProblem.of(503, headers, "{\"type\":\"urn:problem-type:unavailable\"}");
    assertThat(problem.retryAfter()).contains(Duration.ofSeconds(5));
    assertThat(problem.reason()).isEqualTo("unavailable");
  }

  @Test
  void what_a_gateway_says_in_html_is_a_refusal_too() {
    var problem = problem(502, "<html>Bad Gateway</html>");
    assertThat(problem.reason()).isEqualTo("http-502");
    assertThat(problem.wrong()).isEmpty();
    assertThat(problem.retryAfter()).isEmpty();
  }

  private static ChainProblem problem(int status, String body) {
    return ChainProblem.of(status, HttpHeaders.of(Map.of(), (_, _) -> true), body);
  }
}
