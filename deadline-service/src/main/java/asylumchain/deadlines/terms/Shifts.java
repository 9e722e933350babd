package asylumchain.deadlines.terms;

import asylumchain.deadlines.calendar.TermLength;
import asylumchain.events.Code;
import asylumchain.events.DeadlineEvent;
import asylumchain.events.Length;
import asylumchain.events.PassingEvent;
import asylumchain.events.PenaltyEvent;
import asylumchain.events.PenaltyEvent.CourtTermAnnulled;
import asylumchain.events.PenaltyEvent.CourtTermDetermined;
import asylumchain.events.ShiftEvent;
import asylumchain.events.ShiftEvent.ReviewDecided;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What was posted about the clocks of a case, as it counts at one moment of law and of knowledge.
///
/// @param extensions that stand, with the clock they are about
/// @param suspensions intervals that stand, with the clock they are about
/// @param undone intervals that were annulled or withdrawn, with the clock they were about
/// @param courtTerms in the order in which they were sent; those of one day as posted; without
///   those that were annulled
/// @param annulledOn the days on which judgments were sent that were annulled
/// @param decisions what a person answered, by clock and question
/// @param disputed questions that a person raised
public record Shifts(
    List<ClaimedExtension> extensions,
    List<Standstill> suspensions,
    List<UndoneStandstill> undone,
    List<CourtTermDetermined> courtTerms,
    Set<LocalDate> annulledOn,
    Map<Asked, ReviewDecided> decisions,
    Set<Asked> disputed) {

  /// An extension of one clock.
  ///
  /// @param takenBackBy what became known of it that undid it; `null` while it stands
  public record ClaimedExtension(
      ShiftEvent.ExtensionClaimed claim, @Nullable ShiftEvent takenBackBy) {

    /// The extension, without a word on whether it counts.
    public Extension asClaimed() {
      return new Extension(
          claim.ground().text(), length(claim.by()), claim.occurredOn(), null, null);
    }
  }

  /// An interval in which one clock stands still.
  ///
  /// @param after the day after which it stands still
  /// @param until last day on which it stands still; `null` while it does
  public record Standstill(String clock, LocalDate after, @Nullable LocalDate until) {

    /// An interval that is over, or of which is known when it will be.
    public static Standstill of(String clock, Suspension.Period period) {
      return new Standstill(clock, period.from().minusDays(1), period.until().minusDays(1));
    }

    /// The interval.
    ///
    /// @throws IllegalStateException if it still lasts
    public Suspension.Period closed() {
      if (until == null) {
        throw new IllegalStateException("the suspension still lasts");
      }
      return new Suspension.Period(after.plusDays(1), until.plusDays(1));
    }

    /// Whether the clock stands still on a day.
    public boolean covers(LocalDate day) {
      return after.isBefore(day) && (until == null || !until.isBefore(day));
    }
  }

  /// An interval in which a clock never stood still after all.
  ///
  /// @param by what became known of it that undid it
  public record UndoneStandstill(Standstill interval, ShiftEvent by) {}

  /// A question about a clock.
  public record Asked(String clock, Code question) {}

  /// What counts of a record on a day, for whoever knows what was known at a moment.
  public static Shifts of(CaseRecord record, LocalDate asOf, Instant knownAt) {
    var fold = new Fold();
    for (var known : record.shifts()) {
      if (!known.recordedAt().isAfter(knownAt)) {
        fold.take(known.shift(), asOf);
      }
    }
    return fold.shifts();
  }

  public List<ClaimedExtension> extensionsOf(String clock) {
    return extensions.stream().filter(it -> it.claim().clock().equals(clock)).toList();
  }

  public List<Standstill> suspensionsOf(String clock) {
    return suspensions.stream().filter(it -> it.clock().equals(clock)).toList();
  }

  public List<UndoneStandstill> undoneOf(String clock) {
    return undone.stream().filter(it -> it.interval().clock().equals(clock)).toList();
  }

  /// What a person answered; `null` when nobody did.
  public @Nullable ReviewDecided decision(String clock, Code question) {
    return decisions.get(new Asked(clock, question));
  }

  /// Whether a person answered any question.
  public boolean hasDecisions() {
    return !decisions.isEmpty();
  }

  /// Whether a person raised the question.
  public boolean isDisputed(String clock, Code question) {
    return disputed.contains(new Asked(clock, question));
  }

  /// A length as the law counts it.
  public static TermLength length(Length length) {
    return new TermLength(
        length.amount(),
        switch (length.unit()) {
          case DAYS -> TermLength.Unit.DAYS;
          case WEEKS -> TermLength.Unit.WEEKS;
          case MONTHS -> TermLength.Unit.MONTHS;
        });
  }

  /// Gathers them one by one, in version order.
  private static final class Fold {
    private final Map<UUID, ClaimedExtension> extensions = new LinkedHashMap<>();
    private final Map<UUID, Standstill> suspensions = new LinkedHashMap<>();
    private final Map<UUID, String> suspendedClocks = new LinkedHashMap<>();
    private final Map<UUID, ShiftEvent> undone = new HashMap<>();
    private final Map<UUID, CourtTermDetermined> courtTerms = new LinkedHashMap<>();
    private final Map<UUID, LocalDate> annulled = new HashMap<>();
    private final Map<Asked, ReviewDecided> decisions = new LinkedHashMap<>();
    private final Set<Asked> disputed = new HashSet<>();

    void take(DeadlineEvent event, LocalDate asOf) {
      switch (event) {
        case ShiftEvent shift -> take(shift, asOf);
        case CourtTermDetermined term -> {
          if (!term.occurredOn().isAfter(asOf)) {
            courtTerms.put(term.orderId(), term);
          }
        }
        case CourtTermAnnulled it -> annulled.put(it.orderId(), it.sentOn());
        case PenaltyEvent _, PassingEvent _, DeadlineEvent.DeadlineDetermined _ -> {
          // moves no clock
        }
      }
    }

    /// What undoes an extension or a suspension undoes it for the past too: its own day in law does
    /// not matter. So does what annuls a court's term.
    private void take(ShiftEvent shift, LocalDate asOf) {
      switch (shift) {
        case ShiftEvent.ExtensionClaimed claim -> {
          if (!claim.occurredOn().isAfter(asOf)) {
            extensions.put(claim.extensionId(), new ClaimedExtension(claim, null));
          }
        }
        case ShiftEvent.ExtensionUpheld upheld -> judge(upheld.extensionId(), null);
        case ShiftEvent.ExtensionAnnulled annulled -> judge(annulled.extensionId(), annulled);
        case ShiftEvent.ExtensionWithdrawn withdrawn -> judge(withdrawn.extensionId(), withdrawn);
        case ShiftEvent.SuspensionStarted(var on, var id, var clock, _) -> {
          suspendedClocks.put(id, clock);
          if (!on.isAfter(asOf)) {
            suspensions.put(id, new Standstill(clock, on, null));
          }
        }
        case ShiftEvent.SuspensionEnded(var on, var id) -> {
          if (!on.isAfter(asOf)) {
            suspensions.computeIfPresent(id, (_, it) -> new Standstill(it.clock(), it.after(), on));
          }
        }
        case ShiftEvent.SuspensionCorrected corrected -> correct(corrected, asOf);
        case ShiftEvent.SuspensionUpheld upheld -> undone.remove(upheld.suspensionId());
        case ShiftEvent.SuspensionAnnulled it -> undone.put(it.suspensionId(), it);
        case ShiftEvent.SuspensionWithdrawn it -> undone.put(it.suspensionId(), it);
        case ShiftEvent.ReviewDecided decided ->
            decisions.put(new Asked(decided.clock(), decided.question()), decided);
        case ShiftEvent.ReviewNeeded needed ->
            disputed.add(new Asked(needed.clock(), needed.question()));
        case ShiftEvent.DecreeApplied _,
            ShiftEvent.DecreeWithdrawn _,
            ShiftEvent.MoratoriumApplied _,
            ShiftEvent.MoratoriumWithdrawn _,
            ShiftEvent.LawRuledOn _,
            ShiftEvent.LawRulingSetAside _,
            ShiftEvent.LawPositionTaken _,
            ShiftEvent.LawPositionWithdrawn _,
            ShiftEvent.DaysEquated _,
            ShiftEvent.EquatedDaysWithdrawn _,
            ShiftEvent.RuleCorrected _,
            ShiftEvent.RuleRestored _ -> {
          // said by us, or about no case in particular
        }
      }
    }

    /// The interval reads otherwise, for the past too; one that never was may yet have been.
    private void correct(ShiftEvent.SuspensionCorrected corrected, LocalDate asOf) {
      var clock = suspendedClocks.get(corrected.suspensionId());
      var from = corrected.from();
      var until = corrected.until();
      suspensions.remove(corrected.suspensionId());
      if (clock != null && from != null && !from.isAfter(asOf)) {
        suspensions.put(
            corrected.suspensionId(),
            new Standstill(clock, from, until == null || until.isAfter(asOf) ? null : until));
      }
    }

    private void judge(UUID id, @Nullable ShiftEvent takenBackBy) {
      extensions.computeIfPresent(id, (_, it) -> new ClaimedExtension(it.claim(), takenBackBy));
    }

    private static Stream<UndoneStandstill> undone(Standstill interval, @Nullable ShiftEvent by) {
      return by == null ? Stream.empty() : Stream.of(new UndoneStandstill(interval, by));
    }

    Shifts shifts() {
      return new Shifts(
          new ArrayList<>(extensions.values()),
          suspensions.entrySet().stream()
              .filter(it -> !undone.containsKey(it.getKey()))
              .map(Map.Entry::getValue)
              .toList(),
          suspensions.entrySet().stream()
              .flatMap(it -> undone(it.getValue(), undone.get(it.getKey())))
              .toList(),
          courtTerms.values().stream()
              .filter(term -> !annulled.containsKey(term.orderId()))
              .sorted(Comparator.comparing(CourtTermDetermined::occurredOn))
              .toList(),
          Set.copyOf(annulled.values()),
          decisions,
          disputed);
    }
  }
}
