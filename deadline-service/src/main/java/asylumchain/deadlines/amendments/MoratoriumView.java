package asylumchain.deadlines.amendments;

import asylumchain.deadlines.law.Moratorium;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A moratorium of the register.
///
/// @param state whether it moves clocks
/// @param category of whom within the nationalities; absent for all
/// @param line how it lengthens the decision term; absent where none was chosen, and then one in
///   force leaves a question in each case that it reaches
/// @param knownFrom the moment from which it is known here; absent for one that ships with a
///   release, and for a proposal
/// @param rulings what courts held of it, told here, in the order in which it became known; a line
///   that the highest judge named goes before the one chosen here
@JsonInclude(JsonInclude.Include.NON_NULL)
record MoratoriumView(
    String id,
    String code,
    String name,
    State state,
    Moratorium.Kind kind,
    List<String> nationalities,
    @Nullable String category,
    @Nullable LocalDate from,
    @Nullable String fromUncertain,
    List<LocalDate> renewedFrom,
    @Nullable LocalDate until,
    @Nullable String untilUncertain,
    Moratorium.@Nullable Line line,
    String confidence,
    List<String> sources,
    @Nullable Instant knownFrom,
    @Nullable Instant withdrawnKnownFrom,
    @Nullable String withdrawnBy,
    List<RulingView> rulings) {

  /// Whether it moves clocks. Names are API.
  enum State {
    /// It stands in the register of a release and moves no clock: its days, or for whom it is, are
    /// not certain, and nobody applied it here.
    REGISTERED(1),
    PROPOSED(2),
    IN_FORCE(3),
    WITHDRAWN(4),
    /// The highest judge annulled it; as an entity tag it counts as what it is otherwise.
    ANNULLED(3);

    private final long version;

    State(long version) {
      this.version = version;
    }

    /// Counts up with each change of the state.
    long version() {
      return version;
    }
  }

  static MoratoriumView of(Moratorium moratorium, State state) {
    var withdrawal = moratorium.withdrawal();
    return new MoratoriumView(
        moratorium.id(),
        moratorium.code(),
        moratorium.name(),
        state,
        moratorium.kind(),
        moratorium.nationalities(),
        moratorium.category(),
        moratorium.from(),
        moratorium.fromUncertain(),
        moratorium.renewedFrom(),
        moratorium.until(),
        moratorium.untilUncertain(),
        moratorium.line(),
        moratorium.confidence(),
        moratorium.sources(),
        moratorium.recordedAt(),
        withdrawal == null ? null : withdrawal.recordedAt(),
        withdrawal == null ? null : withdrawal.by(),
        RulingView.of(moratorium.rulings()));
  }

  /// Whether it may have held on a day, applied here or not; a proposal, or one that was taken
  /// back or annulled, never does. Of an uncertain end it is not known that it did not.
  boolean mayHoldOn(LocalDate day) {
    return state != State.PROPOSED
        && state != State.WITHDRAWN
        && state != State.ANNULLED
        && (from == null || !from.isAfter(day))
        && (until == null || !until.isBefore(day));
  }

  /// One of the register.
  static MoratoriumView of(Moratorium moratorium) {
    return of(
        moratorium,
        moratorium.withdrawal() == null && moratorium.isAnnulledAt(Instant.MAX)
            ? State.ANNULLED
            : stateWithoutRulings(moratorium));
  }

  /// Whether it would move clocks if no court had ruled on it.
  static State stateWithoutRulings(Moratorium moratorium) {
    return moratorium.withdrawal() != null
        ? State.WITHDRAWN
        : moratorium.isComputed() ? State.IN_FORCE : State.REGISTERED;
  }
}
