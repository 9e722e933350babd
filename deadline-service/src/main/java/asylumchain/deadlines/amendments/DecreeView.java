package asylumchain.deadlines.amendments;

import asylumchain.deadlines.law.Decree;
import asylumchain.events.Code;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
/// @param withdrawnKnownOn since when it is known to be withdrawn; absent while it stands
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
    @Nullable String cohortUnknown,
    Set<Code> kinds,
    Set<Code> nationalities,
    Set<Code> units,
    String confidence,
    List<String> sources,
    @Nullable String contested,
    Decree.@Nullable Position position,
    @Nullable LocalDate withdrawnKnownOn,
    @Nullable Instant withdrawnKnownFrom,
    @Nullable String withdrawnBy) {

  /// Whether a decree or a moratorium counts. Names are API.
  enum State {
    PROPOSED(1),
    IN_FORCE(2),
    WITHDRAWN(3);

    private final long version;

    State(long version) {
      this.version = version;
    }

    /// Counts up with each change, so that it serves as an entity tag.
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
        decree.cohortUnknown(),
        decree.members().kinds(),
        decree.members().nationalities(),
        decree.members().units(),
        decree.confidence(),
        decree.sources(),
        decree.contested(),
        decree.position(),
        withdrawal == null ? null : withdrawal.knownOn(),
        withdrawal == null ? null : withdrawal.recordedAt(),
        withdrawal == null ? null : withdrawal.by());
  }

  /// Whether it counted in law at the end of a day; a proposal never does.
  boolean holdsOn(LocalDate day) {
    return state != State.PROPOSED
        && !inForceOn.isAfter(day)
        && (withdrawnKnownOn == null || withdrawnKnownOn.isAfter(day));
  }

  /// One that is law, taken back or not.
  static DecreeView of(Decree decree) {
    return of(decree, decree.withdrawal() == null ? State.IN_FORCE : State.WITHDRAWN);
  }
}
