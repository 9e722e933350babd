package asylumchain.local.scenario;

import asylumchain.events.CaseEvent;
import asylumchain.events.Code;
import asylumchain.events.IntakeEvent.ApplicationLodged;
import asylumchain.events.IntakeEvent.ApplicationRegistered;
import asylumchain.events.IntakeEvent.TrackAssigned;
import asylumchain.local.scenario.TaskforceScenario.Written;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The Netherlands from 2015 to 2025: the published inflow and outflow to the case, and each
/// published stock under its own definition, by track and age where that was published. What the
/// flows leave open between two published stocks is told under its own name: cases that come under
/// the kind `UNEXPLAINED`, or are closed for the reason `UNEXPLAINED`, without application and
/// without decision.
public final class NetherlandsScenario {

  /// The kind, the unit and the reason under which the unexplained line stands.
  public static final Code UNEXPLAINED = Code.of("UNEXPLAINED");

  public static final LocalDate LAST_DAY = LocalDate.of(YearAccount.LAST, 12, 31);

  private static final Code REGISTRATION = Code.of("REGISTRATION");
  private static final Code REGULAR_DESK = Code.of("REGULAR_DESK");
  private static final LocalTime OFFICE_OPENS = LocalTime.of(8, 0);

  private final Seed seed;
  private final YearOfArrivals arrivals;
  private final YearOfDepartures departures;
  private final TrackMarks marks;
  private final TrackChoice tracks = new TrackChoice();
  private final Map<Track, TrackPile> piles = new EnumMap<>(Track.class);
  private final List<Application> applications = new ArrayList<>();
  private final Map<Application, CaseEvent> endings = new HashMap<>();

  /// The whole of it.
  public NetherlandsScenario(long seedValue) {
    this(seedValue, Scale.WHOLE);
  }

  /// The same with fewer cases: every published number at this scale.
  public NetherlandsScenario(long seedValue, Scale scale) {
    seed = new Seed(seedValue);
    var workingDays = new WorkingDays();
    arrivals = new YearOfArrivals(new PublishedSeries(), workingDays, seed);
    departures = new YearOfDepartures(seed);
    marks = new TrackMarks(scale);
    for (var track : Track.values()) {
      piles.put(track, new TrackPile(workingDays));
    }
    var accounts = YearAccount.published(scale);
    open(accounts.getFirst());
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

  private void open(YearAccount first) {
    int year = first.year() - 1;
    take(
        arrivals.before(first),
        marks.atTheEndOf(year, Track.TRACK_1, first.opening()),
        marks.atTheEndOf(year, Track.TRACK_2, first.opening()),
        year);
  }

  /// A year: into tracks 1 and 2 come as many as leave them and stay at its end.
  private void live(YearAccount account) {
    var leaving = new EnumMap<Track, List<YearOfDepartures.Leaving>>(Track.class);
    for (var track : Track.values()) {
      leaving.put(track, departures.of(account, track));
    }
    take(
        arrivals.of(account),
        coming(account, Track.TRACK_1, leaving),
        coming(account, Track.TRACK_2, leaving),
        account.year());
    leaving.forEach((track, some) -> leave(account, track, some));
  }

  private int coming(
      YearAccount account, Track track, Map<Track, List<YearOfDepartures.Leaving>> leaving) {
    return Objects.requireNonNull(leaving.get(track)).size()
        + marks.atTheEndOf(account.year(), track, account.closing())
        - marks.atTheEndOf(account.year() - 1, track, account.opening());
  }

  private void take(List<Application> some, int dublin, int safe, int year) {
    applications.addAll(some);
    var first = some.stream().filter(Application::first).filter(this::isExplained).toList();
    tracks.choose(first, dublin, safe, seed.stream("tracks " + year));
    piles.forEach(
        (track, pile) ->
            pile.arrive(some.stream().filter(one -> tracks.of(one) == track).toList()));
  }

  private void leave(YearAccount account, Track track, List<YearOfDepartures.Leaving> leaving) {
    var pile = Objects.requireNonNull(piles.get(track));
    var ways = leaving.iterator();
    var after = LocalDate.of(account.year() - 1, 12, 31);
    for (var reached : marks.within(account, track).entrySet()) {
      for (var departure : pile.leave(after, reached.getValue())) {
        endings.put(departure.application(), ways.next().on(departure.on()));
      }
      after = reached.getKey();
    }
    if (ways.hasNext()) {
      throw new IllegalStateException("not all of " + track + " left in " + account.year());
    }
  }

  private boolean isExplained(Application application) {
    return !arrivals.isUnexplained(application);
  }

  private List<Story.Told> story(Application application) {
    var on = application.lodgedOn();
    var kind = isExplained(application) ? Code.of(application.kind().name()) : UNEXPLAINED;
    var desk = isExplained(application) ? REGULAR_DESK : UNEXPLAINED;
    var events = new ArrayList<CaseEvent>();
    events.add(new ApplicationRegistered(on, kind, REGISTRATION, null, null));
    events.add(new ApplicationLodged(on, kind, desk, null, null));
    events.add(new TrackAssigned(on, tracks.of(application).code()));
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
