package asylumchain.local.bench.identity;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.cases.identity.matching.Comparison;
import asylumchain.cases.identity.matching.FieldScore;
import asylumchain.cases.identity.matching.FieldScore.Field;
import asylumchain.cases.identity.matching.Finding;
import asylumchain.cases.identity.matching.Likely;
import asylumchain.cases.identity.matching.NameTable.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// How well persons made up are recognised: what `./chain bench identity` measures in a database,
/// on fewer persons and in memory.
class RecognitionTest {

  private static final int PERSONS = 20_000;
  private static final int TOLD_TWICE = 2_000;
  private static final long SEED = 20211231;

  private final Random random = new Random(SEED);
  private final RegisterInMemory register = new RegisterInMemory();
  private final Tally possible = new Tally(Comparison.POSSIBLE);
  private final Tally likely = new Tally(Comparison.LIKELY);
  private final Tally possibleWithoutTrigrams = new Tally(Comparison.POSSIBLE);
  private final Tally likelyWithoutTrigrams = new Tally(Comparison.LIKELY);

  @Test
  void trigrams_find_more_of_those_told_twice_and_show_no_more_others() {
    askAbout(filled());
    assertThat(possible.recall()).isGreaterThan(possibleWithoutTrigrams.recall()).isGreaterThan(96);
    assertThat(likely.recall()).isGreaterThan(likelyWithoutTrigrams.recall()).isGreaterThan(93);
    assertThat(possible.precision())
        .isGreaterThanOrEqualTo(possibleWithoutTrigrams.precision())
        .isGreaterThan(85);
    assertThat(likely.precision())
        .isGreaterThanOrEqualTo(likelyWithoutTrigrams.precision())
        .isGreaterThan(97);
  }

  /// @return those of whom somebody asks again; the n-th has n as its id
  private List<Invented> filled() {
    var asked = new ArrayList<Invented>();
    for (int number = 0; number < PERSONS; number++) {
      var person = Invented.of(random);
      if (number < TOLD_TWICE) {
        asked.add(person);
      }
      var vNumber = number % 10 == 9 ? null : String.format(Locale.ROOT, "%010d", number);
      register.add(new Named(Register.id(number), 0, Telling.of(person).traits(vNumber)));
    }
    return asked;
  }

  private void askAbout(List<Invented> persons) {
    for (int number = 0; number < persons.size(); number++) {
      var again = Retold.of(persons.get(number), random);
      ask(again.told(), Register.id(number), again.mistakes());
      ask(Telling.of(Invented.of(random)), null, Set.of());
    }
  }

  private void ask(Telling told, @Nullable UUID person, Set<Mistake> mistakes) {
    var asked = told.traits(null);
    var shown = Likely.among(List.of(asked), register.near(asked));
    possible.count(shown, person, mistakes);
    likely.count(shown, person, mistakes);
    var without = shown.stream().map(RecognitionTest::withoutTrigrams).toList();
    possibleWithoutTrigrams.count(without, person, mistakes);
    likelyWithoutTrigrams.count(without, person, mistakes);
  }

  /// The same as it would score if trigrams said nothing.
  private static Likely withoutTrigrams(Likely one) {
    var fields = one.comparison().fields().stream().map(RecognitionTest::withoutTrigrams).toList();
    return new Likely(one.personId(), new Comparison(fields));
  }

  private static FieldScore withoutTrigrams(FieldScore field) {
    return field.finding() == Finding.TRIGRAMS_ALIKE
        ? new FieldScore(
            field.field(), Finding.DIFFERENT, field.field() == Field.FAMILY_NAME ? -4 : -6, null)
        : field;
  }
}
