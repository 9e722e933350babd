package asylumchain.reporting.quality;

/// So many of so many, or per so many.
///
/// @param of 0 when there is nothing to tell
record Ratio(long count, long of) {

  static final Ratio NOTHING = new Ratio(0, 0);

  Ratio plus(Ratio more) {
    return new Ratio(count + more.count, of + more.of);
  }

  boolean tells() {
    return of > 0;
  }

  double value() {
    return (double) count / of;
  }
}
