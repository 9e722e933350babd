package asylumchain.reporting.backlog.difference;

import asylumchain.kit.http.Csv;
import asylumchain.reporting.backlog.Basis;
import asylumchain.reporting.backlog.Figure;
import asylumchain.reporting.backlog.StockDefinition;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Two counts side by side, and the cases that make the difference, by what made it.
///
/// @param definitions of the one and of the other
/// @param both cases that both count
/// @param unexplained what the lines do not account for, and cases of which nothing is known that
///   made the difference: zero
public record ComparisonView(
    List<StockDefinition.Name> definitions,
    @JsonUnwrapped Basis basis,
    Total one,
    Total other,
    long both,
    List<Line> lines,
    long unexplained)
    implements Figure {

  public ComparisonView {
    definitions = List.copyOf(definitions);
    lines = List.copyOf(lines);
  }

  /// One count.
  ///
  /// @param definition id and version
  /// @param cohort whose cases count, as it was asked; `null`: those of all
  /// @param filters by the name of the dimension the values that count, between commas
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Total(
      String definition,
      LocalDate asOf,
      Instant knownAt,
      @Nullable String cohort,
      Map<String, String> filters,
      long count) {

    private List<@Nullable Object> cells() {
      var values = new ArrayList<String>();
      filters.forEach((name, some) -> values.add(name + "=" + some));
      return Arrays.asList(definition, asOf, knownAt, cohort, String.join(" ", values), count);
    }
  }

  /// So many cases that only one side counts, for the same reason.
  public record Line(Difference.Side only, Cause.Why why, String what, long count) {}

  @Override
  @JsonIgnore
  public List<String> columns() {
    return List.of(
        "definition",
        "asOf",
        "knownAt",
        "otherDefinition",
        "otherAsOf",
        "otherKnownAt",
        "only",
        "why",
        "what",
        "count");
  }

  @Override
  public Stream<List<@Nullable Object>> rows() {
    return lines.stream()
        .map(
            line ->
                List.of(
                    one.definition(),
                    one.asOf(),
                    one.knownAt(),
                    other.definition(),
                    other.asOf(),
                    other.knownAt(),
                    line.only(),
                    line.why(),
                    line.what(),
                    line.count()));
  }

  /// The two counts.
  @Override
  public List<Csv> beside() {
    return List.of(
        table(
            "totals",
            List.of("definition", "asOf", "knownAt", "cohort", "filters", "count"),
            List.of(one, other),
            Total::cells));
  }

  @Override
  public Map<String, @Nullable Object> also() {
    var all = new LinkedHashMap<String, @Nullable Object>();
    all.put("both", both);
    all.put("unexplained", unexplained);
    return all;
  }
}
