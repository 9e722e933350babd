package asylumchain.reporting.dashboard.pages;

import asylumchain.reporting.backlog.MeasureDefinitions;
import asylumchain.reporting.backlog.Per;
import asylumchain.reporting.dashboard.frame.Asked;
import asylumchain.reporting.dashboard.frame.Cell;
import asylumchain.reporting.dashboard.frame.Chapter;
import asylumchain.reporting.dashboard.frame.Content;
import asylumchain.reporting.dashboard.frame.Fields;
import asylumchain.reporting.dashboard.frame.Section;
import asylumchain.reporting.dashboard.frame.Table;
import asylumchain.reporting.dashboard.frame.Told;
import asylumchain.reporting.dashboard.sections.BalanceSections;
import asylumchain.reporting.dashboard.sections.FreshnessSections;
import asylumchain.reporting.dashboard.sections.OpenDataSections;
import asylumchain.reporting.integrity.DiscrepancyCases.Found;
import asylumchain.reporting.integrity.ReconciliationQueries;
import asylumchain.reporting.integrity.ReconciliationView;
import asylumchain.reporting.opendata.editions.EditionTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/// How good the data are: whether they are in, whether they add up, whether they are what the
/// sources say.
@ApplicationScoped
class DataQuality implements Chapter {

  private static final Instant EVER = Instant.parse("9999-12-31T00:00:00Z");
  private static final int SHOWN = 20;

  private final ReconciliationQueries reconciliations;
  private final Questions questions;
  private final EditionTable editions;
  private final MeasureDefinitions definitions;

  DataQuality(
      ReconciliationQueries reconciliations,
      Questions questions,
      EditionTable editions,
      MeasureDefinitions definitions) {
    this.reconciliations = reconciliations;
    this.questions = questions;
    this.editions = editions;
    this.definitions = definitions;
  }

  @Override
  public String name() {
    return "data-quality";
  }

  @Override
  public Content tell(Asked asked) {
    var form = new Fields(asked).days("asOf", "knownAt").form();
    var balance = questions.balanceOfAYear(asked.of(List.of()), asked.basis().asOf());
    var runs = reconciliations.before(EVER, SHOWN);
    var in = new FreshnessSections(asked);
    var adds = new BalanceSections(asked, balance, Per.MONTH);
    var open = new OpenDataSections(asked);
    return new Content(
        headline(asked.told(), runs) + " " + adds.addsUp(),
        form,
        List.of(
            in.lacking().under(List.of(definitions.get("completeness"))),
            reconciled(asked, runs).under(List.of(definitions.get("reconciliation"))),
            adds.inAndOut(),
            open.files(),
            open.published(editions.before(null, SHOWN)),
            in.sources()),
        balance.definitions());
  }

  private static String headline(Told told, List<ReconciliationView> runs) {
    var done =
        runs.stream().filter(run -> run.state() == ReconciliationView.State.DONE).findFirst();
    return done.map(
            run ->
                told.say(
                    verdict(run),
                    told.wording().moment(run.requestedAt()),
                    told.exactly(run.records()),
                    told.exactly(run.unrepaired()),
                    told.exactly(run.wrong())))
        .orElse(told.say("reconciled.never"));
  }

  private static String verdict(ReconciliationView run) {
    if (run.unrepaired() > 0) {
      return "reconciled.wrong";
    }
    return run.wrong() > 0 ? "reconciled.repaired" : "reconciled.finding";
  }

  private static Section reconciled(Asked asked, List<ReconciliationView> runs) {
    var told = asked.told();
    var rows =
        Table.named(
            asked,
            "reconciliations",
            "requestedAt",
            "state",
            "records",
            "wrong",
            "vanished",
            "doubled",
            "unrepaired",
            "backDated");
    for (var run : runs) {
      rows.row(
          told.moment(run.requestedAt()),
          told.code("state", run.state().name()),
          told.exactly(run.records()),
          found(asked, run, run.wrong(), Found.WRONG),
          found(asked, run, run.vanished(), Found.VANISHED),
          found(asked, run, run.doubled(), Found.DOUBLED),
          found(asked, run, run.unrepaired(), Found.UNREPAIRED),
          found(asked, run, run.backDated(), Found.BACK_DATED));
    }
    return new Section(
        "reconciliations",
        told.say("reconciliations.title"),
        (told.say("reconciliations.finding") + " " + Listed.of(told, runs)).strip(),
        null,
        List.of(rows.done()));
  }

  /// What a comparison found, leading to the cases it found it of.
  private static Cell found(Asked asked, ReconciliationView run, long number, Found found) {
    return asked
        .whole()
        .counted(
            asked.told().exactly(number),
            "discrepancies",
            "reconciliation",
            run.id().toString(),
            "found",
            found.text());
  }
}
