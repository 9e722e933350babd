package asylumchain.local.recount;

import asylumchain.local.recount.told.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Draws questions: any definition in any version, any day past or future, any moment of knowledge,
/// up to three dimensions, up to two filters, any cohort.
final class Drawing {

  private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2099, 12, 31);
  private static final int BEFORE = 60;
  private static final int AFTER = 900;
  private static final int TRIES = 20;

  private final Recount recount;
  private final Random random;
  private final TreeSet<LocalDate> days = new TreeSet<>();
  private final TreeSet<Instant> moments = new TreeSet<>();

  /// The same seed draws the same questions of the same cases.
  ///
  /// @param recount of at least one case
  Drawing(Recount recount, long seed) {
    this.recount = recount;
    this.random = new Random(seed);
    for (var past : recount.cases()) {
      past.moments().forEach(moments::add);
      past.days().forEach(days::add);
    }
  }

  List<Question> questions(int many) {
    return IntStream.range(0, many).mapToObj(_ -> question()).toList();
  }

  private Question question() {
    var day = day();
    var knownAt = knownAt();
    return new Question(definition(), day, knownAt, groupBy(), filters(day, knownAt), cohort(5));
  }

  private String definition() {
    var one = any(recount.definitions());
    return recount.isLatest(one) && random.nextBoolean() ? one.id() : one.name();
  }

  /// Mostly while something happens, sometimes before all of it or long after.
  private LocalDate day() {
    var wild = random.nextInt(20) == 0;
    var first = wild ? FIRST : days.getFirst().minusDays(BEFORE);
    var last = wild ? LAST : days.getLast().plusDays(AFTER);
    return first.plusDays(random.nextLong(ChronoUnit.DAYS.between(first, last) + 1));
  }

  private @Nullable String knownAt() {
    var first = moments.getFirst();
    long seconds = ChronoUnit.SECONDS.between(first, moments.getLast());
    var moment = first.plusSeconds(random.nextLong(seconds + 1));
    return switch (random.nextInt(4)) {
      case 0 -> null;
      case 1 -> moment.toString().substring(0, "2020-01-31".length());
      default -> moment.truncatedTo(ChronoUnit.SECONDS).toString();
    };
  }

  private List<String> groupBy() {
    var names = new ArrayList<>(Question.DIMENSIONS);
    var code = cohort(2);
    if (code != null) {
      names.add(Question.BY_COHORT + code.replace(Question.OUTSIDE, ""));
    }
    Collections.shuffle(names, random);
    return names.subList(0, random.nextInt(4));
  }

  /// Values that cases had on that day; now and then one that none has.
  private Map<String, List<String>> filters(LocalDate day, @Nullable String knownAt) {
    var names = new ArrayList<>(Question.DIMENSIONS);
    Collections.shuffle(names, random);
    var filters = new TreeMap<String, List<String>>();
    for (var name : names.subList(0, Math.max(0, random.nextInt(5) - 2))) {
      var moment = new Question("", day, knownAt, List.of(), Map.of(), null).moment(Instant.MAX);
      filters.put(name, List.of(seen(name, day, moment), seen(name, day, moment)));
    }
    return filters;
  }

  private String seen(String name, LocalDate day, Instant knownAt) {
    for (int i = 0; i < TRIES; i++) {
      var stood = any(recount.cases()).stood(day, knownAt);
      if (stood != null) {
        return stood.value(name);
      }
    }
    return Standing.NONE;
  }

  /// @param outOf how rarely one is named
  private @Nullable String cohort(int outOf) {
    var codes = recount.cohorts();
    if (codes.isEmpty() || random.nextInt(outOf) > 0) {
      return null;
    }
    return (random.nextBoolean() ? "" : Question.OUTSIDE) + any(codes);
  }

  private <T> T any(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }
}
