package asylumchain.reporting.dashboard.sections;

import asylumchain.reporting.backlog.Dimension;
import asylumchain.reporting.dashboard.frame.Asked;
import asylumchain.reporting.dashboard.frame.Drawing;
import asylumchain.reporting.dashboard.frame.Section;
import asylumchain.reporting.dashboard.frame.Table;
import asylumchain.reporting.dashboard.frame.Told;
import asylumchain.reporting.timeliness.AgeAndTerm;
import asylumchain.reporting.timeliness.AgeAndTerm.Band;
import asylumchain.reporting.timeliness.OpenView;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// How old the stock is, and how it stands to its terms.
public final class AgeSections {

  private static final String OVERDUE = "OVERDUE";

  private final Asked asked;
  private final Told told;

  public AgeSections(Asked asked) {
    this.asked = asked;
    this.told = asked.told();
  }

  /// The stock in bands of age.
  public Section ages(OpenView view) {
    var all = view.bands();
    var total = sum(all, _ -> true);
    var rows = Table.named(asked, "ages", "caseAgeBand", "count", "shareOfStock", "pastTerm");
    for (var band : bands(Dimension.CASE_AGE_BAND)) {
      var cases = sum(all, it -> it.caseAgeBand().equals(band));
      rows.row(
          told.code("caseAgeBand", band),
          asked.behind(told.count(cases), "caseAgeBand", band),
          told.share(cases, total),
          asked.behind(
              told.count(
                  sum(all, it -> it.caseAgeBand().equals(band) && it.termStatus().equals(OVERDUE))),
              "caseAgeBand",
              band,
              "termStatus",
              OVERDUE));
    }
    var table = rows.addsUp("count", "pastTerm").parts("count", "pastTerm").done();
    return new Section(
        "ages", told.say("ages.title"), finding(view), bars("ages", table), List.of(table));
  }

  private String finding(OpenView view) {
    var whole =
        view.groups().isEmpty() || !view.groupBy().isEmpty() ? null : view.groups().getFirst();
    if (whole == null) {
      return told.say("ages.none");
    }
    var open = told.count(whole.cases());
    var half = told.median(whole.medianAge(), whole.cases());
    var tenth = told.p90(whole.p90Age(), whole.cases());
    if (tenth.value() != null) {
      return told.say("ages.finding", open, told.days(half), told.days(tenth));
    }
    return half.value() == null
        ? told.say("ages.few", open)
        : told.say("ages.half", open, told.days(half));
  }

  /// The stock in bands of days left, or over.
  public Section terms(OpenView view) {
    var total = sum(view.bands(), _ -> true);
    var rows = Table.named(asked, "terms", "termBand", "count", "shareOfStock");
    for (var band : bands(Dimension.TERM_BAND)) {
      var cases = sum(view.bands(), it -> it.termBand().equals(band));
      rows.row(
          told.code("termBand", band),
          asked.behind(told.count(cases), "termBand", band),
          told.share(cases, total));
    }
    var table = rows.addsUp("count").done();
    return new Section(
        "terms",
        told.say("terms.title"),
        told.say(
            "terms.finding",
            told.count(sum(view.bands(), it -> it.termStatus().equals(OVERDUE))),
            told.count(total)),
        bars("terms", table),
        List.of(table));
  }

  private Drawing bars(String id, Table table) {
    return Bars.of(
        told,
        id,
        table,
        table.rows().size(),
        band -> band.startsWith("OVER_") ? "late" : "published");
  }

  private static List<String> bands(Dimension dimension) {
    var bands = new ArrayList<>(dimension.choices());
    bands.add("NONE");
    return bands;
  }

  private static long sum(List<Band> bands, Predicate<Band> some) {
    return bands.stream().filter(some).mapToLong(AgeAndTerm.Band::count).sum();
  }
}
