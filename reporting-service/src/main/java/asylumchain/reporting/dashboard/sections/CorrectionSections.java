package asylumchain.reporting.dashboard.sections;

import asylumchain.reporting.dashboard.frame.Asked;
import asylumchain.reporting.dashboard.frame.Cell;
import asylumchain.reporting.dashboard.frame.Section;
import asylumchain.reporting.dashboard.frame.Table;
import asylumchain.reporting.dashboard.frame.Told;
import asylumchain.reporting.flows.BalanceView;
import asylumchain.reporting.flows.BalanceView.Corrected;
import asylumchain.reporting.flows.CorrectionCases;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What became known of an opening stock later.
public final class CorrectionSections {

  private final Asked asked;
  private final Told told;
  private final BalanceView view;

  public CorrectionSections(Asked asked, BalanceView view) {
    this.asked = asked;
    this.told = asked.told();
    this.view = view;
  }

  /// What became known of the opening stock since the moment that was asked about, by what made it
  /// known.
  public Section corrections() {
    var grouped = view.groupBy();
    var rows =
        Table.named(
            asked,
            "corrections",
            Stream.of(List.of("why", "what"), grouped, List.of("count"))
                .flatMap(List::stream)
                .toArray(String[]::new));
    for (var line : view.corrections()) {
      var cells =
          new ArrayList<>(
              List.of(told.code("why", line.why().name()), told.code("stage", line.what())));
      grouped.forEach(by -> cells.add(told.code(by, line.group().getOrDefault(by, "NONE"))));
      cells.add(corrected(line));
      rows.row(cells.toArray(Cell[]::new));
    }
    return new Section(
        "corrections",
        told.say("corrections.title"),
        told.say(
            "corrections.finding",
            told.day(view.openingOn()),
            told.wording().moment(view.openingKnownAt()),
            told.exactly(view.total().getFirst().corrections())),
        null,
        List.of(rows.done()));
  }

  private Cell corrected(Corrected line) {
    var grouped = view.groupBy();
    return asked.counted(
        told.exactly(line.count()),
        "corrections",
        "change",
        line.count() > 0 ? CorrectionCases.MORE : CorrectionCases.FEWER,
        "why",
        line.why().name(),
        "what",
        line.what(),
        "groupBy",
        String.join(",", grouped),
        "group",
        grouped.stream()
            .map(by -> line.group().getOrDefault(by, "NONE"))
            .collect(Collectors.joining(",")),
        "openingKnownAt",
        view.openingKnownAt().toString(),
        "from",
        view.openingOn().plusDays(1).toString(),
        "to",
        view.total().getLast().to().toString());
  }
}
