package asylumchain.cases.lifecycle.standing;

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
  CASE_ENDED(
      "the case has ended; it must be opened again first, or the fact that ended it corrected"),
  CASE_NOT_ENDED("the case has not ended"),
  NOT_GRANTED(
      "the decision grants no stay, and no judgment that stands overturned it (a further appeal that"
          + " is well-founded turns the judgment before it); a permit needs a decision that grants"
          + " one: withdraw the decision, or have the case remanded, and decide anew"),
  GRANTED("the decision grants a stay; it must be withdrawn first"),
  ALREADY_PERMITTED("the permit is issued already"),
  ALREADY_DEPARTING("departure has started already"),
  ALREADY_ASKED("another state has not answered yet"),
  NOT_ASKED("no other state was asked, or it has answered already"),
  OTHER_STATE("another state was asked than this one"),
  ALREADY_RESPONSIBLE("the Netherlands is responsible already"),
  ALREADY_ABSCONDED("the applicant is gone already"),
  NOT_ABSCONDED("the applicant is not gone"),
  NO_INTERVIEW_PLANNED("no interview is planned"),
  NO_ADVICE_REQUESTED("no medical advice was asked for, or it is there already"),
  NO_SUPPLEMENT_REQUESTED("no completion was asked for, or it is there already"),
  NO_INTENTION_ISSUED("no intention was issued, or the view on it is there already"),
  ALREADY_LODGED_REMEDY("that remedy is lodged already and not decided"),
  NO_OBJECTION("no objection awaits a decision"),
  NO_APPEAL("nothing awaits a judgment of that judge"),
  NO_REMEDY_OPEN("an interim measure needs an objection or an appeal beside it (Awb, art. 8:81)"),
  NO_JUDGMENT("nothing has been decided on a remedy yet"),
  ALREADY_DETAINED("the person is detained already"),
  NOT_DETAINED("the person is not detained"),
  ALREADY_PROTECTED("temporary protection runs already"),
  NOT_PROTECTED("no temporary protection runs"),
  NOT_WITH_PARTNER("the case is not with the partner that hands it over"),
  ALREADY_OFFERED("another partner was asked to take the case and has not answered"),
  NOT_OFFERED("that partner was not asked to take the case, or has answered already"),
  TO_ITSELF("a partner does not ask itself to take a case"),
  SAID_OF_PERSONS(
      "that records are of one person, or of two, is said of the persons: merge or split them"),
  DESTROYED_BY_RUN("a case is destroyed by a destruction run, which two persons agree on"),
  IN_THE_FUTURE("that day has not come"),
  NOT_BORN("the applicant was born after that day"),
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
