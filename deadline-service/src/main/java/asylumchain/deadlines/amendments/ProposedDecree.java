package asylumchain.deadlines.amendments;

import asylumchain.deadlines.law.Decree;
import asylumchain.deadlines.law.Decree.Members;
import asylumchain.deadlines.law.Positions;
import asylumchain.deadlines.law.RuleBook;
import asylumchain.deadlines.law.Rulings;
import asylumchain.deadlines.law.register.Amendment.DecreeMade;
import asylumchain.events.Code;
import asylumchain.events.Ground;
import asylumchain.kit.http.Problem;
import asylumchain.kit.http.Violation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A decree (WBV) as it is proposed.
///
/// @param id under which it stands in the register
/// @param name as it is cited
/// @param ground the provision it rests on, which says whose term it extends
/// @param months by how many it extends; what is left of the maximum in each case
/// @param inForceOn the day on which it enters into force
/// @param lodgedFrom first day of lodging in its cohort; `null` for since ever
/// @param lodgedUntil last day of lodging in its cohort; `null` for open
/// @param termEndsFrom a term that ended before this day had lapsed and is not revived; `null` for
///   no such test
/// @param termBeginsUntil a term that began after this day, for the Netherlands became responsible
///   later, is not extended; `null` for no such test
/// @param kinds of application; `null` for all
/// @param nationalities of the applicant; `null` for all
/// @param units at which the application was lodged; `null` for all
/// @param source where it was published; `null` when it is not yet
record ProposedDecree(
    @NotNull @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{0,39}", message = "is capitals, digits, dashes")
        String id,
    @NotBlank @Size(max = 120) String name,
    @NotNull Ground ground,
    @Min(1) @Max(9) int months,
    @NotNull LocalDate inForceOn,
    @Nullable LocalDate lodgedFrom,
    @Nullable LocalDate lodgedUntil,
    @Nullable LocalDate termEndsFrom,
    @Nullable LocalDate termBeginsUntil,
    @Nullable @Size(max = 20) Set<@NotNull Code> kinds,
    @Nullable @Size(max = 250) Set<@NotNull Code> nationalities,
    @Nullable @Size(max = 100) Set<@NotNull Code> units,
    @Nullable @Size(max = 200) String source) {

  /// The amendment that it comes to.
  ///
  /// @throws Problem 400 where its parts contradict one another or it can reach no application,
  ///   409 where the id is taken
  DecreeMade against(Registers registers) {
    if (registers.decree(id).isPresent() || registers.proposedDecree(id).isPresent()) {
      throw Problem.conflict("decree-exists", "The register has a decree with this id already.");
    }
    var violations = new ArrayList<Violation>();
    var power = registers.book().powerOn(ground.text());
    if (power.isEmpty()) {
      violations.add(new Violation("/ground", grounds(registers.book())));
    }
    power.ifPresent(it -> violations.addAll(new Extent(registers.book(), it).flawsOf(this)));
    if (lodgedFrom != null && lodgedUntil != null && lodgedUntil.isBefore(lodgedFrom)) {
      violations.add(new Violation("/lodgedUntil", "a cohort does not end before it begins"));
    }
    if (!violations.isEmpty()) {
      throw Problem.badRequest(violations);
    }
    return new DecreeMade(decree());
  }

  private static String grounds(RuleBook book) {
    return book.powers().stream()
        .map(it -> "%s (%s)".formatted(it.ground(), it.rule()))
        .collect(
            Collectors.joining(
                ", ", "by decree a term is extended on these grounds, and no other: ", ""));
  }

  private Decree decree() {
    return new Decree(
        id,
        name,
        ground.text(),
        months,
        inForceOn,
        inForceOn,
        lodgedFrom,
        lodgedUntil,
        termEndsFrom,
        termBeginsUntil,
        null,
        "decided here",
        source == null ? List.of() : List.of(source),
        null,
        List.of(),
        null,
        List.of(),
        null,
        new Members(all(kinds), all(nationalities), all(units)),
        null,
        Rulings.NONE,
        Positions.NONE);
  }

  private static Set<Code> all(@Nullable Set<Code> some) {
    return some == null ? Set.of() : some;
  }
}
