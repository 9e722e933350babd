package asylumchain.cases.retention;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// For how long cases are kept that ended in one of some ways (bewaartermijn).
///
/// @param versions the earliest first
public record RetentionRule(
    String id, String nl, String en, List<Ending> endings, List<Version> versions) {

  public RetentionRule {
    endings = List.copyOf(endings);
    versions = List.copyOf(versions);
  }

  /// From which day a period runs.
  public enum Start {
    /// The last decision, judgment or withdrawal of the application.
    FINAL_DECISION,
    /// The day on which the case ended.
    END_OF_CASE
  }

  /// How sure the period is.
  public enum Confidence {
    /// Its length was read in the source that is named.
    @JsonProperty("confirmed")
    CONFIRMED,
    /// It was not: a run takes cases by it only when whoever proposes it says so.
    @JsonProperty("unverified")
    UNVERIFIED
  }

  /// The rule as it reads for cases whose period runs from a day on or after `inForceFrom`.
  ///
  /// @param length years, months and days, in ISO 8601: `P10Y`
  /// @param note what a reader should know besides; `null` for nothing
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Version(
      LocalDate inForceFrom,
      Period length,
      Start from,
      String basis,
      String source,
      Confidence confidence,
      @Nullable String note) {

    /// The last day on which a case must be kept.
    ///
    /// @param start the day from which the period runs; the first day of the period is the next one
    /// @return the same day of the month, or the last one of a shorter month
    LocalDate lastDay(LocalDate start) {
      return start.plus(length);
    }
  }
}
