package asylumchain.deadlines.shifts.bulk;

import asylumchain.deadlines.board.Author;
import asylumchain.deadlines.board.Statement;
import asylumchain.deadlines.shifts.CaseOnDesk;
import asylumchain.deadlines.shifts.Ruling;
import asylumchain.events.DeadlineEvent;
import asylumchain.kit.imports.ImportJob;
import asylumchain.kit.imports.lines.CommonRefusal;
import asylumchain.kit.imports.lines.Knowledge;
import asylumchain.kit.imports.lines.LineResult;
import asylumchain.kit.imports.lines.ReadLine.Parsed;
import asylumchain.kit.imports.lines.Reported;
import asylumchain.kit.imports.lines.Violations;
import jakarta.validation.Validator;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One case while lines are laid beside it. A line is taken whole or not at all.
final class CaseDelivery {

  private static final ZoneId CHAIN = ZoneId.of("Europe/Amsterdam");

  private final ImportJob job;
  private final Knowledge knowledge;
  private final Validator validator;
  private final Set<String> digests;
  private final List<Statement> statements = new ArrayList<>();
  private final List<Parsed<ShiftLine>> taken = new ArrayList<>();
  private CaseOnDesk desk;
  private Instant lastKnown;

  /// @param validator of what the single doors take
  /// @param digests of what was delivered before
  CaseDelivery(
      ImportJob job,
      Knowledge knowledge,
      Validator validator,
      CaseOnDesk desk,
      Set<String> digests) {
    this.job = job;
    this.knowledge = knowledge;
    this.validator = validator;
    this.desk = desk;
    this.digests = new HashSet<>(digests);
    this.lastKnown =
        desk.shifts().stream()
            .filter(shift -> Imported.of(shift.shift(), job.organisation(), desk.caseId()) != null)
            .map(shift -> shift.recordedAt())
            .max(Instant::compareTo)
            .orElse(Instant.MIN);
  }

  /// What is to be stated, in order.
  List<Statement> statements() {
    return statements;
  }

  /// The lines taken so far.
  List<Parsed<ShiftLine>> taken() {
    return taken;
  }

  /// Lays a line beside the case that was taken by the same rehearsal before.
  void replay(Parsed<ShiftLine> rehearsed) {
    offer(rehearsed);
    taken.clear();
  }

  /// Lays a line beside the case.
  LineResult offer(Parsed<ShiftLine> offered) {
    var caseId = offered.line().caseId();
    if (digests.contains(offered.digest())) {
      return LineResult.alreadyTaken(offered.number(), caseId);
    }
    var draft = new Draft(desk, lastKnown);
    var events = offered.line().events();
    for (int i = 0; i < events.size(); i++) {
      var refused = draft.add(offered.number(), "/events/" + i, events.get(i));
      if (refused != null) {
        return refused;
      }
    }
    desk = draft.desk;
    lastKnown = draft.known;
    statements.addAll(draft.stated);
    digests.add(offered.digest());
    taken.add(offered);
    return LineResult.taken(offered.number(), caseId);
  }

  /// The case as a line would leave it.
  private final class Draft {
    private final List<Statement> stated = new ArrayList<>();
    private CaseOnDesk desk;
    private Instant known;

    Draft(CaseOnDesk desk, Instant known) {
      this.desk = desk;
      this.known = known;
    }

    /// `null` when it can be stated.
    @Nullable LineResult add(long line, String at, Reported<DeadlineEvent> reported) {
      var recordedAt = reported.recordedAt();
      var tooLate = knowledge.refusal(recordedAt, known);
      if (tooLate != null) {
        return LineResult.refused(line, tooLate, at + "/recordedAt");
      }
      var imported = Imported.of(reported.event(), job.organisation(), desk.caseId());
      if (imported == null) {
        return refused(line, ShiftLineRefusal.DERIVED_HERE, at);
      }
      if (recordedAt != null && imported.on().isAfter(LocalDate.ofInstant(recordedAt, CHAIN))) {
        return refused(line, ShiftLineRefusal.OCCURRED_AFTER_RECORDED, at + "/occurredOn");
      }
      if (imported.isNew() && isInUse(imported.id())) {
        return refused(line, ShiftLineRefusal.ID_IN_USE, at);
      }
      var violations = Violations.in(imported.body(), validator).map(at::concat).sorted().toList();
      if (!violations.isEmpty()) {
        return LineResult.refused(line, CommonRefusal.INVALID, String.join(", ", violations));
      }
      known = recordedAt == null ? knowledge.now() : recordedAt;
      return switch (imported.request().on(desk, imported.id())) {
        case Ruling.Accepted(_, var events) -> accepted(line, events, recordedAt);
        case Ruling.Refused(var reason, var detail) ->
            LineResult.refused(line, reason.code(), at + ": " + detail);
        case Ruling.Invalid(var pointer, var reason) ->
            LineResult.refused(line, CommonRefusal.INVALID, at + pointer + " " + reason);
        case Ruling.Unknown _ -> refused(line, ShiftLineRefusal.ID_UNKNOWN, at);
      };
    }

    private @Nullable LineResult accepted(
        long line, List<DeadlineEvent> events, @Nullable Instant recordedAt) {
      var account = job.account();
      var author =
          new Author(
              job.organisation(),
              job.client(),
              job.employee(),
              account.reason(),
              job.importId(),
              line,
              account.source());
      events.forEach(event -> stated.add(new Statement(event, recordedAt, author)));
      desk = desk.stating(events);
      return null;
    }

    private boolean isInUse(UUID id) {
      return desk.shifts().stream().anyMatch(shift -> Imported.isMadeBy(shift.shift(), id));
    }

    private static LineResult refused(long line, ShiftLineRefusal reason, String at) {
      return LineResult.refused(line, reason, reason.at(at));
    }
  }
}
