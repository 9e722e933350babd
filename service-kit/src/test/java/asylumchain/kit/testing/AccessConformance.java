package asylumchain.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.kit.testing.Api.Operation;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Who gets in, by which path and with which method.
abstract class AccessConformance extends TokenConformance {

  private static final List<String> OTHER_WAYS =
      List.of("%s/", "/%s", "%s//", "%s;a=b", "%s%%2f", "%s/.", "%s/%%2e%%2e/x", "%s%%00", "/.%s");

  @Test
  void a_token_without_the_scope_is_refused_by_name() {
    secured()
        .forEach(
            operation -> {
              var others =
                  Arrays.stream(everyScope())
                      .filter(it -> !operation.takes(it))
                      .toArray(String[]::new);
              var problem = ready(operation).as("IND", others).refusal(403);
              assertThat(problem.path("detail").asText()).contains(operation.scopes()[0]);
            });
  }

  @Test
  void a_resource_has_one_path_and_every_other_way_to_write_it_is_unknown() {
    for (var operation : operations()) {
      for (var way : OTHER_WAYS) {
        var address = way.formatted(operation.address());
        Door.knock(operation.method(), address).as("IND", everyScope()).json("{}").refusal(404);
      }
      var encoded = operation.address().replaceFirst("/v1/(.)", "/v1/%" + hex(operation));
      Door.knock(operation.method(), encoded).as("IND", everyScope()).json("{}").refusal(404);
    }
  }

  @Test
  void what_is_not_there_is_a_problem_page_too() {
    for (var path : List.of("/v1/no-such-thing", "/v1", "/no", "/q/health", "/v1/openapi.yml")) {
      for (var method : List.of("GET", "POST", "DELETE")) {
        var status = Door.knock(method, path).answer().statusCode();
        assertThat(status).as("%s %s", method, path).isIn(404, 405);
      }
    }
  }

  @Test
  void a_method_a_resource_does_not_know_is_refused_with_those_it_knows() {
    for (var path : api().paths()) {
      var known = operations().stream().filter(it -> it.path().equals(path.getKey())).toList();
      for (var method : List.of("PUT", "PATCH", "DELETE", "POST", "GET")) {
        if (known.stream().noneMatch(it -> it.method().equals(method))) {
          var address = known.getFirst().address();
          var answer = Door.knock(method, address).as("IND", everyScope()).json("{}").answer();
          if (isAlsoAnId(path.getKey()) && answer.statusCode() == 404) {
            continue;
          }
          assertThat(answer.statusCode()).as("%s %s", method, address).isEqualTo(405);
          assertThat(answer.headers().firstValue("Allow").orElse(""))
              .as("%s %s: Allow", method, address)
              .contains(known.stream().map(Operation::method).toList());
        }
      }
    }
  }

  @Test
  void the_caller_sees_its_own_transaction_id_again_and_a_forged_one_never() {
    for (var operation : operations()) {
      var mine = "0190f2a8-7a3c-7b1e-9d5f-0123456789ab";
      var answer =
          operation
              .knock()
              .with("Fsc-Transaction-Id", mine)
              .with("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
              .answer();
      assertThat(answer.headers().firstValue("Fsc-Transaction-Id")).contains(mine);
      if (answer.statusCode() >= 400) {
        assertThat(answer.body()).contains("0af7651916cd43dd8448eb211c80319c");
      }
      var forged = operation.knock().with("Fsc-Transaction-Id", "x WARN all is well").answer();
      assertThat(forged.headers().firstValue("Fsc-Transaction-Id")).isEmpty();
    }
  }

  /// `/toys/_search` also reads as `/toys/{toyId}`, for a toy that cannot be.
  private boolean isAlsoAnId(String path) {
    return api().paths().stream()
        .map(it -> it.getKey())
        .filter(it -> !it.equals(path))
        .anyMatch(it -> path.matches(it.replaceAll("\\{[^}]+}", "[^/]+")));
  }

  private static String hex(Operation operation) {
    return Integer.toHexString(operation.path().charAt(1));
  }
}
