package asylumchain.reporting.exposure;

import asylumchain.reporting.backlog.Finding;
import asylumchain.reporting.backlog.IsoWeek;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/// Says what lateness has cost and will.
final class ExposureFinding {

  private static final Locale DUTCH = Locale.forLanguageTag("nl");

  private ExposureFinding() {}

  /// @param cases with a penalty, each counted once, whatever its regimes
  /// @param persons who have one, each counted once
  static Finding of(List<ExposureView.Regime> regimes, long cases, long persons, IsoWeek last) {
    var accrued = sum(regimes, ExposureView.Regime::accrued);
    var projected = sum(regimes, ExposureView.Regime::projected);
    var rulings = regimes.stream().mapToLong(ExposureView.Regime::rulings).sum();
    return new Finding(
        String.format(
            DUTCH,
            "Tot nu toe is € %,.2f aan dwangsommen verbeurd, in %s (%s, %s); als niets wordt beslist"
                + " komt daar tot en met week %s € %,.2f bij.",
            accrued,
            count(DUTCH, cases, "zaak", "zaken"),
            count(DUTCH, persons, "persoon", "personen"),
            count(DUTCH, rulings, "uitspraak", "uitspraken"),
            last,
            projected),
        String.format(
            Locale.ENGLISH,
            "So far € %,.2f in penalties has accrued, in %s (%s, %s); if nothing is decided, € %,.2f"
                + " more will by the end of week %s.",
            accrued,
            count(Locale.ENGLISH, cases, "case", "cases"),
            count(Locale.ENGLISH, persons, "person", "persons"),
            count(Locale.ENGLISH, rulings, "ruling", "rulings"),
            projected,
            last));
  }

  private static String count(Locale locale, long number, String one, String more) {
    return String.format(locale, "%,d %s", number, number == 1 ? one : more);
  }

  private static BigDecimal sum(
      List<ExposureView.Regime> regimes, Function<ExposureView.Regime, BigDecimal> amount) {
    return regimes.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
