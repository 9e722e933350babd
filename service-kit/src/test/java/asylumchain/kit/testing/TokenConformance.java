package asylumchain.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.backends.Patience;
import asylumchain.kit.testing.Api.Operation;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Which tokens count, and which do not.
abstract class TokenConformance extends RawConformance {

  private static final int FAULTS_EACH = 4;

  final Stream<Operation> secured() {
    return operations().stream().filter(Operation::isSecured);
  }

  final String[] everyScope() {
    return operations().stream()
        .flatMap(it -> Arrays.stream(it.scopes()))
        .distinct()
        .toArray(String[]::new);
  }

  final Door ready(Operation operation) {
    var door = operation.knock();
    return operation.takesJson() ? door.json("{}") : door;
  }

  @Test
  void without_a_token_nobody_gets_in() {
    secured()
        .forEach(
            operation -> {
              var answer = ready(operation).answer();
              assertThat(answer.statusCode()).as("%s", operation).isEqualTo(401);
              assertThat(answer.headers().firstValue("WWW-Authenticate").orElse(""))
                  .startsWith("Bearer");
            });
  }

  /// Every fault once for the first operation, and in turns, a few each, for the others.
  @Test
  void a_bad_token_is_refused_whatever_is_wrong_with_it() {
    var bad = List.copyOf(new BadTokens(everyScope()).all().entrySet());
    var operations = secured().toList();
    bad.forEach(it -> refuses(operations.getFirst(), it.getKey(), it.getValue()));
    for (int i = 1; i < operations.size(); i++) {
      for (int j = 0; j < FAULTS_EACH; j++) {
        var one = bad.get((i * FAULTS_EACH + j) % bad.size());
        refuses(operations.get(i), one.getKey(), one.getValue());
      }
    }
  }

  private void refuses(Operation operation, String fault, String token) {
    var answer = ready(operation).with("Authorization", token).answer();
    assertThat(answer.statusCode()).as("%s with a token %s", operation, fault).isEqualTo(401);
    assertThat(answer.headers().firstValue("WWW-Authenticate").orElse(""))
        .as("%s with a token %s", operation, fault)
        .contains("invalid_token");
  }

  @Test
  void a_token_counts_in_the_authorization_header_only() {
    var token = TestTokens.bearer("IND", everyScope()).substring("Bearer ".length());
    secured()
        .forEach(
            operation -> {
              var address = operation.question();
              var mark = address.contains("?") ? "&" : "?";
              var door = Door.knock(operation.method(), address + mark + "access_token=" + token);
              (operation.takesJson() ? door.json("{}") : door)
                  .with("Cookie", "access_token=" + token)
                  .refusal(401);
            });
  }

  @Test
  void nothing_of_a_refused_token_is_logged() {
    var operation = secured().findFirst().orElseThrow();
    try (var logged = new Logged()) {
      for (var bad : new BadTokens(everyScope()).all().values()) {
        ready(operation).with("Authorization", bad).refusal(401);
        var parts = bad.substring("Bearer ".length()).split("\\.", -1);
        for (var part : Arrays.stream(parts).skip(1).filter(it -> !it.isEmpty()).toList()) {
          assertThat(logged.text()).doesNotContain(part);
        }
      }
      assertThat(logged.text()).as("what is logged is seen here").contains(logged.canary());
    }
  }

  @Test
  void keys_rotate_while_the_service_runs() {
    var spring = BadTokens.foreignKey();
    var token = TestTokens.bearerSigned(spring, "IND", everyScope());
    assertThat(status(token)).as("before its key is published").isEqualTo(401);

    TestIssuer.publish(spring);
    assertThat(status(token)).as("as soon as its key is published").isNotEqualTo(401);
    assertThat(status(TestTokens.bearer("IND", everyScope())))
        .as("under the key of before")
        .isNotEqualTo(401);

    TestIssuer.withdraw(spring);
    assertThat(Patience.until(() -> status(token) == 401, Duration.ofSeconds(20)))
        .as("its key is forgotten soon after it is withdrawn")
        .isTrue();
    assertThat(status(TestTokens.bearer("IND", everyScope())))
        .as("under the key that is still published")
        .isNotEqualTo(401);
  }

  private int status(String token) {
    var operation = secured().findFirst().orElseThrow();
    return ready(operation).with("Authorization", token).answer().statusCode();
  }
}
