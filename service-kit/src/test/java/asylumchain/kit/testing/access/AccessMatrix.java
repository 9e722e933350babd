package asylumchain.kit.testing.access;

import static asylumchain.kit.testing.access.AccessLines.AUDITOR;
import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.kit.access.Scope;
import asylumchain.kit.testing.Api;
import asylumchain.kit.testing.Api.Operation;
import asylumchain.kit.testing.access.Cell.Tried;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/// Who may do what to whose: every operation of the document, with every scope there is, on one's
/// own, on someone else's, on nothing, and as an auditor, whether a path, a query or a body says
/// whose. The cells follow from the document; a service adds whose its ids are. An operation that
/// this table cannot place fails the build.
public abstract class AccessMatrix extends MatrixOfLists {

  private static final String NO_SCOPE = "";
  private static final Path REALM = Path.of("../deploy/compose/keycloak/asylum-chain-realm.json");

  @Test
  void every_scope_is_one_that_the_realm_of_a_deployment_can_give() throws IOException {
    var realm = Api.json(Files.readString(REALM));
    assertThat(realm.path("clientScopes"))
        .extracting(scope -> scope.path("name").asText())
        .containsAll(scopes());
  }

  @Test
  void every_operation_has_its_place_in_the_matrix() {
    var softly = new SoftAssertions();
    for (var operation : secured()) {
      for (var parameter : Questions.placesIn(operation.path())) {
        softly
            .assertThat(named())
            .as("%s: say in named() of this service's matrix whose a {%s} is", operation, parameter)
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
      if (operation.isSafe()) {
        softly
            .assertThat(operation.takes(Scope.AUDIT) || isClosedToAuditors(operation))
            .as("%s: an auditor reads it, or the document says why not", operation)
            .isTrue();
      }
    }
    softly.assertAll();
  }

  @Test
  void without_the_scope_it_is_forbidden_whose_ever_it_is() {
    var cells = new ArrayList<Cell>();
    for (var operation : secured()) {
      for (var relation : relations(operation)) {
        scopes().stream()
            .filter(scope -> !operation.takes(scope))
            .forEach(scope -> cells.add(new Cell(operation, relation, caller(), scope)));
        cells.add(new Cell(operation, relation, caller(), NO_SCOPE));
      }
    }
    var softly = new SoftAssertions();
    trials()
        .of(cells)
        .forEach(each -> softly.assertThat(each.status()).as("%s", each).isEqualTo(403));
    softly.assertAll();
  }

  @Test
  void with_the_scope_ones_own_opens_and_what_is_nobodys() {
    var softly = new SoftAssertions();
    for (var each : trials().of(cells(this::harmless, Relation.OWN, _ -> true))) {
      softly.assertThat(each.status()).as("%s", each).isNotIn(401, 403);
      if (isSomebodys(each.cell().operation())) {
        softly.assertThat(each.status()).as("%s", each).isNotEqualTo(404);
      }
    }
    softly.assertAll();
  }

  @Test
  void someone_elses_and_what_does_not_exist_cannot_be_told_apart_and_the_attempt_is_logged() {
    Predicate<String> partners = scope -> !scope.equals(Scope.AUDIT);
    var others = trials().of(cells(this::somebodys, Relation.OTHERS, partners));
    var nothing = trials().of(cells(this::somebodys, Relation.NONE, partners));
    var logged = logged(others);
    var softly = new SoftAssertions();
    for (int i = 0; i < others.size(); i++) {
      var found = others.get(i);
      softly.assertThat(found.status()).as("%s", found).isEqualTo(404);
      softly.assertThat(nothing.get(i).status()).as("%s", nothing.get(i)).isEqualTo(404);
      softly.assertThat(found.detail()).as("%s", found).isEqualTo(nothing.get(i).detail());
      if (isPersonal(found.cell().operation())) {
        softly
            .assertThat(logged)
            .as("%s: a line in the access log", found)
            .containsEntry(found.transaction(), "REFUSED");
      }
    }
    softly.assertAll();
  }

  @Test
  void an_auditor_reads_across_partners_writes_nothing_and_every_reading_is_logged() {
    var cells = new ArrayList<Cell>();
    for (var operation : secured()) {
      for (var relation : relations(operation)) {
        cells.add(new Cell(operation, relation, AUDITOR, Scope.AUDIT));
      }
    }
    var all = trials().of(cells);
    var logged = logged(all);
    var asked = AccessLines.questions();
    var softly = new SoftAssertions();
    for (var each : all) {
      var operation = each.cell().operation();
      if (!operation.takes(Scope.AUDIT)) {
        softly.assertThat(each.status()).as("%s", each).isEqualTo(403);
        continue;
      }
      softly.assertThat(operation.isSafe()).as("only reads: %s", each).isTrue();
      softly.assertThat(each.status()).as("%s", each).isNotIn(401, 403);
      if (each.status() == 200) {
        softly
            .assertThat(asked.get(each.transaction()))
            .as("the question in the access log: %s", each.cell())
            .startsWith(operation.method() + " " + operation.api().base() + "/");
      }
      if (isSomebodys(operation)) {
        var exists = each.cell().relation() != Relation.NONE;
        softly.assertThat(each.status()).as("%s", each).isEqualTo(exists ? 200 : 404);
        if (exists && isPersonal(operation)) {
          softly
              .assertThat(logged)
              .as("%s: a line in the access log", each)
              .containsEntry(each.transaction(), "ALLOWED");
        }
      }
    }
    softly.assertAll();
  }

  private static boolean isClosedToAuditors(Operation operation) {
    return !operation.node().path("x-not-for-auditors").asText().isBlank();
  }

  /// The cells of operations on one's own or another's, one for each scope that opens them.
  private List<Cell> cells(
      Supplier<List<Operation>> operations, Relation relation, Predicate<String> scopes) {
    return operations.get().stream()
        .flatMap(
            operation ->
                Arrays.stream(operation.scopes())
                    .filter(scopes)
                    .map(scope -> new Cell(operation, relation, caller(), scope)))
        .toList();
  }

  /// All but a lever that needs no word to set the service to work: its own test pulls it.
  private List<Operation> harmless() {
    return secured().stream()
        .filter(
            it ->
                !it.takes(OPERATIONS)
                    || it.method().equals("GET")
                    || it.takesJson()
                    || it.path().contains("{"))
        .toList();
  }

  private List<Operation> somebodys() {
    return secured().stream().filter(this::isSomebodys).toList();
  }

  /// Where nothing belongs to anybody, all relations are one.
  private List<Relation> relations(Operation operation) {
    return isSomebodys(operation) ? List.of(Relation.values()) : List.of(Relation.OWN);
  }

  /// The outcomes in the access log about the subjects of these tries, by transaction.
  private Map<String, String> logged(List<Tried> tries) {
    var outcomes = new HashMap<String, String>();
    tries.stream()
        .map(each -> each.cell().operation())
        .filter(this::isPersonal)
        .flatMap(it -> Stream.of(subject(it).own(), subject(it).others()))
        .distinct()
        .forEach(subject -> outcomes.putAll(AccessLines.outcomes(subject)));
    return outcomes;
  }
}
