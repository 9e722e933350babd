package asylumchain.reporting.integrity;

import asylumchain.kit.projection.ReceivedEvent;
import asylumchain.kit.projection.SourceJournals;
import asylumchain.reporting.facts.Kept;
import asylumchain.reporting.facts.KeptTable;
import asylumchain.reporting.integrity.Discrepancy.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Walks the journal of one source and partition beside the facts that were made of it.
final class JournalWalk {

  private static final int PAGE = 1_000;

  private final Layer layer;
  private final int part;
  private final @Nullable Mark mark;
  private final Set<UUID> parked;

  private final Checksum source = new Checksum();
  private final Checksum expected = new Checksum();
  private final Checksum found = new Checksum();
  private final List<Discrepancy> discrepancies = new ArrayList<>();
  private long reached;
  private long records;
  private long backDated;

  /// @param mark how far the last reconciliation came; `null` for the first
  /// @param parked cases that are left out: their facts lawfully stand still
  JournalWalk(Layer layer, int part, @Nullable Mark mark, Set<UUID> parked) {
    this.layer = layer;
    this.part = part;
    this.mark = mark;
    this.parked = parked;
  }

  /// Walks to a number, which was applied before the walk began.
  PartReport to(long upTo, SourceJournals journals, KeptQueries facts) {
    while (reached < upTo) {
      var page =
          journals.read(layer.journal(), part, reached, PAGE).stream()
              .filter(event -> event.seq() <= upTo)
              .toList();
      if (page.isEmpty()) {
        break;
      }
      var before = reached;
      page.forEach(this::pass);
      var should = KeptTable.expected(layer == Layer.CASE, page);
      should.forEach(this::countBackDated);
      compare(should, facts.found(layer, part, before, reached));
    }
    if (reached < upTo) {
      note(Kind.PAST_CHANGED, reached + 1, null);
      compare(List.of(), facts.found(layer, part, reached, upTo));
    }
    return new PartReport(
        part,
        layer,
        reached,
        records,
        source.soFar(),
        expected.soFar(),
        found.soFar(),
        backDated,
        discrepancies);
  }

  /// Each number once, and up to the mark what was there before.
  private void pass(ReceivedEvent event) {
    if (event.seq() != reached + 1) {
      note(Kind.PAST_CHANGED, reached + 1, null);
    }
    reached = event.seq();
    source.add(
        event.seq(),
        event.eventId(),
        event.type(),
        event.subjectId(),
        event.version(),
        event.recordedAt());
    if (mark != null && reached == mark.through() && !source.soFar().equals(mark.sourceSum())) {
      note(Kind.PAST_CHANGED, reached, null);
    }
  }

  /// Clocks follow from facts and name no day of their own. Which these are, is read from the facts
  /// ([BackDatedQueries]): noting all of a large delivery would take as much room as it does.
  private void countBackDated(Kept kept) {
    var occurredOn = kept.occurredOn();
    var isClocks = layer == Layer.DEADLINE && occurredOn == null;
    if (mark == null || kept.seq() <= mark.through() || isClocks) {
      return;
    }
    var earlierDay = occurredOn != null && occurredOn.compareTo(mark.businessDate().toString()) < 0;
    if (earlierDay || kept.recordedAt().isBefore(mark.at())) {
      backDated++;
    }
  }

  /// Both in the order of their numbers.
  private void compare(List<Kept> should, List<Kept> is) {
    var i = 0;
    var j = 0;
    while (i < should.size() || j < is.size()) {
      var order = order(should, i, is, j);
      if (order == 0) {
        both(should.get(i++), is.get(j++));
      } else if (order < 0) {
        one(should.get(i++), expected, Kind.MISSING);
      } else {
        one(is.get(j++), found, Kind.VANISHED);
      }
    }
  }

  private static int order(List<Kept> should, int i, List<Kept> is, int j) {
    if (i == should.size()) {
      return 1;
    }
    return j == is.size() ? -1 : Long.compare(should.get(i).seq(), is.get(j).seq());
  }

  private void both(Kept should, Kept is) {
    if (parked.contains(should.caseId())) {
      return;
    }
    records++;
    expected.add(should.seq(), should.caseId(), should.words());
    found.add(is.seq(), is.caseId(), is.words());
    if (!should.words().equals(is.words()) || !should.caseId().equals(is.caseId())) {
      note(Kind.CHANGED, should.seq(), should.caseId());
      if (!should.caseId().equals(is.caseId())) {
        note(Kind.VANISHED, is.seq(), is.caseId());
      }
    }
  }

  private void one(Kept kept, Checksum side, Kind kind) {
    if (!parked.contains(kept.caseId())) {
      records++;
      side.add(kept.seq(), kept.caseId(), kept.words());
      note(kind, kept.seq(), kept.caseId());
    }
  }

  private void note(Kind kind, @Nullable Long seq, @Nullable UUID caseId) {
    discrepancies.add(Discrepancy.of(part, layer, kind, seq, caseId));
  }
}
