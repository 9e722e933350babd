package asylumchain.local.scenario;

import asylumchain.events.CaseEvent;
import asylumchain.events.Code;
import asylumchain.events.DecisionEvent.ApplicationWithdrawn;
import asylumchain.events.DecisionEvent.DecisionAnnounced;
import asylumchain.events.DecisionEvent.DecisionMade;
import asylumchain.events.DecisionEvent.Outcome;
import asylumchain.events.ExaminationEvent.InterviewHeld;
import asylumchain.events.IntakeEvent.ApplicationLodged;
import asylumchain.events.IntakeEvent.ApplicationRegistered;
import asylumchain.events.IntakeEvent.TrackAssigned;
import asylumchain.local.scenario.Ending.Decided;
import asylumchain.local.scenario.Ending.Withdrawn;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// Tells each application as the events that the sources would have sent.
final class Story {

  private static final Code REGISTRATION = Code.of("REGISTRATION");
  private static final Code REGULAR_DESK = Code.of("REGULAR_DESK");
  private static final Code REPEAT_DESK = Code.of("REPEAT_DESK");
  private static final LocalTime OFFICE_OPENS = LocalTime.of(8, 0);

  private final WorkingDays workingDays;
  private final Random random;
  private final int trackAfterDays;

  Story(WorkingDays workingDays, Assumptions assumptions, Seed seed) {
    this.workingDays = workingDays;
    this.random = seed.stream("stories");
    this.trackAfterDays = assumptions.value("track-assigned-after-days");
  }

  /// An event and the moment at which the source entered it.
  record Told(CaseEvent event, Instant recordedAt) {}

  private record Entry(CaseEvent event, LocalDate enteredOn) {
    static Entry sameDay(CaseEvent event) {
      return new Entry(event, event.occurredOn());
    }
  }

  /// The events of one application, in the order in which they were entered.
  ///
  /// @param ending `null` while it is open
  List<Told> of(Application application, @Nullable Ending ending) {
    var entries = new ArrayList<Entry>();
    intake(application, entries);
    track(application, ending).map(Entry::sameDay).ifPresent(entries::add);
    interview(application, ending).map(Entry::sameDay).ifPresent(entries::add);
    entries.sort(Comparator.comparing(Entry::enteredOn));
    entries.addAll(end(ending));
    return timed(entries);
  }

  private void intake(Application application, List<Entry> entries) {
    var kind = Code.of(application.kind().name());
    var lodgedOn = application.lodgedOn();
    var registeredOn = workingDays.onOrBefore(lodgedOn.minusDays(random.nextInt(4)));
    if (registeredOn.getMonth() != lodgedOn.getMonth()) {
      registeredOn = lodgedOn;
    }
    var desk = application.onRepeatDesk() ? REPEAT_DESK : REGULAR_DESK;
    entries.add(
        Entry.sameDay(new ApplicationRegistered(registeredOn, kind, REGISTRATION, null, null)));
    entries.add(Entry.sameDay(new ApplicationLodged(lodgedOn, kind, desk, null, null)));
  }

  private Optional<CaseEvent> track(Application application, @Nullable Ending ending) {
    var day = application.trackAssignedOn(trackAfterDays);
    if (day.isAfter(TaskforceScenario.LAST_DAY)) {
      return Optional.empty();
    }
    return Track.of(application, ending).map(track -> new TrackAssigned(day, track.code()));
  }

  private Optional<CaseEvent> interview(Application application, @Nullable Ending ending) {
    var earliest = application.lodgedOn().plusDays(trackAfterDays + 1);
    var latest = ending == null ? TaskforceScenario.LAST_DAY : ending.on();
    var day = workingDays.onOrBefore(latest.minusDays(5 + random.nextInt(50)));
    boolean held = random.nextInt(100) < interviewPercent(application, ending);
    return held && day.isAfter(earliest) ? Optional.of(new InterviewHeld(day)) : Optional.empty();
  }

  private static int interviewPercent(Application application, @Nullable Ending ending) {
    return switch (ending) {
      case null -> 40;
      case Withdrawn _ -> 30;
      case Decided _ -> application.first() ? 95 : 50;
    };
  }

  private List<Entry> end(@Nullable Ending ending) {
    return switch (ending) {
      case null -> List.of();
      case Withdrawn(var on, var how) -> List.of(Entry.sameDay(new ApplicationWithdrawn(on, how)));
      case Decided(var on, var outcome, var knownOn) ->
          List.of(
              new Entry(decision(on, outcome), knownOn),
              new Entry(new DecisionAnnounced(on), knownOn));
    };
  }

  private DecisionMade decision(LocalDate on, Outcome outcome) {
    boolean senior = random.nextInt(10) < 6;
    return new DecisionMade(
        on, outcome, Code.of(senior ? "SENIOR" : "REGULAR"), !senior || random.nextInt(4) == 0);
  }

  /// Within office hours, each a little later than the one before.
  private List<Told> timed(List<Entry> entries) {
    var told = new ArrayList<Told>(entries.size());
    for (int i = 0; i < entries.size(); i++) {
      var at =
          entries
              .get(i)
              .enteredOn()
              .atTime(OFFICE_OPENS)
              .plusMinutes(60L * i)
              .plusSeconds(random.nextInt(3500));
      told.add(new Told(entries.get(i).event(), at.toInstant(ZoneOffset.UTC)));
    }
    return told;
  }
}
