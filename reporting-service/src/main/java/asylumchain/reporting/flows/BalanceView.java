package asylumchain.reporting.flows;

import asylumchain.kit.http.Csv;
import asylumchain.reporting.backlog.Basis;
import asylumchain.reporting.backlog.Displaced;
import asylumchain.reporting.backlog.Figure;
import asylumchain.reporting.backlog.StockDefinition;
import asylumchain.reporting.backlog.difference.Cause;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Whether stock and flows add up.
///
/// @param definitions of the stock and of the balance
/// @param openingOn the day at whose end the opening stock is counted
/// @param openingKnownAt as known when
/// @param total a line per period
/// @param groups a line per period and group; empty when no grouping was asked for
/// @param corrections what became known of the opening stock since then, by the event; those that
///   no event made stand here too, and are summed in what is unexplained
/// @param unexplained what does not add up, over all lines: zero
/// @param displacement what was added elsewhere in the same days; `null` where that is told apart
public record BalanceView(
    List<StockDefinition.Name> definitions,
    @JsonUnwrapped Basis basis,
    LocalDate openingOn,
    Instant openingKnownAt,
    List<String> groupBy,
    List<Line> total,
    List<Line> groups,
    List<Corrected> corrections,
    long unexplained,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Displaced displacement)
    implements Figure {

  public BalanceView {
    definitions = List.copyOf(definitions);
    groupBy = List.copyOf(groupBy);
    total = List.copyOf(total);
    groups = List.copyOf(groups);
    corrections = List.copyOf(corrections);
  }

  /// `closing = opening + corrections + in − out + movedIn − movedOut + unexplained`.
  ///
  /// @param from first day of the period, included
  /// @param to last day of the period, included
  public record Line(
      LocalDate from,
      LocalDate to,
      Map<String, String> group,
      long opening,
      long corrections,
      long in,
      long out,
      long movedIn,
      long movedOut,
      long closing,
      long unexplained) {

    static Line of(List<String> names, Balance.Entry entry) {
      return new Line(
          entry.period().from(),
          entry.period().to(),
          named(names, entry.group()),
          entry.opening(),
          entry.corrections(),
          entry.in(),
          entry.out(),
          entry.movedIn(),
          entry.movedOut(),
          entry.closing(),
          entry.unexplained());
    }

    private List<Object> numbers() {
      return List.of(opening, corrections, in, out, movedIn, movedOut, closing, unexplained);
    }
  }

  /// Cases that the opening stock has more, or fewer, by what became known.
  public record Corrected(Map<String, String> group, Cause.Why why, String what, long count) {

    static Corrected of(List<String> names, Correction correction) {
      return new Corrected(
          named(names, correction.group()),
          correction.why(),
          correction.what(),
          correction.count());
    }
  }

  /// The same beside what was added elsewhere.
  BalanceView beside(Displaced displaced) {
    return new BalanceView(
        definitions,
        basis,
        openingOn,
        openingKnownAt,
        groupBy,
        total,
        groups,
        corrections,
        unexplained,
        displaced);
  }

  @Override
  @JsonIgnore
  public List<String> columns() {
    var columns = new ArrayList<>(List.of("definition", "knownAt", "from", "to"));
    columns.addAll(groupBy);
    columns.addAll(
        List.of(
            "opening",
            "corrections",
            "in",
            "out",
            "movedIn",
            "movedOut",
            "closing",
            "unexplained"));
    return columns;
  }

  @Override
  public Stream<List<@Nullable Object>> rows() {
    return (groupBy.isEmpty() ? total : groups).stream().map(this::row);
  }

  private List<@Nullable Object> row(Line line) {
    var cells = new ArrayList<@Nullable Object>();
    cells.add(definitions.getFirst().cell());
    cells.add(basis.knownAt());
    cells.add(line.from());
    cells.add(line.to());
    groupBy.forEach(name -> cells.add(line.group().get(name)));
    cells.addAll(line.numbers());
    return cells;
  }

  private static Map<String, String> named(List<String> names, List<String> values) {
    var group = new LinkedHashMap<String, String>();
    for (var i = 0; i < values.size(); i++) {
      group.put(names.get(i), values.get(i));
    }
    return group;
  }

  /// The total beside the groups, and what became known of the opening stock.
  @Override
  public List<Csv> beside() {
    var known =
        table(
            "corrections",
            Figure.columns(List.of(), groupBy, "why", "what", "count"),
            corrections,
            it -> Figure.row(groupBy, it.group(), it.why(), it.what(), it.count()));
    return groupBy.isEmpty()
        ? List.of(known)
        : List.of(table("total", columns(), total, this::row), known);
  }

  @Override
  public Map<String, @Nullable Object> also() {
    var all = new LinkedHashMap<String, @Nullable Object>();
    all.put("openingOn", openingOn);
    all.put("openingKnownAt", openingKnownAt);
    all.put("unexplainedInAll", unexplained);
    return all;
  }
}
