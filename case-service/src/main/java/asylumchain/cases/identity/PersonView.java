package asylumchain.cases.identity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A person as shown to those who see a case of theirs.
///
/// @param familyId `null` for a person alone
/// @param mergedInto who this turned out to be; `null` for a person who stands for themselves
/// @param numbersOfRecords other V-numbers of this person: of records that turned out to be this
///   one; `null` where there is none, and for those who may not see numbers
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PersonView(
    UUID personId,
    @Nullable UUID familyId,
    Person person,
    @Nullable UUID mergedInto,
    @Nullable List<VNumber> numbersOfRecords) {

  /// @param records all of the person, the person included
  static PersonView of(KnownPerson known, List<KnownPerson> records) {
    var numbers =
        records.stream()
            .map(record -> record.person().vNumber())
            .filter(Objects::nonNull)
            .filter(number -> !number.equals(known.person().vNumber()))
            .toList();
    return shown(known, numbers.isEmpty() ? null : numbers);
  }

  static PersonView withoutNumbers(KnownPerson known) {
    return shown(known.withoutNumbers(), null);
  }

  private static PersonView shown(KnownPerson known, @Nullable List<VNumber> numbers) {
    return new PersonView(
        known.personId(), known.familyId(), known.person(), known.mergedInto(), numbers);
  }
}
