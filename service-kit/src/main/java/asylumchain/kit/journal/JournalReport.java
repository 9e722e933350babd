package asylumchain.kit.journal;

import java.util.List;
import java.util.stream.Stream;

/// What a check of the journal found.
///
/// @param rows how many rows were looked at
/// @param destroyed how many payloads are gone
/// @param findings empty for a sound journal
/// @param destructions the rows that say what was lawfully destroyed, a thousand of a partition at
///   most
public record JournalReport(
    long rows, long destroyed, List<Finding> findings, List<Destroyed> destructions) {

  public JournalReport {
    findings = List.copyOf(findings);
    destructions = List.copyOf(destructions);
  }

  public boolean sound() {
    return findings.isEmpty();
  }

  JournalReport and(JournalReport other) {
    return new JournalReport(
        rows + other.rows,
        destroyed + other.destroyed,
        Stream.concat(findings.stream(), other.findings.stream()).toList(),
        Stream.concat(destructions.stream(), other.destructions.stream()).toList());
  }

  /// A row that says that all that was known of its subject is destroyed.
  ///
  /// @param rowsGone how many rows before it have no payload any more
  public record Destroyed(int part, long seq, Subject subject, int rowsGone) {}

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
    /// The row is whole, but its payload is gone and no later row of its subject says that it was
    /// destroyed.
    PAYLOAD_REMOVED,
    /// It is not the row of which a head was published outside the database: the chain was
    /// rewritten.
    REWRITTEN,
    /// The same, under a later generation that nobody vouches for outside the database: it says
    /// that it was restored, and anybody who can write the journal can say so.
    RESTORED_UNWITNESSED
  }
}
