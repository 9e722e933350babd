package asylumchain.cases.identity;

import asylumchain.cases.lifecycle.Provenance;
import asylumchain.kit.http.Problem;
import asylumchain.kit.journal.JournalEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who the applicants are, and who of them turned out to be whom. A V-number belongs to one person,
/// whoever reports it.
@ApplicationScoped
public class Persons {

  private final PersonTable table;
  private final RecordQueries records;
  private final NumberTable numbers;
  private final PersonJournal journal;

  Persons(PersonTable table, RecordQueries records, NumberTable numbers, PersonJournal journal) {
    this.table = table;
    this.records = records;
    this.numbers = numbers;
    this.journal = journal;
  }

  /// Keeps persons nobody knew, all of one partition.
  void keep(int part, List<KnownPerson> newcomers) {
    table.insert(part, newcomers);
    numbers.keepForeign(newcomers);
  }

  /// Waits until nobody registers somebody, and has them wait until this transaction ends.
  void delivering() {
    table.delivering();
  }

  /// How often a person was written.
  ///
  /// @throws Problem 404 for a person nobody knows
  public int version(UUID personId) {
    return records.version(journal.partOf(personId), personId).orElseThrow(Problem::notFound);
  }

  /// Lets a person read otherwise from now on.
  ///
  /// @param version the one that was read
  /// @throws Problem 409 when somebody else has the V-number, 412 when the person has moved on
  public void correct(KnownPerson before, int version, KnownPerson after) {
    var number = after.person().vNumber();
    if (number != null
        && !number.equals(before.person().vNumber())
        && numbers.claim(Map.of(number, after.personId())).isEmpty()) {
      throw Problem.conflict("number-known", "Somebody else has this V-number: merge the two.");
    }
    if (!table.replace(journal.partOf(after.personId()), version, after)) {
      throw Problem.preconditionFailed();
    }
    numbers.replace(before, after);
  }

  /// Journals a correction.
  ///
  /// @param version of the person after it
  /// @param reason `null` where none was given
  public void corrected(KnownPerson after, int version, @Nullable String reason, Provenance by) {
    journal.corrected(after, version, reason, by);
  }

  /// Lets a locked person stand for another; journals it.
  ///
  /// @throws IllegalStateException for a person who stands for another already
  public void merge(UUID personId, UUID into, Provenance by) {
    var version =
        table
            .merge(journal.partOf(personId), personId, into)
            .orElseThrow(() -> new IllegalStateException("whoever merges looks, under a lock"));
    journal.merged(personId, version, into, by);
  }

  /// Lets a locked person stand for itself again; journals it.
  ///
  /// @throws IllegalStateException for a person who does not stand for that one
  public void split(UUID personId, UUID from, Provenance by) {
    var version =
        table
            .split(journal.partOf(personId), personId, from)
            .orElseThrow(() -> new IllegalStateException("whoever splits looks, under a lock"));
    journal.split(personId, version, from, by);
  }

  /// Removes a person without a case, under every record, from every table but the journal.
  ///
  /// @param runId the run of destruction that is being carried out
  /// @return the records that are gone
  public List<UUID> forget(UUID runId, UUID personId) {
    var records = records(personId);
    var families = familyRefs(records);
    for (var record : records) {
      numbers.dropForeign(record);
      table.destroy(runId, journal.partOf(record.personId()), record.personId());
    }
    if (!families.isEmpty()) {
      table.forgetFamilies(runId, families);
    }
    return records.stream().map(KnownPerson::personId).toList();
  }

  /// How sources called the families to which these were ever said to belong.
  private Set<String> familyRefs(List<KnownPerson> records) {
    return records.stream()
        .flatMap(record -> journal.readings(record.personId()).stream())
        .map(Person::familyRef)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  /// Journals that records are destroyed, and destroys what the journal knew of them.
  public void destroyed(Collection<UUID> records, Provenance by) {
    records.stream()
        .sorted(Comparator.comparingInt(journal::partOf))
        .forEach(record -> journal.destroyed(record, by));
  }

  /// These persons and all whom they turned out to be, kept from other writers until the
  /// transaction ends: who waited reads what the other wrote. Nobody for an id that nobody has.
  public Map<UUID, KnownPerson> locked(Collection<UUID> personIds) {
    return withSurvivors(records::locked, personIds);
  }

  /// Who each of these persons turned out to be; nobody merges or splits them until the transaction
  /// ends.
  public Map<UUID, KnownPerson> standing(Collection<UUID> personIds) {
    var held = withSurvivors(records::held, personIds);
    var standing = new HashMap<UUID, KnownPerson>();
    for (var personId : personIds) {
      var person = held.get(personId);
      if (person != null) {
        standing.put(personId, survivor(person));
      }
    }
    return standing;
  }

  private Map<UUID, KnownPerson> withSurvivors(
      BiFunction<Collection<Integer>, Collection<UUID>, List<KnownPerson>> read,
      Collection<UUID> personIds) {
    if (personIds.isEmpty()) {
      return Map.of();
    }
    var wanted = new HashSet<>(personIds);
    List<KnownPerson> found;
    int asked;
    do {
      asked = wanted.size();
      found = read.apply(parts(wanted), wanted);
      found.stream().map(KnownPerson::mergedInto).filter(Objects::nonNull).forEach(wanted::add);
    } while (wanted.size() > asked);
    return byId(found);
  }

  /// Who this person turned out to be, however often; the person itself where it stands for itself.
  /// Of persons who stand for each other in a circle, always the same one.
  public KnownPerson survivor(KnownPerson known) {
    return trail(known).survivor();
  }

  /// Whether this person turned out to be somebody who turned out to be this person.
  public boolean isInCircle(KnownPerson known) {
    return trail(known).isCircle();
  }

  private KnownPerson.Trail trail(KnownPerson known) {
    return KnownPerson.Trail.of(
        known,
        id ->
            person(id)
                .orElseThrow(() -> new IllegalStateException("a merged person stands somewhere")));
  }

  /// Whether somebody has this person's V-number.
  public boolean isNumberKnown(Person person) {
    return person.vNumber() != null && !numbers.holders(List.of(person.vNumber())).isEmpty();
  }

  /// Persons who share a number with this one, of the Netherlands or of another state.
  public List<KnownPerson> sharingNumbers(Person person) {
    var sharing = new ArrayList<KnownPerson>();
    if (person.vNumber() != null) {
      sharing.addAll(numbers.holders(List.of(person.vNumber())));
    }
    if (!person.foreignIdsOrNone().isEmpty()) {
      sharing.addAll(numbers.foreignHolders(person.foreignIdsOrNone()));
    }
    return sharing;
  }

  /// What became known of a person, in version order; all of it is private.
  public List<JournalEvent> history(UUID personId) {
    return journal.rows(personId);
  }

  /// Every record of a person: the person, and all who turned out to be this one, however often.
  public List<KnownPerson> records(UUID personId) {
    return records.records(journal.partOf(personId), personId);
  }

  /// Whether somebody was reported like this who is this person: under another record, or before it
  /// was put right.
  public boolean wasReportedAs(UUID personId, Person reported) {
    return records(personId).stream()
        .flatMap(known -> journal.readings(known.personId()).stream())
        .anyMatch(reading -> reading.isSame(reported));
  }

  public Optional<KnownPerson> person(UUID personId) {
    return records.person(journal.partOf(personId), personId);
  }

  /// Who applies together with this person under any of their records, the person included; those
  /// who were merged stand under who they turned out to be, once.
  public List<KnownPerson> family(KnownPerson person) {
    var families =
        Stream.concat(Stream.of(person), records(person.personId()).stream())
            .map(KnownPerson::familyId)
            .filter(Objects::nonNull)
            .distinct();
    var members = new LinkedHashMap<UUID, KnownPerson>();
    families
        .flatMap(family -> records.family(family).stream())
        .map(this::survivor)
        .forEach(member -> members.putIfAbsent(member.personId(), member));
    return members.isEmpty() ? List.of(person) : List.copyOf(members.values());
  }

  /// Persons by id.
  public Map<UUID, KnownPerson> persons(Collection<UUID> personIds) {
    if (personIds.isEmpty()) {
      return Map.of();
    }
    return byId(records.persons(parts(personIds), personIds));
  }

  private Set<Integer> parts(Collection<UUID> personIds) {
    return personIds.stream().map(journal::partOf).collect(Collectors.toSet());
  }

  private static Map<UUID, KnownPerson> byId(List<KnownPerson> persons) {
    return persons.stream().collect(Collectors.toMap(KnownPerson::personId, Function.identity()));
  }
}
