package asylumchain.deadlines.calculations;

import asylumchain.deadlines.terms.Determination.Question;
import asylumchain.deadlines.terms.Step;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The outcome of a calculation.
///
/// @param ruleVersion first day in force of the version that was applied, or `any` when the rule
///   has one version without a known first day
/// @param result a day, a yes or no, a code, or an object of these; `null` when the answer is none
/// @param question what a person must say before one day is the answer; `null` for nothing
public record Answer(
    String rule,
    String ruleVersion,
    @Nullable Object result,
    List<Step> steps,
    @Nullable Question question) {}
