package asylumchain.reporting.dashboard.sections;

import asylumchain.reporting.dashboard.frame.Asked;
import asylumchain.reporting.dashboard.frame.Cell;
import asylumchain.reporting.dashboard.frame.Section;
import asylumchain.reporting.dashboard.frame.Table;
import asylumchain.reporting.dashboard.frame.Told;
import asylumchain.reporting.quality.Chart.Signal;
import asylumchain.reporting.quality.QualityView;
import asylumchain.reporting.quality.QualityView.ControlLimits;
import asylumchain.reporting.quality.QualityView.Point;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/// The share of grants of each group in the last period that is over, between the limits that its
/// own past gives.
public final class GrantSection {

  private static final String MEASURE = "grant-share@";

  private final Asked asked;
  private final Told told;
  private final QualityView view;

  /// @param view in groups
  public GrantSection(Asked asked, QualityView view) {
    this.asked = asked;
    this.told = asked.told();
    this.view = view;
  }

  /// Grants, with their limits, in the groups of one dimension.
  ///
  /// @param by the dimension the view is grouped by
  public Section by(String by) {
    var points = latest();
    var rows =
        new Table.Filling(
            asked,
            "grants",
            told.say("grants.caption"),
            List.of(by, "count", "of", "value", "lower", "centre", "upper", "signal"));
    for (var point : points) {
      rows.row(
          told.code(by, point.group().getOrDefault(by, "NONE")),
          told.count(point.count()),
          told.count(point.of()),
          value(point),
          limit(point, ControlLimits::lower),
          limit(point, ControlLimits::centre),
          limit(point, ControlLimits::upper),
          told.words(signal(point)));
    }
    rows.addsUp("count", "of").parts("of", "count").largestFirst("of", "count");
    return new Section(
        "grants", told.say("grants.title"), finding(points), null, List.of(rows.done()));
  }

  private String finding(List<Point> points) {
    if (points.isEmpty()) {
      return told.say("grants.none");
    }
    var outside = points.stream().filter(this::isOutside).count();
    return told.say("grants.finding", points.getFirst().period(), outside);
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

  private boolean isOutside(Point point) {
    var limits = point.limits();
    return limits != null && limits.signal() != Signal.WITHIN && !value(point).isWithheld();
  }

  private Cell value(Point point) {
    return told.share(point.count(), point.of());
  }

  private Cell limit(Point point, Function<ControlLimits, BigDecimal> which) {
    var limits = ToldLimits.of(point, told, 1);
    return told.ratio(limits == null ? null : which.apply(limits), point.of());
  }

  private String signal(Point point) {
    var limits = point.limits();
    return value(point).isWithheld() || limits == null
        ? "–"
        : told.code("signal", limits.signal().name()).shown();
  }
}
