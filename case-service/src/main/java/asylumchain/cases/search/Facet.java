package asylumchain.cases.search;

import asylumchain.events.Applicant.AgeBand;
import asylumchain.events.Applicant.FamilySizeBand;
import asylumchain.events.Applicant.Sex;
import asylumchain.events.Stage;
import asylumchain.events.WaitingFor;
import asylumchain.kit.http.Values;

/// What a list of cases can be narrowed to, by values.
enum Facet {
  STAGE("stage", "c.stage", Values.names(Stage.values())),
  KIND("kind", "c.application_kind", Values.CODES),
  TRACK("track", "c.track", Values.CODES),
  UNIT("unit", "c.unit", Values.CODES),
  RECEPTION_LOCATION("receptionLocation", "c.location", Values.CODES),
  WAITING_FOR("waitingFor", "c.waiting_for", Values.names(WaitingFor.values())),
  NATIONALITY("nationality", "c.applicant ->> 'nationality'", Values.CODES),
  SEX("sex", "c.applicant ->> 'sex'", Values.names(Sex.values())),
  AGE_BAND("ageBand", "c.applicant ->> 'ageBand'", Values.names(AgeBand.values())),
  UNACCOMPANIED_MINOR(
      "unaccompaniedMinor", "c.applicant ->> 'unaccompaniedMinor'", new Values("true|false")),
  FAMILY_SIZE_BAND(
      "familySizeBand", "c.applicant ->> 'familySizeBand'", Values.names(FamilySizeBand.values()));

  private final String text;
  private final String sql;
  private final String allowed;

  Facet(String text, String sql, Values allowed) {
    this.text = text;
    this.sql = sql;
    this.allowed = allowed.allowed();
  }

  /// The name of the parameter.
  String text() {
    return text;
  }

  /// The column or expression; `null` where a case has none of it.
  String sql() {
    return sql;
  }

  /// What can be asked for.
  Values allowed() {
    return new Values(allowed);
  }
}
