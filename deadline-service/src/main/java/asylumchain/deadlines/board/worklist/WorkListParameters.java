package asylumchain.deadlines.board.worklist;

import asylumchain.kit.http.Problem;
import asylumchain.kit.http.Violation;
import asylumchain.kit.time.BusinessDate;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads a question from query parameters, and says at once all that is wrong.
@ApplicationScoped
class WorkListParameters {

  private static final Set<String> OF_PAGING = Set.of("limit", "cursor", "count");

  private final Cohorts cohorts;
  private final BusinessDate businessDate;

  WorkListParameters(Cohorts cohorts, BusinessDate businessDate) {
    this.cohorts = cohorts;
    this.businessDate = businessDate;
  }

  /// @param given all parameters, as they were given
  /// @param partner whose list it is; `null`: of all partners
  /// @throws Problem 400 with every violation
  WorkListQuestion read(
      DeadlinesResource.Filter filter, Map<String, List<String>> given, @Nullable String partner) {
    var wrong = new ArrayList<Violation>();
    check(given, wrong);
    var today = businessDate.today();
    var week = week(filter, today, wrong);
    var moment = moment(filter, today);
    var question =
        new WorkListQuestion(
            partner,
            moment == null ? today : moment.asOf(),
            week == null ? filter.dueFrom : week.monday(),
            week == null ? end(filter) : week.nextMonday(),
            facets(filter, wrong),
            filter.readyToDecide,
            cohorts.read(filter.cohort, wrong),
            moment);
    if (!wrong.isEmpty()) {
      throw Problem.badRequest(wrong);
    }
    return question;
  }

  private static void check(Map<String, List<String>> given, List<Violation> wrong) {
    given.forEach(
        (name, values) -> {
          if (!DeadlinesResource.Filter.names().contains(name) && !OF_PAGING.contains(name)) {
            wrong.add(new Violation(name, "is not a parameter of this list"));
          } else if (values.contains("")) {
            wrong.add(new Violation(name, "must not be empty"));
          }
        });
  }

  private static WorkListQuestion.@Nullable Moment moment(
      DeadlinesResource.Filter filter, LocalDate today) {
    return filter.asOf == null && filter.knownAt == null
        ? null
        : new WorkListQuestion.Moment(
            Objects.requireNonNullElse(filter.asOf, today), filter.knownAt);
  }

  private static @Nullable IsoWeek week(
      DeadlinesResource.Filter filter, LocalDate today, List<Violation> wrong) {
    if (filter.week == null) {
      return null;
    }
    if (filter.dueFrom != null || filter.dueUntil != null || filter.dueBefore != null) {
      wrong.add(new Violation("week", "cannot stand beside dueFrom, dueUntil or dueBefore"));
    }
    var week = IsoWeek.of(filter.week, today).orElse(null);
    if (week == null) {
      wrong.add(new Violation("week", IsoWeek.MUST));
    }
    return week;
  }

  /// The first day that is left out.
  private static @Nullable LocalDate end(DeadlinesResource.Filter filter) {
    var until = filter.dueUntil;
    var before = filter.dueBefore;
    if (until == null || (before != null && !before.isAfter(until))) {
      return before;
    }
    return until.plusDays(1);
  }

  private static Map<Facet, List<String>> facets(
      DeadlinesResource.Filter filter, List<Violation> wrong) {
    var facets = new EnumMap<Facet, List<String>>(Facet.class);
    filter
        .facets()
        .forEach(
            (facet, text) ->
                facets.put(facet, facet.allowed().read(facet.text(), text, wrong::add)));
    return facets;
  }
}
