package asylumchain.reporting.integrity;

import asylumchain.kit.projection.SourceJournals;
import asylumchain.reporting.backlog.IntervalCheckTable.Rows;
import asylumchain.reporting.facts.KeptTable;
import asylumchain.reporting.integrity.Discrepancy.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Compares one partition of the read model with its sources, and repairs it from them.
@ApplicationScoped
class Reconciling {

  private static final System.Logger LOG = System.getLogger(Reconciling.class.getName());
  private static final int CASES = 200;

  private final SourceJournals journals;
  private final KeptQueries facts;
  private final Clock clock;

  Reconciling(SourceJournals journals, KeptQueries facts, Clock clock) {
    this.journals = journals;
    this.facts = facts;
    this.clock = clock;
  }

  /// The facts of one source with its journal.
  ///
  /// @param mark how far the last reconciliation came; `null` for the first
  PartReport journal(Layer layer, int part, long upTo, @Nullable Mark mark, boolean repair) {
    var report = new JournalWalk(layer, part, mark, facts.parked(part)).to(upTo, journals, facts);
    var all = new ArrayList<>(report.discrepancies());
    if (layer == Layer.CASE) {
      facts
          .doubled(part)
          .forEach((seq, id) -> all.add(Discrepancy.of(part, layer, Kind.DOUBLED, seq, id)));
    }
    return report.with(repair ? repaired(all) : all);
  }

  /// The rows with the facts they follow from; without those of parked cases, of which the facts
  /// stand still while it is known who takes part in them.
  PartReport rows(int part, boolean repair) {
    var expected = new Checksum();
    var found = new Checksum();
    var wrong = new ArrayList<Discrepancy>();
    var parked = facts.parked(part);
    var cases = 0L;
    var after = new UUID(0, 0);
    for (var page = facts.rows(part, after, CASES);
        !page.isEmpty();
        page = facts.rows(part, after, CASES)) {
      for (var rows : page) {
        if (parked.contains(rows.caseId())) {
          continue;
        }
        rows.expected().forEach(expected::add);
        rows.found().forEach(found::add);
        if (!rows.expected().equals(rows.found())) {
          wrong.add(Discrepancy.of(part, Layer.ROWS, Kind.MISFOLDED, null, rows.caseId()));
        }
      }
      cases += page.size();
      after = page.getLast().caseId();
    }
    return new PartReport(
        part,
        Layer.ROWS,
        0,
        cases,
        "",
        expected.soFar(),
        found.soFar(),
        0,
        repair ? repaired(wrong) : wrong);
  }

  private List<Discrepancy> repaired(List<Discrepancy> wrong) {
    var tried = new HashSet<UUID>();
    for (var some : wrong) {
      if (some.kind().isRepairable() && some.caseId() != null && tried.add(some.caseId())) {
        refold(some.part(), some.caseId());
      }
    }
    return wrong.stream()
        .map(
            some ->
                some.kind().isRepairable() && isRight(some) ? some.repaired(clock.instant()) : some)
        .toList();
  }

  private void refold(int part, UUID caseId) {
    try {
      journals.refold(part, caseId);
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "case " + caseId + " cannot be made anew", e);
    }
  }

  private boolean isRight(Discrepancy some) {
    var caseId = some.caseId();
    var seq = some.seq();
    if (some.layer() == Layer.ROWS && caseId != null) {
      Rows rows = facts.rows(some.part(), caseId);
      return rows.expected().equals(rows.found());
    }
    if (some.kind() == Kind.DOUBLED) {
      return !facts.doubled(some.part()).containsValue(caseId);
    }
    if (seq == null) {
      return false;
    }
    var event =
        journals.read(some.layer().journal(), some.part(), seq - 1, 1).stream()
            .filter(read -> read.seq() == seq)
            .toList();
    return KeptTable.expected(some.layer() == Layer.CASE, event)
        .equals(facts.found(some.layer(), some.part(), seq - 1, seq));
  }
}
