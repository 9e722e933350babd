package asylumchain.deadlines.shifts;

import java.util.Locale;

/// Why a request was refused, and what to do about it. The codes are part of the API.
public enum Refusal {
  IN_THE_FUTURE("%s has not come yet; post it once it has"),
  BEFORE_LODGING("%s lies before the day on which the application was lodged, %s"),
  NO_SUCH_CLOCK("no term %s runs in this case; it has: %s"),
  CLOCK_NOT_STARTED("the term %s has not started to run; post it once it has"),
  ALREADY_DECIDED(
      "what the term %s is about was done on %s; nothing moves its last day after that"),
  GROUND_UNKNOWN("%s knows no ground %s; it has: %s"),
  ABOVE_MAXIMUM("%s gives %s on this ground at most, extensions that stand included"),
  USED_TOO_OFTEN("%s allows this only as often as it was done already"),
  ONLY_ON_TOP_OF_ANOTHER(
      "at that time %s allowed this only after an extension on another ground; post that one"
          + " first"),
  TERM_HAD_PASSED(
      "the term %s had passed on %s, before %s; if it stood still or was extended before, post that"
          + " first"),
  DAY_WAS_SET("the last day of the term %s was set by a court; only another court order moves it"),
  BEFORE_ITS_CLAIM("%s lies before the day on which the extension was decided, %s"),
  ALREADY_SO("that is known of it already, since %s"),
  WITHDRAWN("it was withdrawn on %s; what is to count is posted anew"),
  SUSPENSION_UNKNOWN("%s does not let this term stand still"),
  BEFORE_ITS_START("%s lies before the day after which the term stands still, %s"),
  ENDED("the suspension ended on %s; if that is wrong, correct it"),
  NEVER_STOOD_STILL("a correction said that this suspension never was; correct it"),
  NO_SUCH_QUESTION("no question %s stands open about the term %s; open are: %s"),
  NO_SUCH_CHOICE(
      "%s is no answer to that question; there are: %s. Where there is none, correct the facts that"
          + " leave it open"),
  START_NOT_IN_DISPUTE(
      "a start that is disputed is one of a decision term that runs from lodging, or from what a law"
          + " file names"),
  BEFORE_THE_JUDGMENT("%s lies before the day on which the judgment was sent, %s"),
  JUDGMENT_ANNULLED(
      "the judgment that set this term was annulled on %s; there is nothing to put right"),
  BEFORE_IT_BEGAN("%s lies before the first day of the penalty, %s"),
  BEFORE_WHAT_IT_ESTABLISHES(
      "%s lies before the notice or the judgment that the penalty follows from, of %s"),
  NOT_DUE("the penalty is not due (%s)"),
  PAYMENT_STANDS_SO("payment stands so already"),
  PAYMENT_PAUSED("it was decided not to pay for now; post the decision to go on first");

  private final String sentence;

  Refusal(String sentence) {
    this.sentence = sentence;
  }

  /// As the API writes it: `term-had-passed`.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The refusal of this case.
  ///
  /// @param values what its sentence names, in order
  public Ruling.Refused with(Object... values) {
    return new Ruling.Refused(this, "Refused: " + sentence.formatted(values) + ".");
  }
}
