package asylumchain.local.recount;

import asylumchain.local.demo.ChainClient;
import asylumchain.local.demo.Doors;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Asks the service and the recount the same, and says where they differ.
public final class Questioning {

  /// One of so many questions is asked of the list of its cases too: each look at it is kept in the
  /// access log.
  private static final int LISTS_ONE_OF = 10;

  private static final int SHOWN = 3;
  private static final Duration AWAY_LIMIT = Duration.ofMinutes(2);

  /// So many are asked before it is told how it goes.
  private static final int TOGETHER = 500;

  private final Recount recount;
  private final URI reporting;
  private final List<Asker> askers;

  /// @param reporting where the service answers
  /// @param askers who ask in turn
  public Questioning(Recount recount, URI reporting, List<Asker> askers) {
    this.recount = recount;
    this.reporting = reporting;
    this.askers = List.copyOf(askers);
  }

  /// What came of it.
  ///
  /// @param telling of how many questions the answer counts a case
  /// @param lists how many lists of cases were as long as the recount says
  /// @param differences a sentence for each question whose answers differ
  public record Outcome(int asked, int telling, int lists, List<String> differences) {}

  /// What the service answers.
  ///
  /// @param knownAt the moment of knowledge that it answers about
  /// @param groups how many cases in each group
  public record Answer(Instant knownAt, Map<List<String>, Long> groups) {}

  /// Asks as many questions, drawn with this seed, as many at once as there are processors.
  ///
  /// @param progress what came of it so far, now and then
  /// @throws IllegalStateException if there is no case to ask about
  public Outcome ask(int many, long seed, Consumer<Outcome> progress) {
    if (recount.size() == 0) {
      throw new IllegalStateException("there are no cases to recount: ./chain demo");
    }
    var questions = new Drawing(recount, seed).questions(many);
    var compared = new ArrayList<Compared>();
    while (compared.size() < many) {
      int from = compared.size();
      var some = IntStream.range(from, Math.min(many, from + TOGETHER));
      compared.addAll(all(some.mapToObj(i -> one(i, questions.get(i))).toList()));
      progress.accept(outcome(compared));
    }
    return outcome(compared);
  }

  private static Outcome outcome(List<Compared> compared) {
    return new Outcome(
        compared.size(),
        (int) compared.stream().filter(Compared::isTelling).count(),
        (int) compared.stream().filter(Compared::isListed).count(),
        compared.stream().flatMap(it -> Stream.ofNullable(it.difference())).toList());
  }

  /// What the service answers to one question.
  ///
  /// @throws IllegalStateException where the groups are not the total
  public static Answer answer(Question question, ChainClient client, URI reporting) {
    var where = Doors.at(reporting, "/v1/backlog?" + question.query());
    var backlog = ChainClient.patiently(AWAY_LIMIT, () -> client.get(where));
    var groups = new HashMap<List<String>, Long>();
    long sum = 0;
    for (var group : backlog.path("groups")) {
      var values = question.groupBy().stream().map(name -> group.path(name).asText()).toList();
      groups.put(values, group.path("count").asLong());
      sum += group.path("count").asLong();
    }
    if (backlog.path("total").asLong() != sum) {
      throw new IllegalStateException(where + ": the groups are not the total");
    }
    return new Answer(Instant.parse(backlog.path("knownAt").asText()), groups);
  }

  /// @param difference `null` where there is none
  private record Compared(boolean isTelling, boolean isListed, @Nullable String difference) {}

  private Callable<Compared> one(int turn, Question question) {
    var asker = askers.get(turn % askers.size());
    return () -> {
      var answer = answer(question, asker.client(), reporting);
      var counted = recount.answer(question, answer.knownAt());
      var difference = difference(question, asker, answer.groups(), counted);
      if (difference != null || turn % LISTS_ONE_OF > 0) {
        return new Compared(!counted.isEmpty(), false, difference);
      }
      var wrong = listed(question, asker, counted);
      return new Compared(!counted.isEmpty(), wrong == null, wrong);
    };
  }

  private @Nullable String difference(
      Question question,
      Asker asker,
      Map<List<String>, Long> answered,
      Map<List<String>, Long> counted) {
    if (answered.equals(counted)) {
      return null;
    }
    var groups = new TreeSet<String>();
    var all = new HashMap<>(answered);
    all.putAll(counted);
    all.keySet().stream()
        .filter(group -> !Objects.equals(answered.get(group), counted.get(group)))
        .forEach(
            group ->
                groups.add(
                    "%s: %d answered, %d recounted"
                        .formatted(
                            group,
                            answered.getOrDefault(group, 0L),
                            counted.getOrDefault(group, 0L))));
    return "as %s, /v1/backlog?%s: %s%s"
        .formatted(
            asker.partner(),
            question.query(),
            String.join("; ", groups.stream().limit(SHOWN).toList()),
            groups.size() > SHOWN ? "; and %d more".formatted(groups.size() - SHOWN) : "");
  }

  /// Whether whoever asks is told how many cases there are, and how many of them are its business;
  /// `null` when that is so.
  private @Nullable String listed(Question question, Asker asker, Map<List<String>, Long> counted) {
    var where = Doors.at(reporting, "/v1/backlog/cases?count=exact&limit=1&" + question.ofCases());
    var list = ChainClient.patiently(AWAY_LIMIT, () -> asker.client().get(where));
    var knownAt = Instant.parse(list.path("knownAt").asText());
    long all = counted.values().stream().mapToLong(Long::longValue).sum();
    long own = recount.seenBy(asker.partner(), question, knownAt);
    if (list.path("counted").asLong() == all && list.path("count").asLong() == own) {
      return null;
    }
    return "as %s, %s: %s of %s cases answered, %d of %d recounted"
        .formatted(asker.partner(), where, list.path("count"), list.path("counted"), own, all);
  }

  private static List<Compared> all(List<Callable<Compared>> tasks) {
    try (var pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
      var all = new ArrayList<Compared>();
      for (var answer : pool.invokeAll(tasks)) {
        all.add(answer.get());
      }
      return all;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException failure
          ? failure
          : new IllegalStateException(e.getCause());
    }
  }
}
