package asylumchain.reporting.quality;

/// A measure of quality. What each means, and its formula, stands in the definitions.
enum Indicator {
  GRANTS("grant-share", Chart.P),
  AUTHORITY("authority-level-share", Chart.P),
  SECOND_READER("second-reader-share", Chart.P),
  INTERVIEWS("interviews-per-decision", Chart.U),
  WITHDRAWN("withdrawn-per-decision", Chart.U),
  ANNULLED("annulled-share", Chart.P),
  DECIDED_AGAIN("decided-again-share", Chart.P);

  private final String definition;
  private final Chart chart;

  Indicator(String definition, Chart chart) {
    this.definition = definition;
    this.chart = chart;
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
    return switch (this) {
      case GRANTS -> new Ratio(part.grants(), part.onTheMerits());
      case AUTHORITY -> new Ratio(part.decisions(), whole.decisions());
      case SECOND_READER -> new Ratio(part.secondRead(), part.decisions());
      case INTERVIEWS -> new Ratio(part.interviews(), part.decisions());
      case WITHDRAWN -> new Ratio(part.withdrawn(), part.decisions());
      case ANNULLED -> new Ratio(part.annulled(), part.judged());
      case DECIDED_AGAIN -> new Ratio(part.again(), part.decisions());
    };
  }
}
