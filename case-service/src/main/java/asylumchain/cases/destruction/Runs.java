package asylumchain.cases.destruction;

import asylumchain.cases.destruction.DestructionRun.PerRule;
import asylumchain.cases.destruction.RunJournal.Noted;
import asylumchain.kit.access.Caller;
import asylumchain.kit.access.Scope;
import asylumchain.kit.http.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Runs with their lists.
@ApplicationScoped
class Runs {

  private static final int AT_ONCE = 500;

  private final RunTable table;
  private final ItemTable items;
  private final RunJournal journal;

  Runs(RunTable table, ItemTable items, RunJournal journal) {
    this.table = table;
    this.items = items;
    this.journal = journal;
  }

  RunTable table() {
    return table;
  }

  ItemTable items() {
    return items;
  }

  /// A run of the caller's organisation, or any to an auditor, with its counts.
  ///
  /// @throws Problem 404 for any other
  DestructionRun read(Caller caller, UUID runId) {
    return table
        .read(runId)
        .filter(run -> caller.has(Scope.AUDIT) || run.organisation().equals(caller.organisation()))
        .map(this::counted)
        .orElseThrow(Problem::notFound);
  }

  DestructionRun counted(DestructionRun run) {
    return run.with(items.perRule(run.runId()));
  }

  /// How many cases are still to be destroyed.
  int listed(UUID runId) {
    return (int) items.perRule(runId).stream().mapToLong(PerRule::listed).sum();
  }

  /// Notes that a run is done.
  void done(DestructionRun run) {
    journal.append(run.runId(), run.version() + 1, "run-done", new Noted(null, null, null));
  }

  /// The whole list.
  List<ListedCase> all(UUID runId) {
    var all = new ArrayList<ListedCase>();
    List<ListedCase> page;
    do {
      page = items.page(runId, all.isEmpty() ? null : all.getLast().caseId(), AT_ONCE);
      all.addAll(page);
    } while (page.size() == AT_ONCE);
    return all;
  }
}
