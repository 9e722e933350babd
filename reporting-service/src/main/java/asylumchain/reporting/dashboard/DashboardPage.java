package asylumchain.reporting.dashboard;

import asylumchain.reporting.cohort.CohortView;
import java.time.YearMonth;
import java.util.List;

/// The page as it is written out: words and drawings, nothing left to compute.
public final class DashboardPage {

  private final Figures figures;
  private final Wording wording;
  private final Charts charts;

  DashboardPage(Figures figures, Wording wording) {
    this.figures = figures;
    this.wording = wording;
    this.charts = new Charts(figures, wording);
  }

  /// A line of a table.
  public record Line(String label, List<String> cells) {}

  public String lang() {
    return wording.language().tag();
  }

  /// The words under a key.
  public String say(String key) {
    return wording.say(key);
  }

  public String businessDate() {
    return wording.day(figures.businessDate());
  }

  public String watermark() {
    return wording.moment(figures.watermark());
  }

  public String knownAt() {
    return wording.moment(figures.knownAt());
  }

  public String definition() {
    return lang().equals("nl") ? figures.definition().nl() : figures.definition().en();
  }

  public String definitionName() {
    var name = figures.definition();
    return (lang().equals("nl") ? name.nameNl() : name.nameEn()) + ", v" + name.version();
  }

  /// What may be lacking, in a sentence.
  public String completeness() {
    var lacking = figures.completeness();
    return lacking.parkedCases() + lacking.deadLetters() + lacking.clocksPending() == 0
        ? wording.say("complete")
        : wording.say(
            "incomplete",
            wording.number(lacking.parkedCases()),
            wording.number(lacking.deadLetters()),
            wording.number(lacking.clocksPending()));
  }

  public boolean hasCohort() {
    return figures.cohort() != null;
  }

  public String cohortName() {
    var cohort = figures.cohort();
    return cohort == null ? "" : lang().equals("nl") ? cohort.nameNl() : cohort.nameEn();
  }

  public String stockChart() {
    return charts.stock();
  }

  /// The stock in one sentence.
  public String stockFinding() {
    var latest = figures.latest();
    return wording.say(
        "stock.finding",
        wording.day(latest.day()),
        open(latest),
        late(latest),
        wording.share(latest.late(), latest.open()));
  }

  public String lateChart() {
    return charts.pastTerm();
  }

  public String burnDownChart() {
    var cohort = figures.cohort();
    return cohort == null ? "" : charts.burnDown(cohort);
  }

  /// The cohort in one sentence.
  public String burnDownFinding() {
    var cohort = figures.cohort();
    return cohort == null ? wording.say("burndown.none") : finding(cohort);
  }

  private String finding(CohortView cohort) {
    var latest = figures.latest();
    return wording.say(
        "burndown.finding",
        wording.number(cohort.members()),
        wording.day(cohort.asOf()),
        wording.day(latest.day()),
        wording.count(latest.cohortOpen()));
  }

  public String inflowChart() {
    return figures.inflow().isEmpty() ? "" : charts.inflow();
  }

  /// Stock and lateness per month end, the newest first.
  public List<Line> stockLines() {
    return figures.monthEnds().reversed().stream()
        .map(end -> line(end, open(end), late(end), wording.share(end.late(), end.open())))
        .toList();
  }

  /// Share past term per month end, of all and outside the cohort.
  public List<Line> lateLines() {
    return figures.monthEnds().reversed().stream()
        .map(
            end ->
                line(
                    end,
                    wording.share(end.late(), end.open()),
                    wording.share(end.otherLate(), end.otherOpen())))
        .toList();
  }

  /// What is left of the cohort per month end.
  public List<Line> burnDownLines() {
    var cohort = figures.cohort();
    return cohort == null
        ? List.of()
        : figures.since(cohort).reversed().stream()
            .map(end -> line(end, wording.count(end.cohortOpen()), settled(cohort, end)))
            .toList();
  }

  private String settled(CohortView cohort, MonthEnd end) {
    return wording.total(cohort.members() - end.cohortOpen(), end.cohortOpen());
  }

  private String open(MonthEnd end) {
    return wording.total(end.open(), end.cohortOpen(), end.otherOpen());
  }

  private String late(MonthEnd end) {
    return wording.total(end.late(), end.cohortLate(), end.otherLate());
  }

  /// The cohort beside everything outside it: what is gained on one side must not be lost on the
  /// other.
  public List<Line> displacementLines() {
    return figures.monthEnds().reversed().stream()
        .map(
            end ->
                line(
                    end,
                    wording.count(end.cohortOpen()),
                    wording.count(end.cohortLate()),
                    wording.count(end.otherOpen()),
                    wording.count(end.otherLate()),
                    wording.share(end.otherLate(), end.otherOpen())))
        .toList();
  }

  /// First requests per month with what the figure rests on.
  public List<Line> inflowLines() {
    return figures.inflow().reversed().stream()
        .map(
            row ->
                new Line(
                    wording.month(row.month()),
                    List.of(
                        wording.number(row.firstRequests()),
                        wording.say(row.published() ? "inflow.published" : "inflow.estimated"),
                        row.basis())))
        .toList();
  }

  private Line line(MonthEnd end, String... cells) {
    return new Line(wording.month(YearMonth.from(end.day())), List.of(cells));
  }
}
