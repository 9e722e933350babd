package asylumchain.reporting.backlog;

import asylumchain.events.Clock;
import asylumchain.kit.database.CopyText;
import asylumchain.reporting.facts.CaseRowsTable;
import asylumchain.reporting.facts.Course;
import asylumchain.reporting.facts.Standing;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The interval rows as they stand in the database.
final class IntervalTable {

  private static final String COLUMNS =
      """
      part, subject_id, reach, anchor, valid_from, valid_to, known_from, known_to,
        stage, made_on, lodged_on, settled_on, partner, unit, waiting_for, reception_location,
        application_kind, track, nationality, sex, age_band, unaccompanied_minor, family_size_band,
        term_code, clock_state, term_started_on, due_on,
        settlement, authority_level, decisions, withdrawn, interviews, judged, annulled
      """;

  private IntervalTable() {}

  /// Replaces all rows of these cases.
  static void replace(Connection c, int part, Map<UUID, List<Interval>> cases) throws SQLException {
    clear(c, part, cases.keySet());
    var rows = new CopyText();
    cases.forEach((id, intervals) -> write(rows, part, id, intervals));
    rows.send(c, "backlog_interval (" + COLUMNS + ")");
  }

  static void clear(Connection c, int part, Collection<UUID> subjects) throws SQLException {
    CaseRowsTable.forget(c, "backlog_interval", part, subjects);
  }

  /// The rows of a case as they should stand.
  static void write(CopyText rows, int part, UUID id, List<Interval> intervals) {
    intervals.forEach(row -> write(rows, part, id, row));
  }

  /// The rows of these cases as they stand, as `COPY` writes them.
  static List<String> read(Connection c, int part, Collection<UUID> subjects) throws SQLException {
    return CopyText.read(
        c,
        "select %s from backlog_interval where part = %d and subject_id in (%s)"
            .formatted(COLUMNS, part, CopyText.literals(subjects)));
  }

  private static void write(CopyText rows, int part, UUID id, Interval row) {
    var reach = Reach.of(row);
    rows.cell(part).cell(id).cell(reach.code()).cell(reach.anchor());
    rows.cell(row.validFrom()).cell(orInfinity(row.validTo()));
    rows.cell(row.knownFrom()).cell(orInfinity(row.knownTo()));
    write(rows, row.standing());
    write(rows, row.term());
    write(rows, row.standing().course());
    rows.end();
  }

  private static void write(CopyText rows, Standing standing) {
    var progress = standing.progress();
    rows.cell(progress.stage()).cell(progress.madeOn());
    rows.cell(progress.lodgedOn()).cell(progress.settledOn());
    var desk = standing.desk();
    rows.cell(desk.partner()).cell(desk.unit());
    rows.cell(desk.waitingFor()).cell(desk.receptionLocation());
    rows.cell(standing.applicationKind()).cell(standing.track());
    var traits = standing.applicant();
    if (traits == null) {
      rows.cell(null).cell(null).cell(null).cell(null).cell(null);
    } else {
      rows.cell(traits.nationality()).cell(traits.sex()).cell(traits.ageBand());
      rows.cell(traits.unaccompaniedMinor()).cell(traits.familySizeBand());
    }
  }

  private static void write(CopyText rows, @Nullable Clock term) {
    if (term == null) {
      rows.cell(null).cell(null).cell(null).cell(null);
    } else {
      rows.cell(term.rule()).cell(term.state()).cell(term.startedOn()).cell(term.dueOn());
    }
  }

  private static void write(CopyText rows, Course course) {
    rows.cell(course.settlement()).cell(course.authorityLevel());
    rows.cell(course.decisions()).cell(course.withdrawn()).cell(course.interviews());
    rows.cell(course.judged()).cell(course.annulled());
  }

  private static Object orInfinity(@Nullable Object end) {
    return end == null ? "infinity" : end;
  }
}
