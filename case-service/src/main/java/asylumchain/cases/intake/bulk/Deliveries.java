package asylumchain.cases.intake.bulk;

import asylumchain.cases.identity.KnownPerson;
import asylumchain.cases.identity.Persons;
import asylumchain.cases.intake.bulk.Delivery.Applicant;
import asylumchain.cases.intake.bulk.ImportLine.Reference;
import asylumchain.cases.lifecycle.CaseFile;
import asylumchain.cases.lifecycle.CaseJournal;
import asylumchain.cases.lifecycle.CaseTable;
import asylumchain.cases.lifecycle.Dossier;
import asylumchain.kit.http.Problem;
import asylumchain.kit.imports.lines.DeliveredTable;
import asylumchain.kit.imports.lines.ReadLine;
import asylumchain.kit.imports.lines.ReadLine.Parsed;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Opens the cases that lines are about: known ones locked, new ones empty.
@ApplicationScoped
class Deliveries {

  private final CaseTable cases;
  private final CaseJournal journal;
  private final Persons persons;
  private final DeliveredTable delivered;

  Deliveries(CaseTable cases, CaseJournal journal, Persons persons, DeliveredTable delivered) {
    this.cases = cases;
    this.journal = journal;
    this.persons = persons;
    this.delivered = delivered;
  }

  /// The cases of one partition that these lines are about, by reference.
  Map<Reference, Delivery> open(
      int part, List<ReadLine<ImportLine>> lines, Map<Reference, UUID> known) {
    var asked = new LinkedHashSet<Reference>();
    for (var line : lines) {
      if (line instanceof Parsed<ImportLine> readable) {
        asked.add(readable.line().reference());
      }
    }
    var kept = kept(part, asked, known);
    var open = new LinkedHashMap<Reference, Delivery>();
    for (var reference : asked) {
      var delivery = kept.get(reference);
      open.put(reference, delivery == null ? fresh(part, reference) : delivery);
    }
    return open;
  }

  private Delivery fresh(int part, Reference reference) {
    var before = new Dossier(part, journal.freshId(part), CaseFile.EMPTY, List.of());
    return new Delivery(reference, before, List::of, Set.of(), Instant.MIN, null);
  }

  private Map<Reference, Delivery> kept(
      int part, Set<Reference> asked, Map<Reference, UUID> known) {
    var caseIds = asked.stream().filter(known::containsKey).map(known::get).toList();
    if (caseIds.isEmpty()) {
      return Map.of();
    }
    var dossiers =
        cases.locked(part, caseIds).stream()
            .collect(Collectors.toMap(Dossier::caseId, Function.identity()));
    var applicants =
        persons.persons(
            dossiers.values().stream().map(kept -> kept.applicant().personId()).toList());
    var digests = delivered.delivered(part, caseIds);
    var lastKnown = journal.lastKnown(part, caseIds);
    return asked.stream()
        .filter(known::containsKey)
        .collect(
            Collectors.toMap(
                Function.identity(),
                reference -> {
                  var dossier = dossiers.get(known.get(reference));
                  if (dossier == null) {
                    throw Problem.unavailable(
                        Duration.ofSeconds(1), "This case was destroyed meanwhile.");
                  }
                  return new Delivery(
                      reference,
                      dossier,
                      () -> journal.facts(dossier.caseId()),
                      digests.getOrDefault(dossier.caseId(), Set.of()),
                      lastKnown.getOrDefault(dossier.caseId(), Instant.MIN),
                      applicant(applicants, dossier));
                }));
  }

  private Applicant applicant(Map<UUID, KnownPerson> applicants, Dossier dossier) {
    var person = applicants.get(dossier.applicant().personId());
    if (person == null) {
      throw new IllegalStateException("a case has an applicant");
    }
    var known = person.inFamily(dossier.applicant().familyId());
    return new Applicant(known, reported -> persons.wasReportedAs(person.personId(), reported));
  }
}
