package asylumchain.cases.identity.corrections;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import asylumchain.cases.identity.KnownPerson;
import asylumchain.cases.lifecycle.CaseFile;
import asylumchain.cases.lifecycle.CaseJournal;
import asylumchain.cases.lifecycle.CaseJournal.Entry;
import asylumchain.cases.lifecycle.CaseTable;
import asylumchain.cases.lifecycle.Dossier;
import asylumchain.cases.lifecycle.Provenance;
import asylumchain.cases.lifecycle.Ruling.Accepted;
import asylumchain.cases.lifecycle.Ruling.Refused;
import asylumchain.events.Applicant;
import asylumchain.events.CaseEvent;
import asylumchain.events.CaseHistory;
import asylumchain.events.CaseHistory.Fact;
import asylumchain.events.Code;
import asylumchain.events.CustodyEvent;
import asylumchain.events.DecisionEvent;
import asylumchain.events.EndEvent;
import asylumchain.events.ExaminationEvent;
import asylumchain.events.IntakeEvent.ApplicationLodged;
import asylumchain.events.IntakeEvent.ApplicationRegistered;
import asylumchain.events.IntakeEvent.AsylumWishMade;
import asylumchain.events.IntakeEvent.DuplicateMerged;
import asylumchain.events.IntakeEvent.DuplicateSplit;
import asylumchain.events.IntakeEvent.FactCorrected;
import asylumchain.events.IntakeEvent.HandOverRefused;
import asylumchain.events.IntakeEvent.HandOverRequested;
import asylumchain.events.IntakeEvent.HandOverWithdrawn;
import asylumchain.events.IntakeEvent.HandedOver;
import asylumchain.events.IntakeEvent.LawyerAssigned;
import asylumchain.events.IntakeEvent.PersonIdentified;
import asylumchain.events.IntakeEvent.ReceptionAssigned;
import asylumchain.events.IntakeEvent.TrackAssigned;
import asylumchain.events.IntakeEvent.WaitingForChanged;
import asylumchain.events.RemedyEvent;
import asylumchain.events.ResponsibilityEvent;
import asylumchain.kit.http.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Cases whose facts told of a person who reads otherwise now: each fact that would have told
/// something else is stated again. What the chain sees of a person is frozen at lodging; a
/// correction of what was known then changes it.
@ApplicationScoped
class RestatedCases {

  private final CaseTable cases;
  private final CaseJournal journal;

  RestatedCases(CaseTable cases, CaseJournal journal) {
    this.cases = cases;
    this.journal = journal;
  }

  /// Locks the cases of a person in one order and writes how they stand.
  ///
  /// @param before the person as it read until now
  /// @return what is still to be journalled, by partition
  /// @throws Problem 400 for a minor without parents who was of age in every case already, and for
  ///   whoever would be born after the intake of one, and was not until now
  SortedMap<Integer, List<Entry>> restate(
      KnownPerson before, KnownPerson after, LocalDate today, Provenance by) {
    var byPart =
        cases.ofApplicant(after.personId()).stream()
            .collect(groupingBy(journal::partOf, TreeMap::new, toList()));
    var entries = new TreeMap<Integer, List<Entry>>();
    var opened = new TreeSet<LocalDate>();
    var intakes = new TreeSet<LocalDate>();
    byPart.forEach(
        (part, ids) -> {
          var restated = new ArrayList<Dossier>();
          for (var dossier : cases.locked(part, ids)) {
            opened.add(openedOn(dossier));
            soundIntake(dossier, before).ifPresent(intakes::add);
            var facts = facts(dossier, new Reading(before, after), today, by);
            if (!facts.entries().isEmpty()) {
              entries.computeIfAbsent(part, _ -> new ArrayList<>()).addAll(facts.entries());
              restated.add(
                  new Dossier(part, dossier.caseId(), facts.file(), dossier.participants()));
            }
          }
          cases.update(restated);
        });
    refuseGrownMinor(after, opened.isEmpty() ? today : opened.first());
    refuseUnborn(after, intakes);
    return entries;
  }

  private static LocalDate openedOn(Dossier dossier) {
    var known = dossier.file().particulars();
    return Stream.of(known.madeOn(), known.registeredOn(), known.lodgedOn())
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElseThrow(() -> new IllegalStateException("a case that is kept is opened"));
  }

  /// When the intake of a case was complete; empty where that lies before the birth already: either
  /// day can be put right first.
  private static Optional<LocalDate> soundIntake(Dossier dossier, KnownPerson before) {
    var intake = dossier.file().particulars().intakeOn();
    return intake.filter(day -> !before.person().isBornAfter(day));
  }

  /// Does not tell the day: whoever corrects a person need not see all of their cases.
  private static void refuseGrownMinor(KnownPerson person, LocalDate firstDay) {
    if (person.person().isTooOldForAnUnaccompaniedMinor(firstDay)) {
      throw Problem.badRequest(
          "/person/unaccompaniedMinor", "is eighteen or older when the first case begins");
    }
  }

  /// Nor does this.
  private static void refuseUnborn(KnownPerson person, Set<LocalDate> intakes) {
    if (intakes.stream().anyMatch(person.person()::isBornAfter)) {
      throw Problem.badRequest(
          "/person/birthDate", "lies after the intake of a case of this person");
    }
  }

  /// The last step, partition by partition.
  void journal(SortedMap<Integer, List<Entry>> entries) {
    entries.forEach(journal::append);
  }

  /// What a person reads like, and should have read like.
  private record Reading(KnownPerson before, KnownPerson after) {

    /// The applicant as the chain should have seen them on a day; `null` where it saw the same, or
    /// somebody else. A case that a merge brought keeps its family, unless that is put right.
    ///
    /// @param who whom it saw
    @Nullable Applicant otherwise(Applicant who, LocalDate day) {
      var family = Objects.equals(before.familyId(), after.familyId());
      var right = family ? in(who.familyId(), after.seenOn(day)) : after.seenOn(day);
      var same = after.seenOn(day).equals(before.seenOn(day)) || right.equals(who);
      return same || !who.personId().equals(right.personId()) ? null : right;
    }

    private static Applicant in(@Nullable UUID family, Applicant who) {
      return new Applicant(
          who.personId(),
          family,
          who.nationality(),
          who.sex(),
          who.ageBand(),
          who.unaccompaniedMinor(),
          who.familySizeBand());
    }
  }

  private record Restated(CaseFile file, List<Entry> entries) {}

  private Restated facts(Dossier dossier, Reading reading, LocalDate today, Provenance by) {
    var history = new ArrayList<>(journal.facts(dossier.caseId()));
    var lodgedOn = dossier.file().particulars().lodgedOn();
    var file = dossier.file();
    var entries = new ArrayList<Entry>();
    for (var fact : CaseHistory.effective(history)) {
      var who = shown(fact.event());
      var applicant = who == null ? null : reading.otherwise(who, shownOn(fact.event(), lodgedOn));
      var right = applicant == null ? null : told(fact.event(), applicant, dossier.participants());
      if (right != null) {
        var correction = new FactCorrected(today, fact.version(), right);
        file = after(file, correction, today, history);
        history.add(new Fact(file.version(), correction));
        entries.add(new Entry(dossier.caseId(), file.version(), correction, null, by));
      }
    }
    return new Restated(file, entries);
  }

  private static CaseFile after(
      CaseFile file, FactCorrected correction, LocalDate today, List<Fact> history) {
    return switch (file.rule(correction, today, () -> history)) {
      case Accepted(var next) -> next;
      case Refused(var reason) ->
          throw new IllegalStateException("who the applicant is decides nothing: " + reason);
    };
  }

  /// The day on which a fact shows the applicant: its own; the day of lodging where another person
  /// became the applicant after it.
  private static LocalDate shownOn(CaseEvent event, @Nullable LocalDate lodgedOn) {
    return switch (event) {
      case DuplicateMerged(var on, _) -> Objects.requireNonNullElse(lodgedOn, on);
      case DuplicateSplit(var on, _) -> Objects.requireNonNullElse(lodgedOn, on);
      case CaseEvent _ -> event.occurredOn();
    };
  }

  /// Of whom a fact tells; `null` for nobody.
  private static @Nullable Applicant shown(CaseEvent event) {
    return switch (event) {
      case AsylumWishMade wish -> wish.applicant();
      case ApplicationRegistered registered -> registered.applicant();
      case ApplicationLodged lodged -> lodged.applicant();
      case DuplicateMerged merged -> merged.applicant();
      case DuplicateSplit split -> split.applicant();
      case CaseEvent _ -> null;
    };
  }

  /// The fact as it should have told of this applicant.
  ///
  /// @param partners who takes part now: a correction leaves nobody out who joined since
  private static @Nullable CaseEvent told(
      CaseEvent event, Applicant applicant, List<Code> partners) {
    return switch (event) {
      case AsylumWishMade(var on, var kind, var unit, _, _) ->
          new AsylumWishMade(on, kind, unit, applicant, partners);
      case ApplicationRegistered(var on, var kind, var unit, _, _) ->
          new ApplicationRegistered(on, kind, unit, applicant, partners);
      case ApplicationLodged(var on, var kind, var unit, _, _) ->
          new ApplicationLodged(on, kind, unit, applicant, partners);
      case DuplicateMerged(var on, _) -> new DuplicateMerged(on, applicant);
      case DuplicateSplit(var on, _) -> new DuplicateSplit(on, applicant);
      case PersonIdentified _,
          TrackAssigned _,
          ReceptionAssigned _,
          LawyerAssigned _,
          HandedOver _,
          HandOverRequested _,
          HandOverRefused _,
          HandOverWithdrawn _,
          WaitingForChanged _,
          FactCorrected _,
          ResponsibilityEvent _,
          ExaminationEvent _,
          DecisionEvent _,
          RemedyEvent _,
          CustodyEvent _,
          EndEvent _ ->
          null;
    };
  }
}
