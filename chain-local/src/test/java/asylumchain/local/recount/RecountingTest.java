package asylumchain.local.recount;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.local.recount.Recounting.Options;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecountingTest {

  @Test
  void without_words_ten_thousand_questions_are_asked_as_several_partners() {
    assertThat(Options.of(new String[0]))
        .satisfies(it -> assertThat(it.questions()).isEqualTo(10_000))
        .satisfies(it -> assertThat(it.partners()).hasSizeGreaterThan(2));
  }

  @Test
  void the_same_questions_can_be_asked_again() {
    var words = "--seed -7 --questions 300 --partners COA,DTV".split(" ", -1);
    assertThat(Options.of(words)).isEqualTo(new Options(300, -7, List.of("COA", "DTV")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--questions", "--questions 0", "--seed x", "--partners coa", "twice"})
  void words_that_make_no_sense_are_none(String words) {
    assertThat(Options.of(words.split(" ", -1))).isNull();
  }
}
