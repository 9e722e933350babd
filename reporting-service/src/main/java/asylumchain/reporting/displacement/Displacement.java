package asylumchain.reporting.displacement;

import asylumchain.reporting.displacement.DisplacementQueries.Place;
import asylumchain.reporting.displacement.DisplacementView.Indicator;
import asylumchain.reporting.displacement.DisplacementView.Line;
import asylumchain.reporting.displacement.DisplacementView.PartnerLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Two days compared: where the cases were, and where they are.
///
/// @param whose whose cases are told apart; the first is whose stock is to fall
record Displacement(List<Place> atStart, List<Place> now, List<Who> whose) {

  /// @param definitions for each stock the id and version of its definition
  List<Line> lines(Map<What, String> definitions) {
    var lines = new ArrayList<Line>();
    definitions.forEach(
        (what, definition) ->
            whose.forEach(
                who -> {
                  var before = count(atStart, what, who);
                  var after = count(now, what, who);
                  lines.add(
                      new Line(
                          definition,
                          who,
                          before,
                          after,
                          after - before,
                          what.isElsewhere(who),
                          what.listed()));
                }));
    return lines;
  }

  private static long count(List<Place> places, What what, Who who) {
    return sum(places, place -> place.who() == who && what.counts(place));
  }

  private static long sum(List<Place> places, Predicate<Place> which) {
    return places.stream().filter(which).mapToLong(Place::cases).sum();
  }

  /// What was added in each stock elsewhere; only what rose.
  Map<What, Long> rises() {
    var rises = new EnumMap<What, Long>(What.class);
    for (var what : What.values()) {
      var rise =
          whose.stream()
              .filter(what::isElsewhere)
              .mapToLong(who -> count(now, what, who) - count(atStart, what, who))
              .sum();
      if (rise > 0) {
        rises.put(what, rise);
      }
    }
    return rises;
  }

  /// The stock that is to fall, on the first day.
  long stockAtStart() {
    return count(atStart, What.AWAITING, whose.getFirst());
  }

  /// The stock that is to fall, on the day asked about.
  long stockNow() {
    return count(now, What.AWAITING, whose.getFirst());
  }

  Indicator indicator() {
    var fall = stockAtStart() - stockNow();
    var rise = rises().values().stream().mapToLong(Long::longValue).sum();
    var per100 =
        fall <= 0
            ? null
            : BigDecimal.valueOf(rise * 100)
                .divide(BigDecimal.valueOf(fall), 1, RoundingMode.HALF_UP);
    return new Indicator(fall, rise, per100);
  }

  List<PartnerLine> partners() {
    return partnersOf(null);
  }

  /// The same for each whose cases are told apart; empty where those of all are one.
  List<PartnerLine> partnersByWho() {
    return whose.size() == 1
        ? List.of()
        : whose.stream().flatMap(who -> partnersOf(who).stream()).toList();
  }

  private List<PartnerLine> partnersOf(@Nullable Who who) {
    return Stream.concat(atStart.stream(), now.stream())
        .map(Place::partner)
        .distinct()
        .sorted()
        .map(
            partner -> {
              Predicate<Place> which =
                  place -> place.partner().equals(partner) && (who == null || place.who() == who);
              var before = sum(atStart, which);
              var after = sum(now, which);
              return new PartnerLine(partner, who, before, after, after - before);
            })
        .toList();
  }
}
