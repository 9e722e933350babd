package asylumchain.reporting.exposure;

import asylumchain.events.PenaltyEvent.Kind;
import asylumchain.kit.database.SqlText;
import asylumchain.kit.http.Problem;
import asylumchain.kit.http.Violation;
import asylumchain.reporting.backlog.BacklogParameters;
import asylumchain.reporting.backlog.MeasureDefinitions;
import asylumchain.reporting.backlog.Moments;
import asylumchain.reporting.backlog.counted.CountedNumber;
import asylumchain.reporting.backlog.counted.CountedQuestion;
import asylumchain.reporting.backlog.counted.NumberParameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// The cases that lateness costs, under one regime and on some days.
@ApplicationScoped
public class PenaltyCases implements CountedNumber {

  private final Moments moments;
  private final MeasureDefinitions definitions;
  private final ExposureQueries queries;

  PenaltyCases(Moments moments, MeasureDefinitions definitions, ExposureQueries queries) {
    this.moments = moments;
    this.definitions = definitions;
    this.queries = queries;
  }

  /// What is counted of each case.
  private enum Times {
    CASES,
    /// The persons who have a penalty in it.
    PERSONS,
    /// The rulings that set one.
    RULINGS,
    /// The payments.
    PAYMENTS;

    private String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// @param from first day, included
  /// @param to last day, included
  private record Costing(Kind kind, Times times, LocalDate asOf, LocalDate from, LocalDate to) {}

  @Override
  public String name() {
    return "penalties";
  }

  /// @throws Problem 400 with every violation
  @Override
  public CountedQuestion read(Map<String, List<String>> asked) {
    var own = new NumberParameters(asked);
    var kinds = Arrays.stream(Kind.values()).map(Kind::name).toList();
    var regime = own.needed("regime", kinds);
    var times = own.oneOf("times", Arrays.stream(Times.values()).map(Times::text).toList());
    var wrong = own.wrong();
    var asOf = moments.day("asOf", own.text("asOf"), wrong);
    var knownAt = moments.knownAt("knownAt", own.text("knownAt"), wrong);
    var first = own.text("from");
    var last = own.text("to");
    var from = first == null ? LocalDate.MIN : moments.day("from", first, wrong);
    var to = last == null ? asOf : moments.day("to", last, wrong);
    if (to.isBefore(from)) {
      wrong.add(new Violation("to", "must not lie before from"));
    }
    own.others()
        .keySet()
        .forEach(name -> wrong.add(new Violation(name, "is not a parameter of this question")));
    BacklogParameters.refuse(wrong);
    var counted = times == null ? Times.CASES : Times.valueOf(times.toUpperCase(Locale.ROOT));
    var costing = new Costing(Kind.valueOf(regime), counted, asOf, from, to);
    return new CountedQuestion(
        List.of(definitions.get("penalty-exposure")),
        asOf,
        knownAt,
        moment -> steps(costing, moment));
  }

  private SqlText steps(Costing costing, Instant knownAt) {
    return switch (costing.times()) {
      case CASES -> ExposureQueries.steps(costing(costing, knownAt).toList());
      case PERSONS ->
          ExposureQueries.each(costing(costing, knownAt).toList(), it -> it.charge().personId());
      case RULINGS ->
          ExposureQueries.each(costing(costing, knownAt).toList(), it -> it.charge().rulingId());
      case PAYMENTS ->
          ExposureQueries.payments(costing.kind(), costing.from(), costing.to(), knownAt);
    };
  }

  private Stream<Debt.OfCase> costing(Costing costing, Instant knownAt) {
    var charges = queries.charges(costing.to(), costing.asOf(), knownAt);
    return Debt.of(costing.kind(), charges, costing.asOf()).stream()
        .flatMap(debt -> debt.costing(costing.from(), costing.to(), costing.asOf()).stream());
  }
}
