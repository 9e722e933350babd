package asylumchain.kit.journal;

import asylumchain.kit.journal.JournalReport.Destroyed;
import asylumchain.kit.journal.JournalReport.Finding;
import asylumchain.kit.journal.JournalReport.Harm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import java.util.function.Predicate;

/// Follows one partition from its first row to its last and names each row that does not fit: of
/// all rows, or of those that are asked about.
final class ChainWalk {

  private static final int ENOUGH = 1000;

  private final int part;
  private final Predicate<Subject> subjects;
  private final LongPredicate places;
  private final List<Finding> findings = new ArrayList<>();
  private final List<Destroyed> destructions = new ArrayList<>();

  /// Rows without a payload of which no row has said yet that they were destroyed.
  private final Map<Subject, List<Long>> unexplained = new HashMap<>();

  private long rows;
  private long destroyed;
  private long lastSeq;
  private byte[] lastHash = HashChain.beginning();
  private boolean lastHarmed;

  ChainWalk(int part) {
    this(part, _ -> true, _ -> true);
  }

  /// The same of some rows only; missing rows are always told, for nobody knows whose they were.
  ///
  /// @param subjects whose destruction is told
  /// @param places the rows of which it is told what harm was done to them
  ChainWalk(int part, Predicate<Subject> subjects, LongPredicate places) {
    this.part = part;
    this.subjects = subjects;
    this.places = places;
  }

  long lastSeq() {
    return lastSeq;
  }

  void step(CheckedRow row) {
    var seq = row.event().seq();
    var fits = seq != lastSeq + 1 || row.follows(lastHash);
    missing(seq - 1);
    var harm = row.harm();
    if (harm == Harm.CHANGED && !fits) {
      found(seq, Harm.ADDED);
    } else if (harm != null) {
      found(seq, harm);
    } else if (!fits && !lastHarmed) {
      // sound in itself, and built upon another row than the one that now stands before it
      found(Math.max(1, lastSeq), Harm.CHANGED);
    }
    lastSeq = seq;
    lastHash = row.hash();
    lastHarmed = harm != null;
    rows++;
    if (harm == null) {
      missingPayloads(row);
    }
  }

  /// A payload may be missing where a later row of its subject says that it was destroyed. That row
  /// keeps its own.
  private void missingPayloads(CheckedRow row) {
    var event = row.event();
    var says = Destruction.isSaidBy(event.type());
    if (row.destroyed() > 0) {
      if (says) {
        found(event.seq(), Harm.PAYLOAD_REMOVED);
      } else {
        unexplained.computeIfAbsent(event.subject(), _ -> new ArrayList<>()).add(event.seq());
        destroyed += subjects.test(event.subject()) ? row.destroyed() : 0;
      }
    }
    if (says) {
      var rowsGone = unexplained.remove(event.subject());
      if (subjects.test(event.subject()) && destructions.size() < ENOUGH) {
        destructions.add(
            new Destroyed(
                part, event.seq(), event.subject(), rowsGone == null ? 0 : rowsGone.size()));
      }
    }
  }

  private void missing(long upTo) {
    for (var seq = lastSeq + 1; seq <= upTo && findings.size() < ENOUGH; seq++) {
      found(seq, Harm.REMOVED);
    }
  }

  private void found(long seq, Harm harm) {
    var told = harm == Harm.REMOVED || places.test(seq);
    if (told && findings.size() < ENOUGH) {
      findings.add(new Finding(part, seq, harm));
    }
  }

  /// What was found.
  ///
  /// @param sent how far the topic is: rows up to there must exist
  JournalReport end(long sent) {
    missing(sent);
    unexplained.values().stream()
        .flatMap(List::stream)
        .sorted()
        .forEach(seq -> found(seq, Harm.PAYLOAD_REMOVED));
    return new JournalReport(rows, destroyed, findings, destructions);
  }
}
