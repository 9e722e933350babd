package asylumchain.cases.identity.duplicates;

import static java.util.stream.Collectors.toSet;

import asylumchain.cases.identity.KnownPerson;
import asylumchain.cases.identity.Person;
import asylumchain.cases.identity.Persons;
import asylumchain.cases.identity.matching.Comparison;
import asylumchain.cases.identity.matching.Likely;
import asylumchain.cases.identity.matching.NameTable;
import asylumchain.cases.lifecycle.Provenance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Who may be the person somebody asks about.
@ApplicationScoped
public class Candidates {

  private final NameTable names;
  private final Persons persons;
  private final VerdictTable verdicts;

  Candidates(NameTable names, Persons persons, VerdictTable verdicts) {
    this.names = names;
    this.persons = persons;
    this.verdicts = verdicts;
  }

  /// Persons who may be the one described, best first, at most twenty.
  public List<Likely> of(Person described) {
    var asked = described.traits();
    var near = new ArrayList<NameTable.Named>();
    asked.forEach(name -> near.addAll(names.near(name)));
    persons.sharingNumbers(described).forEach(known -> known.names().forEach(near::add));
    return standing(Likely.among(asked, near));
  }

  /// The same for a person who is known, without those a reviewer has judged already under any
  /// record of the one or the other.
  List<Likely> of(KnownPerson known) {
    var records = persons.records(known.personId()).stream().map(KnownPerson::personId).toList();
    var judged = survivors(verdicts.about(records));
    return of(known.person()).stream()
        .filter(one -> !one.personId().equals(known.personId()) && !judged.contains(one.personId()))
        .toList();
  }

  /// Waits until nobody else registers somebody like this, and nobody delivers newcomers, and has
  /// them wait until this transaction ends: of two who bring the same newcomer at once, one finds
  /// the other's.
  public void oneAtATime(Person described) {
    names.oneAtATime(described.traits());
  }

  /// Those among them who are so much alike that nobody should be registered without a word.
  ///
  /// @param ruledOut who the reporter says it is not
  public List<Likely> likely(Person described, Set<UUID> ruledOut) {
    var others = survivors(ruledOut);
    return of(described).stream()
        .filter(one -> one.comparison().score() >= Comparison.LIKELY)
        .filter(one -> !others.contains(one.personId()))
        .toList();
  }

  /// Who a person who is known most likely is, under another record; empty when nobody is so much
  /// alike, or a reviewer has judged of all who are.
  public Optional<CandidateView> likeliest(KnownPerson known) {
    return of(known).stream()
        .filter(one -> one.comparison().score() >= Comparison.LIKELY)
        .findFirst()
        .map(CandidateView::of);
  }

  /// Keeps that a newcomer is none of these, so that nobody is asked again.
  public void ruledOut(UUID newcomer, Set<UUID> others, Provenance by) {
    others.forEach(other -> verdicts.keep(newcomer, other, false, null, by));
  }

  /// All that was said of whether this person is another, the first word first.
  List<SaidVerdict> said(UUID personId) {
    return verdicts.said(personId);
  }

  /// The same of all records of one person, each word once and without the other.
  public List<Compared> compared(List<UUID> records) {
    return verdicts.compared(records);
  }

  /// Who these records turned out to be.
  private Set<UUID> survivors(Set<UUID> records) {
    return persons.persons(records).values().stream()
        .map(record -> persons.survivor(record).personId())
        .collect(toSet());
  }

  /// Who turned out to be another shows as that other, once.
  private List<Likely> standing(List<Likely> found) {
    var known = persons.persons(found.stream().map(Likely::personId).toList());
    var standing = new LinkedHashMap<UUID, Likely>();
    for (var one : found) {
      var person = known.get(one.personId());
      if (person != null) {
        var survivor = persons.survivor(person).personId();
        standing.putIfAbsent(survivor, new Likely(survivor, one.comparison()));
      }
    }
    return List.copyOf(standing.values());
  }
}
