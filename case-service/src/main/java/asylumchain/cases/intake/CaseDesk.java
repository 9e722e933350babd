package asylumchain.cases.intake;

import asylumchain.cases.handover.DeskWord;
import asylumchain.cases.handover.Participation;
import asylumchain.cases.handover.Refusal;
import asylumchain.cases.identity.KnownPerson;
import asylumchain.cases.lifecycle.CaseFile;
import asylumchain.cases.lifecycle.CaseJournal;
import asylumchain.cases.lifecycle.CaseTable;
import asylumchain.cases.lifecycle.Dossier;
import asylumchain.cases.lifecycle.Provenance;
import asylumchain.cases.lifecycle.Ruling.Accepted;
import asylumchain.cases.lifecycle.Ruling.Refused;
import asylumchain.cases.lifecycle.standing.PersonWord;
import asylumchain.cases.lifecycle.standing.Reason;
import asylumchain.events.CaseEvent;
import asylumchain.events.CaseHistory.Fact;
import asylumchain.events.Code;
import asylumchain.events.IntakeEvent.FactCorrected;
import asylumchain.kit.access.Caller;
import asylumchain.kit.http.Answer;
import asylumchain.kit.http.IdempotencyKeys;
import asylumchain.kit.http.IfMatch;
import asylumchain.kit.http.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/// Where a reported fact meets the case: one transaction; read, rule, write.
@ApplicationScoped
public class CaseDesk {

  private final CaseTable cases;
  private final CaseJournal journal;
  private final Applicants applicants;
  private final IdempotencyKeys idempotency;

  CaseDesk(
      CaseTable cases, CaseJournal journal, Applicants applicants, IdempotencyKeys idempotency) {
    this.cases = cases;
    this.journal = journal;
    this.applicants = applicants;
    this.idempotency = idempotency;
  }

  @Transactional
  Answer register(Caller caller, Registration registration, LocalDate today) {
    return idempotency.once(() -> registered(caller, registration, today));
  }

  /// Takes a fact about a case.
  ///
  /// @param told the fact, once it is known how the case stands; may refuse with a [Problem]
  /// @return the case, with its version after the fact
  @Transactional
  public Answer post(
      Caller caller,
      UUID caseId,
      IfMatch ifMatch,
      Function<CaseFile, CaseEvent> told,
      LocalDate today) {
    return idempotency.once(() -> posted(caller, caseId, ifMatch, told, today));
  }

  /// Has the last fact that says who takes part say it anew, where somebody takes part by no fact
  /// that counts: left there by releases that did not ask.
  ///
  /// @return whether somebody was, and takes part no more
  @Transactional(TxType.REQUIRES_NEW)
  public boolean restatePartners(UUID caseId, Provenance by, LocalDate today) {
    var dossier = cases.locked(caseId).orElse(null);
    if (dossier == null) {
      return false;
    }
    var partners = dossier.participants();
    var facts = journal.facts(caseId);
    var saying = Participation.lastNaming(facts).orElse(null);
    if (saying == null || Participation.grounded(partners, facts).equals(partners)) {
      return false;
    }
    var anew = new FactCorrected(today, saying.version(), saying.event());
    var completion =
        completion(partners.getFirst(), dossier, applicants.of(dossier), anew)
            .ofApplicant(saying.event());
    var after = take(partners.getFirst(), new Taken(List.of(), dossier), completion, today);
    cases.update(List.of(after.after()));
    append(after, by);
    return true;
  }

  /// Whether the current request repeats one that was answered.
  public boolean answeredBefore() {
    return idempotency.answered();
  }

  private Answer registered(Caller caller, Registration registration, LocalDate today) {
    var caseId = journal.freshId();
    var by = Provenance.posted(caller);
    var admitted = applicants.admit(caller, registration);
    var opening = new Dossier(journal.partOf(caseId), caseId, CaseFile.EMPTY, List.of());
    var taken = take(caller, opening, admitted.applicant(), registration.event(), today);
    cases.insert(List.of(taken.after()));
    append(taken, by);
    applicants.journal(admitted, by);
    return Answer.created("/v1/cases/" + caseId, taken.after().file().version());
  }

  private Answer posted(
      Caller caller,
      UUID caseId,
      IfMatch ifMatch,
      Function<CaseFile, CaseEvent> told,
      LocalDate today) {
    var dossier =
        cases
            .locked(caseId)
            .filter(known -> known.isSeenBy(caller.organisation()))
            .orElseThrow(Problem::notFound);
    ifMatch.check(dossier.file().version());
    var event = told.apply(dossier.file());
    var handsOver = checkWord(caller, event, dossier);
    refuseWordOfPersons(caller, event, dossier);
    var taken = take(caller, dossier, applicants.of(dossier), event, today);
    checkCompany(
        caller, event, dossier, handsOver ? dossier.participants() : taken.after().participants());
    cases.update(List.of(taken.after()));
    append(taken, Provenance.posted(caller));
    return Answer.created("/v1/cases/" + caseId, taken.after().file().version());
  }

  /// @return whether it is a fact of a hand-over, or corrects one
  private boolean checkWord(Caller caller, CaseEvent event, Dossier dossier) {
    return DeskWord.check(refusal(caller, dossier), event, () -> journal.facts(dossier.caseId()));
  }

  /// @param after who takes part then; those before it where that follows from a hand-over
  private void checkCompany(Caller caller, CaseEvent event, Dossier dossier, List<Code> after) {
    var before = dossier.participants();
    var leaving = new Participation(after).leaving(before);
    DeskWord.checkCompany(
        refusal(caller, dossier),
        new Participation(before).namedBeside(event),
        leaving.isEmpty()
            ? leaving
            : Participation.grounded(leaving, journal.facts(dossier.caseId())));
  }

  private void refuseWordOfPersons(Caller caller, CaseEvent event, Dossier dossier) {
    if (PersonWord.is(event, () -> journal.facts(dossier.caseId()))) {
      throw refusal(caller, dossier).of(Reason.SAID_OF_PERSONS);
    }
  }

  private static Refusal refusal(Caller caller, Dossier dossier) {
    return new Refusal(Code.of(caller.organisation()), dossier.file().standing());
  }

  /// @param events what is journalled: the fact, and what follows from it for the chain
  private record Taken(List<CaseEvent> events, Dossier after) {

    Taken and(CaseEvent event, Dossier then) {
      return new Taken(Stream.concat(events.stream(), Stream.of(event)).toList(), then);
    }
  }

  /// A private fact that moves what the case waits for is followed by one that says so and travels;
  /// a lodging that moves to another day, by how old whoever became the applicant since was then.
  private Taken take(
      Caller caller, Dossier before, KnownPerson person, CaseEvent event, LocalDate today) {
    var reporter = Code.of(caller.organisation());
    var reported = completion(reporter, before, person, event);
    var first = take(reporter, new Taken(List.of(), before), reported, today);
    if (Unborn.is(person.person(), before.file(), first.after().file())) {
      throw new Refusal(reporter, before.file().standing()).of(Reason.NOT_BORN);
    }
    var taken = first;
    for (var anew :
        Relodged.retold(
            before.file(),
            first.after().file(),
            () -> history(before.caseId(), first.events()),
            person,
            today)) {
      taken = take(reporter, taken, new Completion(anew, taken.after().participants()), today);
    }
    var untold = taken.after().file().untold();
    return untold.isEmpty()
        ? taken
        : take(reporter, taken, completion(reporter, taken.after(), person, untold.get()), today);
  }

  /// @param unwritten facts after those in the journal
  private List<Fact> history(UUID caseId, List<CaseEvent> unwritten) {
    var facts = new ArrayList<>(journal.facts(caseId));
    unwritten.forEach(event -> facts.add(new Fact(facts.size() + 1, event)));
    return facts;
  }

  private Completion completion(
      Code reporter, Dossier before, KnownPerson person, CaseEvent event) {
    return Completion.of(
        event,
        before.file(),
        before.participants(),
        reporter,
        person,
        () -> journal.facts(before.caseId()));
  }

  private Taken take(Code reporter, Taken soFar, Completion completion, LocalDate today) {
    var before = soFar.after();
    var event = completion.event();
    return switch (before
        .file()
        .rule(event, today, () -> history(before.caseId(), soFar.events()))) {
      case Accepted(var next) -> soFar.and(event, before.after(next, completion.participants()));
      case Refused(var reason) -> throw new Refusal(reporter, before.file().standing()).of(reason);
    };
  }

  private void append(Taken taken, Provenance by) {
    var after = taken.after();
    var before = after.file().version() - taken.events().size();
    var entries = new ArrayList<CaseJournal.Entry>();
    for (var event : taken.events()) {
      var version = before + entries.size() + 1;
      entries.add(new CaseJournal.Entry(after.caseId(), version, event, null, by));
    }
    journal.append(after.part(), entries);
  }
}
