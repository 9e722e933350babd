package asylumchain.reporting.quality;

import asylumchain.reporting.backlog.Finding;
import asylumchain.reporting.backlog.MeasureDefinitions;
import asylumchain.reporting.backlog.StockDefinition;
import asylumchain.reporting.quality.QualityView.Point;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Says which measures left their limits.
final class QualityFinding {

  private static final int NAMED = 3;

  private QualityFinding() {}

  static Finding of(List<Point> signals, MeasureDefinitions definitions) {
    if (signals.isEmpty()) {
      return new Finding(
          "Geen maat ligt buiten de grenzen die het eigen verleden geeft.",
          "No measure lies outside the limits that its own past gives.");
    }
    var latest = signals.stream().sorted((a, b) -> b.from().compareTo(a.from())).limit(NAMED);
    var named = latest.toList();
    var areAll = named.size() == signals.size();
    return new Finding(
        "%d %s buiten de grenzen die het eigen verleden geeft%s %s."
            .formatted(
                signals.size(),
                signals.size() == 1 ? "waarde ligt" : "waarden liggen",
                areAll ? ":" : ", waaronder",
                all(
                    named.stream()
                        .map(
                            point ->
                                words(
                                    point,
                                    name(point, definitions).nameNl(),
                                    Locale.forLanguageTag("nl"))))),
        "%d %s outside the limits that the past of each gives%s %s."
            .formatted(
                signals.size(),
                signals.size() == 1 ? "value lies" : "values lie",
                areAll ? ":" : ", among them",
                all(
                    named.stream()
                        .map(
                            point ->
                                words(point, name(point, definitions).nameEn(), Locale.ENGLISH)))));
  }

  private static StockDefinition.Name name(Point point, MeasureDefinitions definitions) {
    return definitions.get(point.definition().substring(0, point.definition().indexOf('@')));
  }

  private static String words(Point point, String name, Locale locale) {
    var whose =
        Stream.concat(point.group().values().stream(), Stream.ofNullable(point.authorityLevel()))
            .collect(Collectors.joining(" "));
    return "%s%s %s (%s)"
        .formatted(
            name.toLowerCase(locale),
            whose.isEmpty() ? "" : " " + whose,
            point.period(),
            value(point, locale));
  }

  private static String value(Point point, Locale locale) {
    return Indicator.of(point.definition()).chart() == Chart.P
        ? String.format(locale, "%.1f%%", point.value().movePointRight(2))
        : String.format(locale, "%.2f", point.value());
  }

  private static String all(Stream<String> parts) {
    return parts.collect(Collectors.joining("; "));
  }
}
