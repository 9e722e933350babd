package asylumchain.cases.destruction;

import asylumchain.cases.destruction.ItemTable.Proof;
import asylumchain.cases.destruction.RunTable.Lease;
import asylumchain.cases.identity.Persons;
import asylumchain.cases.lifecycle.Provenance;
import asylumchain.cases.retention.holds.Asking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// Carries out a run, case by case, each in a transaction of its own: what is destroyed stays
/// destroyed, and what was not reached is reached by whoever takes the run over.
@ApplicationScoped
class Destroyer {

  private final Runs runs;
  private final LastLook lastLook;
  private final Persons persons;
  private final Asking asking;

  Destroyer(Runs runs, LastLook lastLook, Persons persons, Asking asking) {
    this.runs = runs;
    this.lastLook = lastLook;
    this.persons = persons;
    this.asking = asking;
  }

  @Transactional
  Optional<Lease> claim() {
    return runs.table().claim();
  }

  @Transactional
  void later(Lease lease, int attempts, int seconds) {
    runs.table().later(lease, attempts, seconds);
  }

  /// Destroys the next case of a run, or says what keeps it. Looks again, under the locks of the
  /// case and its person: a hold or a fact that came in meanwhile counts.
  ///
  /// @return whether there was one; the run is done when there was not
  /// @throws RunLost if another process carries it out, or it was stopped
  @Transactional
  boolean next(Lease lease) {
    runs.table().renew(lease);
    var listed = runs.items().next(lease.runId());
    if (listed.isEmpty()) {
      finish(lease);
      return false;
    }
    var run = runs.table().read(lease.runId()).orElseThrow();
    var caseId = listed.get().caseId();
    var applicant = lastLook.applicant(listed.get());
    applicant.ifPresent(person -> persons.locked(List.of(person)));
    var found = lastLook.look(listed.get(), asking.today(), run.includeUnverified());
    switch (found) {
      case LastLook.Found.Kept(var reason, var detail) ->
          keep(lease.runId(), caseId, reason, detail);
      case LastLook.Found.Due due when applicant.filter(due.personId()::equals).isPresent() ->
          destroy(run, listed.get(), due, asking.today());
      case LastLook.Found.Due _ ->
          throw new IllegalStateException("the case came to be another person's meanwhile");
    }
    return true;
  }

  /// Passes over a case that cannot be destroyed for a reason of its own.
  ///
  /// @throws RunLost if another process carries the run out, or it was stopped
  @Transactional
  void passOver(Lease lease) {
    runs.table().renew(lease);
    runs.items()
        .next(lease.runId())
        .ifPresent(
            listed ->
                keep(
                    lease.runId(),
                    listed.caseId(),
                    "FAILED",
                    "It could not be destroyed; the log names the cause under this run."));
  }

  private void keep(UUID runId, UUID caseId, String reason, String detail) {
    runs.items().putAside(runId, caseId, ListedCase.State.KEPT, reason, detail);
  }

  private void finish(Lease lease) {
    var run = runs.table().locked(lease.runId()).orElseThrow();
    runs.table().finish(lease, asking.now());
    runs.done(run);
  }

  private void destroy(
      DestructionRun run, ListedCase listed, LastLook.Found.Due due, LocalDate today) {
    var by =
        Provenance.ordered(
            run.organisation(), "destruction-run", Objects.requireNonNull(run.decidedBy()));
    runs.items().destroy(run.runId(), listed, today);
    var records =
        due.lastOfPerson() ? persons.forget(run.runId(), due.personId()) : List.<UUID>of();
    var said = lastLook.destroyed(listed, due, today, by);
    persons.destroyed(records, by);
    runs.items()
        .destroyed(
            run.runId(),
            listed.caseId(),
            new Proof(said.seq(), due.rows(), due.digest(), due.lastOfPerson(), today));
  }
}
