package asylumchain.deadlines.shifts.penalties;

import static java.util.stream.Collectors.groupingBy;

import asylumchain.deadlines.law.RuleBook;
import asylumchain.deadlines.penalty.cases.Balance;
import asylumchain.deadlines.penalty.cases.Penalty;
import asylumchain.events.PenaltyEvent.Kind;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What was established in all, beside what follows from the law of the same penalties. One
/// ruling about several cases counts once, by its last decision.
///
/// @param persons of whom the id is known and of whom more than nothing was established, each once
/// @param cases in which a decision was posted
/// @param penalties of which something was established
/// @param withoutLaw of how many of them no penalty follows from the law
/// @param besideAnother how many are about a term whose penalty by law stands beside another
///   decision
/// @param byAnotherNotice of how many the law reckons from another notice than the decision names
/// @param amount euros established
/// @param computed euros that follow from the law by the end of the day
/// @param difference what was established above it; negative where it was less
/// @param paid of all of them by the end of the day, also where no penalty follows from the law
public record EstablishedTotal(
    long persons,
    long cases,
    long penalties,
    long withoutLaw,
    @Schema(
            description =
                "How many are about a term whose penalty by law stands beside another decision.")
        long besideAnother,
    long byAnotherNotice,
    BigDecimal amount,
    BigDecimal computed,
    BigDecimal difference,
    BigDecimal paid) {

  /// The line of one kind.
  public record OfKind(Kind kind, EstablishedTotal total) {}

  /// @param said the penalties that follow from the law, of the same question
  static EstablishedTotal of(
      List<EstablishedPenalty> established,
      List<SaidPenalty> said,
      PenaltyQuestion asked,
      RuleBook book) {
    var begun =
        said.stream()
            .map(it -> it.reckoned(book, asked.asOf()))
            .collect(groupingBy(Penalty::penaltyId));
    var decided = established.stream().collect(groupingBy(it -> it.said().penaltyId()));
    var amount = sum(decided.values().stream().map(EstablishedTotal::last).toList());
    var computed =
        sum(
            decided.values().stream()
                .map(it -> law(it, begun))
                .filter(it -> !it.isEmpty())
                .map(it -> Balance.of(it, asked.asOf(), book.lateness()).accrued())
                .toList());
    return new EstablishedTotal(
        persons(established),
        established.stream().map(it -> it.said().caseId()).distinct().count(),
        decided.size(),
        decided.values().stream()
            .filter(it -> law(it, begun).isEmpty() && !isBesideAnother(it))
            .count(),
        decided.values().stream().filter(EstablishedTotal::isBesideAnother).count(),
        established.stream().filter(it -> it.computedFrom() != null).count(),
        amount,
        computed,
        amount.subtract(computed),
        sum(established.stream().map(it -> it.said().paid()).toList()));
  }

  private static boolean isBesideAnother(List<EstablishedPenalty> ofOne) {
    return ofOne.stream().anyMatch(it -> it.computedBeside() != null);
  }

  private static long persons(List<EstablishedPenalty> established) {
    return established.stream()
        .filter(EstablishedPenalty::isDue)
        .map(EstablishedPenalty::personId)
        .filter(Objects::nonNull)
        .distinct()
        .count();
  }

  /// What follows from the law of one penalty, in all cases of its ruling; empty for nothing.
  private static List<Penalty> law(List<EstablishedPenalty> ofOne, Map<UUID, List<Penalty>> begun) {
    var computed =
        ofOne.stream().map(EstablishedPenalty::computed).filter(Objects::nonNull).toList();
    return computed.isEmpty()
        ? begun.getOrDefault(ofOne.getFirst().said().penaltyId(), List.of())
        : begun.getOrDefault(computed.getFirst().penaltyId(), computed);
  }

  private static BigDecimal last(List<EstablishedPenalty> decisions) {
    return decisions.stream()
        .map(EstablishedPenalty::said)
        .max(Comparator.comparing(SaidEstablished::decidedOn))
        .map(SaidEstablished::amount)
        .orElseThrow();
  }

  private static BigDecimal sum(List<BigDecimal> amounts) {
    return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
