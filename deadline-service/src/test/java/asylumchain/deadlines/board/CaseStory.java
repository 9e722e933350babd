package asylumchain.deadlines.board;

import asylumchain.events.Applicant;
import asylumchain.events.CaseEvent;
import asylumchain.events.Code;
import asylumchain.events.DecisionEvent;
import asylumchain.events.EndEvent;
import asylumchain.events.ExaminationEvent;
import asylumchain.events.IntakeEvent;
import asylumchain.events.ResponsibilityEvent;
import asylumchain.events.WaitingFor;
import asylumchain.events.WireNames;
import asylumchain.kit.projection.ReceivedEvent;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The events of one case, as they arrive from case-service.
public final class CaseStory {

  private static final ObjectWriter JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build()
          .writerFor(CaseEvent.class);
  private static final Code FIRST = Code.of("FIRST");
  private static final Code FAMILY = Code.of("FAMILY_REUNIFICATION");

  public final UUID caseId = UUID.randomUUID();
  private final int part;
  private final List<ReceivedEvent> events = new ArrayList<>();

  public CaseStory(java.util.function.ToIntFunction<UUID> partOf) {
    this.part = partOf.applyAsInt(caseId);
  }

  private @Nullable LocalDate lodgedOn;

  /// @throws NullPointerException if it was not told
  public LocalDate lodgedOn() {
    return java.util.Objects.requireNonNull(lodgedOn);
  }

  public int part() {
    return part;
  }

  public CaseStory lodged(String on, String... partners) {
    var participants = List.of(partners).stream().map(Code::of).toList();
    lodgedOn = day(on);
    return happens(on, new IntakeEvent.ApplicationLodged(day(on), FIRST, null, null, participants));
  }

  /// Lodged at a desk, by an applicant of this nationality.
  public CaseStory lodgedAt(String on, String unit, String nationality, String... partners) {
    var applicant = applicant(UUID.randomUUID(), nationality);
    return lodgedAt(on, unit, applicant, partners);
  }

  /// Lodged by somebody who is known by this id.
  public CaseStory lodgedBy(UUID person, String on, String... partners) {
    return lodgedAt(on, "REGULAR_DESK", applicant(person, "ERI"), partners);
  }

  /// The applicant turned out to be somebody who is known by this id.
  public CaseStory merged(UUID into, String on) {
    return happens(on, new IntakeEvent.DuplicateMerged(day(on), applicant(into, "ERI")));
  }

  /// The applicant turned out to be who is known by this id after all.
  public CaseStory split(UUID back, String on) {
    return happens(on, new IntakeEvent.DuplicateSplit(day(on), applicant(back, "ERI")));
  }

  private CaseStory lodgedAt(String on, String unit, Applicant applicant, String... partners) {
    var participants = List.of(partners).stream().map(Code::of).toList();
    return happens(
        on,
        new IntakeEvent.ApplicationLodged(day(on), FIRST, Code.of(unit), applicant, participants));
  }

  private static Applicant applicant(UUID person, String nationality) {
    return new Applicant(
        person,
        null,
        Code.of(nationality),
        Applicant.Sex.X,
        Applicant.AgeBand.AGE_18_34,
        false,
        Applicant.FamilySizeBand.ONE);
  }

  /// An application to reunite a family: of these tests only those of its rules tell one.
  public CaseStory familyLodged(String on, String... partners) {
    var participants = List.of(partners).stream().map(Code::of).toList();
    return happens(
        on, new IntakeEvent.ApplicationLodged(day(on), FAMILY, null, null, participants));
  }

  /// @param awaited `null` for nothing
  public CaseStory waitsFor(String on, @Nullable WaitingFor awaited) {
    return happens(on, new IntakeEvent.WaitingForChanged(day(on), awaited));
  }

  public CaseStory interviewed(String on) {
    return happens(on, new ExaminationEvent.InterviewHeld(day(on)));
  }

  public CaseStory lodgingCorrected(String known, int version, String on, String... partners) {
    var participants = List.of(partners).stream().map(Code::of).toList();
    var right = new IntakeEvent.ApplicationLodged(day(on), FIRST, null, null, participants);
    return happens(known, new IntakeEvent.FactCorrected(day(known), version, right));
  }

  public CaseStory track(String on, String track) {
    return happens(on, new IntakeEvent.TrackAssigned(day(on), Code.of(track)));
  }

  public CaseStory responsible(String on) {
    return happens(on, new ResponsibilityEvent.NetherlandsResponsible(day(on)));
  }

  public CaseStory handedOver(String on, String from, String to) {
    return happens(
        on,
        new IntakeEvent.HandedOver(
            day(on), Code.of(from), Code.of(to), null, List.of(Code.of(to))));
  }

  public CaseStory decided(String on, String known) {
    return happens(
        known,
        new DecisionEvent.DecisionMade(
            day(on), DecisionEvent.Outcome.REFUGEE, Code.of("SENIOR"), true));
  }

  /// Decided and announced on one day.
  ///
  /// @param departureDays within which to leave; `null` for the ordinary period
  public CaseStory rejected(String on, @Nullable Integer departureDays) {
    return happens(
            on,
            new DecisionEvent.DecisionMade(
                day(on),
                DecisionEvent.Outcome.REJECTED_MANIFESTLY_UNFOUNDED,
                Code.of("SENIOR"),
                true,
                departureDays))
        .happens(on, new DecisionEvent.DecisionAnnounced(day(on)));
  }

  public CaseStory withdrawn(String on) {
    return happens(on, new DecisionEvent.DecisionWithdrawn(day(on)));
  }

  public CaseStory closed(String on) {
    return happens(on, new EndEvent.CaseClosed(day(on), Code.of("DONE")));
  }

  public CaseStory reopened(String on) {
    return happens(on, new EndEvent.CaseReopened(day(on)));
  }

  /// The last of all facts.
  public CaseStory destroyed(String on) {
    return happens(on, new EndEvent.CaseDestroyed(day(on)));
  }

  /// The events told since the last time, as a source has them that has destroyed the case: all
  /// content but that of the last is gone.
  public List<ReceivedEvent> tellWithoutContent() {
    var told = new ArrayList<ReceivedEvent>();
    for (var event : tell()) {
      var isLast = event.type().equals(WireNames.of(EndEvent.CaseDestroyed.class));
      told.add(
          new ReceivedEvent(
              event.source(),
              event.part(),
              event.seq(),
              event.generation(),
              event.eventId(),
              event.type(),
              event.subjectId(),
              event.version(),
              event.recordedAt(),
              event.journalledAt(),
              isLast ? event.payload() : null,
              event.processedSeq()));
    }
    return told;
  }

  /// The events told since the last time.
  public List<ReceivedEvent> tell() {
    var told = List.copyOf(events);
    from = events.size() + from;
    events.clear();
    return told;
  }

  private int from;

  private CaseStory happens(String known, CaseEvent event) {
    var version = from + events.size() + 1;
    var recordedAt = Instant.parse(known + "T10:00:00Z");
    events.add(
        new ReceivedEvent(
            CaseEventsIn.CASES,
            part,
            version,
            1,
            UUID.randomUUID(),
            WireNames.of(event),
            caseId,
            version,
            recordedAt,
            recordedAt,
            text(event),
            null));
    return this;
  }

  private static String text(CaseEvent event) {
    try {
      return JSON.writeValueAsString(event);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }
}
