package asylumchain.deadlines.terms;

import asylumchain.deadlines.calendar.TermLength;
import asylumchain.deadlines.law.Decree;
import asylumchain.deadlines.law.Moratorium;
import asylumchain.deadlines.law.Rule;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An extension as it was claimed; whether it counts is for the rule to say.
///
/// @param ground as stated, for example `42(4)(b)`; empty where the law knows one ground only
/// @param decidedOn `null` when not stated
/// @param decreeName the decree that claims it for a cohort, as stated; `null` for a decision in
///   this one case
/// @param decree the same as the register has it; `null` when it was stated by name only
public record Extension(
    String ground,
    TermLength by,
    @Nullable LocalDate decidedOn,
    @Nullable String decreeName,
    @Nullable Decree decree) {

  /// The extension that a decree brings.
  public static Extension by(Decree decree) {
    return new Extension(
        decree.ground(),
        TermLength.months(decree.months()),
        decree.inForceOn(),
        decree.name(),
        decree);
  }

  /// Whether what is claimed above the maximum is cut off, instead of voiding the claim. A decree
  /// speaks to a whole cohort and takes what is left of the maximum in each case.
  boolean limitedTo(Rule.Extension provision) {
    return decree != null || provision.overrun() == Rule.Overrun.LIMITED;
  }

  /// @param provision under which it counts
  StepCode told(Rule.Extension provision) {
    if (decree != null) {
      return StepCode.EXTENDED_BY_DECREE;
    }
    if (provision.id().equals(Moratorium.Line.SUSPEND.name())) {
      return StepCode.STOOD_STILL_IN_MORATORIUM;
    }
    return decreeName == null ? StepCode.EXTENDED : StepCode.EXTENDED_AS_STATED;
  }

  Step named(Step step) {
    if (decree != null) {
      return step.with("decree", decree.name()).with("knownOn", decree.knownOn());
    }
    return decreeName == null ? step : step.with("decree", decreeName);
  }
}
