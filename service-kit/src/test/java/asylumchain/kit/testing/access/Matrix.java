package asylumchain.kit.testing.access;

import asylumchain.kit.access.Scope;
import asylumchain.kit.testing.Api;
import asylumchain.kit.testing.Api.Operation;
import asylumchain.kit.testing.Door;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What a service says of itself for the matrix, and the operations of its document.
abstract class Matrix {

  static final String OPERATIONS = "operations";

  private static final String DOCUMENT = "/v1/openapi.json";

  private final List<Operation> operations = new ArrayList<>();

  /// The partner that calls.
  protected abstract String caller();

  /// What each id names, by its name: those in paths, in queries and in bodies. Where one operation
  /// means another thing by a name: by `GET /path?name`.
  protected abstract Map<String, Named> named();

  /// A body that passes the door and changes nothing, for each operation that takes one and names
  /// something that belongs to somebody; by method and path, as in `POST /cases/{caseId}/events`.
  /// `{personId}` in it stands for what [#named] says, own or others'.
  protected abstract Map<String, String> bodies();

  /// For each operation that lists cases, by method and path: the query with which it has the cases
  /// that `caseId` names, own and others', for whoever may see both. Its body is in [#bodies].
  protected abstract Map<String, String> lists();

  /// Operations that list cases by the code of another that [#lists] has, each by method and path:
  /// their documents promise one and the same answer.
  protected Map<String, String> listedAs() {
    return Map.of();
  }

  /// A subscription to events that a partner has just made; nobody answers at its address.
  protected static String subscribed(String partner) {
    return made(
        Door.knock("POST", "/v1/webhooks")
            .as(partner, "feed:subscribe")
            .json("{\"address\":\"https://127.0.0.1:1/events\"}"));
  }

  /// A delivery of this partner.
  protected static String imported(String partner, String scope) {
    return made(
        Door.knock("POST", "/v1/imports")
            .as(partner, scope)
            .with("Content-Type", "application/x-ndjson")
            .body("nonsense\n"));
  }

  /// A mapping of this partner.
  protected static String mapped(String partner, String scope) {
    return made(
        Door.knock("POST", "/v1/import-mappings")
            .as(partner, scope)
            .json("{\"name\":\"a register\",\"columns\":{\"Zaak\":\"sourceRef\"}}"));
  }

  /// The id of what this makes.
  private static String made(Door door) {
    var made = door.answer();
    var location =
        made.headers().firstValue("Location").orElseThrow(() -> new AssertionError(made.body()));
    return location.substring(location.lastIndexOf('/') + 1);
  }

  final Questions questions() {
    return new Questions(named(), bodies(), lists());
  }

  /// What is tried exists before anything is.
  final Trials trials() {
    return new Trials(questions());
  }

  final List<Operation> secured() {
    if (operations.isEmpty()) {
      var document = Door.knock("GET", DOCUMENT).answer().body();
      Api.of(document).operations().stream().filter(Operation::isSecured).forEach(operations::add);
    }
    return operations;
  }

  final List<String> scopes() {
    return secured().stream().flatMap(it -> Arrays.stream(it.scopes())).distinct().toList();
  }

  /// Services that read the whole feed, and auditors, read across partners.
  static boolean isOfPartners(String scope) {
    return !scope.equals(Scope.AUDIT) && !scope.equals(Questions.WHOLE_FEED);
  }

  /// The ids that an operation can be asked about, in its query or its body.
  static List<String> asked(Operation operation) {
    var names = new TreeSet<>(Schemas.inQuery(operation));
    names.addAll(Schemas.inBody(operation));
    return List.copyOf(names);
  }

  /// What keeps the machine going is nobody's.
  final boolean isSomebodys(Operation operation) {
    return !operation.takes(OPERATIONS) && subjects(operation).findAny().isPresent();
  }

  final boolean isPersonal(Operation operation) {
    return isSomebodys(operation) && subject(operation).personal();
  }

  final Named.Somebodys subject(Operation operation) {
    return subjects(operation).findFirst().orElseThrow();
  }

  private Stream<Named.Somebodys> subjects(Operation operation) {
    return Questions.placesIn(operation.path()).stream()
        .flatMap(name -> questions().meaning(operation, name).stream())
        .filter(Named.Somebodys.class::isInstance)
        .map(Named.Somebodys.class::cast);
  }
}
