package asylumchain.local.demo;

import asylumchain.local.scenario.Table;
import asylumchain.local.scenario.YearAccount;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/// What was published of each year, what that leaves unexplained, and what the backlog says.
record YearTable(List<Line> lines) {

  /// A year, and how many cases the backlog has at its end.
  record Line(YearAccount account, long counted) {

    boolean met() {
      return counted == account.closing();
    }
  }

  static YearTable ask(Reporting reporting) {
    return new YearTable(
        YearAccount.published().stream()
            .map(
                account ->
                    new Line(account, reporting.awaiting(LocalDate.of(account.year(), 12, 31))))
            .toList());
  }

  boolean met() {
    return lines.stream().allMatch(Line::met);
  }

  void print(PrintStream out) {
    out.printf(
        Locale.ROOT,
        "%n  %-4s %8s %8s %8s %9s %12s %10s %9s%n",
        "year",
        "opening",
        "in",
        "out",
        "by flows",
        "unexplained",
        "published",
        "counted");
    for (var line : lines) {
      var account = line.account();
      out.printf(
          Locale.ROOT,
          "  %-4d %,8d %,8d %,8d %,9d %,12d %,10d %,9d %s  %s%n",
          account.year(),
          account.opening(),
          account.first() + account.repeat(),
          account.out().total(),
          account.byFlows(),
          account.unexplained(),
          account.closing(),
          line.counted(),
          line.met() ? "✓" : "✗",
          (account.definition() + " " + account.precision()).strip());
    }
    out.println("  unexplained: what was published as stock, less what the published flows give;");
    out.println(
        "  in 2021 the definition changes from the UNHCR's to the IND's, and is part of it");
    out.println("  Family reunification (nareis), as published and not simulated:");
    Table.at("/data/nl/stock_milestones.csv").rows().stream()
        .filter(row -> row.text("series").equals("NL nareis stock"))
        .forEach(
            row ->
                out.printf(
                    Locale.ROOT,
                    "  - %s %,d (%s; %s)%n",
                    row.text("date"),
                    row.count("value"),
                    row.text("precision"),
                    row.text("source")));
  }
}
