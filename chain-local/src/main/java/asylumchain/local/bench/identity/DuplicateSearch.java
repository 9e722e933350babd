package asylumchain.local.bench.identity;

import asylumchain.backends.LocalDatabase;
import asylumchain.cases.identity.matching.Comparison;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Looks for persons who were told twice, with one or two mistakes, and for as many newcomers.
public final class DuplicateSearch {

  private static final int TOLD_TWICE = 5_000;
  private static final int WARM_UP = 500;
  private static final long SEED = 20211231;

  private final Register register;
  private final Random random = new Random(SEED);
  private final Tally possible = new Tally(Comparison.POSSIBLE);
  private final Tally likely = new Tally(Comparison.LIKELY);
  private final long[] nanos = new long[2 * TOLD_TWICE];
  private int questions;

  private DuplicateSearch(Register register) {
    this.register = register;
  }

  /// Fills a register, asks, and prints what came of it.
  public static void run(LocalDatabase database, int persons) throws SQLException, IOException {
    try (var register = new Register(database)) {
      new DuplicateSearch(register).run(persons);
    }
  }

  private void run(int persons) throws SQLException {
    System.out.printf("%,d persons made up (seed %d) …%n", persons, SEED);
    var begun = System.nanoTime();
    var known = register.fill(persons, random, Math.min(TOLD_TWICE, persons));
    System.out.printf("  registered in %.0f s%n", (System.nanoTime() - begun) / 1e9);
    known.stream().limit(WARM_UP).forEach(one -> register.candidates(Telling.of(one)));
    for (int number = 0; number < known.size(); number++) {
      askAgain(number, known.get(number));
      ask(Telling.of(Invented.of(random)), null, Set.of());
    }
    print(known);
  }

  private void askAgain(int number, Invented person) {
    var again = Retold.of(person, random);
    ask(again.told(), number, again.mistakes());
  }

  private void ask(Telling told, @Nullable Integer number, Set<Mistake> mistakes) {
    var begun = System.nanoTime();
    var shown = register.candidates(told);
    nanos[questions++] = System.nanoTime() - begun;
    var person = number == null ? null : Register.id(number);
    possible.count(shown, person, mistakes);
    likely.count(shown, person, mistakes);
  }

  private void print(List<Invented> known) {
    System.out.printf(
        "%,d of them told again with one or two mistakes, and %,d newcomers%n",
        known.size(), known.size());
    possible.print("somebody should look (from 9)");
    possible.printByMistake();
    likely.print("not without a word (from 12)");
    var times = Arrays.copyOf(nanos, questions);
    Arrays.sort(times);
    System.out.printf(
        "one question: p50 %.1f ms, p99 %.1f ms, longest %.1f ms%n",
        millis(times, 0.5), millis(times, 0.99), millis(times, 1));
  }

  private static double millis(long[] sorted, double share) {
    return sorted[(int) Math.min(sorted.length - 1L, Math.round(sorted.length * share))] / 1e6;
  }
}
