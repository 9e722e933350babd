package asylumchain.reporting.backlog;

import asylumchain.events.Applicant;
import asylumchain.events.Stage;
import asylumchain.events.WaitingFor;
import asylumchain.reporting.facts.Settlement;
import asylumchain.reporting.facts.Standing;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the backlog can be counted and filtered by. A case that has none of it counts as `NONE`.
///
/// Term status and age band follow from dates and the day asked about: they are computed in the
/// question and stand nowhere.
public enum Dimension {
  NATIONALITY("nationality", "nationality", List.of()),
  APPLICATION_KIND("applicationKind", "application_kind", List.of()),
  TRACK("track", "track", List.of()),
  STAGE("stage", "stage", names(Stage.values())),
  PARTNER("partner", "partner", List.of()),
  UNIT("unit", "unit", List.of()),
  SEX("sex", "sex", names(Applicant.Sex.values())),
  APPLICANT_AGE_BAND("applicantAgeBand", "age_band", names(Applicant.AgeBand.values())),
  UNACCOMPANIED_MINOR(
      "unaccompaniedMinor", "cast(unaccompanied_minor as text)", List.of("true", "false")),
  FAMILY_SIZE_BAND("familySizeBand", "family_size_band", names(Applicant.FamilySizeBand.values())),
  RECEPTION_LOCATION("receptionLocation", "reception_location", List.of()),
  WAITING_FOR("waitingFor", "waiting_for", names(WaitingFor.values())),
  CASE_AGE_BAND(
      "caseAgeBand", "case_age_band", List.of("0-3", "3-6", "6-12", "12-15", "15-21", "over-21")),
  TERM_STATUS(
      "termStatus",
      "term_status",
      List.of(
          "NO_TERM",
          "NOT_STARTED",
          "PENDING",
          "IN_TERM",
          "SUSPENDED",
          "OVERDUE",
          "MET",
          "MISSED",
          "NEEDS_REVIEW")),
  /// Days to the due date, or past it; a case whose term does not run has none.
  TERM_BAND(
      "termBand",
      "term_band",
      List.of(
          "OVER_183",
          "OVER_92_182",
          "OVER_29_91",
          "OVER_8_28",
          "OVER_1_7",
          "LEFT_0_7",
          "LEFT_8_28",
          "LEFT_29_91",
          "LEFT_92_182",
          "LEFT_183")),
  /// How the application was settled; an open one counts as `NONE`.
  SETTLEMENT("settlement", "settlement", names(Settlement.values()));

  static final String NONE = "NONE";

  private static final Pattern CODE = Pattern.compile("[A-Z0-9_]{1,40}");

  private final String text;
  private final String sql;
  /// Separated by commas; empty where the values are kept as data.
  private final String values;

  Dimension(String text, String sql, List<String> values) {
    this.text = text;
    this.sql = sql;
    this.values = String.join(",", values);
  }

  /// The name in questions and answers.
  public String text() {
    return text;
  }

  /// The column of the interval rows, or the expression over them and the day asked about; never
  /// null.
  public String sql() {
    return "coalesce(" + sql + ", '" + NONE + "')";
  }

  /// Why the value cannot be one of this dimension; `null` when it can.
  @Nullable String objectionTo(String value) {
    if (values.isEmpty()) {
      return CODE.matcher(value).matches() ? null : "must be a code of capitals, digits and _";
    }
    return value.equals(NONE) || List.of(values.split(",")).contains(value)
        ? null
        : "must be one of " + values.replace(",", ", ") + " or " + NONE;
  }

  /// What the facts of a case say of it: its value, or for one that is computed the day of the case
  /// that it is computed from; `NONE` where they say nothing.
  public String of(Standing standing) {
    var said = said(standing);
    return said == null ? NONE : said.toString();
  }

  private @Nullable Object said(Standing standing) {
    var applicant = standing.applicant();
    var progress = standing.progress();
    return switch (this) {
      case NATIONALITY -> applicant == null ? null : applicant.nationality();
      case SEX -> applicant == null ? null : applicant.sex();
      case APPLICANT_AGE_BAND -> applicant == null ? null : applicant.ageBand();
      case UNACCOMPANIED_MINOR -> applicant == null ? null : applicant.unaccompaniedMinor();
      case FAMILY_SIZE_BAND -> applicant == null ? null : applicant.familySizeBand();
      case APPLICATION_KIND -> standing.applicationKind();
      case TRACK -> standing.track();
      case STAGE -> progress.stage();
      case PARTNER -> standing.desk().partner();
      case UNIT -> standing.desk().unit();
      case RECEPTION_LOCATION -> standing.desk().receptionLocation();
      case WAITING_FOR -> standing.desk().waitingFor();
      case SETTLEMENT -> standing.course().settlement();
      case CASE_AGE_BAND -> progress.lodgedOn() == null ? progress.madeOn() : progress.lodgedOn();
      case TERM_STATUS, TERM_BAND -> progress.settledOn();
    };
  }

  /// The values it can have, in their order; empty where they are kept as data.
  public List<String> choices() {
    return values.isEmpty() ? List.of() : List.of(values.split(","));
  }

  /// Whether it follows from the day asked about, and stands in no column.
  public boolean isComputed() {
    return this == CASE_AGE_BAND || this == TERM_STATUS || this == TERM_BAND;
  }

  /// Whether there is one of this name.
  public static boolean isCalled(String name) {
    return all().anyMatch(dimension -> dimension.text().equals(name));
  }

  static Stream<Dimension> all() {
    return Arrays.stream(values());
  }

  private static List<String> names(Enum<?>[] constants) {
    return Arrays.stream(constants).map(Enum::name).toList();
  }
}
