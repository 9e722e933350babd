package asylumchain.cases.search;

import asylumchain.events.Applicant.AgeBand;
import asylumchain.events.Applicant.FamilySizeBand;
import asylumchain.events.Applicant.Sex;
import asylumchain.events.Stage;
import asylumchain.events.WaitingFor;
import asylumchain.kit.http.Values;
import java.time.LocalDate;
import java.util.Collections;

/// What a list of cases can be narrowed to, by values.
enum Facet {
  STAGE("stage", "c.stage", Values.names(Stage.values())),
  KIND("kind", "c.application_kind", Values.CODES),
  TRACK("track", "c.track", Values.CODES),
  UNIT("unit", "c.unit", Values.CODES),
  RECEPTION_LOCATION("receptionLocation", "c.location", Values.CODES),
  /// By the day of lodging (APR, art. 79).
  REGIME(
      "regime",
      """
      case when c.lodged_on >= date '2026-06-12' then 'APR'
           when c.lodged_on is not null then 'APD_VW42' end""",
      new Values("APD_VW42|APR")),
  /// By the day of registration (AMMR, art. 84).
  RESPONSIBILITY_REGIME(
      "responsibilityRegime",
      """
      case when c.registered_on >= date '2026-07-01' then 'AMMR'
           when c.registered_on is not null then 'DUBLIN_III' end""",
      new Values("DUBLIN_III|AMMR")),
  /// Months since lodging, or since the first act while nothing is lodged.
  CASE_AGE_BAND(
      "caseAgeBand",
      """
      case when ?::date < coalesce(c.lodged_on, c.made_on, c.registered_on) + interval '3 months' then '0-3'
           when ?::date < coalesce(c.lodged_on, c.made_on, c.registered_on) + interval '6 months' then '3-6'
           when ?::date < coalesce(c.lodged_on, c.made_on, c.registered_on) + interval '12 months' then '6-12'
           when ?::date < coalesce(c.lodged_on, c.made_on, c.registered_on) + interval '15 months' then '12-15'
           when ?::date < coalesce(c.lodged_on, c.made_on, c.registered_on) + interval '21 months' then '15-21'
           else 'over-21' end""",
      new Values("0-3|3-6|6-12|12-15|15-21|over-21")),
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

  /// What the expression has to be given: the day, as often as it asks for it.
  Object[] given(LocalDate today) {
    return Collections.nCopies((int) sql.chars().filter(it -> it == '?').count(), today).toArray();
  }

  /// What can be asked for.
  Values allowed() {
    return new Values(allowed);
  }
}
