package asylumchain.deadlines.amendments;

import asylumchain.deadlines.board.Author;
import asylumchain.deadlines.board.EventPayloads;
import asylumchain.deadlines.law.register.Amendment;
import asylumchain.deadlines.law.register.LawChange;
import asylumchain.deadlines.law.register.PositionAmendment;
import asylumchain.deadlines.law.register.RuleAmendment;
import asylumchain.deadlines.law.register.RulingAmendment;
import asylumchain.events.Code;
import asylumchain.events.Ground;
import asylumchain.events.Length;
import asylumchain.events.ShiftEvent;
import asylumchain.events.WireNames;
import asylumchain.kit.journal.Audience;
import asylumchain.kit.journal.EventIds;
import asylumchain.kit.journal.Journal;
import asylumchain.kit.journal.JournalConfig;
import asylumchain.kit.journal.NewEvent;
import asylumchain.kit.journal.Subject;
import asylumchain.kit.time.BusinessDate;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the journal says about changes of law: each has a history of its own, of which everybody
/// may read what was decided, and nobody outside who decided it.
@ApplicationScoped
class AmendmentJournal {

  private static final String PROPOSED = "nl.asielketen.deadline.law-change-proposed";

  private final Journal journal;
  private final Clock clock;
  private final BusinessDate businessDate;
  private final int partitions;

  AmendmentJournal(Journal journal, Clock clock, BusinessDate businessDate, JournalConfig config) {
    this.journal = journal;
    this.clock = clock;
    this.businessDate = businessDate;
    this.partitions = config.partitions();
  }

  /// A proposal that comes in now.
  LawChange proposal(Amendment amendment) {
    return new LawChange(
        EventIds.next(clock), amendment, clock.instant().truncatedTo(ChronoUnit.MICROS), null);
  }

  void proposed(LawChange change, Author author) {
    journal.append(
        part(change), List.of(event(change, 1, PROPOSED, Audience.PRIVATE, null, null, author)));
  }

  /// Takes the whole journal until the transaction ends, so that nobody promises to know all up to
  /// a moment after the one that is given here.
  ///
  /// @return from when on what is applied now is known, in every case
  Instant holdAll(LawChange change) {
    var knownFrom = Instant.EPOCH;
    for (int part = 0; part < partitions; part++) {
      knownFrom = later(knownFrom, journal.hold(part));
    }
    return later(knownFrom, journal.hold(part(change)));
  }

  void applied(LawChange change, Author author) {
    var version = journal.read(subject(change)).size();
    var events = new ArrayList<NewEvent>();
    for (var event : events(change.amendment()).toList()) {
      version++;
      events.add(
          event(
              change,
              version,
              WireNames.of(event),
              Audience.CHAIN,
              event.occurredOn(),
              EventPayloads.text(event),
              author));
    }
    journal.append(part(change), events);
  }

  private Stream<ShiftEvent> events(Amendment amendment) {
    var today = businessDate.today();
    return switch (amendment) {
      case Amendment.DecreeMade(var decree) ->
          Stream.of(
              new ShiftEvent.DecreeApplied(
                  decree.inForceOn(),
                  code(decree.id()),
                  new Ground(decree.ground()),
                  new Length(decree.months(), Length.Unit.MONTHS)));
      case Amendment.DecreesWithdrawn(var decrees, _) ->
          decrees.stream().map(id -> new ShiftEvent.DecreeWithdrawn(today, code(id)));
      case Amendment.MoratoriumMade(var moratorium) ->
          Stream.of(
              new ShiftEvent.MoratoriumApplied(
                  moratorium.firstDay(),
                  code(moratorium.id()),
                  moratorium.nationalities().stream().map(Code::of).toList(),
                  moratorium.lastDay()));
      case Amendment.MoratoriumWithdrawn(var moratorium, _) ->
          Stream.of(new ShiftEvent.MoratoriumWithdrawn(today, code(moratorium)));
      case RulingAmendment.RulingGiven(_, var id, var ruling) ->
          Stream.of(
              new ShiftEvent.LawRuledOn(
                  ruling.on(),
                  code(id),
                  code(ruling.citation()),
                  Code.of(ruling.court().name()),
                  Code.of(ruling.held().name())));
      case RulingAmendment.RulingSetAside(_, var id, var citation, _) ->
          Stream.of(new ShiftEvent.LawRulingSetAside(today, code(id), code(citation)));
      case PositionAmendment.PositionTaken(var decree, var position) ->
          Stream.of(
              new ShiftEvent.LawPositionTaken(
                  today, code(decree), Code.of(position.answer().name())));
      case PositionAmendment.PositionWithdrawn(var decree, _) ->
          Stream.of(new ShiftEvent.LawPositionWithdrawn(today, code(decree)));
      case Amendment.DaysEquated(var days, _) ->
          Stream.of(new ShiftEvent.DaysEquated(today, List.copyOf(days)));
      case Amendment.DaysTakenBack(var days, _) ->
          Stream.of(new ShiftEvent.EquatedDaysWithdrawn(today, List.copyOf(days)));
      case RuleAmendment.RuleCorrected(var correction, _) ->
          Stream.of(new ShiftEvent.RuleCorrected(today, correction.rule()));
      case RuleAmendment.RuleRestored(var rule, _) ->
          Stream.of(new ShiftEvent.RuleRestored(today, rule));
    };
  }

  private NewEvent event(
      LawChange change,
      int version,
      String type,
      Audience audience,
      @Nullable LocalDate occurredOn,
      @Nullable String chainPayload,
      Author author) {
    return new NewEvent(
        EventIds.next(clock),
        subject(change),
        version,
        type,
        audience,
        occurredOn,
        null,
        chainPayload,
        EventPayloads.text(author),
        null);
  }

  private int part(LawChange change) {
    return journal.partOf(subject(change));
  }

  private static Subject subject(LawChange change) {
    return new Subject("law-change", change.id());
  }

  /// A code has no dashes, colons, dots or slashes.
  private static Code code(String id) {
    return Code.of(id.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_"));
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
