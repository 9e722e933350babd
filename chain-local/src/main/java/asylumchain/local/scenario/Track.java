package asylumchain.local.scenario;

import asylumchain.events.Code;
import asylumchain.events.DecisionEvent.Outcome;
import asylumchain.local.scenario.Ending.Decided;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The procedure tracks (sporen) of these years.
enum Track {
  /// Dublin: another state is responsible.
  TRACK_1,
  /// Safe country of origin.
  TRACK_2,
  /// General and extended procedure.
  TRACK_4;

  Code code() {
    return Code.of(name());
  }

  /// The track that an application gets; nothing for a repeat request.
  ///
  /// @param ending `null` while it is open; a fast case's track then goes by its number
  static Optional<Track> of(Application application, @Nullable Ending ending) {
    if (!application.first()) {
      return Optional.empty();
    }
    if (!application.fast()) {
      return Optional.of(TRACK_4);
    }
    boolean dublin =
        ending == null
            ? application.number() % 2 == 0
            : ending instanceof Decided(_, var outcome, _)
                && outcome == Outcome.NOT_TAKEN_INTO_CONSIDERATION;
    return Optional.of(dublin ? TRACK_1 : TRACK_2);
  }
}
