package asylumchain.reporting.dashboard.sections;

import asylumchain.reporting.dashboard.frame.Asked;
import asylumchain.reporting.dashboard.frame.Section;
import asylumchain.reporting.dashboard.frame.Table;
import asylumchain.reporting.dashboard.frame.Told;
import asylumchain.reporting.quality.QualityView;
import asylumchain.reporting.quality.QualityView.Point;
import java.util.Comparator;
import java.util.List;

/// The share of grants of each group in the last period that is over, between the limits that its
/// own past gives.
public final class GrantSection {

  private static final String MEASURE = "grant-share@";

  private final Asked asked;
  private final Told told;
  private final QualityView view;
  private final PointCells cells;

  /// @param view in groups
  public GrantSection(Asked asked, QualityView view) {
    this.asked = asked;
    this.told = asked.told();
    this.view = view;
    this.cells = new PointCells(asked, view);
  }

  /// Grants, with their limits, in the groups of one dimension.
  ///
  /// @param by the dimension the view is grouped by
  public Section by(String by) {
    var points = latest();
    var rows =
        new Table.Filling(asked, "grants", told.say("grants.caption"), PointCells.columns(by));
    for (var point : points) {
      rows.row(cells.row(told.code(by, point.group().getOrDefault(by, "NONE")), point));
    }
    rows.addsUp("count", "of").parts("of", "count").largestFirst("of", "count");
    return new Section(
        "grants", told.say("grants.title"), finding(points), null, List.of(rows.done()));
  }

  private String finding(List<Point> points) {
    if (points.isEmpty()) {
      return told.say("grants.none");
    }
    var outside = points.stream().filter(cells::isOutside).count();
    var period = points.getFirst().period();
    return outside == 0
        ? told.say(told.isExact() ? "grants.within" : "grants.within-told", period)
        : told.say("grants.finding", period, outside);
  }

  private List<Point> latest() {
    var over =
        view.groups().stream()
            .filter(point -> point.definition().startsWith(MEASURE))
            .filter(point -> !point.past() && !point.to().isAfter(view.basis().observedTo()))
            .toList();
    var last = over.stream().map(Point::from).max(Comparator.naturalOrder());
    return over.stream().filter(point -> last.filter(point.from()::equals).isPresent()).toList();
  }
}
