package asylumchain.deadlines.amendments;

import asylumchain.deadlines.law.CaseLaw.Held;
import asylumchain.deadlines.law.Decree;
import asylumchain.deadlines.law.Ruling;
import asylumchain.events.Code;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A decree of the register.
///
/// @param state whether it counts
/// @param knownFrom the moment from which it is known here; absent for one that ships with a
///   release, which is known from the beginning of `knownOn`, and for a proposal
/// @param cohortUnknown why it is not known whom it covers, so that it reaches nobody; absent where
///   that is known
/// @param kinds,nationalities,units whom it covers among those lodged in its time; empty for all
/// @param contested what courts made of it; absent when not contested in the sources found
/// @param position what its authority holds of it although courts disagree, until a person says
///   otherwise in a case; absent for nothing
/// @param positions what it was told here to hold, in the order in which it became known; the last
///   that was not withdrawn counts
/// @param withdrawnKnownOn since when it is known to be withdrawn; absent while it stands
/// @param annulledKnownOn since when it is known that the highest judge annulled it; absent while
///   that did not happen
/// @param rulings what courts held of it, told here, in the order in which it became known
@JsonInclude(JsonInclude.Include.NON_NULL)
record DecreeView(
    String id,
    String name,
    State state,
    String ground,
    int months,
    LocalDate inForceOn,
    LocalDate knownOn,
    @Nullable Instant knownFrom,
    @Nullable LocalDate lodgedFrom,
    @Nullable LocalDate lodgedUntil,
    @Nullable LocalDate termEndsFrom,
    @Nullable LocalDate termBeginsUntil,
    @Nullable String cohortUnknown,
    Set<Code> kinds,
    Set<Code> nationalities,
    Set<Code> units,
    String confidence,
    List<String> sources,
    @Nullable String contested,
    @Nullable PositionView position,
    List<PositionView> positions,
    @Nullable LocalDate withdrawnKnownOn,
    @Nullable Instant withdrawnKnownFrom,
    @Nullable String withdrawnBy,
    @Nullable LocalDate annulledKnownOn,
    List<RulingView> rulings) {

  /// Whether a decree or a moratorium counts. Names are API.
  enum State {
    PROPOSED(1),
    IN_FORCE(2),
    WITHDRAWN(3),
    /// The highest judge annulled it.
    ANNULLED(2);

    private final long version;

    State(long version) {
      this.version = version;
    }

    /// Counts up with each change of state but an annulment, which is a ruling and counts as one.
    long version() {
      return version;
    }
  }

  static DecreeView of(Decree decree, State state) {
    var withdrawal = decree.withdrawal();
    return new DecreeView(
        decree.id(),
        decree.name(),
        state,
        decree.ground(),
        decree.months(),
        decree.inForceOn(),
        decree.knownOn(),
        decree.recordedAt(),
        decree.lodgedFrom(),
        decree.lodgedUntil(),
        decree.termEndsFrom(),
        decree.termBeginsUntil(),
        decree.cohortUnknown(),
        decree.members().kinds(),
        decree.members().nationalities(),
        decree.members().units(),
        decree.confidence(),
        decree.sources(),
        decree.contested(),
        decree.caseLaw().positionAt(Instant.MAX).map(PositionView::of).orElse(null),
        decree.positions().all().stream().map(PositionView::of).toList(),
        withdrawal == null ? null : withdrawal.knownOn(),
        withdrawal == null ? null : withdrawal.recordedAt(),
        withdrawal == null ? null : withdrawal.by(),
        annulment(decree).map(Ruling::knownOn).orElse(null),
        RulingView.of(decree.rulings()));
  }

  private static Optional<Ruling> annulment(Decree decree) {
    return decree.rulings().settlingAt(Instant.MAX).filter(it -> it.held() == Held.INVALID);
  }

  /// Whether it counted in law at the end of a day; a proposal never does.
  boolean holdsOn(LocalDate day) {
    return state != State.PROPOSED
        && !inForceOn.isAfter(day)
        && (withdrawnKnownOn == null || withdrawnKnownOn.isAfter(day))
        && (annulledKnownOn == null || annulledKnownOn.isAfter(day));
  }

  /// One that is law, taken back, annulled or neither.
  static DecreeView of(Decree decree) {
    var standing = annulment(decree).isPresent() ? State.ANNULLED : State.IN_FORCE;
    return of(decree, decree.withdrawal() == null ? standing : State.WITHDRAWN);
  }
}
