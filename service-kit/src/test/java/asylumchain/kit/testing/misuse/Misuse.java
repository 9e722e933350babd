package asylumchain.kit.testing.misuse;

import asylumchain.kit.testing.Api;
import asylumchain.kit.testing.misuse.BadRequest.Mistake;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Thousands of bad requests to the service under test, a few at a time: 20,000 to the three
/// services together.
///
/// How many and which ones can be said on the command line; the same seed makes the same requests,
/// so that what a build finds can be found again:
/// ```
/// ./chain test -Dchain.bad-requests=100000 -Dchain.bad-requests.seed=7
/// ```
public final class Misuse {

  private static final int AT_ONCE = 3;
  private static final int SHOWN = 40;
  private static final int EACH_SERVICE = 6_700;
  private static final int MANY = 40;

  /// What is answered to a mistake by who has understood it, where other answers are right too.
  private static final Map<Mistake, Integer> TELLING =
      Map.of(Mistake.STALE_VERSION, 412, Mistake.NO_VERSION, 428, Mistake.NO_SUCH_SUBJECT, 404);

  private static final long USUAL_SEED = 20_200_401;

  private final BadRequests requests;
  private final Judgement judgement;
  private final int count = Integer.getInteger("chain.bad-requests", EACH_SERVICE);
  private final long seed = Long.getLong("chain.bad-requests.seed", USUAL_SEED);
  private final Map<String, String> findings = new ConcurrentSkipListMap<>();
  private final Map<Integer, Integer> statuses = new ConcurrentSkipListMap<>();
  private final Map<Mistake, Map<Integer, Integer>> byMistake = new ConcurrentSkipListMap<>();
  private Duration took = Duration.ZERO;

  /// @param existing ids of what there is, by the name of the path parameter
  /// @param sound which paths are asked: those that are not there to break
  public Misuse(Api api, Map<String, String> existing, Predicate<String> sound) {
    this.requests = new BadRequests(api, existing, sound, seed);
    this.judgement = new Judgement(api);
  }

  /// Sends them all; returns one example of each kind of thing that went wrong, and what changed.
  public List<String> findings() {
    var before = Tables.read();
    var begun = System.nanoTime();
    var next = new AtomicInteger();
    try (var callers = Executors.newFixedThreadPool(AT_ONCE)) {
      var all = new ArrayList<Future<?>>();
      for (int i = 0; i < AT_ONCE; i++) {
        all.add(callers.submit(() -> call(next)));
      }
      all.forEach(Misuse::finished);
    }
    took = Duration.ofNanos(System.nanoTime() - begun);
    var found = new ArrayList<>(before.differences(Tables.read()));
    found.addAll(untried());
    found.addAll(findings.values().stream().limit(SHOWN).toList());
    return found;
  }

  @Override
  public String toString() {
    var answers =
        statuses.entrySet().stream()
            .map(it -> it.getKey() + " × " + it.getValue())
            .collect(Collectors.joining(", "));
    return "%d bad requests with seed %d in %.1f s: %s"
        .formatted(count, seed, took.toMillis() / 1000.0, answers);
  }

  private void call(AtomicInteger next) {
    for (int number = next.getAndIncrement(); number < count; number = next.getAndIncrement()) {
      var request = requests.request(number);
      try {
        var answer = request.knock().answer();
        statuses.merge(answer.statusCode(), 1, Integer::sum);
        byMistake
            .computeIfAbsent(request.mistake(), _ -> new ConcurrentSkipListMap<>())
            .merge(answer.statusCode(), 1, Integer::sum);
        for (var fault : judgement.faults(request, answer)) {
          found(number, request, fault, answer.body());
        }
      } catch (AssertionError | RuntimeException broken) {
        found(number, request, "broke a rule of every answer", String.valueOf(broken.getMessage()));
      }
    }
  }

  /// A mistake that is always refused for something else is not tried at all.
  private List<String> untried() {
    return TELLING.entrySet().stream()
        .filter(it -> isUntried(byMistake.getOrDefault(it.getKey(), Map.of()), it.getValue()))
        .map(it -> "%s is never answered %d".formatted(it.getKey(), it.getValue()))
        .toList();
  }

  private static boolean isUntried(Map<Integer, Integer> answers, int telling) {
    var sent = answers.values().stream().mapToInt(Integer::intValue).sum();
    return sent >= MANY && !answers.containsKey(telling);
  }

  /// One example of each is enough: faults that differ in numbers only are one.
  private void found(int number, BadRequest request, String fault, String answer) {
    var kind = "%s %s %s".formatted(request.operation(), request.mistake(), fault);
    findings.putIfAbsent(
        kind.replaceAll("[0-9]+", "#"),
        "request %d, %s%n    → %s: %s".formatted(number, request, fault, shortened(answer)));
  }

  private static String shortened(String body) {
    return body.length() > 400 ? body.substring(0, 400) + "…" : body;
  }

  private static void finished(Future<?> caller) {
    try {
      caller.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a caller broke off", e);
    }
  }
}
