package asylumchain.local.scenario;

import asylumchain.local.scenario.Application.Kind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/// Who lodged when: first requests per month and repeat requests per year as published.
final class Inflow {

  static final int FIRST_YEAR = 2018;
  static final int LAST_YEAR = 2021;

  private final PublishedSeries published;
  private final Assumptions assumptions;
  private final WorkingDays workingDays;
  private final Seed seed;

  Inflow(PublishedSeries published, Assumptions assumptions, WorkingDays workingDays, Seed seed) {
    this.published = published;
    this.assumptions = assumptions;
    this.workingDays = workingDays;
    this.seed = seed;
  }

  private record Lodging(Kind kind, LocalDate on, String nationality, boolean fast) {}

  /// All applications in the order of lodging.
  List<Application> applications() {
    var lodgings = new ArrayList<Lodging>();
    for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
      lodgings.addAll(firstRequests(year));
      lodgings.addAll(repeatRequests(year));
    }
    lodgings.sort(Comparator.comparing(Lodging::on));
    var applications = new ArrayList<Application>(lodgings.size());
    for (var lodging : lodgings) {
      applications.add(
          new Application(
              applications.size() + 1,
              lodging.kind(),
              lodging.on(),
              lodging.nationality(),
              lodging.fast()));
    }
    return applications;
  }

  private List<Lodging> firstRequests(int year) {
    var random = seed.stream("first requests " + year);
    var fastTracks = new FastTracks(assumptions.value("fast-tracks-percent"), random);
    var others = otherNationalities(year);
    var lodgings = new ArrayList<Lodging>();
    for (int month = 1; month <= 12; month++) {
      var when = YearMonth.of(year, month);
      var nationalities = nationalities(when, others);
      var fast = fastTracks.choose(nationalities);
      var days = workingDays(when.atDay(1), when.atEndOfMonth());
      for (int i = 0; i < nationalities.size(); i++) {
        var day = days.get(random.nextInt(days.size()));
        lodgings.add(new Lodging(Kind.FIRST, day, nationalities.get(i), fast[i]));
      }
    }
    return lodgings;
  }

  /// The seven as published for the month, the rest from the year's other nationalities.
  private List<String> nationalities(YearMonth month, Deque<String> others) {
    var nationalities = expand(published.firstRequestsByNationality(month));
    while (nationalities.size() < published.firstRequests(month)) {
      nationalities.add(others.remove());
    }
    return nationalities;
  }

  private Deque<String> otherNationalities(int year) {
    int rest = 0;
    for (int month = 1; month <= 12; month++) {
      var when = YearMonth.of(year, month);
      rest +=
          published.firstRequests(when) - expand(published.firstRequestsByNationality(when)).size();
    }
    var byUnhcr = published.otherNationalities(year);
    var codes = List.copyOf(byUnhcr.keySet());
    var parts = Shares.of(rest, byUnhcr.values().stream().mapToDouble(count -> count).toArray());
    var others = new ArrayList<String>(rest);
    for (int i = 0; i < parts.length; i++) {
      others.addAll(Collections.nCopies(parts[i], codes.get(i)));
    }
    Collections.shuffle(others, seed.stream("other nationalities " + year));
    return new ArrayDeque<>(others);
  }

  private List<Lodging> repeatRequests(int year) {
    var random = seed.stream("repeat requests " + year);
    var nationalities = expand(published.repeatRequests(year));
    Collections.shuffle(nationalities, random);
    int beforeApril = year == 2020 ? assumptions.value("repeat-requests-2020-q1") : 0;
    var lodgings = new ArrayList<Lodging>();
    for (int i = 0; i < nationalities.size(); i++) {
      var days = repeatDays(year, i < beforeApril);
      lodgings.add(
          new Lodging(
              Kind.REPEAT, days.get(random.nextInt(days.size())), nationalities.get(i), false));
    }
    return lodgings;
  }

  private List<LocalDate> repeatDays(int year, boolean beforeApril) {
    var april = LocalDate.of(year, 4, 1);
    if (beforeApril) {
      return workingDays(LocalDate.of(year, 1, 1), april.minusDays(1));
    }
    return workingDays(year == 2020 ? april : LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  private List<LocalDate> workingDays(LocalDate from, LocalDate until) {
    return workingDays.between(from.minusDays(1), until);
  }

  private static List<String> expand(Map<String, Integer> counts) {
    var all = new ArrayList<String>();
    counts.forEach((nationality, count) -> all.addAll(Collections.nCopies(count, nationality)));
    return all;
  }
}
