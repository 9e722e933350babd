package asylumchain.cases.identity;

import asylumchain.cases.identity.matching.NameTable.Named;
import asylumchain.events.Applicant;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
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
}
