package asylumchain.cases.intake.bulk;

import asylumchain.cases.identity.KnownPerson;
import asylumchain.cases.identity.Person;
import asylumchain.cases.intake.Relodged;
import asylumchain.cases.intake.Unborn;
import asylumchain.cases.intake.bulk.ImportLine.Reference;
import asylumchain.cases.lifecycle.CaseFile;
import asylumchain.cases.lifecycle.Dossier;
import asylumchain.cases.lifecycle.Ruling.Accepted;
import asylumchain.cases.lifecycle.Ruling.Refused;
import asylumchain.cases.lifecycle.standing.PersonWord;
import asylumchain.cases.lifecycle.standing.Reason;
import asylumchain.events.CaseEvent;
import asylumchain.events.CaseHistory.Fact;
import asylumchain.kit.imports.ImportJob;
import asylumchain.kit.imports.lines.LineResult;
import asylumchain.kit.imports.lines.ReadLine.Parsed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// One case while lines of a chunk are laid beside it. A line is taken whole or not at all.
final class Delivery {

  private final Reference reference;
  private final Dossier before;
  private final Supplier<List<Fact>> stored;
  private final Set<String> digests;
  private final List<Parsed<ImportLine>> taken = new ArrayList<>();
  private final List<CaseEvent> added = new ArrayList<>();
  private CaseFile file;
  private Instant lastKnown;
  private final @Nullable Applicant applicant;
  private @Nullable Person person;
  private boolean rehearsedBefore;
  private boolean hidden;

  /// Who applies in a case that was known.
  ///
  /// @param wasReportedAs whether a source may know the applicant like this: under another record,
  ///   or as they read before something was put right
  record Applicant(KnownPerson known, Predicate<Person> wasReportedAs) {

    boolean is(Person reported) {
      return known.person().isSame(reported) || wasReportedAs.test(reported);
    }
  }

  /// @param before the case as it is kept; an empty file for a new one
  /// @param stored every fact so far
  /// @param digests of what was delivered before
  /// @param lastKnown when the last fact was known
  /// @param applicant who applies; `null` for a new case
  Delivery(
      Reference reference,
      Dossier before,
      Supplier<List<Fact>> stored,
      Set<String> digests,
      Instant lastKnown,
      @Nullable Applicant applicant) {
    this.reference = reference;
    this.before = before;
    this.stored = stored;
    this.digests = new HashSet<>(digests);
    this.file = before.file();
    this.lastKnown = lastKnown;
    this.applicant = applicant;
    this.person = applicant == null ? null : applicant.known().person();
  }

  Reference reference() {
    return reference;
  }

  Dossier before() {
    return before;
  }

  boolean isNew() {
    return before.file().version() == 0;
  }

  /// Whether lines taken so far open a case, and say of whom.
  boolean bringsPerson() {
    return isNew() && !rehearsedBefore && person != null && !taken.isEmpty();
  }

  /// Whether a line was refused because whoever delivers it takes no part in the case.
  boolean wasHidden() {
    return hidden;
  }

  /// The lines taken so far.
  List<Parsed<ImportLine>> taken() {
    return taken;
  }

  /// Who applies.
  ///
  /// @throws IllegalStateException before a line is taken
  Person person() {
    if (person == null) {
      throw new IllegalStateException("a case that takes a line has a person");
    }
    return person;
  }

  /// Who applies in a case that was known; `null` for a new one.
  @Nullable KnownPerson applicant() {
    return applicant == null ? null : applicant.known();
  }

  /// Lays a line beside the case.
  LineResult offer(Parsed<ImportLine> offered, Terms terms) {
    var line = offered.line();
    var number = offered.number();
    if (digests.contains(offered.digest())) {
      return LineResult.alreadyTaken(number, before.caseId());
    }
    if (!isNew() && !before.isSeenBy(terms.organisation())) {
      hidden = true;
      return LineResult.refused(number, CaseRefusal.NOT_TAKING_PART, "/sourceRef");
    }
    if (person == null && line.person() == null && !rehearsedBefore) {
      return LineResult.refused(number, CaseRefusal.PERSON_MISSING, "/person");
    }
    if (line.person() != null && isSomebodyElse(line.person())) {
      return LineResult.refused(number, CaseRefusal.PERSON_DIFFERS, "/person");
    }
    if (person == null && line.bringsUnborn()) {
      return LineResult.refused(number, CaseRefusal.NOT_BORN, "/person/birthDate");
    }
    if (person == null && line.bringsGrownMinor()) {
      return LineResult.refused(number, CaseRefusal.NOT_A_MINOR, "/person/unaccompaniedMinor");
    }
    var refusal = take(offered, terms);
    return refusal == null ? LineResult.taken(number, before.caseId()) : refusal;
  }

  private boolean isSomebodyElse(Person reported) {
    return applicant == null ? person != null && !person.isSame(reported) : !applicant.is(reported);
  }

  /// Lays a line beside the case that was taken by the same rehearsal before.
  void replay(Parsed<ImportLine> rehearsed, Terms terms) {
    rehearsedBefore = true;
    take(rehearsed, terms);
    taken.remove(rehearsed);
  }

  private @Nullable LineResult take(Parsed<ImportLine> offered, Terms terms) {
    var next = file;
    var known = lastKnown;
    var events = new ArrayList<>(added);
    var reports = offered.line().events();
    for (int i = 0; i < reports.size(); i++) {
      var report = reports.get(i);
      var bad = terms.knowledge().refusal(report.recordedAt(), known);
      if (bad != null) {
        return LineResult.refused(offered.number(), bad, "/events/" + i + "/recordedAt");
      }
      if (PersonWord.is(report.event(), () -> history(events))) {
        return LineResult.refused(
            offered.number(),
            CaseRefusal.IMPOSSIBLE_TRANSITION,
            "/events/" + i + ": " + Reason.SAID_OF_PERSONS.code());
      }
      switch (next.rule(
          report.event(), terms.lastDay(report.recordedAt()), () -> history(events))) {
        case Accepted(var after) -> next = after;
        case Refused(var reason) -> {
          return LineResult.refused(
              offered.number(),
              CaseRefusal.IMPOSSIBLE_TRANSITION,
              "/events/" + i + ": " + reason.code());
        }
      }
      known = report.recordedAt() == null ? terms.knowledge().now() : report.recordedAt();
      events.add(report.event());
    }
    var applies = person == null ? offered.line().person() : person;
    if (applies != null && Unborn.is(applies, file, next)) {
      return LineResult.refused(
          offered.number(), CaseRefusal.NOT_BORN, person == null ? "/person/birthDate" : "/events");
    }
    for (var anew : retold(next, events, terms.lastDay(reports.getLast().recordedAt()))) {
      next = accepted(next, anew, terms.today(), events);
      events.add(anew);
    }
    var untold = next.untold();
    if (untold.isPresent()) {
      next = accepted(next, untold.get(), terms.today(), events);
      events.add(untold.get());
    }
    file = next;
    lastKnown = known;
    added.clear();
    added.addAll(events);
    digests.add(offered.digest());
    taken.add(offered);
    if (person == null) {
      person = offered.line().person();
    }
    return null;
  }

  private List<CaseEvent> retold(CaseFile next, List<CaseEvent> events, LocalDate on) {
    return applicant == null
        ? List.of()
        : Relodged.retold(file, next, () -> history(events), applicant.known(), on);
  }

  /// Completes what was taken.
  Outcome complete(ImportJob job, KnownPerson applicant, Terms terms) {
    return Outcome.of(this, job, applicant, terms);
  }

  /// The case after a fact that was found possible.
  ///
  /// @param events taken before it
  CaseFile accepted(CaseFile now, CaseEvent event, LocalDate lastDay, List<CaseEvent> events) {
    return switch (now.rule(event, lastDay, () -> history(events))) {
      case Accepted(var next) -> next;
      case Refused(var reason) ->
          throw new IllegalStateException("accepted before, refused now: " + reason);
    };
  }

  /// Every fact of the case so far, and these after them.
  List<Fact> history(List<CaseEvent> events) {
    var facts = new ArrayList<>(stored.get());
    for (var event : events) {
      facts.add(new Fact(facts.size() + 1, event));
    }
    return facts;
  }
}
