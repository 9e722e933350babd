package asylumchain.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.kit.access.Scope;
import asylumchain.kit.testing.Api.Operation;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/// Who may do what to whose: every operation of the document, with every scope there is, on one's
/// own, on someone else's, on nothing, and as an auditor. The cells follow from the document; a
/// service adds whose its ids are. An operation that this table cannot place fails the build.
public abstract class AccessMatrix {

  private static final String WHOLE_FEED = "feed:whole";
  private static final String NO_SCOPE = "";
  private static final String OPERATIONS = "operations";
  private static final String AUDITOR = "INSPECTIE";

  /// Fewer than one client may have under way.
  private static final int AT_ONCE = 16;

  private static final Path REALM = Path.of("../deploy/compose/keycloak/asylum-chain-realm.json");

  private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");

  private final List<Operation> operations = new ArrayList<>();

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
            .as(
                "%s: an auditor reads across partners; add %s to its @Scope",
                operation, Scope.AUDIT)
            .contains(Scope.AUDIT);
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
    tried(cells).forEach(each -> softly.assertThat(each.status()).as("%s", each).isEqualTo(403));
    softly.assertAll();
  }

  @Test
  void with_the_scope_ones_own_opens_and_what_is_nobodys() {
    var softly = new SoftAssertions();
    for (var each : tried(cells(this::harmless, Relation.OWN, _ -> true))) {
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
    var others = tried(cells(this::somebodys, Relation.OTHERS, partners));
    var nothing = tried(cells(this::somebodys, Relation.NONE, partners));
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
    var all = tried(cells);
    var logged = logged(all);
    var softly = new SoftAssertions();
    for (var each : all) {
      var operation = each.cell().operation();
      if (!operation.takes(Scope.AUDIT)) {
        softly.assertThat(each.status()).as("%s", each).isEqualTo(403);
        continue;
      }
      softly.assertThat(operation.method()).as("%s", each).isEqualTo("GET");
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

  /// One try: what is asked, on whose, by whom, with which scope.
  private record Cell(Operation operation, Relation relation, String partner, String scope) {

    @Override
    public String toString() {
      return "%s with %s on %s, as %s".formatted(operation, scope, relation, partner);
    }
  }

  /// What came of it.
  ///
  /// @param transaction by which its line in the access log is known
  private record Tried(Cell cell, String transaction, HttpResponse<String> answer) {

    int status() {
      return answer.statusCode();
    }

    JsonNode detail() {
      return Api.json(answer.body()).path("detail");
    }

    @Override
    public String toString() {
      return cell + " → " + answer.body();
    }
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

  /// Tries them, several at a time; in their order.
  private List<Tried> tried(List<Cell> cells) {
    named(); // what is tried exists before anything is
    var room = new Semaphore(AT_ONCE);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var running = new ArrayList<Future<Tried>>();
      for (var cell : cells) {
        room.acquireUninterruptibly();
        running.add(
            threads.submit(
                () -> {
                  try {
                    return tried(cell);
                  } finally {
                    room.release();
                  }
                }));
      }
      return running.stream().map(AccessMatrix::outcome).toList();
    }
  }

  private static Tried outcome(Future<Tried> running) {
    try {
      return running.get();
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private Tried tried(Cell cell) {
    var operation = cell.operation();
    var transaction = UUID.randomUUID().toString();
    var door =
        Door.knock(operation.method(), address(cell))
            .as(cell.partner(), cell.scope())
            .with("Fsc-Transaction-Id", transaction);
    if (operation.takesJson()) {
      door.json(bodies().getOrDefault(operation.toString(), "{}"));
    }
    return new Tried(cell, transaction, door.answer());
  }

  private List<Operation> secured() {
    if (operations.isEmpty()) {
      var document = Door.knock("GET", DocumentConformance.DOCUMENT).answer().body();
      Api.of(document).operations().stream().filter(Operation::isSecured).forEach(operations::add);
    }
    return operations;
  }

  /// All but a lever that needs no word to set the service to work: its own test pulls it.
  private List<Operation> harmless() {
    return secured().stream()
        .filter(
            it ->
                !it.takes(OPERATIONS)
                    || it.method().equals("GET")
                    || it.takesJson()
                    || !parameters(it).isEmpty())
        .toList();
  }

  private List<Operation> somebodys() {
    return secured().stream().filter(this::isSomebodys).toList();
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
    return !operation.takes(OPERATIONS) && subjects(operation).findAny().isPresent();
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

  /// The outcomes in the access log about the subjects of these tries, by transaction.
  private Map<String, String> logged(List<Tried> tries) {
    var outcomes = new HashMap<String, String>();
    tries.stream()
        .map(Tried::cell)
        .filter(cell -> isPersonal(cell.operation()))
        .flatMap(
            cell -> Stream.of(subject(cell.operation()).own(), subject(cell.operation()).others()))
        .distinct()
        .forEach(subject -> read(subject, outcomes));
    return outcomes;
  }

  private static void read(String subject, Map<String, String> outcomes) {
    var page = Optional.of("/v1/access-log?limit=500&subject=" + subject);
    while (page.isPresent()) {
      var answer = Door.knock("GET", page.get()).as(AUDITOR, Scope.AUDIT).answer();
      for (var line : Api.json(answer.body()).path("items")) {
        outcomes.put(line.path("transactionId").asText(), line.path("outcome").asText());
      }
      page =
          answer
              .headers()
              .firstValue("Link")
              .map(NEXT::matcher)
              .filter(Matcher::find)
              .map(it -> it.group(1));
    }
  }

  private String address(Cell cell) {
    var operation = cell.operation();
    var address = operation.path();
    for (var parameter : parameters(operation)) {
      var value =
          switch (named().get(parameter)) {
            case Named.Somebodys(var own, var others, _) ->
                switch (cell.relation()) {
                  case OWN -> own;
                  case OTHERS -> others;
                  case NONE -> UUID.randomUUID().toString();
                };
            case Named.Nobodys(var known) -> known;
            case null -> throw new AssertionError("nobody said what {" + parameter + "} names");
          };
      address = address.replace("{" + parameter + "}", value);
    }
    return operation.api().base() + address + query(operation, cell.scope());
  }

  /// What must be asked; the whole feed opens only by partition or by case.
  private static String query(Operation operation, String scope) {
    if (scope.equals(WHOLE_FEED)) {
      return "?part=0";
    }
    var question = operation.question();
    return question.contains("?") ? question.substring(question.indexOf('?')) : "";
  }
}
