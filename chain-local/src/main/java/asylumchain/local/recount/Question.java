package asylumchain.local.recount;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A question about the stock, as it is asked at the door.
///
/// @param definition its id, for the latest version, or its id and version
/// @param knownAt a moment, or a date for the end of it; `null`: all that is known
/// @param groupBy names of dimensions, at most one `cohort:` and a code among them
/// @param filters for each dimension the values that count
/// @param cohort a code for its members, `outside:` and a code for all others; `null`: everybody
public record Question(
    String definition,
    LocalDate asOf,
    @Nullable String knownAt,
    List<String> groupBy,
    Map<String, List<String>> filters,
    @Nullable String cohort) {

  static final String BY_COHORT = "cohort:";
  static final String OUTSIDE = "outside:";

  /// What the backlog can be counted and filtered by.
  public static final List<String> DIMENSIONS =
      List.of(
          "nationality",
          "applicationKind",
          "track",
          "stage",
          "partner",
          "unit",
          "sex",
          "applicantAgeBand",
          "unaccompaniedMinor",
          "familySizeBand",
          "receptionLocation",
          "waitingFor",
          "caseAgeBand",
          "termStatus",
          "termBand",
          "settlement");

  private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

  public Question {
    groupBy = List.copyOf(groupBy);
    filters = Map.copyOf(filters);
  }

  /// A question about all cases, as known now.
  public Question(String definition, LocalDate asOf, List<String> groupBy) {
    this(definition, asOf, null, groupBy, Map.of(), null);
  }

  /// The moment of knowledge that it names.
  ///
  /// @param now for a question that names none
  Instant moment(Instant now) {
    if (knownAt == null) {
      return now;
    }
    return knownAt.contains("T")
        ? Instant.parse(knownAt)
        : LocalDate.parse(knownAt)
            .plusDays(1)
            .atStartOfDay(AMSTERDAM)
            .toInstant()
            .minus(1, ChronoUnit.MICROS);
  }

  /// As it stands after the `?` of the backlog.
  String query() {
    return ofCases() + (groupBy.isEmpty() ? "" : "&groupBy=" + encoded(String.join(",", groupBy)));
  }

  /// As it stands after the `?` of the list of its cases, which are in no groups.
  String ofCases() {
    var query =
        new StringBuilder("definition=" + encoded(definition)).append("&asOf=").append(asOf);
    if (knownAt != null) {
      query.append("&knownAt=").append(encoded(knownAt));
    }
    if (cohort != null) {
      query.append("&cohort=").append(encoded(cohort));
    }
    new TreeMap<>(filters)
        .forEach(
            (name, values) ->
                query
                    .append('&')
                    .append(name)
                    .append('=')
                    .append(encoded(String.join(",", values))));
    return query.toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
