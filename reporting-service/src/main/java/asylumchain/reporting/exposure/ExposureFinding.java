package asylumchain.reporting.exposure;

import asylumchain.reporting.backlog.Finding;
import asylumchain.reporting.backlog.IsoWeek;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/// Says what lateness has cost and will.
final class ExposureFinding {

  private ExposureFinding() {}

  static Finding of(List<ExposureView.Regime> regimes, IsoWeek last) {
    var accrued = sum(regimes, ExposureView.Regime::accrued);
    var projected = sum(regimes, ExposureView.Regime::projected);
    var rulings = regimes.stream().mapToLong(ExposureView.Regime::rulings).sum();
    var persons = regimes.stream().mapToLong(ExposureView.Regime::persons).sum();
    var cases = regimes.stream().mapToLong(ExposureView.Regime::cases).sum();
    return new Finding(
        String.format(
            Locale.forLanguageTag("nl"),
            "Tot nu toe is € %,.2f aan dwangsommen verbeurd, in %,d zaken (%,d personen, %,d"
                + " uitspraken); als niets wordt beslist komt daar tot en met week %s € %,.2f bij.",
            accrued,
            cases,
            persons,
            rulings,
            last,
            projected),
        String.format(
            Locale.ENGLISH,
            "So far € %,.2f in penalties has accrued, in %,d cases (%,d persons, %,d rulings); if"
                + " nothing is decided, € %,.2f more will by the end of week %s.",
            accrued,
            cases,
            persons,
            rulings,
            projected,
            last));
  }

  private static BigDecimal sum(
      List<ExposureView.Regime> regimes, Function<ExposureView.Regime, BigDecimal> amount) {
    return regimes.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
