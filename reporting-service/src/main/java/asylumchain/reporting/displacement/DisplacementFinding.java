package asylumchain.reporting.displacement;

import asylumchain.reporting.backlog.Finding;
import asylumchain.reporting.backlog.StockDefinition;
import asylumchain.reporting.cohort.CohortView;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Says what stands beside a fall.
final class DisplacementFinding {

  private static final Locale DUTCH = Locale.forLanguageTag("nl");

  private DisplacementFinding() {}

  /// @param cohort whose stock it is; `null`: that of all applications
  /// @param names of each stock
  static Finding of(
      Displacement displacement,
      @Nullable CohortView cohort,
      Map<What, StockDefinition.Name> names) {
    var before = displacement.stockAtStart();
    var after = displacement.stockNow();
    var rises = displacement.rises();
    return new Finding(
        String.format(
                DUTCH,
                "%s %s van %,d naar %,d. ",
                cohort == null
                    ? "De hele voorraad"
                    : "De voorraad van het cohort ‘" + cohort.nameNl() + "’",
                after < before ? "daalde" : after > before ? "steeg" : "bleef gelijk,",
                before,
                after)
            + (rises.isEmpty()
                ? "Nergens anders in de keten kwam er iets bij."
                : "In dezelfde tijd kwam elders bij: "
                    + list(rises, names, StockDefinition.Name::nameNl, DUTCH)
                    + "."),
        String.format(
                Locale.ENGLISH,
                "%s %s from %,d to %,d. ",
                cohort == null
                    ? "The whole stock"
                    : "The stock of the cohort ‘" + cohort.nameEn() + "’",
                after < before ? "fell" : after > before ? "rose" : "stayed the same,",
                before,
                after)
            + (rises.isEmpty()
                ? "Nothing was added anywhere else in the chain."
                : "In the same time this was added elsewhere: "
                    + list(rises, names, StockDefinition.Name::nameEn, Locale.ENGLISH)
                    + "."));
  }

  private static String list(
      Map<What, Long> rises,
      Map<What, StockDefinition.Name> names,
      Function<StockDefinition.Name, String> name,
      Locale locale) {
    return rises.entrySet().stream()
        .map(
            rise ->
                String.format(
                    locale,
                    "%s %,d",
                    name.apply(Objects.requireNonNull(names.get(rise.getKey())))
                        .toLowerCase(locale),
                    rise.getValue()))
        .collect(Collectors.joining(", "));
  }
}
