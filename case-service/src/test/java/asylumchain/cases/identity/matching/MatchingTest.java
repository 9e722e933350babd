package asylumchain.cases.identity.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import asylumchain.cases.identity.matching.FieldScore.Field;
import asylumchain.events.Applicant.Sex;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchingTest {

  @ParameterizedTest
  @CsvSource({
    "Mohammed, Muhamad, Arabic vowels are written as they are heard",
    "Mohammed, محمد, in Arabic script",
    "Hussein, Hossain, and again",
    "Hussein, حسين, in Arabic script",
    "Ahmed, أحمد, a first vowel counts as one",
    "Tesfay, ተስፋይ, in Ethiopic script",
    "Osman, Usman, whichever vowel it is",
    "Yohannes, Johannes, German y",
    "Jamal, Djamal, French j",
    "Khaled, Khalid, kh",
    "Rashid, Rachid, French sh",
    "Haile Mariam, Hailemariam, one word or two",
    "Al Hassan, Hassan, an article left out",
    "Мохаммад, Mohammad, in Cyrillic script",
    "Yılmaz, Yilmaz, Turkish i",
    "Nguyễn, Nguyen, Vietnamese marks",
  })
  void a_name_sounds_the_same_however_it_is_written(String one, String other, String why) {
    assertThat(Spelling.of(one).sound()).as(why).isEqualTo(Spelling.of(other).sound());
  }

  @ParameterizedTest
  @CsvSource({"Mohammed, Ibrahim", "Hassan, Hussein Ali", "Tesfay, Tekle"})
  void other_names_sound_otherwise(String one, String other) {
    assertThat(Spelling.of(one).sound()).isNotEqualTo(Spelling.of(other).sound());
  }

  @ParameterizedTest
  @CsvSource({
    "1990-05-03, 1990-05-03, SAME",
    "1990-05-03, 1990-03-05, DAY_AND_MONTH_SWAPPED",
    "1990-05-03, 1990-05, AGREES_AS_FAR_AS_KNOWN",
    "1990, 1990-05-03, AGREES_AS_FAR_AS_KNOWN",
    "1990, 1990, AGREES_AS_FAR_AS_KNOWN",
    "1990-05-03, 1991-05-03, SAME_DAY_OTHER_YEAR",
    "1990-05-03, 1990-11-20, SAME_YEAR",
    "1990-05-03, 1972-05-03, DIFFERENT",
    "1990-05, 1991-05, DIFFERENT",
  })
  void two_dates_agree_as_far_as_they_go(String one, String other, Finding finding) {
    assertThat(new PartialDate(one).against(new PartialDate(other))).isEqualTo(finding);
    assertThat(new PartialDate(other).against(new PartialDate(one))).isEqualTo(finding);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {"-, -", "0000, -", "0000-05-03, -", "1990-05, 1990-05"})
  void a_birth_date_that_was_stored_without_its_year_is_compared_with_none(
      @Nullable String stored, @Nullable String compared) {
    assertThat(PartialDate.stored(stored))
        .isEqualTo(compared == null ? null : new PartialDate(compared));
  }

  @ParameterizedTest
  @CsvSource({
    "Tesfay, Yohannes, 1990-05-03, ERI, true, the same in every field",
    "Tesfai, Johannes, 1990-03-05, ERI, true, spelled otherwise and day and month swapped",
    "Yohannes, Tesfay, 1990-05-03, ERI, true, the names in each other's place",
    "Tesfay, Yohannes, 1990, ERI, true, only the year is known",
    "Tesfay, Johannis, 1990-05-03, XXX, true, no nationality yet",
    "Tesfay, Yohannes, 1961-02-14, ERI, false, the father perhaps",
    "Tesfay, Miriam, 1990-05-03, ERI, false, a twin",
    "Gebremeskel, Abraham, 1990-05-03, ERI, false, born on the same day",
  })
  void who_may_be_the_same_is_found_and_who_may_not_is_not(
      String family, String given, String born, String nationality, boolean possible, String why) {
    var one = person("Tesfay", "Yohannes", "1990-05-03", "ERI", null);
    var other = person(family, given, born, nationality, null);
    var score = Comparison.of(one, other).score();
    assertThat(score >= Comparison.POSSIBLE).as("%s: %s", why, score).isEqualTo(possible);
    assertThat(Comparison.of(other, one).score()).isEqualTo(score);
  }

  @ParameterizedTest
  @CsvSource({
    "cat, cat, 1.0, the same",
    "Hassan, Al Hassan, 0.7, seven of ten",
    "Word, Two words, 0.364, the example of pg_trgm: four of eleven",
    "Gebremeskel, Gebremeskel Haile, 0.667, a second name: twelve of eighteen",
    "محمد, Mohammed, 0.077, in Latin letters: mhmd",
    "Ali, Omar, 0.0, nothing in common",
    "'', '', 0.0, two empty names",
  })
  void names_share_groups_of_three_letters(String one, String other, double share, String why) {
    var similarity = Trigrams.similarity(Spelling.of(one), Spelling.of(other));
    assertThat(similarity).as(why).isCloseTo(share, within(0.001));
    assertThat(Trigrams.similarity(Spelling.of(other), Spelling.of(one))).isEqualTo(similarity);
  }

  @Test
  void trigrams_speak_for_names_that_neither_sound_nor_read_alike() {
    var one = person("Gebremeskel", "Haile", "1990-05-03", "ERI", null);
    var other = person("Meskel Gebre", "Haile", "1990-05-03", "ERI", null);
    var field = Comparison.of(one, other).fields().getFirst();
    assertThat(field).isEqualTo(new FieldScore(Field.FAMILY_NAME, Finding.TRIGRAMS_ALIKE, 2, 0.7));
    assertThat(Comparison.of(one, one).fields())
        .filteredOn(it -> it.trigrams() != null)
        .extracting(FieldScore::field, FieldScore::trigrams)
        .containsExactly(tuple(Field.FAMILY_NAME, 1.0), tuple(Field.GIVEN_NAMES, 1.0));
  }

  @Test
  void two_v_numbers_speak_against_it_and_one_for_it() {
    var one = person("Tesfay", "Yohannes", "1990-05-03", "ERI", "0000000001");
    var two = person("Tesfay", "Yohannes", "1990-05-03", "ERI", "0000000002");
    assertThat(Comparison.of(one, two).score()).isLessThan(Comparison.LIKELY);
    assertThat(Comparison.of(one, one).fields())
        .extracting(FieldScore::field)
        .contains(Field.V_NUMBER);
  }

  @Test
  void nothing_of_a_name_prints() {
    assertThat(person("Canary", "Kanarie", "1987", "ERI", null).toString())
        .doesNotContainIgnoringCase("canar")
        .doesNotContain("1987");
    assertThat(Spelling.of("Canary")).hasToString("a spelling of 6 letters");
  }

  private static Traits person(
      String family, String given, String born, String nationality, @Nullable String number) {
    return new Traits(
        Spelling.of(family),
        Spelling.of(given),
        new PartialDate(born),
        Sex.M,
        nationality,
        number,
        Set.of());
  }
}
