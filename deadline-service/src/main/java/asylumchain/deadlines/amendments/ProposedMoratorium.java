package asylumchain.deadlines.amendments;

import asylumchain.deadlines.law.Moratorium;
import asylumchain.deadlines.law.Rulings;
import asylumchain.deadlines.law.register.Amendment.MoratoriumMade;
import asylumchain.events.Code;
import asylumchain.kit.http.Problem;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A moratorium on decisions as it is proposed.
///
/// @param id under which it stands in the register
/// @param code of the country, as callers name it
/// @param nationalities of the applicants
/// @param from,until first and last day
/// @param line how it lengthens the term; `null` to leave a question in each case
/// @param source where it was published; `null` when it is not yet
record ProposedMoratorium(
    @NotNull @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{0,39}", message = "is capitals, digits, dashes")
        String id,
    @NotNull @Pattern(regexp = "[A-Z-]{3,40}", message = "is capitals and dashes") String code,
    @NotBlank @Size(max = 120) String name,
    @NotEmpty @Size(max = 20) Set<@NotNull Code> nationalities,
    @NotNull LocalDate from,
    @NotNull LocalDate until,
    Moratorium.@Nullable Line line,
    @Nullable @Size(max = 200) String source) {

  /// The amendment that it comes to.
  ///
  /// @throws Problem 400 where its parts contradict one another, 409 where the id is taken
  MoratoriumMade against(Registers registers) {
    if (registers.moratorium(id).isPresent() || registers.proposedMoratorium(id).isPresent()) {
      throw Problem.conflict(
          "moratorium-exists", "The register has a moratorium with this id already.");
    }
    if (until.isBefore(from)) {
      throw Problem.badRequest("/until", "a moratorium does not end before it begins");
    }
    return new MoratoriumMade(moratorium());
  }

  private Moratorium moratorium() {
    return new Moratorium(
        id,
        code,
        name,
        nationalities.stream().map(Code::text).sorted().toList(),
        null,
        Moratorium.Kind.DECISION,
        from,
        null,
        List.of(),
        until,
        null,
        "decided here",
        source == null ? List.of() : List.of(source),
        line,
        null,
        null,
        null,
        Rulings.NONE);
  }
}
