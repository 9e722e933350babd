package asylumchain.deadlines.shifts.penalties;

import static java.util.stream.Collectors.groupingBy;

import asylumchain.deadlines.law.RuleBook;
import asylumchain.deadlines.penalty.cases.Balance;
import asylumchain.deadlines.penalty.cases.Penalty;
import asylumchain.events.PenaltyEvent.Kind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How many people received a penalty, in how many cases, by how many rulings, and for how much.
///
/// @param currency of all amounts
/// @param persons of whom a penalty follows from the law, or was established above nothing by
///   decision; each once, as far as their ids are known
/// @param total what follows from the law, of both kinds, and what was paid of it though it turned
///   out not to be due; a person with both counts once
/// @param byKind one line for each kind
/// @param established what was established by decision, beside what follows from the law
/// @param establishedByKind the same, one line for each kind
public record PenaltySummary(
    LocalDate asOf,
    Instant knownAt,
    String currency,
    long persons,
    Line total,
    List<KindLine> byKind,
    EstablishedTotal established,
    List<EstablishedTotal.OfKind> establishedByKind) {

  /// Counts and exact amounts. One ruling about several cases costs once, on each day on which at
  /// least one of them is late.
  ///
  /// @param persons of whom the id is known
  /// @param penalties one for each notice, and for each ruling and term
  /// @param accrued by the end of the day
  /// @param outstanding negative for what was paid and was not due (Awb art. 4:20)
  /// @param projected what it comes to when no decision ends those that run
  public record Line(
      long persons,
      long cases,
      long rulings,
      long penalties,
      BigDecimal accrued,
      BigDecimal paid,
      BigDecimal outstanding,
      BigDecimal projected) {}

  /// The line of one kind.
  public record KindLine(Kind kind, Line line) {}

  static PenaltySummary of(
      List<SaidPenalty> said,
      List<EstablishedPenalty> established,
      PenaltyQuestion question,
      RuleBook book) {
    return new PenaltySummary(
        question.asOf(),
        question.knownAt(),
        "EUR",
        persons(said, established),
        line(said, question.asOf(), book),
        Arrays.stream(Kind.values()).map(kind -> line(kind, said, question.asOf(), book)).toList(),
        EstablishedTotal.of(established, said, question, book),
        Arrays.stream(Kind.values())
            .map(kind -> established(kind, established, said, question, book))
            .toList());
  }

  private static long persons(List<SaidPenalty> said, List<EstablishedPenalty> established) {
    return Stream.concat(
            said.stream().map(SaidPenalty::personId),
            established.stream()
                .filter(EstablishedPenalty::isDue)
                .map(EstablishedPenalty::personId))
        .filter(Objects::nonNull)
        .distinct()
        .count();
  }

  private static EstablishedTotal.OfKind established(
      Kind kind,
      List<EstablishedPenalty> established,
      List<SaidPenalty> said,
      PenaltyQuestion question,
      RuleBook book) {
    var ofKind = established.stream().filter(it -> it.kind() == kind).toList();
    return new EstablishedTotal.OfKind(kind, EstablishedTotal.of(ofKind, said, question, book));
  }

  private static KindLine line(Kind kind, List<SaidPenalty> said, LocalDate asOf, RuleBook book) {
    return new KindLine(
        kind, line(said.stream().filter(it -> it.kind() == kind).toList(), asOf, book));
  }

  private static Line line(List<SaidPenalty> said, LocalDate asOf, RuleBook book) {
    var groups =
        said.stream()
            .map(it -> it.reckoned(book, asOf))
            .collect(groupingBy(Penalty::penaltyId))
            .values();
    var balances = groups.stream().map(group -> Balance.of(group, asOf, book.lateness())).toList();
    var accrued = sum(balances.stream().map(Balance::accrued).toList());
    var paid = sum(balances.stream().map(Balance::paid).toList());
    var projected = sum(groups.stream().map(group -> projected(group, asOf, book)).toList());
    return new Line(
        distinct(said, SaidPenalty::personId),
        distinct(said, SaidPenalty::caseId),
        distinct(said, SaidPenalty::rulingId),
        groups.size(),
        accrued,
        paid,
        accrued.subtract(paid),
        projected);
  }

  private static BigDecimal projected(List<Penalty> group, LocalDate asOf, RuleBook book) {
    var last =
        group.stream()
            .map(Penalty::lastCostingDay)
            .filter(Objects::nonNull)
            .max(LocalDate::compareTo)
            .orElse(asOf);
    return Balance.of(group, last, book.lateness()).accrued();
  }

  private static long distinct(List<SaidPenalty> said, Function<SaidPenalty, @Nullable Object> id) {
    return said.stream().map(id).filter(Objects::nonNull).distinct().count();
  }

  private static BigDecimal sum(List<BigDecimal> amounts) {
    return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
