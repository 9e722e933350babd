package asylumchain.local.demo;

import asylumchain.local.scenario.Milestone;
import asylumchain.local.scenario.Milestone.Checked;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/// What was published beside what the backlog says.
record MilestoneTable(List<Line> lines) {

  /// One figure, as known on the day of publication and as known now.
  record Line(Milestone milestone, long then, long now) {

    boolean met() {
      return milestone.met(then, now);
    }
  }

  static MilestoneTable ask(Reporting reporting, List<Milestone> milestones) {
    return new MilestoneTable(
        milestones.stream()
            .map(
                one ->
                    new Line(
                        one, reporting.count(one, one.knownThen()), reporting.count(one, null)))
            .toList());
  }

  boolean met() {
    return lines.stream().allMatch(Line::met);
  }

  void print(PrintStream out) {
    int widest = lines.stream().mapToInt(line -> line.milestone().en().length()).max().orElse(0);
    int published =
        lines.stream().mapToInt(line -> line.milestone().published().length()).max().orElse(0);
    var shape = "  %-10s  %-" + widest + "s  %-" + published + "s  %16s  %12s  %s%n";
    out.printf(
        Locale.ROOT, shape, "date", "definition", "published", "as known then", "as known now", "");
    for (var line : lines) {
      var milestone = line.milestone();
      out.printf(
          Locale.ROOT,
          shape,
          milestone.date(),
          milestone.en(),
          milestone.published(),
          figure(line.then()),
          figure(line.now()) + (milestone.checked() == Checked.THEN ? "*" : " "),
          line.met() ? "✓" : "✗ wanted " + milestone.rule().text());
    }
    out.println("  * later restated; only the figure as known then is compared");
  }

  private static String figure(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }
}
