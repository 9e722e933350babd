package asylumchain.cases.identity;

import static java.util.stream.Collectors.toSet;

import asylumchain.cases.lifecycle.Provenance;
import asylumchain.kit.http.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/// How persons come in: whoever is known already by a V-number is that person, all others are new.
@ApplicationScoped
public class Admissions {

  private final Persons persons;
  private final NumberTable numbers;
  private final FamilyTable families;
  private final PersonJournal journal;

  Admissions(Persons persons, NumberTable numbers, FamilyTable families, PersonJournal journal) {
    this.persons = persons;
    this.numbers = numbers;
    this.families = families;
    this.journal = journal;
  }

  /// Who the persons of a delivery turned out to be.
  ///
  /// @param part partition of the newcomers' journal
  /// @param newcomers persons nobody knew, still to be journalled
  /// @param persons each person delivered, by identity, that is now known; one that carries the
  ///   V-number of a person with another name or birth date is missing
  public record Admission(
      int part, List<KnownPerson> newcomers, Map<Person, KnownPerson> persons) {}

  /// Admits persons: a V-number known already means the person known already.
  ///
  /// @param bySource persons by the system that reported them and names their families; told apart
  ///   by identity: two persons may have the same facts
  public Admission admit(String organisation, SortedMap<String, List<Person>> bySource) {
    var ids = new FreshIds();
    var familyOf = new IdentityHashMap<Person, UUID>();
    bySource.forEach(
        (source, reported) ->
            familiesOf(organisation, source, reported)
                .forEach((person, family) -> familyOf.put(person, family)));
    var delivered = bySource.values().stream().flatMap(List::stream).toList();
    var fresh = new IdentityHashMap<Person, KnownPerson>();
    var claims = new HashMap<VNumber, UUID>();
    for (var person : delivered) {
      var number = person.vNumber();
      if (number == null || !claims.containsKey(number)) {
        var known = new KnownPerson(ids.next(), familyOf.get(person), person);
        fresh.put(person, known);
        if (number != null) {
          claims.put(number, known.personId());
        }
      }
    }
    return admission(ids.part, delivered, fresh, claims);
  }

  /// The same for a delivery: until it is kept, nobody looks for somebody alike to register them
  /// one by one.
  public Admission admitDelivered(String organisation, SortedMap<String, List<Person>> bySource) {
    if (!bySource.isEmpty()) {
      persons.delivering();
    }
    return admit(organisation, bySource);
  }

  /// Those of a delivery who would not be admitted: each carries the V-number of a person with
  /// another name or birth date, known already or before it among these. Keeps nothing.
  ///
  /// @return told apart by identity
  public Set<Person> strangers(List<Person> delivered) {
    var held = new HashMap<VNumber, KnownPerson>();
    var claimed =
        delivered.stream().flatMap(person -> Stream.ofNullable(person.vNumber())).collect(toSet());
    holders(claimed, Set.of()).forEach(known -> hold(held, known));
    var first = new HashMap<VNumber, Person>();
    held.forEach((number, known) -> first.put(number, known.person()));
    var strangers = Collections.newSetFromMap(new IdentityHashMap<Person, Boolean>());
    for (var person : delivered) {
      var number = person.vNumber();
      if (number != null && !first.computeIfAbsent(number, _ -> person).isSame(person)) {
        strangers.add(person);
      }
    }
    return strangers;
  }

  private Admission admission(
      int part,
      Collection<Person> delivered,
      Map<Person, KnownPerson> fresh,
      Map<VNumber, UUID> claims) {
    var free = claims.isEmpty() ? Set.<VNumber>of() : numbers.claim(claims);
    var newcomers =
        fresh.values().stream()
            .filter(
                known ->
                    known.person().vNumber() == null || free.contains(known.person().vNumber()))
            .toList();
    persons.keep(part, newcomers);
    var held = new HashMap<VNumber, KnownPerson>();
    newcomers.forEach(known -> hold(held, known));
    var holders = holders(claims.keySet(), free);
    holders.forEach(known -> hold(held, known));
    if (!held.keySet().containsAll(claims.keySet())) {
      throw Problem.unavailable(Duration.ofSeconds(1), "A V-number was put right meanwhile.");
    }
    var standing = standing(holders);
    var admitted = new IdentityHashMap<Person, KnownPerson>();
    for (var person : delivered) {
      var known = person.vNumber() == null ? fresh.get(person) : held.get(person.vNumber());
      if (known != null && known.person().isSame(person)) {
        admitted.put(person, standing.getOrDefault(known.personId(), known));
      }
    }
    return new Admission(part, newcomers, admitted);
  }

  /// For whom the holders of numbers stand now, themselves included.
  ///
  /// @throws Problem 503 when one was destroyed since the number was looked up: whoever asks again
  ///   finds the number free
  private Map<UUID, KnownPerson> standing(List<KnownPerson> holders) {
    var ids = holders.stream().map(KnownPerson::personId).toList();
    var standing = persons.standing(ids);
    if (!standing.keySet().containsAll(ids)) {
      throw Problem.unavailable(Duration.ofSeconds(1), "A person was destroyed meanwhile.");
    }
    return standing;
  }

  /// Journals the newcomers: the last step of a command, after the case.
  ///
  /// @param by who reported each
  public void journal(Admission admission, Function<KnownPerson, Provenance> by) {
    journal.registered(admission.part(), admission.newcomers(), by);
  }

  /// The family that a source of an organisation calls like this, made where it is the first to.
  public UUID family(String organisation, String source, String ref) {
    var known = families.families(organisation, source, Map.of(ref, journal.freshId()));
    return Objects.requireNonNull(known.get(ref), "it is there, or made");
  }

  /// The family of each person that has one.
  private Map<Person, UUID> familiesOf(String organisation, String source, List<Person> persons) {
    var refs = new TreeMap<String, UUID>();
    for (var person : persons) {
      if (person.familyRef() != null) {
        refs.computeIfAbsent(person.familyRef(), _ -> journal.freshId());
      }
    }
    var familyOf = new IdentityHashMap<Person, UUID>();
    if (!refs.isEmpty()) {
      var known = families.families(organisation, source, refs);
      for (var person : persons) {
        var family = person.familyRef() == null ? null : known.get(person.familyRef());
        if (family != null) {
          familyOf.put(person, family);
        }
      }
    }
    return familyOf;
  }

  /// Who had the numbers that are not free.
  private List<KnownPerson> holders(Set<VNumber> claimed, Set<VNumber> free) {
    var taken = new TreeSet<>(Comparator.comparing(VNumber::digits));
    taken.addAll(claimed);
    taken.removeAll(free);
    return taken.isEmpty() ? List.of() : numbers.holders(taken);
  }

  private static void hold(Map<VNumber, KnownPerson> held, KnownPerson known) {
    if (known.person().vNumber() != null) {
      held.put(known.person().vNumber(), known);
    }
  }

  /// Ids that fall in one partition, so that a delivery needs one lock.
  private final class FreshIds {
    private final int part;

    FreshIds() {
      this.part = journal.partOf(journal.freshId());
    }

    UUID next() {
      var id = journal.freshId();
      while (journal.partOf(id) != part) {
        id = journal.freshId();
      }
      return id;
    }
  }
}
