package asylumchain.deadlines.calculations;

import asylumchain.deadlines.terms.Step;
import asylumchain.deadlines.terms.StepCode;
import asylumchain.deadlines.terms.Word;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// Whether numbers that identify a person can be what they are said to be. The steps do not repeat
/// the number.
final class IdentifierQuestion {

  private static final Pattern CITIZEN_NUMBER = Pattern.compile("\\d{8,9}");
  private static final Pattern V_NUMBER = Pattern.compile("\\d{10}");
  private static final int[] WEIGHTS = {9, 8, 7, 6, 5, 4, 3, 2, -1};

  private IdentifierQuestion() {}

  /// The eleven test on nine digits; eight are taken for nine with a zero before them.
  static Outcome citizenNumber(Asked asked) {
    var given = asked.inputs().text("bsn").orElseThrow(() -> Inputs.missing("bsn"));
    var why = judged(given.strip());
    return Outcome.of(
        Map.of("valid", why == Word.PASSES_ELEVEN_TEST),
        Step.of(StepCode.NUMBER_JUDGED, asked.version().basis())
            .with("value", "bsn")
            .with("why", why));
  }

  private static Word judged(String given) {
    if (!CITIZEN_NUMBER.matcher(given).matches()) {
      return Word.NOT_NINE_DIGITS;
    }
    var digits = given.length() == WEIGHTS.length ? given : "0" + given;
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * Character.digit(digits.charAt(i), 10);
    }
    if (digits.chars().allMatch(digit -> digit == '0')) {
      return Word.ALL_ZERO;
    }
    return sum % 11 == 0 ? Word.PASSES_ELEVEN_TEST : Word.FAILS_ELEVEN_TEST;
  }

  /// Ten digits; outer spaces are trimmed, anything else within is refused. No check digit was
  /// published.
  static Outcome vNumber(Asked asked) {
    if (!asked.inputs().has("values")) {
      throw Inputs.missing("values");
    }
    var results = new LinkedHashMap<String, Object>();
    var steps = new ArrayList<Step>();
    int nth = 0;
    for (var value : asked.inputs().texts("values")) {
      var isOne = V_NUMBER.matcher(value.strip()).matches();
      results.put(value, isOne);
      nth++;
      steps.add(
          Step.of(StepCode.NUMBER_JUDGED, asked.version().basis())
              .with("value", nth)
              .with("why", isOne ? Word.TEN_DIGITS : Word.NOT_TEN_DIGITS));
    }
    return new Outcome(results, steps);
  }
}
