package asylumchain.local.bench.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MistakeTest {

  private static final Telling BORN_ON_A_LEAP_DAY =
      new Telling("Haile", "Rahel", "1976-02-29", false, "ERI");

  @ParameterizedTest
  @EnumSource(Mistake.class)
  void what_is_told_wrongly_is_still_a_person_who_could_be_written_down(Mistake mistake) {
    new Random(20211231)
        .longs(100)
        .mapToObj(Random::new)
        .map(random -> mistake.in(BORN_ON_A_LEAP_DAY, random))
        .forEach(
            told -> {
              assertThat(told.traits(null).birthDate()).isNotNull();
            });
  }

  @Test
  void a_year_is_mistaken_by_one_whether_the_day_is_known_or_not() {
    assertThat(Mistake.YEAR_WRONG.in(BORN_ON_A_LEAP_DAY, new Random(1)).born())
        .isIn("1975-02-28", "1977-02-28");
    assertThat(Mistake.YEAR_WRONG.in(BORN_ON_A_LEAP_DAY.born("1976"), new Random(1)).born())
        .isIn("1975", "1977");
  }
}
