package asylumchain.cases.intake.bulk;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import asylumchain.cases.identity.Admissions;
import asylumchain.cases.identity.Admissions.Admission;
import asylumchain.cases.identity.KnownPerson;
import asylumchain.cases.intake.bulk.ImportLine.Reference;
import asylumchain.cases.lifecycle.CaseJournal;
import asylumchain.cases.lifecycle.CaseTable;
import asylumchain.cases.lifecycle.Provenance;
import asylumchain.kit.imports.ImportJob;
import asylumchain.kit.imports.lines.DeliveredTable;
import asylumchain.kit.imports.lines.DeliveredTable.Delivered;
import asylumchain.kit.imports.lines.LineResult;
import asylumchain.kit.imports.lines.ReadLine.Parsed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Writes what a chunk brought about, set by set: references, persons, cases, and the journal last.
@ApplicationScoped
class CaseBooks {

  private final CaseTable cases;
  private final CaseJournal journal;
  private final Admissions admissions;
  private final ReferenceTable references;
  private final DeliveredTable delivered;

  CaseBooks(
      CaseTable cases,
      CaseJournal journal,
      Admissions admissions,
      ReferenceTable references,
      DeliveredTable delivered) {
    this.cases = cases;
    this.journal = journal;
    this.admissions = admissions;
    this.references = references;
    this.delivered = delivered;
  }

  /// What was written, and what has still to go into the journal.
  ///
  /// @param lost references that another delivery claimed first
  /// @param refused lines whose person turned out to be somebody else
  record Written(
      List<CaseJournal.Entry> entries,
      Map<UUID, Provenance> newcomers,
      Admission admission,
      Set<Reference> lost,
      List<LineResult> refused) {}

  Written write(ImportJob job, int part, List<Delivery> open, Terms terms) {
    var touched = open.stream().filter(delivery -> !delivery.taken().isEmpty()).toList();
    var claimed = claim(job, touched);
    var mine =
        touched.stream()
            .filter(delivery -> !delivery.isNew() || claimed.contains(delivery.before().caseId()))
            .toList();
    var admission = admit(job, mine);
    var refused = mine.stream().filter(delivery -> isStranger(delivery, admission)).toList();
    if (!refused.isEmpty()) {
      references.release(job.organisation(), refused.stream().map(Delivery::reference).toList());
    }
    var outcomes = new ArrayList<Outcome>();
    var newcomers = new HashMap<UUID, Provenance>();
    for (var delivery : mine) {
      if (!isStranger(delivery, admission)) {
        var applicant = applicant(delivery, admission);
        newcomers.putIfAbsent(applicant.personId(), provenance(job, delivery.taken().getFirst()));
        outcomes.add(delivery.complete(job, applicant, terms));
      }
    }
    keep(part, outcomes, mine, refused);
    return new Written(
        outcomes.stream().flatMap(outcome -> outcome.entries().stream()).toList(),
        newcomers,
        admission,
        lost(touched, mine),
        refusals(refused));
  }

  /// Those of cases that bring a person whose person would turn out to be somebody else. Keeps
  /// nothing.
  List<Delivery> strangers(List<Delivery> fresh) {
    var strangers = admissions.strangers(fresh.stream().map(Delivery::person).toList());
    return fresh.stream().filter(delivery -> strangers.contains(delivery.person())).toList();
  }

  /// The last step: the journal of the cases, then that of the newcomers.
  void journal(ImportJob job, int part, Written written) {
    journal.append(part, written.entries());
    admissions.journal(
        written.admission(),
        newcomer ->
            written.newcomers().getOrDefault(newcomer.personId(), provenance(job, null, null)));
  }

  /// Who reported what stands on a line, and why: as the line says, and as was said of the whole
  /// delivery.
  static Provenance provenance(ImportJob job, Parsed<ImportLine> line) {
    return provenance(job, line.number(), line.line().source());
  }

  private static Provenance provenance(
      ImportJob job, @Nullable Long line, @Nullable String source) {
    var account = job.account();
    return new Provenance(
        job.organisation(),
        job.client(),
        job.employee(),
        job.importId(),
        line,
        account.reason(),
        both(source, account.source()));
  }

  /// The system that a line names, and from where the whole delivery comes.
  private static @Nullable String both(@Nullable String system, @Nullable String delivery) {
    if (system == null || delivery == null) {
      return system == null ? delivery : system;
    }
    return system + "; " + delivery;
  }

  private Set<UUID> claim(ImportJob job, List<Delivery> touched) {
    var claims = new HashMap<Reference, UUID>();
    for (var delivery : touched) {
      if (delivery.isNew()) {
        claims.put(delivery.reference(), delivery.before().caseId());
      }
    }
    return claims.isEmpty() ? Set.of() : references.claim(job.organisation(), claims);
  }

  private Admission admit(ImportJob job, List<Delivery> mine) {
    var delivered =
        mine.stream()
            .filter(Delivery::isNew)
            .collect(
                groupingBy(
                    delivery -> delivery.reference().source(),
                    TreeMap::new,
                    mapping(Delivery::person, toList())));
    return admissions.admitDelivered(job.organisation(), delivered);
  }

  private void keep(int part, List<Outcome> outcomes, List<Delivery> mine, List<Delivery> refused) {
    var after = outcomes.stream().map(Outcome::after).toList();
    var fresh = new HashSet<UUID>();
    mine.stream().filter(Delivery::isNew).forEach(d -> fresh.add(d.before().caseId()));
    var inserted = after.stream().filter(dossier -> fresh.contains(dossier.caseId())).toList();
    var updated = after.stream().filter(dossier -> !fresh.contains(dossier.caseId())).toList();
    if (!inserted.isEmpty()) {
      cases.insert(inserted);
    }
    if (!updated.isEmpty()) {
      cases.update(updated);
    }
    var contents =
        mine.stream()
            .filter(delivery -> !refused.contains(delivery))
            .flatMap(
                delivery ->
                    delivery.taken().stream()
                        .map(line -> new Delivered(delivery.before().caseId(), line.digest())))
            .toList();
    delivered.deliver(part, contents);
  }

  private static boolean isStranger(Delivery delivery, Admission admission) {
    return delivery.isNew() && !admission.persons().containsKey(delivery.person());
  }

  private static KnownPerson applicant(Delivery delivery, Admission admission) {
    var known =
        delivery.isNew() ? admission.persons().get(delivery.person()) : delivery.applicant();
    if (known == null) {
      throw new IllegalStateException("strangers were refused");
    }
    return known;
  }

  private static Set<Reference> lost(List<Delivery> touched, List<Delivery> mine) {
    var lost = new HashSet<Reference>();
    touched.forEach(delivery -> lost.add(delivery.reference()));
    mine.forEach(delivery -> lost.remove(delivery.reference()));
    return lost;
  }

  /// The lines of these, refused.
  static List<LineResult> refusals(List<Delivery> refused) {
    return refused.stream()
        .flatMap(delivery -> delivery.taken().stream())
        .map(
            line ->
                LineResult.refused(line.number(), CaseRefusal.PERSON_DIFFERS, "/person/vNumber"))
        .toList();
  }
}
