package asylumchain.cases.retention.holds;

import asylumchain.cases.lifecycle.CaseTable;
import asylumchain.cases.lifecycle.Dossier;
import asylumchain.cases.lifecycle.Provenance;
import asylumchain.kit.access.Caller;
import asylumchain.kit.http.Answer;
import asylumchain.kit.http.IdempotencyKeys;
import asylumchain.kit.http.IfMatch;
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

  /// Who asks for something to be done about the holds of a case, and when.
  ///
  /// @param ifMatch what was seen of the holds of the case, or of the hold to be released
  /// @param now the moment that is kept, to the microsecond
  record Order(Caller caller, UUID caseId, IfMatch ifMatch, LocalDate today, Instant now) {}

  /// Places a hold.
  ///
  /// @throws Problem 400, 404, 412 when a hold was placed or released since, and 428
  @Transactional
  Answer place(Order order, NewHold asked) {
    return idempotency.once(() -> placed(order, locked(order.caseId()), asked));
  }

  /// @throws Problem 404, 409 when it is somebody else's or was released before, 412 and 428
  @Transactional
  Answer release(Order order, int number) {
    return idempotency.once(() -> released(order, locked(order.caseId()), number));
  }

  private Answer placed(Order order, Dossier dossier, NewHold asked) {
    var caller = order.caller();
    var all = new LegalHold.All(holds.of(dossier.part(), dossier.caseId()));
    order.ifMatch().check(all.version());
    var from = asked.from() == null ? order.today() : asked.from();
    if (asked.until() != null && asked.until().isBefore(from)) {
      throw Problem.badRequest("/until", "lies before the first day of the hold");
    }
    var number = all.items().size() + 1;
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
            order.now(),
            null,
            null);
    holds.place(dossier.part(), hold);
    journal.placed(hold, by(caller));
    return seen(hold, hold.version());
  }

  private Answer released(Order order, Dossier dossier, int number) {
    var caller = order.caller();
    var hold =
        holds.of(dossier.part(), dossier.caseId()).stream()
            .filter(each -> each.number() == number)
            .findFirst()
            .orElseThrow(Problem::notFound);
    order.ifMatch().check(hold.version());
    if (!hold.organisation().equals(caller.organisation())) {
      throw Problem.conflict(
          "not-yours", "Only " + hold.organisation() + ", which placed it, releases this hold.");
    }
    var who = caller.employee() == null ? caller.clientId() : caller.employee();
    if (!holds.release(dossier.part(), hold, order.now(), who)) {
      throw Problem.conflict("hold-released", "This hold was released before.");
    }
    journal.released(hold, order.today(), by(caller));
    return seen(hold, hold.version() + 1);
  }

  private static Answer seen(LegalHold hold, long version) {
    return Answer.created(
        "/v1/cases/%s/legal-holds/%d".formatted(hold.caseId(), hold.number()), version);
  }

  private Dossier locked(UUID caseId) {
    return cases.locked(caseId).orElseThrow(Problem::notFound);
  }

  private static Provenance by(Caller caller) {
    return Provenance.withoutWords(caller);
  }
}
