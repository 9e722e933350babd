package asylumchain.cases.identity;

import asylumchain.cases.identity.matching.NameTable.Named;
import asylumchain.events.Applicant;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A person with the opaque ids by which the chain knows them.
///
/// @param familyId `null` for a person alone
/// @param mergedInto who this turned out to be; `null` for a person who stands for themselves
@JsonInclude(JsonInclude.Include.NON_NULL)
public record KnownPerson(
    UUID personId, @Nullable UUID familyId, Person person, @Nullable UUID mergedInto) {

  /// A person who stands for themselves.
  public KnownPerson(UUID personId, @Nullable UUID familyId, Person person) {
    this(personId, familyId, person, null);
  }

  /// What may be known of this person outside case-service, on a day.
  public Applicant seenOn(LocalDate day) {
    return person.seenBy(personId, familyId, day);
  }

  /// The same in the family of another record, where this one tells of none.
  public KnownPerson inFamilyOf(KnownPerson other) {
    return inFamily(other.familyId());
  }

  /// The same in a family, where this one tells of none.
  ///
  /// @param family `null` for none
  public KnownPerson inFamily(@Nullable UUID family) {
    return familyId == null ? new KnownPerson(personId, family, person, mergedInto) : this;
  }

  /// The same for those who may not see numbers.
  KnownPerson withoutNumbers() {
    return new KnownPerson(personId, familyId, person.withoutNumbers(), mergedInto);
  }

  /// The names under which this person is found.
  public Stream<Named> names() {
    var traits = person.traits();
    return IntStream.range(0, traits.size())
        .mapToObj(ordinal -> new Named(personId, ordinal, traits.get(ordinal)));
  }

  /// A person, and who that person turned out to be, one after the other, each once.
  ///
  /// Two merges at the same moment could once leave persons who stand for each other in a circle.
  /// Of such a circle the person with the first id counts, from wherever it is entered, until one
  /// of its merges is undone.
  record Trail(List<KnownPerson> persons) {

    /// @param byId whoever somebody turned out to be
    static Trail of(KnownPerson first, Function<UUID, KnownPerson> byId) {
      var persons = new ArrayList<KnownPerson>();
      var next = first;
      while (indexOf(next.personId(), persons) < 0) {
        persons.add(next);
        if (next.mergedInto() != null) {
          next = byId.apply(next.mergedInto());
        }
      }
      return new Trail(persons);
    }

    /// Who all of them are.
    KnownPerson survivor() {
      var end = persons.getLast().mergedInto();
      return end == null
          ? persons.getLast()
          : persons.subList(indexOf(end, persons), persons.size()).stream()
              .min(Comparator.comparing(it -> it.personId().toString()))
              .orElseThrow();
    }

    /// Whether the first one turned out to be themselves in the end.
    boolean isCircle() {
      return persons.getFirst().personId().equals(persons.getLast().mergedInto());
    }

    private static int indexOf(@Nullable UUID personId, List<KnownPerson> persons) {
      return persons.stream().map(KnownPerson::personId).toList().indexOf(personId);
    }
  }
}
