package asylumchain.kit.testing;

import asylumchain.kit.testing.Api.Operation;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/// Who may do what to whose: every operation of the document, with every scope there is, on one's
/// own, on someone else's, on nothing, and as an auditor. The cells follow from the document; a
/// service adds whose its ids are. An operation that this table cannot place fails the build.
public abstract class AccessMatrix {

  private static final String WHOLE_FEED = "feed:whole";
  private static final String AUDIT = "audit:read";
  private static final String OPERATIONS = "operations";
  private static final String AUDITOR = "INSPECTIE";

  /// What a path parameter names.
  public sealed interface Named {

    /// Something that belongs to partners.
    ///
    /// @param own one of the caller's
    /// @param others one that exists and is none of the caller's business
    /// @param personal whether it is about a person: then refusals are logged, and an auditor reads
    ///   it
    record Somebodys(String own, String others, boolean personal) implements Named {}

    /// A rule, a code, a number within something else: it is nobody's.
    ///
    /// @param known one that exists
    record Nobodys(String known) implements Named {}
  }

  /// On what an operation is tried.
  private enum Relation {
    OWN,
    OTHERS,
    NONE
  }

  /// The partner that calls.
  protected abstract String caller();

  /// What each path parameter of the document names, by its name.
  protected abstract Map<String, Named> named();

  /// A body that passes the door and changes nothing, for each operation that takes one and names
  /// something that belongs to somebody; by method and path, as in `POST /cases/{caseId}/events`.
  protected abstract Map<String, String> bodies();

  @Test
  void every_operation_has_its_place_in_the_matrix() {
    var softly = new SoftAssertions();
    for (var operation : secured()) {
      for (var parameter : parameters(operation)) {
        softly
            .assertThat(named())
            .as(
                "%s: say in named() of this service's matrix whose a {%s} is: Somebodys(own,"
                    + " others, personal) or Nobodys(known)",
                operation, parameter)
            .containsKey(parameter);
      }
      if (operation.takesJson() && isSomebodys(operation)) {
        softly
            .assertThat(bodies())
            .as(
                "%s: give in bodies() of this service's matrix a body that passes the door and"
                    + " changes nothing",
                operation)
            .containsKey(operation.toString());
      }
      if (operation.method().equals("GET") && isPersonal(operation)) {
        softly
            .assertThat(operation.scopes())
            .as("%s: an auditor reads across partners; add %s to its @Scope", operation, AUDIT)
            .contains(AUDIT);
      }
    }
    softly.assertAll();
  }

  @Test
  void without_the_scope_it_is_forbidden_whose_ever_it_is() {
    var softly = new SoftAssertions();
    for (var operation : secured()) {
      for (var scope : scopes()) {
        if (!Arrays.asList(operation.scopes()).contains(scope)) {
          for (var relation : relations(operation)) {
            softly
                .assertThat(status(operation, relation, caller(), scope))
                .as("%s with %s alone on %s", operation, scope, relation)
                .isEqualTo(403);
          }
        }
      }
      softly
          .assertThat(status(operation, Relation.OWN, caller()))
          .as("%s without any scope", operation)
          .isEqualTo(403);
    }
    softly.assertAll();
  }

  @Test
  void with_the_scope_ones_own_opens_and_what_is_nobodys() {
    var softly = new SoftAssertions();
    for (var operation : secured()) {
      for (var scope : operation.scopes()) {
        if (scope.equals(WHOLE_FEED)) {
          continue; // opens only what names a partition or a case: the test of the feed tries it
        }
        var status = status(operation, Relation.OWN, caller(), scope);
        softly.assertThat(status).as("%s with %s on one's own", operation, scope).isNotIn(401, 403);
        if (isSomebodys(operation)) {
          softly
              .assertThat(status)
              .as("%s with %s on one's own", operation, scope)
              .isNotEqualTo(404);
        }
      }
    }
    softly.assertAll();
  }

  @Test
  void someone_elses_and_what_does_not_exist_cannot_be_told_apart_and_the_attempt_is_logged() {
    var softly = new SoftAssertions();
    for (var operation : secured().stream().filter(this::isSomebodys).toList()) {
      for (var scope : operation.scopes()) {
        if (scope.equals(AUDIT)) {
          continue;
        }
        var before = isPersonal(operation) ? refusals(operation) : 0;
        var others = answer(operation, Relation.OTHERS, caller(), scope);
        var nothing = answer(operation, Relation.NONE, caller(), scope);
        softly.assertThat(others.statusCode()).as("%s on others", operation).isEqualTo(404);
        softly.assertThat(nothing.statusCode()).as("%s on nothing", operation).isEqualTo(404);
        softly
            .assertThat(Api.json(others.body()).path("detail"))
            .as("%s on others", operation)
            .isEqualTo(Api.json(nothing.body()).path("detail"));
        if (isPersonal(operation)) {
          softly
              .assertThat(refusals(operation))
              .as("%s on others: lines in the access log", operation)
              .isGreaterThan(before);
        }
      }
    }
    softly.assertAll();
  }

  @Test
  void an_auditor_reads_across_partners_writes_nothing_and_every_reading_is_logged() {
    var softly = new SoftAssertions();
    for (var operation : secured()) {
      var allowed = Arrays.asList(operation.scopes()).contains(AUDIT);
      if (allowed) {
        softly.assertThat(operation.method()).as("%s takes %s", operation, AUDIT).isEqualTo("GET");
      }
      for (var relation : relations(operation)) {
        var status = status(operation, relation, AUDITOR, AUDIT);
        if (!allowed) {
          softly.assertThat(status).as("%s as auditor on %s", operation, relation).isEqualTo(403);
        } else if (isSomebodys(operation)) {
          softly
              .assertThat(status)
              .as("%s as auditor on %s", operation, relation)
              .isEqualTo(relation == Relation.NONE ? 404 : 200);
        }
      }
      if (allowed && isPersonal(operation)) {
        softly
            .assertThat(lines(subject(operation).others(), "ALLOWED"))
            .as("%s as auditor: lines in the access log", operation)
            .isPositive();
      }
    }
    softly.assertAll();
  }

  private List<Operation> secured() {
    var document = Door.knock("GET", DocumentConformance.DOCUMENT).answer().body();
    return Api.of(document).operations().stream().filter(Operation::isSecured).toList();
  }

  private List<String> scopes() {
    return secured().stream().flatMap(it -> Arrays.stream(it.scopes())).distinct().toList();
  }

  /// Where nothing belongs to anybody, all relations are one.
  private List<Relation> relations(Operation operation) {
    return isSomebodys(operation) ? List.of(Relation.values()) : List.of(Relation.OWN);
  }

  /// What keeps the machine going is nobody's.
  private boolean isSomebodys(Operation operation) {
    return !Arrays.asList(operation.scopes()).contains(OPERATIONS)
        && subjects(operation).findAny().isPresent();
  }

  private boolean isPersonal(Operation operation) {
    return isSomebodys(operation) && subject(operation).personal();
  }

  private Named.Somebodys subject(Operation operation) {
    return subjects(operation).findFirst().orElseThrow();
  }

  private Stream<Named.Somebodys> subjects(Operation operation) {
    return parameters(operation).stream()
        .map(named()::get)
        .filter(Named.Somebodys.class::isInstance)
        .map(Named.Somebodys.class::cast);
  }

  private static List<String> parameters(Operation operation) {
    return Pattern.compile("\\{([^}]+)}")
        .matcher(operation.path())
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  private long refusals(Operation operation) {
    return lines(subject(operation).others(), "REFUSED");
  }

  private static long lines(String subject, String outcome) {
    var log =
        Door.knock("GET", "/v1/access-log?limit=500&subject=" + subject)
            .as(AUDITOR, AUDIT)
            .answer()
            .body();
    return Api.json(log).path("items").findValuesAsText("outcome").stream()
        .filter(outcome::equals)
        .count();
  }

  private int status(Operation operation, Relation relation, String partner, String... scopes) {
    return answer(operation, relation, partner, scopes).statusCode();
  }

  private HttpResponse<String> answer(
      Operation operation, Relation relation, String partner, String... scopes) {
    var door = Door.knock(operation.method(), address(operation, relation)).as(partner, scopes);
    if (operation.takesJson()) {
      door.json(bodies().getOrDefault(operation.toString(), "{}"));
    }
    return door.answer();
  }

  private String address(Operation operation, Relation relation) {
    var address = operation.path();
    for (var parameter : parameters(operation)) {
      var value =
          switch (named().get(parameter)) {
            case Named.Somebodys(var own, var others, _) ->
                switch (relation) {
                  case OWN -> own;
                  case OTHERS -> others;
                  case NONE -> UUID.randomUUID().toString();
                };
            case Named.Nobodys(var known) -> known;
            case null -> throw new AssertionError("nobody said what {" + parameter + "} names");
          };
      address = address.replace("{" + parameter + "}", value);
    }
    var question = operation.question();
    var query = question.contains("?") ? question.substring(question.indexOf('?')) : "";
    return operation.api().base() + address + query;
  }
}
