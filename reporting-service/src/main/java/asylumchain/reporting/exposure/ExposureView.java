package asylumchain.reporting.exposure;

import asylumchain.events.PenaltyEvent.Kind;
import asylumchain.kit.http.Csv;
import asylumchain.reporting.backlog.Basis;
import asylumchain.reporting.backlog.Figure;
import asylumchain.reporting.backlog.Finding;
import asylumchain.reporting.backlog.StockDefinition;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What lateness costs.
///
/// @param from first day told, a Monday
/// @param to last day told, a Sunday
/// @param notices notices of default received by the end of the day asked about, whatever their
///   effect
/// @param cases with a penalty of any regime that has cost something by then, each counted once
/// @param persons who have one, each counted once
/// @param regimes one line per regime
/// @param weeks one line per ISO week and regime
public record ExposureView(
    StockDefinition.Name definition,
    @JsonUnwrapped Basis basis,
    LocalDate from,
    LocalDate to,
    long notices,
    long cases,
    long persons,
    List<Regime> regimes,
    List<Week> weeks,
    Finding finding)
    implements Figure {

  /// One regime, from its beginning.
  ///
  /// @param accrued euros by the end of the day asked about
  /// @param paid euros by then
  /// @param outstanding accrued less paid, in euros; negative when too much was paid
  /// @param projected euros from then to the end of the last week, if nothing is decided
  /// @param penalties that have cost something by then; those of one ruling are one
  /// @param running of those, the ones that still grow
  /// @param expected penalties that begin to cost later, if nothing is decided
  /// @param persons who have one that has cost something
  /// @param casesWithoutPerson cases whose person was not published
  /// @param cases with a penalty that has cost something
  /// @param rulings that set them
  public record Regime(
      Kind regime,
      BigDecimal accrued,
      BigDecimal paid,
      BigDecimal outstanding,
      BigDecimal projected,
      long penalties,
      long running,
      long expected,
      long persons,
      long casesWithoutPerson,
      long cases,
      long rulings) {

    private List<@Nullable Object> cells() {
      return List.of(
          regime,
          accrued,
          paid,
          outstanding,
          projected,
          penalties,
          running,
          expected,
          persons,
          casesWithoutPerson,
          cases,
          rulings);
    }
  }

  /// One ISO week of one regime.
  ///
  /// @param accrued euros in this week, up to and including the day asked about
  /// @param projected euros in this week after that day, if nothing is decided
  /// @param cumulative euros by the end of the week, from the beginning
  public record Week(
      String week,
      LocalDate from,
      LocalDate to,
      Kind regime,
      BigDecimal accrued,
      BigDecimal projected,
      BigDecimal cumulative) {}

  @Override
  @JsonIgnore
  public List<String> columns() {
    return List.of(
        "definition",
        "asOf",
        "knownAt",
        "week",
        "from",
        "to",
        "regime",
        "accrued",
        "projected",
        "cumulative");
  }

  @Override
  public Stream<List<@Nullable Object>> rows() {
    return weeks.stream()
        .map(
            week ->
                List.of(
                    definition.cell(),
                    basis.asOf(),
                    basis.knownAt(),
                    week.week(),
                    week.from(),
                    week.to(),
                    week.regime(),
                    week.accrued(),
                    week.projected(),
                    week.cumulative()));
  }

  @Override
  public List<StockDefinition.Name> definitions() {
    return List.of(definition);
  }

  /// Each regime from its beginning.
  @Override
  public List<Csv> beside() {
    return List.of(
        table(
            "regimes",
            List.of(
                "regime",
                "accrued",
                "paid",
                "outstanding",
                "projected",
                "penalties",
                "running",
                "expected",
                "persons",
                "casesWithoutPerson",
                "cases",
                "rulings"),
            regimes,
            Regime::cells));
  }

  @Override
  public Map<String, @Nullable Object> also() {
    var all = new LinkedHashMap<String, @Nullable Object>();
    all.put("toldFrom", from);
    all.put("toldTo", to);
    all.put("notices", notices);
    all.put("cases", cases);
    all.put("persons", persons);
    return all;
  }

  @Override
  public Finding inWords() {
    return finding;
  }
}
