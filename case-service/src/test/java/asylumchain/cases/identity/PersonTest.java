package asylumchain.cases.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import asylumchain.cases.identity.matching.PartialDate;
import asylumchain.events.Applicant.AgeBand;
import asylumchain.events.Applicant.FamilySizeBand;
import asylumchain.events.Applicant.Sex;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonTest {

  private static final LocalDate LODGED_ON = LocalDate.parse("2020-03-15");

  @Test
  void a_v_number_keeps_its_leading_zeros_and_does_not_print_itself() {
    var number = new VNumber("0012345678");
    assertThat(number.digits()).isEqualTo("0012345678");
    assertThat(number).hasToString("V-number ******5678");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "123456789", "12345678901", "12345678AB", "１２３４５６７８９０"})
  void a_v_number_is_ten_digits(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> new VNumber(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"90", "1990-13", "1990-02-30", "1990-5-1", "1990-05-01T00:00", "onbekend"})
  void a_partial_date_is_a_year_a_month_or_a_day_that_exists(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> new PartialDate(text));
  }

  @ParameterizedTest
  @CsvSource({
    "2016-03-16, AGE_0_3, turns four tomorrow",
    "2016-03-15, AGE_4_11, turns four today",
    "2002-03-16, AGE_12_17, turns eighteen tomorrow",
    "2002-03, AGE_12_17, may still be a minor: the month counts to its end",
    "2002, AGE_12_17, may still be a minor: the year counts to its end",
    "2001, AGE_18_34, of age however late in the year",
    "1985-03-15, AGE_35_64, turns thirty-five today",
    "1955-03-15, AGE_65_UP, turns sixty-five today",
    "0000, UNKNOWN, so a register writes a year that it does not know",
    "0000-05-01, UNKNOWN, the day without the year tells no age",
  })
  void the_age_band_takes_the_youngest_possible_age(String born, AgeBand band, String why) {
    assertThat(seen(person(born, 1)).ageBand()).as(why).isEqualTo(band);
  }

  @ParameterizedTest
  @CsvSource({
    "2002-03-16, true, turns eighteen tomorrow",
    "2002-03-15, false, turned eighteen today: another application of somebody known as a minor",
    ", true, nobody knows better",
  })
  void a_minor_without_parents_is_none_any_more_once_of_age(
      @Nullable String born, boolean minor, String why) {
    var person =
        new Person(
            null,
            "Canary",
            null,
            born == null ? null : new PartialDate(born),
            Sex.F,
            "SYR",
            true,
            1,
            null);
    assertThat(seen(person).unaccompaniedMinor()).as(why).isEqualTo(minor);
  }

  @Test
  void an_unknown_birth_date_gives_an_unknown_age_band() {
    assertThat(seen(person(null, 1)).ageBand()).isEqualTo(AgeBand.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({
    "1, ONE",
    "2, TWO",
    "3, THREE_TO_FIVE",
    "5, THREE_TO_FIVE",
    "6, SIX_UP",
    "12, SIX_UP"
  })
  void a_family_shows_by_its_size_band_only(int size, FamilySizeBand band) {
    assertThat(seen(person("1990", size)).familySizeBand()).isEqualTo(band);
  }

  @ParameterizedTest
  @CsvSource({
    "Weiß, WEISS, true, a capital ß is SS",
    "Weiß, WEIẞ, true, or a letter of its own",
    "İnan, i̇nan, true, a capital with a dot keeps it",
    "Işık, IŞIK, true, without a dot too",
    "Σοφός, ΣΟΦΌΣ, true, a sigma at the end",
    "Σοφός, σοφόσ, true, or one that is written as if it were not",
    "José, Jose\u0301, true, an accent typed apart",
    "Ångström, A\u030Angstro\u0308m, true, in capitals and small letters",
    "Ǘlker, u\u0308\u0301LKER, true, two of them",
    "José, Jose, false, an accent left out: somebody has to look",
    "Müller, Mueller, false, spelled otherwise",
    "ABIY, abıy, true, capitals do not tell which i it was",
  })
  void names_are_the_same_whatever_their_capitals(
      String one, String other, boolean same, String why) {
    var first = named(one);
    var second = named(other);
    assertThat(first.isSame(second)).as(why).isEqualTo(same);
    assertThat(second.isSame(first)).as(why).isEqualTo(same);
    assertThat(first.sameness().equals(second.sameness())).as(why).isEqualTo(same);
  }

  private static Person named(String familyName) {
    return new Person(
        null, familyName, null, new PartialDate("1990"), Sex.F, "ERI", null, null, null);
  }

  @Test
  void a_person_does_not_print() {
    assertThat(person("1990-05-01", 1)).hasToString("a person");
  }

  private static asylumchain.events.Applicant seen(Person person) {
    return person.seenBy(new UUID(0, 1), null, LODGED_ON);
  }

  private static Person person(@Nullable String born, int familySize) {
    return new Person(
        new VNumber("1234567890"),
        "Canary",
        "Kanarie",
        born == null ? null : new PartialDate(born),
        Sex.F,
        "SYR",
        false,
        familySize,
        null);
  }
}
