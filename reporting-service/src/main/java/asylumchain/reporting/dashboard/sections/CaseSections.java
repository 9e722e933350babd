package asylumchain.reporting.dashboard.sections;

import asylumchain.events.Stage;
import asylumchain.reporting.backlog.cases.CaseLine;
import asylumchain.reporting.backlog.cases.CasesView;
import asylumchain.reporting.backlog.counted.CountedView;
import asylumchain.reporting.dashboard.frame.Asked;
import asylumchain.reporting.dashboard.frame.Cell;
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
  public static Section counted(Asked asked, CountedView view) {
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
    var title = told.named(view.definitions().getFirst()) + ": " + which(asked);
    return new Section(
        "counted",
        title,
        told.say("counted.steps", told.day(view.basis().asOf())),
        null,
        List.of(rows.done().withoutJson()));
  }

  /// Which number it is, as the address says it.
  private static String which(Asked asked) {
    var told = asked.told();
    return asked.parameters().entrySet().stream()
        .filter(it -> !NOT_SAID.contains(it.getKey()))
        .map(
            it ->
                told.wording().sayOr("word." + it.getKey(), it.getKey())
                    + " "
                    + told.code(it.getKey(), String.join(",", it.getValue())).shown())
        .collect(Collectors.joining(", "));
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

  /// A case that awaits its decision, and waits for nothing else, is ready to be decided.
  private static Cell awaited(Told told, CaseLine line) {
    return line.waitingFor() == null && Stage.valueOf(line.stage()).awaitsDecision()
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
