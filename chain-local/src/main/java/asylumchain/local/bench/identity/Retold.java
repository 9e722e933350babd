package asylumchain.local.bench.identity;

import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// A person told a second time, with one or two mistakes.
record Retold(Telling told, Set<Mistake> mistakes) {

  private static final List<Mistake> MISTAKES = List.of(Mistake.values());

  static Retold of(Invented person, Random random) {
    var mistakes = EnumSet.noneOf(Mistake.class);
    var told = Telling.of(person);
    for (int i = 1 + random.nextInt(2); i > 0; i--) {
      var mistake = MISTAKES.get(random.nextInt(MISTAKES.size()));
      if (mistakes.add(mistake)) {
        told = mistake.in(told, random);
      }
    }
    return new Retold(told, mistakes);
  }
}
