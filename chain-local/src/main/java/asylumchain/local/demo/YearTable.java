package asylumchain.local.demo;

import asylumchain.local.scenario.Scale;
import asylumchain.local.scenario.YearAccount;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What was published of each year and what that leaves unexplained, beside what the backlog and
/// the flows say.
record YearTable(List<Line> lines) {

  /// A year, how many cases the backlog has at its end under the definition of the published stock,
  /// and what the flows say came and went.
  record Line(YearAccount account, long counted, YearFlows flows) {

    boolean met() {
      return compared().stream().allMatch(Compared::met);
    }

    /// Each published figure beside the one that was counted.
    List<Compared> compared() {
      var out = account.out();
      return List.of(
          new Compared("first requests", account.first(), flows.in("FIRST")),
          new Compared("repeat requests", account.repeat(), flows.in("REPEAT")),
          new Compared("recognised", out.recognised(), flows.out("REFUGEE")),
          new Compared("otherwise protected", out.other(), flows.out("SUBSIDIARY", "HUMANITARIAN")),
          new Compared(
              "rejected",
              out.rejected(),
              flows.out("REJECTED_UNFOUNDED", "REJECTED_MANIFESTLY_UNFOUNDED")),
          new Compared(
              "closed", out.closed(), flows.out("NOT_TAKEN_INTO_CONSIDERATION", "WITHDRAWN")),
          new Compared(
              "all out", out.total() + Math.max(0, -account.unexplained()), flows.allOut()),
          new Compared("unexplained", account.unexplained(), flows.unexplained()),
          new Compared("stock at the end", account.closing(), counted));
    }
  }

  /// One figure of a year.
  record Compared(String what, long published, long counted) {

    boolean met() {
      return published == counted;
    }
  }

  static YearTable ask(Reporting reporting, Scale scale) {
    var flows = reporting.flows(YearAccount.FIRST, YearAccount.LAST);
    return new YearTable(
        YearAccount.published(scale).stream()
            .map(
                account ->
                    new Line(
                        account,
                        reporting.stock(
                            account.stock().ask(), LocalDate.of(account.year(), 12, 31)),
                        flows.getOrDefault(account.year(), YearFlows.none())))
            .toList());
  }

  boolean met() {
    return lines.stream().allMatch(Line::met);
  }

  /// Each figure that is not the published one, in words.
  List<String> unmet() {
    var unmet = new ArrayList<String>();
    for (var line : lines) {
      for (var one : line.compared()) {
        if (!one.met()) {
          unmet.add(
              "%d, %s: published %d, counted %d"
                  .formatted(line.account().year(), one.what(), one.published(), one.counted()));
        }
      }
    }
    return unmet;
  }

  void print(PrintStream out) {
    printFlows(out);
    printStocks(out);
    unmet().forEach(one -> out.println("  ✗ " + one));
  }

  private void printFlows(PrintStream out) {
    out.printf(
        Locale.ROOT,
        "%n  %-4s %8s %8s %11s %10s %9s %8s %12s   as /v1/flows counts them%n",
        "year",
        "first",
        "repeat",
        "recognised",
        "otherwise",
        "rejected",
        "closed",
        "unexplained");
    for (var line : lines) {
      var flows = line.flows();
      out.printf(
          Locale.ROOT,
          "  %-4d %,8d %,8d %,11d %,10d %,9d %,8d %,12d %s%n",
          line.account().year(),
          flows.in("FIRST"),
          flows.in("REPEAT"),
          flows.out("REFUGEE"),
          flows.out("SUBSIDIARY", "HUMANITARIAN"),
          flows.out("REJECTED_UNFOUNDED", "REJECTED_MANIFESTLY_UNFOUNDED"),
          flows.out("NOT_TAKEN_INTO_CONSIDERATION", "WITHDRAWN"),
          flows.unexplained(),
          line.met() ? "✓" : "✗");
    }
  }

  private void printStocks(PrintStream out) {
    out.printf(
        Locale.ROOT,
        "%n  %-4s %8s %9s %12s %10s %9s%n",
        "year",
        "opening",
        "by flows",
        "unexplained",
        "published",
        "counted");
    for (var line : lines) {
      var account = line.account();
      var stock = account.stock();
      out.printf(
          Locale.ROOT,
          "  %-4d %,8d %,9d %,12d %,10d %,9d %s  %s: %s%n",
          account.year(),
          account.opening(),
          account.byFlows(),
          account.unexplained(),
          account.closing(),
          line.counted(),
          line.counted() == account.closing() ? "✓" : "✗",
          stock.ask(),
          (stock.definition() + " " + stock.precision()).strip());
    }
    out.println("  unexplained: what was published as stock, less what the published flows give");
    lines.stream()
        .map(Line::account)
        .filter(account -> account.redefined() != 0)
        .forEach(account -> printRedefined(out, account));
  }

  private static void printRedefined(PrintStream out, YearAccount account) {
    out.printf(
        Locale.ROOT,
        "  %d: %,d of it is another definition, %s; as before, the flows would leave %,d%n",
        account.year(),
        account.redefined(),
        account.stock().definition(),
        account.unexplained() - account.redefined());
  }
}
