package asylumchain.cases.lifecycle;

import java.util.Locale;

/// Why a fact was refused. The codes are part of the API.
public enum Reason {
  NOT_OPENED("a case opens with a wish, a registration or a lodging"),
  ALREADY_MADE("the wish for asylum is known already"),
  ALREADY_REGISTERED("the application is registered already"),
  ALREADY_LODGED("the application is lodged already"),
  NOT_LODGED("the application is not lodged on that day"),
  ALREADY_DECIDED("there is a decision; it must be withdrawn, or the case remanded, first"),
  NOT_DECIDED("there is no decision on that day"),
  ALREADY_ANNOUNCED("the decision is announced already"),
  NOT_WITHDRAWN("the application is not withdrawn"),
  CASE_ENDED("the case has ended; it can only be reopened or corrected"),
  CASE_NOT_ENDED("the case has not ended"),
  NOT_WITH_PARTNER("the case is not with the partner that hands it over"),
  IN_THE_FUTURE("that day has not come"),
  NO_SUCH_FACT("the case has no fact with that version that can be corrected"),
  OTHER_TYPE("a correction has the type of the fact it corrects"),
  LATER_FACTS_DEPEND_ON_IT("facts that count later would no longer be possible");

  private final String sentence;

  Reason(String sentence) {
    this.sentence = sentence;
  }

  /// As the API writes it: `already-lodged`.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public String sentence() {
    return sentence;
  }
}
