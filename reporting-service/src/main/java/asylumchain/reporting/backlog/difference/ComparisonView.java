package asylumchain.reporting.backlog.difference;

import asylumchain.kit.http.Csv;
import asylumchain.reporting.backlog.Basis;
import asylumchain.reporting.backlog.Figure;
import asylumchain.reporting.backlog.StockDefinition;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Two counts side by side, and the cases that make the difference, by what made it.
///
/// @param definitions of the one and of the other
/// @param both cases that both count
/// @param unexplained what the lines do not account for: zero
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
  public record Total(String definition, LocalDate asOf, Instant knownAt, long count) {}

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
            List.of("definition", "asOf", "knownAt", "count"),
            List.of(one, other),
            it -> List.of(it.definition(), it.asOf(), it.knownAt(), it.count())));
  }

  @Override
  public Map<String, @Nullable Object> also() {
    var all = new LinkedHashMap<String, @Nullable Object>();
    all.put("both", both);
    all.put("unexplained", unexplained);
    return all;
  }
}
