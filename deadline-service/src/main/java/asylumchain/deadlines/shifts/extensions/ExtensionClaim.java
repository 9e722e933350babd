package asylumchain.deadlines.shifts.extensions;

import asylumchain.deadlines.calendar.TermLength;
import asylumchain.deadlines.law.Decree;
import asylumchain.deadlines.law.Rule;
import asylumchain.deadlines.shifts.CaseOnDesk;
import asylumchain.deadlines.shifts.Refusal;
import asylumchain.deadlines.shifts.Request;
import asylumchain.deadlines.shifts.Ruling;
import asylumchain.deadlines.terms.Determination.Told;
import asylumchain.deadlines.terms.Step;
import asylumchain.deadlines.terms.StepCode;
import asylumchain.deadlines.terms.Word;
import asylumchain.events.Code;
import asylumchain.events.Ground;
import asylumchain.events.Length;
import asylumchain.events.ShiftEvent.ExtensionClaimed;
import asylumchain.events.ShiftEvent.ReviewDecided;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An extension as it is posted.
///
/// @param reason free text; stays here
public record ExtensionClaim(
    @NotNull @Schema(description = "The day of the decision to extend.") LocalDate decidedOn,
    @NotNull
        @Size(min = 1, max = 60)
        @Schema(description = "Which term, such as decision-term (nl: beslistermijn).")
        String clock,
    @NotNull @Schema(description = "The provision, such as 42(4)(a) of the Vw 2000 (nl: grond).")
        Ground ground,
    @NotNull @Valid @Schema(description = "By how much, counted from the start of the term.")
        Length by,
    @NotNull @Schema(description = "Which authority decided.") Code decidedBy,
    @Schema(description = "The day the applicant was told (nl: kennisgeving).")
        @Nullable LocalDate notifiedOn,
    @Size(max = 2000) @Schema(description = "Why, in your own words; does not travel.")
        @Nullable String reason)
    implements Request {

  private static final Code INVALID = Code.of(Word.INVALID.name());

  @Override
  public Ruling on(CaseOnDesk desk, UUID freshId) {
    if (notifiedOn != null && notifiedOn.isBefore(decidedOn)) {
      return new Ruling.Invalid("/notifiedOn", "does not lie before decidedOn");
    }
    var refusal = desk.movable(clock, decidedOn);
    if (refusal != null) {
      return refusal;
    }
    if (notifiedOn != null && notifiedOn.isAfter(desk.today())) {
      return Refusal.IN_THE_FUTURE.with(notifiedOn);
    }
    var event = new ExtensionClaimed(decidedOn, freshId, clock, ground, by, decidedBy, notifiedOn);
    return moves(desk, event) || moves(withoutContestedDecrees(desk), event)
        ? new Ruling.Accepted(freshId, event)
        : refused(
            desk, readings(desk).getFirst(), readings(desk.stating(List.of(event))).getFirst());
  }

  private boolean moves(CaseOnDesk desk, ExtensionClaimed event) {
    var without = readings(desk);
    var with = readings(desk.stating(List.of(event)));
    for (int i = 0; i < with.size() && i < without.size(); i++) {
      if (isLonger(with.get(i), without.get(i))) {
        return true;
      }
    }
    return false;
  }

  /// The case if no decree counted of which the validity is contested. An extension in one case is
  /// kept beside such a decree: it adds nothing while that stands, and counts once it falls.
  private CaseOnDesk withoutContestedDecrees(CaseOnDesk desk) {
    return desk.stating(
        desk.book().decrees().stream()
            .filter(Decree::isContested)
            .map(it -> new ReviewDecided(decidedOn, clock, it.question(), INVALID, null))
            .toList());
  }

  private List<Told> readings(CaseOnDesk desk) {
    return desk.clock(clock, decidedOn).map(CaseOnDesk::readings).orElseThrow();
  }

  /// A term that stands still has no last day; then what counts is told in its steps.
  private static boolean isLonger(Told with, Told without) {
    return steps(with, StepCode.EXTENDED).size() > steps(without, StepCode.EXTENDED).size()
        || !Objects.equals(with.clock().dueOn(), without.clock().dueOn());
  }

  private Ruling refused(CaseOnDesk desk, Told without, Told with) {
    var reasons = new ArrayList<>(steps(with, StepCode.EXTENSION_REFUSED));
    steps(without, StepCode.EXTENSION_REFUSED).forEach(reasons::remove);
    var rule = desk.book().known(without.clock().rule());
    var provisions = provisions(rule, without);
    if (reasons.isEmpty()) {
      return steps(with, StepCode.DATE_GIVEN).isEmpty()
          ? steps(with, StepCode.EXTENSION_LIMITED).isEmpty()
              ? Refusal.GROUND_UNKNOWN.with(rule.en(), ground, grounds(provisions))
              : Refusal.ABOVE_MAXIMUM.with(rule.en(), most(provisions))
          : Refusal.DAY_WAS_SET.with(clock);
    }
    return switch (reason(reasons.getLast())) {
      case TERM_HAD_PASSED ->
          Refusal.TERM_HAD_PASSED.with(clock, String.valueOf(without.clock().dueOn()), decidedOn);
      case ABOVE_MAXIMUM -> Refusal.ABOVE_MAXIMUM.with(rule.en(), most(provisions));
      case TOO_OFTEN -> Refusal.USED_TOO_OFTEN.with(rule.en());
      case ONLY_ON_TOP -> Refusal.ONLY_ON_TOP_OF_ANOTHER.with(rule.en());
      case Word _ -> Refusal.GROUND_UNKNOWN.with(rule.en(), ground, grounds(provisions));
    };
  }

  private static Word reason(Step refused) {
    return refused.values().get("reason") instanceof Word word ? word : Word.UNKNOWN_GROUND;
  }

  private static List<Rule.Extension> provisions(Rule rule, Told told) {
    var startedOn = told.clock().startedOn();
    var version = startedOn == null ? null : rule.inForceOn(startedOn).orElse(null);
    return (version == null ? rule.latest() : version).extensions();
  }

  private static String grounds(List<Rule.Extension> provisions) {
    var grounds =
        provisions.stream().flatMap(ExtensionClaim::grounds).collect(Collectors.joining(", "));
    return grounds.isEmpty() ? "none, the term is not extended" : grounds;
  }

  /// Those that the law names; where it names none, the article.
  private static Stream<String> grounds(Rule.Extension provision) {
    return provision.grounds().isEmpty()
        ? Stream.of(provision.basis())
        : provision.grounds().stream();
  }

  private String most(List<Rule.Extension> provisions) {
    return provisions.stream()
        .filter(provision -> provision.covers(ground.text()))
        .map(Rule.Extension::most)
        .map(TermLength::toString)
        .findFirst()
        .orElse("nothing");
  }

  private static List<Step> steps(Told told, StepCode code) {
    return told.steps().stream().filter(step -> step.code() == code).toList();
  }
}
