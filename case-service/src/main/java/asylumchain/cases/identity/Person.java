package asylumchain.cases.identity;

import asylumchain.cases.identity.matching.PartialDate;
import asylumchain.cases.identity.matching.Spelling;
import asylumchain.cases.identity.matching.Traits;
import asylumchain.events.Applicant;
import asylumchain.events.Applicant.AgeBand;
import asylumchain.events.Applicant.FamilySizeBand;
import asylumchain.events.Applicant.Sex;
import asylumchain.events.Code;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who applies: everything here is personal data.
///
/// @param vNumber `null` until the police have identified the person
/// @param givenNames `null` when there are none
/// @param birthDate `null` when not even the year is known
/// @param nationality ISO 3166-1 alpha-3, XXA stateless, XXX unknown
/// @param unaccompaniedMinor `null` reads as no
/// @param familySize persons who apply together, the applicant included; `null` reads as one
/// @param familyRef how the source calls the family; `null` for a person alone
/// @param otherNames further names, in any script; `null` reads as none
/// @param foreignIds numbers given by other states; `null` reads as none
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Person(
    @Nullable VNumber vNumber,
    @NotBlank @Size(max = 200) String familyName,
    @Nullable @Size(max = 200) String givenNames,
    @Nullable PartialDate birthDate,
    @NotNull Sex sex,
    @NotNull @Pattern(regexp = "[A-Z]{3}") String nationality,
    @Nullable Boolean unaccompaniedMinor,
    @Nullable @Min(1) @Max(30) Integer familySize,
    @Nullable @Size(min = 1, max = 100) String familyRef,
    @Nullable @Size(max = 10) List<@Valid @NotNull OtherName> otherNames,
    @Nullable @Size(max = 10) List<@Valid @NotNull ForeignId> foreignIds) {

  /// A year that is written as 0000 is not known.
  public Person {
    birthDate = birthDate == null || birthDate.isKnown() ? birthDate : null;
  }

  /// A person with one name and no numbers of other states.
  public Person(
      @Nullable VNumber vNumber,
      String familyName,
      @Nullable String givenNames,
      @Nullable PartialDate birthDate,
      Sex sex,
      String nationality,
      @Nullable Boolean unaccompaniedMinor,
      @Nullable Integer familySize,
      @Nullable String familyRef) {
    this(
        vNumber,
        familyName,
        givenNames,
        birthDate,
        sex,
        nationality,
        unaccompaniedMinor,
        familySize,
        familyRef,
        null,
        null);
  }

  Person withoutNumbers() {
    return new Person(
        null,
        familyName,
        givenNames,
        birthDate,
        sex,
        nationality,
        unaccompaniedMinor,
        familySize,
        familyRef,
        otherNames,
        null);
  }

  /// The same in a family as a source calls it.
  ///
  /// @param ref `null` for a person alone
  public Person inFamily(@Nullable String ref) {
    return new Person(
        vNumber,
        familyName,
        givenNames,
        birthDate,
        sex,
        nationality,
        unaccompaniedMinor,
        familySize,
        ref,
        otherNames,
        foreignIds);
  }

  public List<OtherName> otherNamesOrNone() {
    return otherNames == null ? List.of() : otherNames;
  }

  public List<ForeignId> foreignIdsOrNone() {
    return foreignIds == null ? List.of() : foreignIds;
  }

  /// Whether this is said to be a minor without parents who cannot be one: eighteen on that day,
  /// taking the youngest possible age.
  public boolean isTooOldForAnUnaccompaniedMinor(LocalDate on) {
    return Boolean.TRUE.equals(unaccompaniedMinor)
        && birthDate != null
        && birthDate.ageOn(on) >= 18;
  }

  /// Whether this person cannot have been born by that day.
  public boolean isBornAfter(LocalDate day) {
    return birthDate != null && birthDate.earliest().isAfter(day);
  }

  /// What may be known of this person outside case-service. Whoever was said to be a minor without
  /// parents and is of age on that day is none any more.
  ///
  /// @param on the day of lodging, or of the event while nothing is lodged yet
  public Applicant seenBy(UUID personId, @Nullable UUID familyId, LocalDate on) {
    return new Applicant(
        personId,
        familyId,
        Code.of(nationality),
        sex,
        ageBand(on),
        Boolean.TRUE.equals(unaccompaniedMinor) && !isTooOldForAnUnaccompaniedMinor(on),
        familySizeBand());
  }

  /// Whether the other can be the same person: names may be spelled otherwise later, but then
  /// somebody has to look.
  public boolean isSame(Person other) {
    return sameness().equals(other.sameness());
  }

  /// What is the same of all who [are the same][#isSame(Person)], as one text.
  public String sameness() {
    return Spelling.folded(familyName) + "|" + (birthDate == null ? "" : birthDate.text());
  }

  /// What of this person is compared with others, once for each name.
  public List<Traits> traits() {
    return Stream.concat(
            Stream.of(new OtherName(familyName, givenNames)), otherNamesOrNone().stream())
        .map(this::traits)
        .toList();
  }

  private Traits traits(OtherName name) {
    var given = name.givenNames();
    return new Traits(
        Spelling.of(name.familyName()),
        Spelling.of(given == null ? "" : given),
        birthDate,
        sex,
        nationality,
        vNumber == null ? null : vNumber.digits(),
        foreignIdsOrNone().stream().map(ForeignId::key).collect(Collectors.toSet()));
  }

  /// Safe to print: nothing of it shows.
  @Override
  public String toString() {
    return "a person";
  }

  private AgeBand ageBand(LocalDate on) {
    if (birthDate == null) {
      return AgeBand.UNKNOWN;
    }
    var age = birthDate.ageOn(on);
    if (age < 4) {
      return AgeBand.AGE_0_3;
    } else if (age < 12) {
      return AgeBand.AGE_4_11;
    } else if (age < 18) {
      return AgeBand.AGE_12_17;
    } else if (age < 35) {
      return AgeBand.AGE_18_34;
    }
    return age < 65 ? AgeBand.AGE_35_64 : AgeBand.AGE_65_UP;
  }

  private FamilySizeBand familySizeBand() {
    var size = familySize == null ? 1 : familySize;
    if (size == 1) {
      return FamilySizeBand.ONE;
    } else if (size == 2) {
      return FamilySizeBand.TWO;
    }
    return size < 6 ? FamilySizeBand.THREE_TO_FIVE : FamilySizeBand.SIX_UP;
  }
}
