package asylumchain.reporting.integrity;

import asylumchain.kit.projection.Source;

/// What is compared with what it was made from.
public enum Layer {
  /// The facts of cases with the journal of case-service.
  CASE,
  /// The clocks and penalties with the journal of deadline-service.
  DEADLINE,
  /// The rows that are counted with the facts they follow from.
  ROWS;

  /// The name of the source in positions.
  String source() {
    return switch (this) {
      case CASE -> "case";
      case DEADLINE -> "deadline";
      case ROWS -> throw new IllegalStateException("rows follow from facts");
    };
  }

  /// The journal to compare with.
  Source journal() {
    return new Source(source(), "asylum." + source() + ".v1");
  }
}
