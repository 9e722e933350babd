package asylumchain.cases.retention.holds;

import asylumchain.cases.lifecycle.CaseTable;
import asylumchain.cases.lifecycle.Dossier;
import asylumchain.cases.lifecycle.Provenance;
import asylumchain.kit.access.Caller;
import asylumchain.kit.http.Answer;
import asylumchain.kit.http.IdempotencyKeys;
import asylumchain.kit.http.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// Places holds and releases them. The case is locked meanwhile: whoever destroys it comes before,
/// or sees the hold.
@ApplicationScoped
class HoldDesk {

  private final CaseTable cases;
  private final HoldTable holds;
  private final HoldJournal journal;
  private final IdempotencyKeys idempotency;

  HoldDesk(CaseTable cases, HoldTable holds, HoldJournal journal, IdempotencyKeys idempotency) {
    this.cases = cases;
    this.holds = holds;
    this.journal = journal;
    this.idempotency = idempotency;
  }

  /// Places a hold.
  ///
  /// @param now the moment that is kept, to the microsecond
  @Transactional
  Answer place(Caller caller, UUID caseId, NewHold asked, LocalDate today, Instant now) {
    return idempotency.once(() -> placed(caller, locked(caseId), asked, today, now));
  }

  @Transactional
  Answer release(Caller caller, UUID caseId, int number, LocalDate today, Instant now) {
    return idempotency.once(() -> released(caller, locked(caseId), number, today, now));
  }

  private Answer placed(
      Caller caller, Dossier dossier, NewHold asked, LocalDate today, Instant now) {
    var from = asked.from() == null ? today : asked.from();
    if (asked.until() != null && asked.until().isBefore(from)) {
      throw Problem.badRequest("/until", "lies before the first day of the hold");
    }
    var number = holds.of(dossier.part(), dossier.caseId()).size() + 1;
    var hold =
        new LegalHold(
            dossier.caseId(),
            number,
            journal.freshId(),
            asked.ground(),
            asked.explanation(),
            from,
            asked.until(),
            caller.organisation(),
            caller.employee(),
            now,
            null,
            null);
    holds.place(dossier.part(), hold);
    journal.placed(hold, by(caller));
    return Answer.created("/v1/cases/%s/legal-holds/%d".formatted(dossier.caseId(), number), 1);
  }

  private Answer released(
      Caller caller, Dossier dossier, int number, LocalDate today, Instant now) {
    var hold =
        holds.of(dossier.part(), dossier.caseId()).stream()
            .filter(each -> each.number() == number)
            .findFirst()
            .orElseThrow(Problem::notFound);
    if (!hold.organisation().equals(caller.organisation())) {
      throw Problem.conflict(
          "not-yours", "Only " + hold.organisation() + ", which placed it, releases this hold.");
    }
    var who = caller.employee() == null ? caller.clientId() : caller.employee();
    if (!holds.release(dossier.part(), hold, now, who)) {
      throw Problem.conflict("hold-released", "This hold was released before.");
    }
    journal.released(hold, today, by(caller));
    return Answer.created("/v1/cases/%s/legal-holds/%d".formatted(dossier.caseId(), number), 2);
  }

  private Dossier locked(UUID caseId) {
    return cases.locked(caseId).orElseThrow(Problem::notFound);
  }

  private static Provenance by(Caller caller) {
    return Provenance.withoutWords(caller);
  }
}
