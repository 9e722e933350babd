package asylumchain.cases.identity.duplicates;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import asylumchain.cases.identity.KnownPerson;
import asylumchain.cases.lifecycle.CaseFile;
import asylumchain.cases.lifecycle.CaseJournal;
import asylumchain.cases.lifecycle.CaseTable;
import asylumchain.cases.lifecycle.Dossier;
import asylumchain.cases.lifecycle.Provenance;
import asylumchain.cases.lifecycle.Ruling.Accepted;
import asylumchain.cases.lifecycle.Ruling.Refused;
import asylumchain.events.Applicant;
import asylumchain.events.CaseEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiFunction;

/// Cases that get another applicant.
@ApplicationScoped
class MovedCases {

  private final CaseTable cases;
  private final CaseJournal journal;

  MovedCases(CaseTable cases, CaseJournal journal) {
    this.cases = cases;
    this.journal = journal;
  }

  List<UUID> of(UUID personId) {
    return cases.ofApplicant(personId);
  }

  /// Gives the cases to a person: locks them in one order, and writes the journal last, partition
  /// by partition.
  ///
  /// @param fact that says so, of a day and an applicant
  /// @return the cases
  List<UUID> move(
      List<UUID> caseIds,
      KnownPerson to,
      BiFunction<LocalDate, Applicant, CaseEvent> fact,
      LocalDate today,
      Provenance by) {
    var byPart = caseIds.stream().collect(groupingBy(journal::partOf, TreeMap::new, toList()));
    var entries = new TreeMap<Integer, List<CaseJournal.Entry>>();
    byPart.forEach(
        (part, ids) -> {
          var moved = new ArrayList<Dossier>();
          for (var dossier : cases.locked(part, ids)) {
            var event = fact.apply(today, applicant(dossier, to, today));
            var next = next(dossier, event, today);
            moved.add(new Dossier(part, dossier.caseId(), next, dossier.participants()));
            entries
                .computeIfAbsent(part, _ -> new ArrayList<>())
                .add(new CaseJournal.Entry(dossier.caseId(), next.version(), event, null, by));
          }
          cases.update(moved);
        });
    entries.forEach(journal::append);
    return List.copyOf(caseIds);
  }

  private CaseFile next(Dossier dossier, CaseEvent event, LocalDate today) {
    var ruling = dossier.file().rule(event, today, () -> journal.facts(dossier.caseId()));
    return switch (ruling) {
      case Accepted(var next) -> next;
      case Refused(var reason) ->
          throw new IllegalStateException("a case can always get another applicant: " + reason);
    };
  }

  /// The band of the age stays the one on the day of lodging.
  private static Applicant applicant(Dossier dossier, KnownPerson to, LocalDate today) {
    var lodgedOn = dossier.file().particulars().lodgedOn();
    return to.seenOn(Objects.requireNonNullElse(lodgedOn, today));
  }
}
