package asylumchain.cases.handover.requests;

import asylumchain.cases.handover.Refusal;
import asylumchain.cases.handover.requests.HandOver.State;
import asylumchain.cases.handover.requests.HandOverAnswer.Choice;
import asylumchain.cases.intake.CaseDesk;
import asylumchain.cases.lifecycle.CaseFile;
import asylumchain.cases.lifecycle.CaseJournal;
import asylumchain.events.CaseEvent;
import asylumchain.events.Code;
import asylumchain.events.IntakeEvent.HandOverRefused;
import asylumchain.events.IntakeEvent.HandOverRequested;
import asylumchain.events.IntakeEvent.HandOverWithdrawn;
import asylumchain.events.IntakeEvent.HandedOver;
import asylumchain.kit.access.Caller;
import asylumchain.kit.http.Answer;
import asylumchain.kit.http.Deadlocks;
import asylumchain.kit.http.IfMatch;
import asylumchain.kit.http.Problem;
import asylumchain.kit.time.BusinessDate;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/// Turns what a partner asks or answers into facts of the case.
@ApplicationScoped
class HandOverDesk {

  private final CaseDesk cases;
  private final CaseJournal journal;
  private final BusinessDate businessDate;

  HandOverDesk(CaseDesk cases, CaseJournal journal, BusinessDate businessDate) {
    this.cases = cases;
    this.journal = journal;
    this.businessDate = businessDate;
  }

  List<HandOver> all(UUID caseId) {
    return HandOver.in(journal.facts(caseId), businessDate.today());
  }

  /// Whether the current request repeats one that was answered.
  boolean answeredBefore() {
    return cases.answeredBefore();
  }

  Answer request(Caller caller, UUID caseId, IfMatch ifMatch, HandOverRequest request) {
    var today = businessDate.today();
    if (request.answerBy().isBefore(today)) {
      throw Problem.badRequest("/answerBy", "must be " + today + " or later");
    }
    var from = Code.of(caller.organisation());
    var posted =
        post(
            caller,
            caseId,
            ifMatch,
            _ -> new HandOverRequested(today, from, request.to(), request.answerBy(), null));
    var number = posted.version();
    return new Answer(posted.status(), posted.location() + "/hand-overs/" + number, number);
  }

  Answer answer(Caller caller, UUID caseId, int number, IfMatch ifMatch, HandOverAnswer answer) {
    var today = businessDate.today();
    var reason = answer.reason();
    if ((answer.answer() == Choice.REFUSED) != (reason != null)) {
      throw Problem.badRequest("/reason", "is there where a case is refused, and only there");
    }
    return settle(
        caller,
        caseId,
        number,
        ifMatch,
        HandOver::to,
        asked ->
            reason == null
                ? new HandedOver(today, asked.from(), asked.to(), answer.unit(), null)
                : new HandOverRefused(today, asked.from(), asked.to(), reason, null));
  }

  Answer withdraw(Caller caller, UUID caseId, int number, IfMatch ifMatch) {
    var today = businessDate.today();
    return settle(
        caller,
        caseId,
        number,
        ifMatch,
        HandOver::from,
        asked -> new HandOverWithdrawn(today, asked.from(), asked.to(), null));
  }

  /// @param by whose word it takes
  private Answer settle(
      Caller caller,
      UUID caseId,
      int number,
      IfMatch ifMatch,
      Function<HandOver, Code> by,
      Function<HandOver, CaseEvent> fact) {
    return post(
        caller,
        caseId,
        ifMatch,
        file -> {
          var refusal = new Refusal(Code.of(caller.organisation()), file.standing());
          var asked = open(caseId, number, refusal);
          var partner = by.apply(asked);
          if (!partner.equals(refusal.caller())) {
            throw refusal.notYours("only " + partner + " can say this");
          }
          return fact.apply(asked);
        });
  }

  private Answer post(
      Caller caller, UUID caseId, IfMatch ifMatch, Function<CaseFile, CaseEvent> fact) {
    return Deadlocks.broken(() -> cases.post(caller, caseId, ifMatch, fact, businessDate.today()));
  }

  private HandOver open(UUID caseId, int number, Refusal refusal) {
    var asked =
        all(caseId).stream()
            .filter(one -> one.number() == number)
            .findFirst()
            .orElseThrow(Problem::notFound);
    if (asked.state() != State.OPEN) {
      throw refusal.of("not-offered", "this hand-over is not open: " + asked.state());
    }
    return asked;
  }
}
