package asylumchain.local.scenario;

import asylumchain.local.scenario.Person.Sex;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Invents the persons: names from word lists (the last list for whoever has
/// none), ages and sexes roughly as among applicants.
final class People {

  private record Names(List<String> family, List<String> women, List<String> men) {}

  /// A prime without a common factor with the number of V-numbers that start with 1 to 9.
  private static final long STRIDE = 5_915_587_277L;

  private static final long V_NUMBERS = 9_000_000_000L;

  private final Map<String, Names> byNationality = new HashMap<>();
  private final Names elsewhere;
  private final Random random;
  private final long firstVNumber;

  People(Seed seed) {
    this.random = seed.stream("people");
    this.firstVNumber = random.nextInt(Integer.MAX_VALUE);
    var last = new Names(List.of(), List.of(), List.of());
    for (var row : Table.at("/scenario/names.csv").rows()) {
      var names = new Names(words(row, "family"), words(row, "women"), words(row, "men"));
      words(row, "nationalities").forEach(code -> byNationality.put(code, names));
      last = names;
    }
    elsewhere = last;
  }

  Person applicantOf(Application application) {
    var names = byNationality.getOrDefault(application.nationality(), elsewhere);
    var sex = random.nextInt(100) < 34 ? Sex.F : Sex.M;
    var given = sex == Sex.F ? names.women() : names.men();
    int age = age();
    boolean alone = age >= 14 && age <= 17 && random.nextInt(100) < 60;
    return new Person(
        vNumber(application),
        any(names.family()) + "-" + any(names.family()),
        any(given) + " " + any(given),
        bornOn(application.lodgedOn(), age),
        sex,
        application.nationality(),
        alone,
        alone || (age > 17 && random.nextInt(100) < 65) ? 1 : 2 + random.nextInt(5),
        null);
  }

  private String vNumber(Application application) {
    long offset = Math.floorMod(firstVNumber + application.number() * STRIDE, V_NUMBERS);
    return Long.toString(1_000_000_000L + offset);
  }

  /// In completed years: a quarter are children, half are under 28.
  private int age() {
    int lot = random.nextInt(100);
    if (lot < 25) {
      return random.nextInt(18);
    }
    return lot < 75 ? 18 + random.nextInt(15) : 33 + random.nextInt(35);
  }

  private LocalDate bornOn(LocalDate lodgedOn, int age) {
    return lodgedOn.minusYears(age).minusDays(1 + random.nextInt(360));
  }

  private String any(List<String> words) {
    return words.get(random.nextInt(words.size()));
  }

  private static List<String> words(Table.Row row, String column) {
    return List.of(row.text(column).split(" ", -1));
  }
}
