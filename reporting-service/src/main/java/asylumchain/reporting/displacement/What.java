package asylumchain.reporting.displacement;

import asylumchain.events.Stage;
import asylumchain.reporting.displacement.DisplacementQueries.Place;
import java.util.Map;

/// Which stock, each under its definition.
enum What {
  AWAITING("awaiting-first-decision"),
  PAST_TERM("past-term"),
  SHADOW("shadow-stock"),
  OBJECTION("in-objection"),
  APPEAL("in-appeal"),
  FURTHER_APPEAL("in-further-appeal"),
  DEPARTURE("in-departure");

  private final String definition;

  What(String definition) {
    this.definition = definition;
  }

  String definition() {
    return definition;
  }

  /// The parameters by which its cases are listed. Past term is no stock but a part of one.
  Map<String, String> listed() {
    return this == PAST_TERM
        ? Map.of("definition", AWAITING.definition, "termStatus", "OVERDUE")
        : Map.of("definition", definition);
  }

  boolean counts(Place place) {
    return switch (this) {
      case AWAITING -> place.stage().awaitsDecision() && place.lodged();
      case PAST_TERM -> place.pastTerm();
      case SHADOW -> isBeforeLodging(place);
      case OBJECTION -> place.stage() == Stage.OBJECTION;
      case APPEAL -> place.stage() == Stage.APPEAL;
      case FURTHER_APPEAL -> place.stage() == Stage.FURTHER_APPEAL;
      case DEPARTURE -> place.stage() == Stage.DEPARTURE;
    };
  }

  /// Also where it is examined already which state is responsible.
  private static boolean isBeforeLodging(Place place) {
    return place.stage().beforeLodging() || (place.stage().awaitsDecision() && !place.lodged());
  }

  /// Whether more of it is a sign that a stock has moved.
  ///
  /// @param who whose cases; what waits within a cohort is the stock in question itself
  boolean isElsewhere(Who who) {
    return switch (this) {
      case AWAITING -> false;
      case PAST_TERM -> who == Who.OTHERS || who == Who.OTHER_COHORT;
      case SHADOW, OBJECTION, APPEAL, FURTHER_APPEAL, DEPARTURE -> true;
    };
  }
}
