package asylumchain.reporting.dashboard;

import asylumchain.kit.http.Problem;
import asylumchain.kit.http.Violation;
import asylumchain.kit.http.json.Shapes;
import asylumchain.reporting.backlog.BacklogParameters;
import asylumchain.reporting.backlog.Basis;
import asylumchain.reporting.backlog.BasisQueries;
import asylumchain.reporting.backlog.Moments;
import asylumchain.reporting.opendata.OpenPeriods;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// About which day a page is, as known when. Insiders choose any. What everybody is told is about
/// the end of a month that has closed, as known at the moment it closed, or at the end of another
/// month: whoever could have two neighbouring days, or the same day before and after one message,
/// would see a number cross the border at which it is rounded, and know it exactly.
@ApplicationScoped
class PageDays {

  private static final List<String> LAST_DAYS = List.of("asOf", "to");
  private static final List<String> FIRST_DAYS = List.of("from", "periodFrom", "pastFrom");
  private static final String KNOWN_AT = "knownAt";

  private final Moments moments;
  private final BasisQueries basis;
  private final OpenPeriods periods;

  PageDays(Moments moments, BasisQueries basis, OpenPeriods periods) {
    this.moments = moments;
    this.basis = basis;
    this.periods = periods;
  }

  /// The legal today.
  LocalDate today() {
    return moments.today();
  }

  /// Today, as everything is known now.
  Basis now() {
    return basis.alone(today(), null);
  }

  /// What a page with these filters is about.
  ///
  /// @throws Problem 400 with every violation
  Basis of(Map<String, List<String>> filters, boolean forInsiders) {
    var wrong = new ArrayList<Violation>();
    var day = day(filters, wrong);
    var text = BacklogParameters.first(filters, KNOWN_AT);
    var knownAt = moments.knownAt(KNOWN_AT, text, wrong);
    if (forInsiders) {
      BacklogParameters.refuse(wrong);
      return basis.alone(day == null ? today() : day, knownAt);
    }
    var closed = periods.lastClosed(null);
    closed.ifPresent(last -> check(filters, last, wrong));
    BacklogParameters.refuse(wrong);
    var last = day == null ? periods.lastClosed(knownAt).orElse(null) : day;
    return last == null
        ? basis.alone(today(), knownAt)
        : basis.alone(last, knownAt == null ? earlier(OpenPeriods.closedAt(last)) : knownAt);
  }

  /// Before anything was heard nothing is known at any moment.
  private @Nullable Instant earlier(Instant closedAt) {
    return periods.lastClosed(null).isEmpty() ? null : closedAt;
  }

  /// A list can have both: what is counted up to one day, as it stands at the end of another.
  private @Nullable LocalDate day(Map<String, List<String>> filters, List<Violation> wrong) {
    for (var name : LAST_DAYS) {
      var text = BacklogParameters.first(filters, name);
      if (text != null) {
        return moments.day(name, text, wrong);
      }
    }
    return null;
  }

  private void check(Map<String, List<String>> filters, LocalDate last, List<Violation> wrong) {
    var insiders = "; any other is for those who have logged in";
    for (var name : LAST_DAYS) {
      check(
          filters,
          name,
          day -> isLast(day) && !day.isAfter(last),
          "must be the last day of a month that closed, %s or earlier%s".formatted(last, insiders),
          wrong);
    }
    for (var name : FIRST_DAYS) {
      check(
          filters,
          name,
          day -> day.getDayOfMonth() == 1,
          "must be the first day of a month, such as 2021-01-01" + insiders,
          wrong);
    }
    check(
        filters,
        KNOWN_AT,
        day -> isLast(day) && periods.isOver(day),
        "must be the last day of a month, such as %s, and all that was said on it must be in%s"
            .formatted(last, insiders),
        wrong);
  }

  private static boolean isLast(LocalDate day) {
    return day.getDayOfMonth() == day.lengthOfMonth();
  }

  private static void check(
      Map<String, List<String>> filters,
      String name,
      Predicate<LocalDate> allowed,
      String reason,
      List<Violation> wrong) {
    var text = BacklogParameters.first(filters, name);
    if (text != null && Shapes.DATE.value(text).filter(allowed).isEmpty()) {
      wrong.removeIf(it -> it.pointer().equals(name));
      wrong.add(new Violation(name, reason));
    }
  }
}
