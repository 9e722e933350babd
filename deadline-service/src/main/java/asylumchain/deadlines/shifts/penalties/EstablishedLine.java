package asylumchain.deadlines.shifts.penalties;

import static java.util.stream.Collectors.groupingBy;

import asylumchain.deadlines.law.RuleBook;
import asylumchain.deadlines.penalty.cases.Balance;
import asylumchain.deadlines.penalty.cases.Penalty;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A penalty that was established by decision, beside what follows from the law, in a list
/// across cases. Amounts are euros; of a judicial penalty what follows from the law is what
/// this case alone would cost.
///
/// @param computed by the end of the day asked for; absent where no penalty follows from the
///   law
/// @param difference what was established above it; negative where it was less
/// @param paid of it by the end of that day
/// @param explainedIn where it is told how the two compare, as of the same day and moment
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EstablishedLine(
    UUID penaltyId,
    UUID caseId,
    LocalDate decidedOn,
    BigDecimal amount,
    @Nullable BigDecimal computed,
    BigDecimal difference,
    BigDecimal paid,
    @Schema(format = "uri-reference", description = "Where it is told how the two compare.")
        String explainedIn) {

  /// @param computed what follows from the law, as it was said; `null` where nothing does
  static EstablishedLine of(
      SaidEstablished said, @Nullable SaidPenalty computed, PenaltyQuestion asked, RuleBook book) {
    var euros =
        computed == null
            ? null
            : accrued(List.of(computed.reckoned(book, asked.asOf())), asked, book);
    return new EstablishedLine(
        said.penaltyId(),
        said.caseId(),
        said.decidedOn(),
        said.amount(),
        euros,
        said.amount().subtract(euros == null ? BigDecimal.ZERO : euros),
        said.paid(),
        explained(said, asked.asOf(), asked.knownAt()));
  }

  private static String explained(SaidEstablished said, LocalDate asOf, Instant knownAt) {
    return "/v1/cases/%s/established-penalties/%s?asOf=%s&knownAt=%s"
        .formatted(said.caseId(), said.penaltyId(), asOf, knownAt);
  }

  private static BigDecimal accrued(List<Penalty> penalty, PenaltyQuestion asked, RuleBook book) {
    return Balance.of(penalty, asked.asOf(), book.lateness()).accrued();
  }

  /// What was established in all, beside what follows from the law of the same penalties. One
  /// ruling about several cases counts once, by its last decision.
  ///
  /// @param penalties of which something was established
  /// @param withoutLaw of how many of them no penalty follows from the law
  /// @param amount euros established
  /// @param computed euros that follow from the law by the end of the day
  /// @param difference what was established above it; negative where it was less
  /// @param paid of all of them by the end of the day, also where no penalty follows from the law
  public record Total(
      long penalties,
      long withoutLaw,
      BigDecimal amount,
      BigDecimal computed,
      BigDecimal difference,
      BigDecimal paid) {

    static Total of(
        List<SaidEstablished> established,
        List<SaidPenalty> said,
        PenaltyQuestion asked,
        RuleBook book) {
      var computed =
          said.stream()
              .map(it -> it.reckoned(book, asked.asOf()))
              .collect(groupingBy(Penalty::penaltyId));
      var last =
          established.stream()
              .filter(it -> !asked.isNarrowed() || computed.containsKey(it.penaltyId()))
              .collect(groupingBy(SaidEstablished::penaltyId));
      var amount = last.values().stream().map(Total::last).reduce(BigDecimal.ZERO, BigDecimal::add);
      var law =
          computed.entrySet().stream()
              .filter(it -> last.containsKey(it.getKey()))
              .map(Map.Entry::getValue)
              .map(it -> accrued(it, asked, book))
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      return new Total(
          last.size(),
          last.keySet().stream().filter(it -> !computed.containsKey(it)).count(),
          amount,
          law,
          amount.subtract(law),
          last.values().stream()
              .flatMap(List::stream)
              .map(SaidEstablished::paid)
              .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static BigDecimal last(List<SaidEstablished> decisions) {
      return decisions.stream()
          .max(Comparator.comparing(SaidEstablished::decidedOn))
          .map(SaidEstablished::amount)
          .orElseThrow();
    }
  }
}
