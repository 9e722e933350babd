package asylumchain.deadlines.terms.clocks;

import asylumchain.deadlines.law.Governance;
import asylumchain.deadlines.law.Rule;
import asylumchain.deadlines.terms.Determination.Told;
import asylumchain.deadlines.terms.RuleName;
import asylumchain.deadlines.terms.Step;
import asylumchain.deadlines.terms.StepCode;
import asylumchain.deadlines.terms.Word;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;

/// The questions that are left where the law files do not say which rule, or which version of it,
/// applies to an application: what they have that could apply, each with the clock under it. Where
/// they have nothing, what to do.
///
/// @param lodgedOn the day that chooses
record RuleQuestions(Gathering gathering, String clock, LocalDate lodgedOn) {

  /// Which rule governs: each that governs applications of this kind in another track.
  ///
  /// @param regime the step that says under which regime
  /// @param under the clock as one of them governs it
  Told whichRule(
      Governance.Application application, Step regime, Function<Governance, Told> under) {
    var review = new Review(gathering, clock, Word.WHICH_RULE);
    var book = gathering.view().book();
    var offered = new HashSet<String>();
    for (var possible : book.governances()) {
      if (possible.coversInAnotherTrack(application) && offered.add(possible.rule())) {
        review.or(RuleName.of(book.known(possible.rule())), under.apply(possible));
      }
    }
    var told = review.told(DecisionClock.REGIME, List.of(regime));
    return review.isWithoutAnswer()
        ? told.after(Step.of(StepCode.NO_RULE_KNOWN, "").with("kind", application.kind()))
        : told;
  }

  /// Which version of a rule applies where none was in force: the one before, or the one after.
  ///
  /// @param under the clock, drawn in a version
  Told whichVersion(String ruleId, List<Step> before, Function<ClockDraft, Told> under) {
    var review = new Review(gathering, clock, Word.NOT_IN_FORCE);
    var rule = gathering.view().book().known(ruleId);
    rule.versions().reversed().stream()
        .filter(this::hadEnded)
        .findFirst()
        .ifPresent(it -> review.or(Word.VERSION_BEFORE, under.apply(drawn(rule, it))));
    rule.versions().stream()
        .filter(this::hadNotBegun)
        .findFirst()
        .ifPresent(it -> review.or(Word.VERSION_AFTER, under.apply(drawn(rule, it))));
    var told = review.told(ruleId, before);
    return review.isWithoutAnswer()
        ? told.after(Step.of(StepCode.NO_VERSION_KNOWN, "").with("rule", RuleName.of(rule)))
        : told;
  }

  private ClockDraft drawn(Rule rule, Rule.Version version) {
    return new ClockDraft(gathering, clock, rule, version, version.mainEnd());
  }

  private boolean hadEnded(Rule.Version version) {
    var until = version.inForceUntil();
    return until != null && until.isBefore(lodgedOn);
  }

  private boolean hadNotBegun(Rule.Version version) {
    var from = version.inForceFrom();
    return from != null && from.isAfter(lodgedOn);
  }
}
