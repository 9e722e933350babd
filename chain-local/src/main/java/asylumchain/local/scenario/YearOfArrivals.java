package asylumchain.local.scenario;

import asylumchain.local.scenario.Application.Kind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/// Who comes in a year: as many as were published, by nationality as the UNHCR counts them, over
/// the months as first requests came.
final class YearOfArrivals {

  private final PublishedSeries published;
  private final WorkingDays workingDays;
  private final Seed seed;
  private final Set<Integer> unexplained = new HashSet<>();
  private int number;

  YearOfArrivals(PublishedSeries published, WorkingDays workingDays, Seed seed) {
    this.published = published;
    this.workingDays = workingDays;
    this.seed = seed;
  }

  private record Coming(Kind kind, String nationality, boolean unexplained, LocalDate on) {}

  /// The stock that the first year opens with: lodged in the half year before.
  List<Application> before(YearAccount first) {
    var random = seed.stream("opening stock");
    var days =
        workingDays.between(
            LocalDate.of(first.year() - 1, 6, 30), LocalDate.of(first.year() - 1, 12, 31));
    var coming = new ArrayList<Coming>();
    for (var nationality : dealt(first.opening(), published.firstRequestsOfAll(first.year() - 1))) {
      coming.add(new Coming(Kind.FIRST, nationality, false, days.get(random.nextInt(days.size()))));
    }
    return numbered(coming);
  }

  /// In the order of lodging.
  List<Application> of(YearAccount account) {
    int year = account.year();
    var random = seed.stream("arrivals " + year);
    var firstRequests = published.firstRequestsOfAll(year);
    var coming = new ArrayList<Coming>();
    add(coming, Kind.FIRST, false, dealt(account.first(), firstRequests), year, random);
    add(
        coming,
        Kind.REPEAT,
        false,
        dealt(account.repeat(), published.repeatRequests(year)),
        year,
        random);
    int more = Math.max(0, account.unexplained());
    add(coming, Kind.FIRST, true, dealt(more, firstRequests), year, random);
    return numbered(coming);
  }

  boolean isUnexplained(Application application) {
    return unexplained.contains(application.number());
  }

  private void add(
      List<Coming> coming,
      Kind kind,
      boolean isUnexplained,
      List<String> nationalities,
      int year,
      Random random) {
    Collections.shuffle(nationalities, random);
    var weights = new double[12];
    for (int month = 0; month < weights.length; month++) {
      weights[month] = published.firstRequests(YearMonth.of(year, month + 1));
    }
    var quotas = Shares.of(nationalities.size(), weights);
    int next = 0;
    for (int month = 0; month < quotas.length; month++) {
      var when = YearMonth.of(year, month + 1);
      var days = workingDays.between(when.atDay(1).minusDays(1), when.atEndOfMonth());
      for (int i = 0; i < quotas[month]; i++) {
        var day = days.get(random.nextInt(days.size()));
        coming.add(new Coming(kind, nationalities.get(next++), isUnexplained, day));
      }
    }
  }

  private static List<String> dealt(int count, Map<String, Integer> shares) {
    var codes = List.copyOf(shares.keySet());
    var parts =
        Shares.of(
            count, codes.stream().mapToDouble(code -> shares.getOrDefault(code, 0)).toArray());
    var dealt = new ArrayList<String>();
    for (int i = 0; i < parts.length; i++) {
      dealt.addAll(Collections.nCopies(parts[i], codes.get(i)));
    }
    return dealt;
  }

  private List<Application> numbered(List<Coming> coming) {
    coming.sort(Comparator.comparing(Coming::on));
    var applications = new ArrayList<Application>();
    for (var one : coming) {
      number++;
      if (one.unexplained()) {
        unexplained.add(number);
      }
      applications.add(new Application(number, one.kind(), one.on(), one.nationality(), false));
    }
    return applications;
  }
}
