package asylumchain.reporting.dashboard.sections;

import asylumchain.reporting.backlog.cases.CaseLine;
import asylumchain.reporting.backlog.cases.CasesView;
import asylumchain.reporting.dashboard.frame.Asked;
import asylumchain.reporting.dashboard.frame.Cell;
import asylumchain.reporting.dashboard.frame.Section;
import asylumchain.reporting.dashboard.frame.Table;
import asylumchain.reporting.dashboard.frame.Told;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Single cases, one below the other.
public final class CaseSections {

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
      code(told, "waitingFor", line.waitingFor()),
      code(told, "partner", line.partner()),
      code(told, "unit", line.unit())
    };
  }

  private static Cell code(Told told, String of, @Nullable String code) {
    return told.code(of, Objects.requireNonNullElse(code, "NONE"));
  }

  private static Cell day(Told told, @Nullable LocalDate day) {
    return day == null ? told.nothing() : told.day(day);
  }
}
