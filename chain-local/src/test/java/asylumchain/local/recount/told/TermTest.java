package asylumchain.local.recount.told;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.local.recount.told.Past.Stood;
import asylumchain.local.recount.told.Term.Pause;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermTest {

  @ParameterizedTest
  @CsvSource({
    "2020-01-01, ,           NOT_STARTED, NONE,       'the act that starts it is to come'",
    "2020-02-01, ,           IN_TERM,     LEFT_92_182, 'a hundred and fifty-one days are left'",
    "2020-06-30, ,           IN_TERM,     LEFT_0_7,   'its last day is within it'",
    "2020-07-01, ,           OVERDUE,     OVER_1_7,   'the day after is one day over'",
    "2021-07-01, ,           OVERDUE,     OVER_183,   'a year and a day over'",
    "2020-03-01, 2020-06-30, MET,         NONE,       'settled on its last day'",
    "2020-03-01, 2020-07-01, MISSED,      NONE,       'settled a day late'",
  })
  void a_running_term_tells_how_it_stands(
      LocalDate day, @Nullable LocalDate settledOn, String status, String band, String why) {
    var term = term("RUNNING", LocalDate.of(2020, 6, 30), List.of(), LocalDate.of(2020, 6, 30));
    assertThat(term.status(day, settledOn)).as(why).isEqualTo(status);
    assertThat(term.band(day, settledOn)).as(why).isEqualTo(band);
  }

  @ParameterizedTest
  @CsvSource({
    "2020-03-01, IN_TERM,   'the day of the act: it stands still from the day after'",
    "2020-03-02, SUSPENDED, 'the first day on which it stood still'",
    "2020-03-31, SUSPENDED, 'the last'",
    "2020-04-01, IN_TERM,   'it runs again'",
    "2020-08-01, OVERDUE,   'after the day it ends on with the pause'",
  })
  void days_on_which_it_stood_still_are_told_of_a_term_that_runs_again(
      LocalDate day, String status, String why) {
    var pause = new Pause(LocalDate.of(2020, 3, 1), LocalDate.of(2020, 3, 31));
    var term =
        term("RUNNING", LocalDate.of(2020, 7, 30), List.of(pause), LocalDate.of(2020, 7, 30));
    assertThat(term.status(day, null)).as(why).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({
    "2020-03-01, IN_TERM,   'before it stood still it ended when it was last known to'",
    "2020-03-02, SUSPENDED, 'from the day after'",
    "2099-01-01, SUSPENDED, 'for as long as nobody ends it'",
  })
  void a_term_that_stands_still_ran_before(LocalDate day, String status, String why) {
    var pause = new Pause(LocalDate.of(2020, 3, 1), null);
    var term = term("SUSPENDED", null, List.of(pause), LocalDate.of(2020, 6, 30));
    assertThat(term.status(day, null)).as(why).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({
    "2020-01-14, NOT_STARTED, NOT_STARTED, 'before it is lodged the clock may be known or not'",
    "2020-01-15, IN_TERM,     NOT_STARTED, 'a term that runs before lodging runs'",
  })
  void a_case_that_is_not_lodged_has_a_term_that_is_to_start(
      LocalDate day, String known, String unknown, String why) {
    var end = LocalDate.of(2020, 6, 30);
    var none = new Term(null, null, null, List.of(), null);
    var registered = new Standing(Map.of(), LocalDate.of(2020, 1, 1), false, null);
    var withdrawn = new Standing(Map.of(), LocalDate.of(2020, 1, 1), false, day);
    var stood = new Stood(day, registered, term("RUNNING", end, List.of(), end));
    assertThat(stood.value("termStatus")).as(why).isEqualTo(known);
    assertThat(new Stood(day, registered, none).value("termStatus")).as(why).isEqualTo(unknown);
    assertThat(new Stood(day, withdrawn, none).value("termStatus"))
        .as("one that ended before it was lodged never has one")
        .isEqualTo("NO_TERM");
  }

  private static Term term(
      String state, @Nullable LocalDate dueOn, List<Pause> pauses, LocalDate dueBefore) {
    return new Term(state, LocalDate.of(2020, 1, 15), dueOn, pauses, dueBefore);
  }
}
