package asylumchain.deadlines.law.costs;

import asylumchain.deadlines.law.Confidence;
import asylumchain.deadlines.law.RuleBook;
import asylumchain.deadlines.law.RuleView.SourceView;
import asylumchain.deadlines.law.lateness.Tariff;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How the administrative penalty grows, for notices received in a period.
///
/// @param id the year in which it came
/// @param inForceFrom first day of receipt
/// @param inForceUntil last day of receipt; absent while it stands
/// @param bands in the order of days
/// @param maximum euros in all
/// @param unverified whether anything of it was not confirmed
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TariffView(
    String id,
    LocalDate inForceFrom,
    @Nullable LocalDate inForceUntil,
    List<BandView> bands,
    BigDecimal maximum,
    String basis,
    List<SourceView> sources,
    String confidence,
    boolean unverified) {

  /// A stretch of days in default.
  ///
  /// @param untilDay its last day, counted from 1
  /// @param perDay euros
  public record BandView(int untilDay, BigDecimal perDay) {}

  static TariffView of(RuleBook book, Tariff tariff) {
    return new TariffView(
        tariff.id(),
        tariff.from(),
        tariff.until(),
        tariff.bands().stream().map(it -> new BandView(it.untilDay(), it.perDay())).toList(),
        tariff.maximum(),
        tariff.basis(),
        tariff.sources().stream().map(id -> SourceView.of(book, id)).toList(),
        tariff.confidence(),
        !tariff.confidence().equals(Confidence.CONFIRMED.text()));
  }
}
