package asylumchain.reporting.quality;

import java.util.Arrays;

/// A measure of quality. What each means, and its formula, stands in the definitions.
enum Indicator {
  GRANTS("grant-share", Chart.P, Counter.GRANTS, Counter.ON_THE_MERITS),
  AUTHORITY("authority-level-share", Chart.P, Counter.DECISIONS, Counter.DECISIONS),
  SECOND_READER("second-reader-share", Chart.P, Counter.SECOND_READ, Counter.DECISIONS),
  INTERVIEWS("interviews-per-decision", Chart.U, Counter.INTERVIEWS, Counter.DECISIONS),
  WITHDRAWN("withdrawn-per-decision", Chart.U, Counter.WITHDRAWN, Counter.DECISIONS),
  ANNULLED("annulled-share", Chart.P, Counter.ANNULLED, Counter.JUDGED),
  DECIDED_AGAIN("decided-again-share", Chart.P, Counter.AGAIN, Counter.DECISIONS);

  private final String definition;
  private final Chart chart;
  private final Counter count;
  private final Counter of;

  /// @param count what is counted
  /// @param of among so many, or per so many
  Indicator(String definition, Chart chart, Counter count, Counter of) {
    this.definition = definition;
    this.chart = chart;
    this.count = count;
    this.of = of;
  }

  /// The measure of a definition.
  ///
  /// @param cell its id and version
  static Indicator of(String cell) {
    return Arrays.stream(values())
        .filter(it -> cell.startsWith(it.definition + "@"))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no measure is " + cell));
  }

  String definition() {
    return definition;
  }

  Chart chart() {
    return chart;
  }

  /// The share or rate in one period.
  ///
  /// @param part what was counted
  /// @param whole what is counted in it: of all authority levels together, where the part is one
  Ratio of(Tally part, Tally whole) {
    return new Ratio(part.of(count), (this == AUTHORITY ? whole : part).of(of));
  }

  /// What is counted, or among how many.
  Counter counter(boolean isWhole) {
    return isWhole ? of : count;
  }
}
