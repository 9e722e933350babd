package asylumchain.kit.testing.misuse;

import static asylumchain.kit.testing.misuse.BadRequest.Mistake.*;

import asylumchain.kit.testing.Api;
import asylumchain.kit.testing.Api.Operation;
import asylumchain.kit.testing.misuse.BadRequest.Mistake;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Bad requests from a document, each made from the seed and its own number alone.
final class BadRequests {

  private static final List<String> NO_ETAGS = List.of("3", "x", "\"", "*, \"1\"", "\"1\" \"2\"");
  /// Half an escape, bytes that are no UTF-8, a control character, blanks, too many letters.
  private static final List<String> NO_TEXTS =
      List.of("%", "%C3", "100%", "%ff%fe", "%00", "%20%20", "x".repeat(1001), "%".repeat(3000));

  private static final List<String> STALE =
      List.of("\"999999\"", "W/\"1\"", "\"999999999999999999999\"", "\"\"");

  private final List<Operation> operations;
  private final Schemas schemas;
  private final Map<String, String> existing;
  private final Bearers bearers;
  private final long seed;

  /// @param existing ids of what there is, by the name of the path parameter
  /// @param sound which paths are asked
  BadRequests(Api api, Map<String, String> existing, Predicate<String> sound, long seed) {
    this.operations = api.operations().stream().filter(it -> sound.test(it.path())).toList();
    this.schemas = new Schemas(api);
    this.existing = existing;
    this.bearers = new Bearers(operations);
    this.seed = seed;
  }

  /// The request that has this number.
  BadRequest request(int number) {
    var random = new Random(seed * 1_000_003 + number);
    random.nextInt();
    while (true) {
      var operation = operations.get(random.nextInt(operations.size()));
      var mistakes = Mistake.values();
      var mistake = mistakes[random.nextInt(mistakes.length)];
      var made = new Making(operation, mistake, random).make();
      if (made.isPresent()) {
        return made.get();
      }
    }
  }

  /// One request in the making.
  private final class Making {
    private final Operation operation;
    private final Mistake mistake;
    private final Random random;
    private final Texts texts;
    private final Questions questions;
    private final Bodies bodies;
    private final Map<String, String> headers = new LinkedHashMap<>();

    Making(Operation operation, Mistake mistake, Random random) {
      this.operation = operation;
      this.mistake = mistake;
      this.random = random;
      this.texts = new Texts(random);
      this.questions = new Questions(operation, existing, texts);
      this.bodies = new Bodies(schemas, operation, random);
    }

    Optional<BadRequest> make() {
      if (operation.isSecured()) {
        headers.put("Authorization", bearers.of(texts.any(Bearers.PARTNERS), operation.scopes()));
      }
      return switch (mistake) {
        case NO_TOKEN, TOKEN_OF_NOBODY, WITHOUT_THE_SCOPE -> unknown();
        case NO_SUCH_PATH, NO_SUCH_METHOD, NO_ID -> elsewhere();
        case UNHEARD_OF_FORM -> when(operation.hasContent(), this::form);
        case WRONG_IN_THE_QUERY -> questions.wrong().map(it -> asked(it, Set.of(400)));
        case GIVEN_TWICE -> questions.twice().map(it -> asked(it, Set.of(400)));
        case NO_CURSOR -> questions.noCursor().map(it -> asked(it, Set.of(400, 404)));
        case UNLIKELY_QUESTION -> when(operation.isSafe(), this::unlikely);
        case NOT_JSON, WRONG_IN_THE_BODY, ANOTHER_TYPE_OF_BODY ->
            operation.takesJson() ? said() : Optional.empty();
        case NO_KEY, NO_VERSION, STALE_VERSION, NO_SUCH_SUBJECT ->
            operation.isSafe() || operation.takesStream() ? Optional.empty() : changing();
        case NO_ACCOUNT -> when(operation.isSecured(), this::unaccounted);
      };
    }

    /// Why it is asked, or from which source it is known, in what is no text.
    private Optional<BadRequest> unaccounted() {
      var header = texts.any(List.of("Fact-Reason", "Fact-Source"));
      headers.put(header, texts.any(NO_TEXTS));
      var made = plain(Set.of(400));
      return Optional.of(
          new BadRequest(
              operation,
              mistake,
              made.method(),
              made.address(),
              headers,
              made.body(),
              made.allowed(),
              header));
    }

    private Optional<BadRequest> unknown() {
      if (!operation.isSecured()) {
        return Optional.empty();
      }
      switch (mistake) {
        case NO_TOKEN -> headers.remove("Authorization");
        case TOKEN_OF_NOBODY ->
            headers.put(
                "Authorization",
                texts.any(List.of("Bearer x", "Bearer a.b.c", "Basic eDp5", "Bearer")));
        default -> headers.put("Authorization", bearers.without(operation.scopes()));
      }
      return Optional.of(plain(mistake == WITHOUT_THE_SCOPE ? Set.of(403) : Set.of(401)));
    }

    private Optional<BadRequest> elsewhere() {
      return switch (mistake) {
        case NO_SUCH_PATH -> Optional.of(bare(operation.method(), stray(), Set.of(404)));
        case NO_SUCH_METHOD ->
            Optional.of(
                bare(
                    texts.any(List.of("PATCH", "TRACE", "PROPFIND")),
                    questions.path(),
                    Set.of(405)));
        default ->
            questions
                .pathOfNoId()
                .map(it -> withBody(operation.method(), it, Set.of(400, 404, 405)));
      };
    }

    private String stray() {
      var path = questions.path();
      return texts.any(
          List.of(
              path + "/",
              path + "/no-such-thing/at-all",
              "/v2" + path,
              path + "%2f",
              "/" + path,
              path + "/..",
              path + ".json/x/y"));
    }

    private Optional<BadRequest> form() {
      headers.put(
          "Accept", texts.any(List.of("application/xml", "image/png", "application/x-unheard-of")));
      return Optional.of(plain(Set.of(406)));
    }

    private Optional<BadRequest> unlikely() {
      return Optional.of(
          withBody(operation.method(), questions.odd(), Set.of(200, 202, 400, 404, 409)));
    }

    private Optional<BadRequest> said() {
      headers.put("Content-Type", "application/json");
      return switch (mistake) {
        case NOT_JSON -> Optional.of(request(bodies.noJson(), Set.of(400), ""));
        case WRONG_IN_THE_BODY ->
            bodies.wrong().map(it -> request(bytes(it.body().toString()), Set.of(400), it.place()));
        default -> {
          headers.put(
              "Content-Type",
              texts.any(
                  List.of(
                      "text/plain",
                      "application/xml",
                      "text/csv",
                      "application/x-www-form-urlencoded",
                      "multipart/form-data")));
          yield Optional.of(request(bytes(bodies.sound().toString()), Set.of(415), null));
        }
      };
    }

    private Optional<BadRequest> changing() {
      if (operation.takesJson()) {
        headers.put("Content-Type", "application/json");
      }
      return switch (mistake) {
        case NO_KEY ->
            when(
                operation.takesKey(),
                () -> {
                  headers.put("Idempotency-Key", texts.any(List.of("a b", "k".repeat(256))));
                  return Optional.of(withBody(operation.method(), questions.plain(), Set.of(400)));
                });
        case NO_VERSION, STALE_VERSION -> when(operation.expectsVersion(), this::otherVersion);
        default ->
            questions
                .pathOfNothing()
                .map(
                    it -> {
                      if (operation.expectsVersion()) {
                        headers.put("If-Match", "*");
                      }
                      return withBody(operation.method(), it, Set.of(400, 404));
                    });
      };
    }

    /// Said by who may say it, of what is there: else something else would be refused first.
    private Optional<BadRequest> otherVersion() {
      headers.put("Authorization", bearers.of(Bearers.OWNER, operation.scopes()));
      if (mistake == STALE_VERSION) {
        headers.put("If-Match", texts.any(STALE));
      } else if (random.nextBoolean()) {
        headers.put("If-Match", texts.any(NO_ETAGS));
      }
      var told = mistake == STALE_VERSION ? 412 : 428;
      return Optional.of(
          withBody(operation.method(), questions.ofExisting(), Set.of(400, 404, 409, told)));
    }

    /// Beside a body, which the document cannot promise to be sound, what is wrong in the
    /// question may be told later.
    private BadRequest asked(Questions.Wrong wrong, Set<Integer> allowed) {
      var made = withBody(operation.method(), wrong.address(), allowed);
      return new BadRequest(
          operation,
          mistake,
          made.method(),
          made.address(),
          headers,
          made.body(),
          allowed,
          operation.takesJson() ? null : wrong.place());
    }

    private BadRequest plain(Set<Integer> allowed) {
      return withBody(operation.method(), questions.plain(), allowed);
    }

    private BadRequest withBody(String method, String address, Set<Integer> allowed) {
      byte[] body = null;
      if (operation.takesJson()) {
        headers.put("Content-Type", "application/json");
        body = bytes(bodies.sound().toString());
      } else if (operation.takesBody()) {
        headers.put("Content-Type", operation.bodyType());
        body = bytes("{}");
      }
      return new BadRequest(operation, mistake, method, address, headers, body, allowed, null);
    }

    private BadRequest bare(String method, String address, Set<Integer> allowed) {
      return new BadRequest(operation, mistake, method, address, headers, null, allowed, null);
    }

    private BadRequest request(byte[] body, Set<Integer> allowed, @Nullable String place) {
      return new BadRequest(
          operation, mistake, operation.method(), questions.plain(), headers, body, allowed, place);
    }

    private <T> Optional<T> when(boolean applies, Supplier<Optional<T>> then) {
      return applies ? then.get() : Optional.empty();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
