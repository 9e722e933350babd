package asylumchain.reporting.dashboard.sections;

import asylumchain.events.Stage;
import asylumchain.events.Waiting;
import asylumchain.events.WaitingFor;
import asylumchain.reporting.backlog.cases.CaseLine;
import asylumchain.reporting.backlog.cases.CasesView;
import asylumchain.reporting.backlog.counted.CountedView;
import asylumchain.reporting.dashboard.frame.Asked;
import asylumchain.reporting.dashboard.frame.Cell;
import asylumchain.reporting.dashboard.frame.CohortNames;
import asylumchain.reporting.dashboard.frame.Section;
import asylumchain.reporting.dashboard.frame.Table;
import asylumchain.reporting.dashboard.frame.Told;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Single cases, one below the other.
public final class CaseSections {

  private static final Set<String> NOT_SAID =
      Set.of(Asked.NUMBER, "cursor", "knownAt", "definition", "measure", "reconciliation");

  private static final Set<String> COHORTS = Set.of("cohort", "otherCohort");

  private CaseSections() {}

  /// A part of a list.
  public static Section list(Asked asked, CasesView view) {
    var told = asked.told();
    var rows = Table.named(asked, "cases", CasesView.COLUMNS.toArray(String[]::new));
    for (var line : view.items()) {
      rows.row(cells(told, line));
    }
    return new Section(
        "cases",
        told.say("cases.title"),
        told.say("cases.order"),
        null,
        List.of(rows.done().withoutJson()));
  }

  /// A part of what a number counts that is no stock. The heading says that it lists steps, and
  /// which ones.
  ///
  /// @param cohorts those of which cases can be counted
  public static Section counted(Asked asked, CountedView view, CohortNames cohorts) {
    var told = asked.told();
    var rows = Table.named(asked, "counted", CountedView.COLUMNS.toArray(String[]::new));
    for (var line : view.items()) {
      rows.row(
          Cell.mark(line.caseId().toString(), line.caseId()),
          told.day(line.on()),
          told.exactly(line.times()),
          code(told, "stage", line.stage()),
          code(told, "track", line.track()),
          code(told, "applicationKind", line.applicationKind()),
          code(told, "nationality", line.nationality()),
          day(told, line.lodgedOn()),
          day(told, line.settledOn()),
          code(told, "settlement", line.settlement()),
          code(told, "partner", line.partner()),
          code(told, "unit", line.unit()));
    }
    var title = told.named(view.definitions().getFirst()) + ": " + which(asked, cohorts);
    return new Section(
        "counted",
        title,
        told.say("counted.steps", told.day(view.basis().asOf())),
        null,
        List.of(rows.done().withoutJson()));
  }

  /// Which number it is, as the address says it.
  private static String which(Asked asked, CohortNames cohorts) {
    var told = asked.told();
    return asked.parameters().entrySet().stream()
        .filter(it -> !NOT_SAID.contains(it.getKey()))
        .map(
            it ->
                told.wording().sayOr("word." + it.getKey(), it.getKey())
                    + " "
                    + named(told, cohorts, it.getKey(), String.join(",", it.getValue())))
        .collect(Collectors.joining(", "));
  }

  private static String named(Told told, CohortNames cohorts, String parameter, String value) {
    var cell = COHORTS.contains(parameter) ? cohorts.of(value) : told.code(parameter, value);
    return cell.shown();
  }

  private static Cell[] cells(Told told, CaseLine line) {
    return new Cell[] {
      Cell.mark(line.caseId().toString(), line.caseId()),
      told.code("stage", line.stage()),
      code(told, "track", line.track()),
      code(told, "applicationKind", line.applicationKind()),
      code(told, "nationality", line.nationality()),
      day(told, line.lodgedOn()),
      told.exactly(line.ageDays()),
      told.code("termStatus", line.termStatus()),
      day(told, line.dueOn()),
      line.daysOver() == null ? told.nothing() : told.exactly(line.daysOver()),
      awaited(told, line),
      code(told, "partner", line.partner()),
      code(told, "unit", line.unit())
    };
  }

  private static Cell awaited(Told told, CaseLine line) {
    var awaited = line.waitingFor() == null ? null : WaitingFor.valueOf(line.waitingFor());
    var stage = Stage.valueOf(line.stage());
    return Waiting.isReadyToDecide(stage, line.lodgedOn() != null, awaited)
        ? Cell.words(told.code("waitingFor", "READY").shown(), "NONE")
        : code(told, "waitingFor", line.waitingFor());
  }

  private static Cell code(Told told, String of, @Nullable String code) {
    return told.code(of, Objects.requireNonNullElse(code, "NONE"));
  }

  private static Cell day(Told told, @Nullable LocalDate day) {
    return day == null ? told.nothing() : told.day(day);
  }
}
