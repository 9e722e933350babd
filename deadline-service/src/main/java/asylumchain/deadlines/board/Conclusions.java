package asylumchain.deadlines.board;

import asylumchain.deadlines.board.consequences.Consequences;
import asylumchain.deadlines.board.consequences.Heard;
import asylumchain.deadlines.board.standing.Standing;
import asylumchain.deadlines.law.RuleBook;
import asylumchain.deadlines.rounds.days.Course;
import asylumchain.deadlines.terms.CaseRecord;
import asylumchain.deadlines.terms.Evaluation;
import asylumchain.deadlines.terms.KnownShift;
import asylumchain.deadlines.terms.Timeline;
import asylumchain.events.DeadlineEvent;
import asylumchain.events.DeadlineEvent.DeadlineDetermined;
import asylumchain.events.PassingEvent;
import asylumchain.events.PenaltyEvent;
import asylumchain.events.ShiftEvent;
import asylumchain.events.Travels;
import asylumchain.events.WireNames;
import asylumchain.kit.journal.Audience;
import asylumchain.kit.journal.EventIds;
import asylumchain.kit.journal.JournalEvent;
import asylumchain.kit.journal.NewEvent;
import asylumchain.kit.journal.Subject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What follows from the records of some cases of one partition, gathered until it is written.
final class Conclusions {

  /// Stands for the moment at which the journal takes what is said.
  private static final Instant SAID_NOW = Instant.MIN;

  private final RuleBook book;
  private final Clock clock;
  private final Course course;
  private final Map<UUID, Standing> standings = new HashMap<>();
  private final Map<UUID, LocalDate> wakesOn = new HashMap<>();
  private final List<DeadlineBoard.Line> lines = new ArrayList<>();
  private final List<ShiftTable.Row> shifts = new ArrayList<>();
  private final List<DeterminedTable.Row> rows = new ArrayList<>();
  private final List<NewEvent> news = new ArrayList<>();

  /// @param course silence before its day of today is silence
  Conclusions(RuleBook book, Clock clock, Course course) {
    this.book = book;
    this.clock = clock;
    this.course = course;
  }

  /// Takes a case in as it is known, with what is now stated about it.
  ///
  /// @param before what was journalled about it so far
  /// @param now from when on the statements are known that bring no time of their own
  void draw(KnownCase known, DeterminedTable.Row before, List<Statement> statements, Instant now) {
    standings.put(before.caseId(), known.standing());
    var stated = known.with(stated(before, statements, now));
    var record = stated.clocks();
    var evaluation = evaluated(record, course.today());
    evaluation.awaited().forEach(it -> lines.add(new DeadlineBoard.Line(before.caseId(), it)));
    var difference = evaluation.timeline().differenceFrom(before.timeline(), record);
    var version = before.version() + statements.size();
    var consequences = consequences(before, stated, evaluation);
    for (var event : consequences.news()) {
      shifts.add(new ShiftTable.Row(before.caseId(), new KnownShift(++version, SAID_NOW, event)));
      news.add(event(before.caseId(), version, event, null, null));
    }
    for (var moment : difference) {
      news.add(event(before.caseId(), ++version, determined(moment), null, null));
    }
    var passage =
        course.of(before.memory(), clock.instant(), evaluation, day -> evaluated(record, day));
    for (var event : passage.events()) {
      news.add(event(before.caseId(), ++version, event, null, null));
    }
    Stream.of(passage.wakesOn(), consequences.nextChangeOn())
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .ifPresent(day -> wakesOn.put(before.caseId(), day));
    if (version > before.version()) {
      var timeline = before.timeline().with(difference);
      rows.add(new DeterminedTable.Row(before.caseId(), version, timeline, passage.memory()));
    }
  }

  private Evaluation evaluated(CaseRecord record, LocalDate day) {
    return Evaluation.of(record, book, book.calendar(), day);
  }

  private Consequences consequences(
      DeterminedTable.Row before, KnownCase known, Evaluation evaluation) {
    return Consequences.of(
        known.shifts(),
        new Heard(before.version(), before.timeline().latest()),
        evaluation,
        known.lateness(before.caseId(), book),
        course.today(),
        known.latest(clock.instant()));
  }

  private List<KnownShift> stated(
      DeterminedTable.Row before, List<Statement> statements, Instant now) {
    var stated = new ArrayList<KnownShift>();
    for (var statement : statements) {
      var version = before.version() + stated.size() + 1;
      var recordedAt = statement.recordedAt() == null ? now : statement.recordedAt();
      var shift = new KnownShift(version, recordedAt, statement.event());
      stated.add(shift);
      shifts.add(new ShiftTable.Row(before.caseId(), shift));
      news.add(event(before.caseId(), version, shift.shift(), recordedAt, statement.author()));
    }
    return stated;
  }

  private DeadlineDetermined determined(Timeline.Moment moment) {
    return new DeadlineDetermined(
        moment.caseVersion(), book.version(), moment.knownFrom(), moment.clocks());
  }

  private NewEvent event(
      UUID caseId,
      int version,
      DeadlineEvent event,
      @Nullable Instant recordedAt,
      @Nullable Author author) {
    var travels = event instanceof Travels;
    return new NewEvent(
        EventIds.next(clock),
        new Subject("case", caseId),
        version,
        WireNames.of(event),
        travels ? Audience.CHAIN : Audience.PRIVATE,
        occurredOn(event),
        recordedAt,
        travels ? EventPayloads.text(event) : null,
        author == null ? null : EventPayloads.text(author),
        null);
  }

  private static @Nullable LocalDate occurredOn(DeadlineEvent event) {
    return switch (event) {
      case DeadlineDetermined _ -> null;
      case ShiftEvent shift -> shift.occurredOn();
      case PenaltyEvent penalty -> penalty.occurredOn();
      case PassingEvent passing -> passing.occurredOn();
    };
  }

  Map<UUID, Standing> standings() {
    return standings;
  }

  /// When, without news, something is next said about each case; not there for never.
  Map<UUID, LocalDate> wakesOn() {
    return wakesOn;
  }

  List<DeadlineBoard.Line> lines() {
    return lines;
  }

  /// What to keep of what was posted and said, once the journal took it.
  ///
  /// @param journalled what the journal made of [#news]
  List<ShiftTable.Row> shifts(List<JournalEvent> journalled) {
    var recordedAt = new HashMap<Said, Instant>();
    journalled.forEach(
        it -> recordedAt.put(new Said(it.subject().id(), it.version()), it.recordedAt()));
    return shifts.stream().map(row -> row.known(recordedAt.get(said(row)))).toList();
  }

  private record Said(UUID caseId, int version) {}

  private static Said said(ShiftTable.Row row) {
    return new Said(row.caseId(), row.shift().version());
  }

  List<DeterminedTable.Row> rows() {
    return rows;
  }

  /// What to append to the journal.
  ///
  /// @param processedSeq the number of the source up to which, with the last of these, all is said;
  ///   `null` when this says nothing about that
  List<NewEvent> news(@Nullable Long processedSeq) {
    if (processedSeq == null || news.isEmpty()) {
      return news;
    }
    var closed = new ArrayList<>(news);
    var last = closed.removeLast();
    closed.add(
        new NewEvent(
            last.eventId(),
            last.subject(),
            last.version(),
            last.type(),
            last.audience(),
            last.occurredOn(),
            last.recordedAt(),
            last.chainPayload(),
            last.privatePayload(),
            processedSeq));
    return closed;
  }
}
