package asylumchain.reporting.displacement;

import asylumchain.kit.http.Csv;
import asylumchain.reporting.backlog.Basis;
import asylumchain.reporting.backlog.Figure;
import asylumchain.reporting.backlog.Finding;
import asylumchain.reporting.backlog.StockDefinition;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A stock that is to fall, and everything beside it that may have risen instead.
///
/// @param definitions of the indicator and of each stock
/// @param cohort whose stock is to fall; `null`: that of all applications
/// @param otherCohort whose cases are told apart from all others beside the cohort; `null`: none
/// @param since the first day, to which the day asked about is compared
/// @param lines one per stock and per whose cases
/// @param partners everything that is still in the chain, by who has it
/// @param partnersByWho the same for each whose cases are told apart; empty without a cohort
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DisplacementView(
    List<StockDefinition.Name> definitions,
    @JsonUnwrapped Basis basis,
    @Nullable String cohort,
    @Nullable String otherCohort,
    LocalDate since,
    Indicator indicator,
    List<Line> lines,
    List<PartnerLine> partners,
    List<PartnerLine> partnersByWho,
    Finding finding)
    implements Figure {

  /// How much of a fall stands against a rise elsewhere.
  ///
  /// @param fall cases fewer in the stock in question; negative when it rose
  /// @param riseElsewhere cases more in every other stock that rose, together
  /// @param risePer100 riseElsewhere per 100 of fall, to one decimal; `null` when nothing fell
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Indicator(long fall, long riseElsewhere, @Nullable BigDecimal risePer100) {}

  /// One stock.
  ///
  /// @param definition id and version
  /// @param atStart cases at the end of the first day
  /// @param now cases at the end of the day asked about
  /// @param change now less atStart
  /// @param elsewhere whether a rise of it counts as displacement
  /// @param listed the parameters by which its cases are listed, beside day, moment and cohort
  public record Line(
      String definition,
      Who who,
      long atStart,
      long now,
      long change,
      boolean elsewhere,
      @JsonIgnore Map<String, String> listed) {}

  /// Everything that is still in the chain at one partner.
  ///
  /// @param partner its code; `NONE` where no event has said who has the case
  /// @param who whose cases; `null`: those of all
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PartnerLine(
      String partner, @Nullable Who who, long atStart, long now, long change) {

    private List<@Nullable Object> cells() {
      return Arrays.asList(partner, who, atStart, now, change);
    }
  }

  @Override
  @JsonIgnore
  public List<String> columns() {
    return List.of(
        "definition",
        "asOf",
        "knownAt",
        "cohort",
        "who",
        "since",
        "atStart",
        "now",
        "change",
        "elsewhere");
  }

  @Override
  public Stream<List<@Nullable Object>> rows() {
    return lines.stream()
        .map(
            line ->
                Arrays.<@Nullable Object>asList(
                    line.definition(),
                    basis.asOf(),
                    basis.knownAt(),
                    cohort,
                    line.who(),
                    since,
                    line.atStart(),
                    line.now(),
                    line.change(),
                    line.elsewhere()));
  }

  /// Everything that is still in the chain, by who has it.
  @Override
  public List<Csv> beside() {
    var all =
        table(
            "partners",
            List.of("partner", "atStart", "now", "change"),
            partners,
            it -> List.of(it.partner(), it.atStart(), it.now(), it.change()));
    return partnersByWho.isEmpty()
        ? List.of(all)
        : List.of(
            all,
            table(
                "partners-by-who",
                List.of("partner", "who", "atStart", "now", "change"),
                partnersByWho,
                PartnerLine::cells));
  }

  @Override
  public Map<String, @Nullable Object> also() {
    var all = new LinkedHashMap<String, @Nullable Object>();
    all.put("cohort", cohort);
    all.put("otherCohort", otherCohort);
    all.put("since", since);
    all.put("fall", indicator.fall());
    all.put("riseElsewhere", indicator.riseElsewhere());
    all.put("risePer100", indicator.risePer100());
    return all;
  }

  @Override
  public Finding inWords() {
    return finding;
  }
}
