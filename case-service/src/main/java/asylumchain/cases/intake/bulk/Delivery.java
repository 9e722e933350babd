package asylumchain.cases.intake.bulk;

import asylumchain.cases.identity.KnownPerson;
import asylumchain.cases.identity.Person;
import asylumchain.cases.intake.Completion;
import asylumchain.cases.intake.bulk.ImportLine.Reference;
import asylumchain.cases.lifecycle.CaseFile;
import asylumchain.cases.lifecycle.CaseJournal;
import asylumchain.cases.lifecycle.Dossier;
import asylumchain.cases.lifecycle.Provenance;
import asylumchain.cases.lifecycle.Ruling;
import asylumchain.cases.lifecycle.Ruling.Accepted;
import asylumchain.cases.lifecycle.Ruling.Refused;
import asylumchain.cases.lifecycle.standing.PersonWord;
import asylumchain.cases.lifecycle.standing.Reason;
import asylumchain.events.CaseEvent;
import asylumchain.events.CaseHistory.Fact;
import asylumchain.events.Code;
import asylumchain.kit.imports.ImportJob;
import asylumchain.kit.imports.lines.LineResult;
import asylumchain.kit.imports.lines.ReadLine.Parsed;
import asylumchain.kit.imports.lines.Reported;
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
    if (person == null && line.person() == null && !rehearsedBefore) {
      return LineResult.refused(number, CaseRefusal.PERSON_MISSING, "/person");
    }
    if (line.person() != null && isSomebodyElse(line.person())) {
      return LineResult.refused(number, CaseRefusal.PERSON_DIFFERS, "/person");
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
        case Refused(var reason, _) -> {
          return LineResult.refused(
              offered.number(),
              CaseRefusal.IMPOSSIBLE_TRANSITION,
              "/events/" + i + ": " + reason.code());
        }
      }
      known = report.recordedAt() == null ? terms.knowledge().now() : report.recordedAt();
      events.add(report.event());
    }
    var untold = next.untold();
    if (untold.isPresent()) {
      next = after(next, untold.get(), terms.today(), events);
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

  /// The case after its lines, and what goes into its journal.
  record Outcome(Dossier after, List<CaseJournal.Entry> entries) {}

  /// Completes what was taken: participants and applicant are filled in.
  Outcome complete(ImportJob job, KnownPerson applicant, Terms terms) {
    var organisation = Code.of(job.organisation());
    var entries = new ArrayList<CaseJournal.Entry>();
    var completed = new ArrayList<CaseEvent>();
    var after = before;
    for (var line : taken) {
      var by = CaseBooks.provenance(job, line);
      var first = true;
      for (var report : line.line().events()) {
        var completion =
            Completion.of(
                report.event(),
                after.file(),
                after.participants(),
                organisation,
                applicant,
                () -> history(completed));
        var next =
            after(after.file(), completion.event(), terms.lastDay(report.recordedAt()), completed);
        after = after.after(next, completion.participants());
        completed.add(completion.event());
        entries.add(entry(next.version(), completion.event(), report, first ? by : null));
        first = false;
      }
      var untold = after.file().untold();
      if (untold.isPresent()) {
        var last = line.line().events().getLast().recordedAt();
        var next = after(after.file(), untold.get(), terms.today(), completed);
        after = after.after(next, after.participants());
        completed.add(untold.get());
        entries.add(
            new CaseJournal.Entry(before.caseId(), next.version(), untold.get(), last, null));
      }
    }
    return new Outcome(after, entries);
  }

  private CaseJournal.Entry entry(
      int version, CaseEvent event, Reported<CaseEvent> report, @Nullable Provenance by) {
    return new CaseJournal.Entry(before.caseId(), version, event, report.recordedAt(), by);
  }

  private CaseFile after(
      CaseFile now, CaseEvent event, LocalDate lastDay, List<CaseEvent> completed) {
    Ruling ruling = now.rule(event, lastDay, () -> history(completed));
    return switch (ruling) {
      case Accepted(var next) -> next;
      case Refused(var reason, _) ->
          throw new IllegalStateException("accepted before, refused now: " + reason);
    };
  }

  private List<Fact> history(List<CaseEvent> events) {
    var facts = new ArrayList<>(stored.get());
    for (var event : events) {
      facts.add(new Fact(facts.size() + 1, event));
    }
    return facts;
  }
}
