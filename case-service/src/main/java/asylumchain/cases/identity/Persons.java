package asylumchain.cases.identity;

import asylumchain.cases.lifecycle.Provenance;
import asylumchain.kit.journal.Audience;
import asylumchain.kit.journal.EventIds;
import asylumchain.kit.journal.Journal;
import asylumchain.kit.journal.NewEvent;
import asylumchain.kit.journal.Subject;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Who the applicants are. A V-number belongs to one person, whoever reports it.
@ApplicationScoped
public class Persons {

  private static final String KIND = "person";
  private static final String REGISTERED = "nl.asielketen.person.person-registered";

  private final PersonTable table;
  private final Journal journal;
  private final Clock clock;
  private final ObjectWriter writer;

  Persons(PersonTable table, Journal journal, Clock clock, ObjectMapper json) {
    this.table = table;
    this.journal = journal;
    this.clock = clock;
    this.writer = json.writerFor(Registered.class);
  }

  record Registered(Person person, @Nullable Provenance by) {}

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
    var families = new IdentityHashMap<Person, UUID>();
    bySource.forEach(
        (source, persons) ->
            families(organisation, source, persons)
                .forEach((person, family) -> families.put(person, family)));
    var delivered = bySource.values().stream().flatMap(List::stream).toList();
    var fresh = new IdentityHashMap<Person, KnownPerson>();
    var claims = new HashMap<VNumber, UUID>();
    for (var person : delivered) {
      var number = person.vNumber();
      if (number == null || !claims.containsKey(number)) {
        var known = new KnownPerson(ids.next(), families.get(person), person);
        fresh.put(person, known);
        if (number != null) {
          claims.put(number, known.personId());
        }
      }
    }
    return admission(ids.part, delivered, fresh, claims);
  }

  private Admission admission(
      int part,
      Collection<Person> delivered,
      Map<Person, KnownPerson> fresh,
      Map<VNumber, UUID> claims) {
    var free = claims.isEmpty() ? Set.<VNumber>of() : table.claim(claims);
    var newcomers =
        fresh.values().stream()
            .filter(
                known ->
                    known.person().vNumber() == null || free.contains(known.person().vNumber()))
            .toList();
    table.insert(part, newcomers);
    var held = new HashMap<VNumber, KnownPerson>();
    newcomers.forEach(known -> hold(held, known));
    var taken = new TreeSet<>(Comparator.comparing(VNumber::digits));
    taken.addAll(claims.keySet());
    taken.removeAll(free);
    if (!taken.isEmpty()) {
      table.holders(taken).forEach(known -> hold(held, known));
    }
    var persons = new IdentityHashMap<Person, KnownPerson>();
    for (var person : delivered) {
      var known = person.vNumber() == null ? fresh.get(person) : held.get(person.vNumber());
      if (known != null && known.person().isSame(person)) {
        persons.put(person, known);
      }
    }
    return new Admission(part, newcomers, persons);
  }

  /// Journals the newcomers: the last step of a command, after the case.
  ///
  /// @param by who reported each
  public void journal(Admission admission, Function<KnownPerson, Provenance> by) {
    var events = new ArrayList<NewEvent>();
    for (var newcomer : admission.newcomers()) {
      events.add(
          new NewEvent(
              EventIds.next(clock),
              new Subject(KIND, newcomer.personId()),
              1,
              REGISTERED,
              Audience.PRIVATE,
              null,
              null,
              null,
              json(new Registered(newcomer.person(), by.apply(newcomer))),
              null));
    }
    if (!events.isEmpty()) {
      journal.append(admission.part(), events);
    }
  }

  public Optional<KnownPerson> person(UUID personId) {
    return table.person(partOf(personId), personId);
  }

  /// Persons by id.
  public Map<UUID, KnownPerson> persons(Collection<UUID> personIds) {
    if (personIds.isEmpty()) {
      return Map.of();
    }
    var parts = personIds.stream().map(this::partOf).collect(Collectors.toSet());
    return table.persons(parts, personIds).stream()
        .collect(Collectors.toMap(KnownPerson::personId, Function.identity()));
  }

  /// Persons with a case in which a partner takes part, by what is known of them; `null` leaves a
  /// fact open. At most 500.
  public List<UUID> matching(
      String partner,
      @Nullable VNumber number,
      @Nullable String familyName,
      @Nullable String givenNames,
      @Nullable PartialDate birthDate) {
    return table.matching(partner, number, familyName, givenNames, birthDate);
  }

  /// The family of each person that has one.
  private Map<Person, UUID> families(String organisation, String source, List<Person> persons) {
    var refs = new TreeMap<String, UUID>();
    for (var person : persons) {
      if (person.familyRef() != null) {
        refs.computeIfAbsent(person.familyRef(), _ -> EventIds.next(clock));
      }
    }
    var families = new IdentityHashMap<Person, UUID>();
    if (!refs.isEmpty()) {
      var known = table.families(organisation, source, refs);
      for (var person : persons) {
        var family = person.familyRef() == null ? null : known.get(person.familyRef());
        if (family != null) {
          families.put(person, family);
        }
      }
    }
    return families;
  }

  private static void hold(Map<VNumber, KnownPerson> held, KnownPerson known) {
    if (known.person().vNumber() != null) {
      held.put(known.person().vNumber(), known);
    }
  }

  private int partOf(UUID personId) {
    return journal.partOf(new Subject(KIND, personId));
  }

  private String json(Registered registered) {
    try {
      return writer.writeValueAsString(registered);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a person can be written as JSON", e);
    }
  }

  /// Ids that fall in one partition, so that a delivery needs one lock.
  private final class FreshIds {
    private final int part;

    FreshIds() {
      this.part = partOf(EventIds.next(clock));
    }

    UUID next() {
      var id = EventIds.next(clock);
      while (partOf(id) != part) {
        id = EventIds.next(clock);
      }
      return id;
    }
  }
}
