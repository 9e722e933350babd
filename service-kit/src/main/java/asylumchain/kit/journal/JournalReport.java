package asylumchain.kit.journal;

import java.util.List;

/// What a check of the journal found.
///
/// @param rows how many rows were looked at
/// @param destroyed how many payloads are gone; that is lawful and breaks nothing
/// @param findings empty for a sound journal
public record JournalReport(long rows, long destroyed, List<Finding> findings) {

  public JournalReport {
    findings = List.copyOf(findings);
  }

  public boolean sound() {
    return findings.isEmpty();
  }

  JournalReport and(JournalReport other) {
    return new JournalReport(
        rows + other.rows,
        destroyed + other.destroyed,
        java.util.stream.Stream.concat(findings.stream(), other.findings.stream()).toList());
  }

  /// A row that is not what it was, by its place in the journal.
  public record Finding(int part, long seq, Harm harm) {}

  /// What was done to a row.
  public enum Harm {
    /// Its content or its hash was changed.
    CHANGED,
    /// Its number is missing.
    REMOVED,
    /// It does not follow from what stands before it.
    ADDED,
    /// The row is whole, but its payload is not the one it was written with.
    PAYLOAD_CHANGED,
    /// It is not the row of which a head was published outside the database: the chain was
    /// rewritten.
    REWRITTEN
  }
}
