package asylumchain.reporting.opendata;

import asylumchain.reporting.backlog.Dimension;
import asylumchain.reporting.facts.Settlement;
import asylumchain.reporting.opendata.OpenPeriods.Period;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Somebody who applied.
///
/// @param track `NONE` before any
/// @param ending `null` while the application is open
record Applied(
    String nationality,
    String sex,
    String age,
    String kind,
    String track,
    LocalDate lodgedOn,
    @Nullable Ending ending) {

  /// How an application was settled.
  ///
  /// @param appeals whether he goes to court then, and stays there
  record Ending(LocalDate on, Instant knownAt, Settlement how, boolean appeals) {}

  boolean isLodgedBy(Period period) {
    return !lodgedOn.isAfter(period.to());
  }

  boolean isLodgedIn(Period period) {
    return isLodgedBy(period) && !lodgedOn.isBefore(period.from());
  }

  /// As known when the period closed.
  boolean isEndedBy(Period period) {
    return ending != null
        && !ending.on().isAfter(period.to())
        && !ending.knownAt().isAfter(period.closedAt());
  }

  boolean isDecidedIn(Period period) {
    return ending != null
        && isEndedBy(period)
        && !ending.on().isBefore(period.from())
        && ending.how().isDecision();
  }

  boolean isInAppeal(Period period) {
    return ending != null && isEndedBy(period) && ending.appeals();
  }

  boolean isAwaiting(Period period) {
    return isLodgedBy(period) && !isEndedBy(period);
  }

  /// His value at the end of a period.
  String value(Dimension dimension, Period period) {
    return switch (dimension) {
      case NATIONALITY -> nationality;
      case SEX -> sex;
      case APPLICANT_AGE_BAND -> age;
      case APPLICATION_KIND -> kind;
      case TRACK -> track;
      case STAGE -> isInAppeal(period) ? "APPEAL" : "LODGED";
      case SETTLEMENT -> ending == null ? "NONE" : ending.how().name();
      default -> throw new IllegalArgumentException("no table of the open data has " + dimension);
    };
  }
}
