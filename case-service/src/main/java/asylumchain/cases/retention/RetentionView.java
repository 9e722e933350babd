package asylumchain.cases.retention;

import asylumchain.cases.retention.RetentionRules.Applied;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Until when a case is kept, and what keeps it.
///
/// @param asOn the business day for which this is said
/// @param due whether it may be destroyed on that day
/// @param ending absent while the case has not ended
/// @param rule absent where none applies
/// @param startsOn the day from which the period runs; its first day is the next one
/// @param keptUntil last day of the period, included
/// @param keptBecause what keeps it; empty when `due`
/// @param explanation how this was arrived at, step by step
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RetentionView(
    UUID caseId,
    LocalDate asOn,
    boolean due,
    @Nullable Ending ending,
    @Nullable Rule rule,
    @Nullable LocalDate startsOn,
    @Nullable LocalDate keptUntil,
    List<Keeper> keptBecause,
    List<String> explanation) {

  /// The rule in the version that counts.
  public record Rule(
      String id,
      LocalDate inForceFrom,
      Period length,
      RetentionRule.Start from,
      String basis,
      RetentionRule.Confidence confidence) {

    static Rule of(Applied applied) {
      var version = applied.version();
      return new Rule(
          applied.rule().id(),
          version.inForceFrom(),
          version.length(),
          version.from(),
          version.basis(),
          version.confidence());
    }
  }

  static RetentionView of(UUID caseId, Assessment assessment) {
    var end = assessment.end();
    var rule = assessment.rule();
    return new RetentionView(
        caseId,
        assessment.asOn(),
        assessment.isDue(),
        end == null ? null : end.ending(),
        rule == null ? null : Rule.of(rule),
        assessment.startsOn(),
        assessment.keptUntil(),
        assessment.keepers(),
        explanation(assessment, end, rule));
  }

  private static List<String> explanation(
      Assessment assessment, @Nullable CaseEnd end, @Nullable Applied rule) {
    var steps = new ArrayList<String>();
    if (end != null) {
      steps.add("The case ended as %s on %s.".formatted(end.ending(), end.endedOn()));
    }
    if (end != null && rule != null) {
      steps.add(
          "Rule %s (%s) keeps it for %s from %s, which was on %s."
              .formatted(
                  rule.rule().id(),
                  rule.version().basis(),
                  rule.version().length(),
                  rule.version().from(),
                  assessment.startsOn()));
      steps.add("The last day of that period is " + assessment.keptUntil() + ".");
    }
    assessment.keepers().stream().map(Keeper::detail).forEach(steps::add);
    if (assessment.isDue()) {
      steps.add("Nothing else keeps it on " + assessment.asOn() + ".");
    }
    return steps;
  }
}
