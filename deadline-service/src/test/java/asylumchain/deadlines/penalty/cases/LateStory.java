package asylumchain.deadlines.penalty.cases;

import asylumchain.deadlines.law.LawFiles;
import asylumchain.deadlines.law.RuleBook;
import asylumchain.deadlines.terms.KnownEvent;
import asylumchain.deadlines.terms.KnownShift;
import asylumchain.events.Applicant;
import asylumchain.events.CaseEvent;
import asylumchain.events.Clock;
import asylumchain.events.Code;
import asylumchain.events.DeadlineEvent;
import asylumchain.events.IntakeEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A case as a lawyer would tell it: what happened, what was posted, and when its term ended as
/// known from which day.
final class LateStory {

  static final RuleBook BOOK = LawFiles.shipped();
  static final UUID PERSON = new UUID(0, 7);
  static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");

  final UUID caseId = UUID.randomUUID();
  private final List<KnownEvent> events = new ArrayList<>();
  private final List<KnownShift> shifts = new ArrayList<>();
  private final TreeMap<Instant, Clock> clocks = new TreeMap<>();

  static LateStory lodged(String on, String kind) {
    return lodged(on, kind, null);
  }

  static LateStory lodged(String on, String kind, @Nullable UUID family) {
    var applicant =
        new Applicant(
            PERSON,
            family,
            Code.of("SYR"),
            Applicant.Sex.X,
            Applicant.AgeBand.UNKNOWN,
            false,
            Applicant.FamilySizeBand.ONE);
    return new LateStory()
        .happens(
            on,
            new IntakeEvent.ApplicationLodged(
                LocalDate.parse(on), Code.of(kind), null, applicant, List.of()));
  }

  /// The last day of the decision term, for whoever knows what is known from that day.
  LateStory due(String dueOn, String knownFrom) {
    return clock(Clock.State.RUNNING, LocalDate.parse(dueOn), knownFrom);
  }

  LateStory suspended(String knownFrom) {
    return clock(Clock.State.SUSPENDED, null, knownFrom);
  }

  private LateStory clock(Clock.State state, @Nullable LocalDate dueOn, String knownFrom) {
    clocks.put(moment(knownFrom), new Clock("decision-term", "rule", state, null, dueOn));
    return this;
  }

  LateStory happens(String known, CaseEvent event) {
    events.add(new KnownEvent(events.size() + 1, moment(known), event));
    return this;
  }

  LateStory posted(String known, DeadlineEvent event) {
    shifts.add(new KnownShift(shifts.size() + 1, moment(known), event));
    return this;
  }

  LateFile file() {
    return new LateFile(
        caseId,
        events,
        shifts,
        (name, _, knownAt) -> {
          var known = clocks.floorEntry(knownAt);
          return known != null && name.equals(known.getValue().clock()) ? known.getValue() : null;
        },
        BOOK);
  }

  LateCase now() {
    return file().at(LocalDate.MAX, NOW);
  }

  static Instant moment(String day) {
    return Instant.parse(day + "T10:00:00Z");
  }
}
