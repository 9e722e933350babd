package asylumchain.local.scenario;

import asylumchain.events.CaseEvent;
import asylumchain.events.Code;
import asylumchain.events.DecisionEvent.ApplicationWithdrawn;
import asylumchain.events.DecisionEvent.DecisionMade;
import asylumchain.events.DecisionEvent.Outcome;
import asylumchain.events.DecisionEvent.Withdrawal;
import asylumchain.events.EndEvent.CaseClosed;
import asylumchain.events.IntakeEvent.ApplicationLodged;
import asylumchain.events.IntakeEvent.ApplicationRegistered;
import asylumchain.local.scenario.TaskforceScenario.Written;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/// The Netherlands from 2015 to 2025: the published inflow and outflow to the case, and at the end
/// of each year the published stock. What the flows leave open between two published stocks is told
/// under its own name: cases that come under the kind `UNEXPLAINED`, or are closed for the reason
/// `UNEXPLAINED`, without application and without decision.
public final class NetherlandsScenario {

  /// The kind, the unit and the reason under which the unexplained line stands.
  public static final Code UNEXPLAINED = Code.of("UNEXPLAINED");

  public static final LocalDate LAST_DAY = LocalDate.of(YearAccount.LAST, 12, 31);

  private static final Code REGISTRATION = Code.of("REGISTRATION");
  private static final Code REGULAR_DESK = Code.of("REGULAR_DESK");
  private static final LocalTime OFFICE_OPENS = LocalTime.of(8, 0);

  private final Seed seed;
  private final int dublinPercent = Assumptions.shipped().value("dublin-percent-of-closings");
  private final YearOfArrivals arrivals;
  private final List<Application> applications = new ArrayList<>();
  private final Map<Application, CaseEvent> endings = new HashMap<>();
  private final Queue<Application> open = new ArrayDeque<>();
  private final WorkingDays workingDays = new WorkingDays();

  public NetherlandsScenario(long seedValue) {
    seed = new Seed(seedValue);
    arrivals = new YearOfArrivals(new PublishedSeries(), workingDays, seed);
    var accounts = YearAccount.published();
    take(arrivals.before(accounts.getFirst()));
    accounts.forEach(this::live);
  }

  /// Writes the whole scenario as import lines, in the order of lodging.
  public Written write(OutputStream out) throws IOException {
    var people = new People(seed);
    var digest = TaskforceScenario.sha256();
    var counted = new CountingStream(new DigestOutputStream(out, digest));
    int events = 0;
    try (var buffered = new BufferedOutputStream(counted, 1 << 16)) {
      var lines = new CaseLines(buffered, "NL");
      for (var application : applications) {
        var told = story(application);
        lines.write(application, people.applicantOf(application), told);
        events += told.size();
      }
    }
    return new Written(
        applications.size(), events, counted.bytes(), HexFormat.of().formatHex(digest.digest()));
  }

  /// A year: whoever came first leaves first, evenly over the working days.
  private void live(YearAccount account) {
    var coming = new ArrayDeque<>(arrivals.of(account));
    var leaving = new ArrayDeque<>(leaving(account));
    var days =
        workingDays.between(
            LocalDate.of(account.year() - 1, 12, 31), LocalDate.of(account.year(), 12, 31));
    var quotas = Shares.of(leaving.size(), days.stream().mapToDouble(_ -> 1).toArray());
    for (int i = 0; i < quotas.length; i++) {
      while (!coming.isEmpty() && !coming.element().lodgedOn().isAfter(days.get(i))) {
        take(List.of(coming.remove()));
      }
      for (int n = 0; n < quotas[i]; n++) {
        endings.put(open.remove(), leaving.remove().on(days.get(i)));
      }
    }
    take(List.copyOf(coming));
  }

  private void take(List<Application> some) {
    applications.addAll(some);
    open.addAll(some);
  }

  /// How a case leaves, on a day yet to be found.
  private interface Leaving {
    CaseEvent on(LocalDate day);
  }

  private List<Leaving> leaving(YearAccount account) {
    var out = account.out();
    int dublin = out.closed() * dublinPercent / 100;
    var leaving = new ArrayList<Leaving>();
    add(leaving, out.recognised(), day -> decided(day, Outcome.REFUGEE));
    add(leaving, out.other(), day -> decided(day, Outcome.SUBSIDIARY));
    add(leaving, out.rejected(), day -> decided(day, Outcome.REJECTED_UNFOUNDED));
    add(leaving, dublin, day -> decided(day, Outcome.NOT_TAKEN_INTO_CONSIDERATION));
    add(leaving, out.closed() - dublin, day -> new ApplicationWithdrawn(day, Withdrawal.EXPLICIT));
    add(leaving, Math.max(0, -account.unexplained()), day -> new CaseClosed(day, UNEXPLAINED));
    Collections.shuffle(leaving, seed.stream("leaving " + account.year()));
    return leaving;
  }

  private static void add(List<Leaving> all, int count, Leaving one) {
    for (int i = 0; i < count; i++) {
      all.add(one);
    }
  }

  private static DecisionMade decided(LocalDate day, Outcome outcome) {
    return new DecisionMade(day, outcome, Code.of("SENIOR"), false);
  }

  private List<Story.Told> story(Application application) {
    var on = application.lodgedOn();
    var unexplained = arrivals.isUnexplained(application);
    var kind = unexplained ? UNEXPLAINED : Code.of(application.kind().name());
    var desk = unexplained ? UNEXPLAINED : REGULAR_DESK;
    var events = new ArrayList<CaseEvent>();
    events.add(new ApplicationRegistered(on, kind, REGISTRATION, null, null));
    events.add(new ApplicationLodged(on, kind, desk, null, null));
    var ending = endings.get(application);
    if (ending != null) {
      events.add(ending);
    }
    var told = new ArrayList<Story.Told>();
    for (int i = 0; i < events.size(); i++) {
      var at = events.get(i).occurredOn().atTime(OFFICE_OPENS).plusHours(i);
      told.add(new Story.Told(events.get(i), at.toInstant(ZoneOffset.UTC)));
    }
    return told;
  }
}
