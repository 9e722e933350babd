package asylumchain.deadlines.shifts.bulk;

import asylumchain.events.DeadlineEvent;
import asylumchain.events.MissingFields;
import asylumchain.kit.access.AccessLog;
import asylumchain.kit.access.AccessLog.Outcome;
import asylumchain.kit.access.Caller;
import asylumchain.kit.http.Problem;
import asylumchain.kit.imports.ImportJob;
import asylumchain.kit.imports.Intake;
import asylumchain.kit.imports.KnowledgeNow;
import asylumchain.kit.imports.lines.Facts;
import asylumchain.kit.imports.lines.LineReader;
import asylumchain.kit.imports.lines.LineResult;
import asylumchain.kit.imports.lines.ReadLine;
import asylumchain.kit.imports.lines.ReadLine.Parsed;
import asylumchain.kit.imports.lines.ReadLine.Unreadable;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Lines about what moves the terms of cases: extensions, suspensions, notices of default,
/// court orders, what was established and done about penalties, disputed starts and the answers
/// to open questions.
@ApplicationScoped
class ShiftIntake implements Intake<ShiftLine> {

  private final LineReader<ShiftLine> reader;
  private final CaseLinesDesk desk;
  private final KnowledgeNow knowledge;
  private final AccessLog log;

  ShiftIntake(
      LineReader<ShiftLine> reader, CaseLinesDesk desk, KnowledgeNow knowledge, AccessLog log) {
    this.reader = reader;
    this.desk = desk;
    this.knowledge = knowledge;
    this.log = log;
  }

  @Produces
  @Singleton
  static LineReader<ShiftLine> reader(ObjectMapper json, Validator validator) {
    return new LineReader<>(
        json,
        ShiftLine.class,
        new Facts<>(DeadlineEvent.class, ShiftLine::events, MissingFields::in),
        validator);
  }

  @Override
  public LineReader<ShiftLine> reader() {
    return reader;
  }

  /// Case by case, each in a transaction of its own: no case waits for another.
  @Override
  public void take(ImportJob job, List<ReadLine<ShiftLine>> lines) {
    var byCase = new LinkedHashMap<UUID, List<Parsed<ShiftLine>>>();
    var refused = new ArrayList<LineResult>();
    for (var line : lines) {
      switch (line) {
        case Unreadable<ShiftLine>(var number, var reason, var detail) ->
            refused.add(LineResult.refused(number, reason, detail));
        case Parsed<ShiftLine> readable ->
            byCase.computeIfAbsent(readable.line().caseId(), _ -> new ArrayList<>()).add(readable);
      }
    }
    byCase.forEach((caseId, ofCase) -> refused.addAll(take(job, caseId, ofCase)));
    if (!refused.isEmpty()) {
      desk.refuse(job, refused);
    }
  }

  /// What is refused because the case cannot be opened.
  private List<LineResult> take(ImportJob job, UUID caseId, List<Parsed<ShiftLine>> lines) {
    try {
      desk.take(job, caseId, lines, knowledge.of(job));
      return List.of();
    } catch (Problem problem) {
      return switch (problem.status()) {
        case 404 -> unknown(job, caseId, lines);
        case 409 -> refused(lines, ShiftLineRefusal.CASE_PARKED);
        default -> throw problem;
      };
    }
  }

  /// Who asks by import leaves the trace that asking at a single door leaves.
  private List<LineResult> unknown(ImportJob job, UUID caseId, List<Parsed<ShiftLine>> lines) {
    var caller = new Caller(job.client(), job.organisation(), "", Set.of(), job.employee());
    log.record(caller, "case-imported", List.of(caseId), Outcome.REFUSED);
    return refused(lines, ShiftLineRefusal.CASE_UNKNOWN);
  }

  private static List<LineResult> refused(List<Parsed<ShiftLine>> lines, ShiftLineRefusal reason) {
    return lines.stream()
        .map(line -> LineResult.refused(line.number(), reason, reason.at("/caseId")))
        .toList();
  }
}
