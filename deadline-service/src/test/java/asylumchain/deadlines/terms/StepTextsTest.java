package asylumchain.deadlines.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What steps say.
class StepTextsTest {

  private static final Pattern VALUE = Pattern.compile("\\{\\w+");

  @ParameterizedTest
  @EnumSource
  void each_step_says_the_same_values_in_both_languages(StepCode code) {
    var dutch = StepTexts.of(code, Language.NL);
    var english = StepTexts.of(code, Language.EN);
    assertThat(dutch).isNotBlank().endsWith(end(english));
    assertThat(values(dutch)).isEqualTo(values(english));
  }

  private static String end(String text) {
    return text.substring(text.length() - 1);
  }

  private static Set<String> values(String text) {
    return VALUE.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
  }
}
