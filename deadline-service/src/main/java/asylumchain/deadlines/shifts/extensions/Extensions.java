package asylumchain.deadlines.shifts.extensions;

import asylumchain.deadlines.shifts.Outcome;
import asylumchain.deadlines.terms.KnownShift;
import asylumchain.events.DeadlineEvent;
import asylumchain.events.ShiftEvent.ExtensionAnnulled;
import asylumchain.events.ShiftEvent.ExtensionClaimed;
import asylumchain.events.ShiftEvent.ExtensionUpheld;
import asylumchain.events.ShiftEvent.ExtensionWithdrawn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The extensions of a case, each with what became of it.
record Extensions(Map<UUID, Extension> byId) {

  /// One of them.
  ///
  /// @param knownFrom since when the claim is known
  /// @param outcomes as they became known
  record Extension(ExtensionClaimed claim, Instant knownFrom, List<Outcome.Known> outcomes) {

    /// What became of it last; `null` for nothing.
    Outcome.@Nullable Known last() {
      return outcomes.isEmpty() ? null : outcomes.getLast();
    }
  }

  /// All that were posted.
  ///
  /// @param shifts in version order
  static Extensions of(List<KnownShift> shifts) {
    var byId = new LinkedHashMap<UUID, Extension>();
    for (var shift : shifts) {
      var knownFrom = shift.recordedAt();
      switch (shift.shift()) {
        case ExtensionClaimed claim ->
            byId.put(claim.extensionId(), new Extension(claim, knownFrom, new ArrayList<>()));
        case ExtensionUpheld(var on, var id) ->
            add(byId.get(id), new Outcome.Known(Outcome.UPHELD, on, knownFrom));
        case ExtensionAnnulled(var on, var id) ->
            add(byId.get(id), new Outcome.Known(Outcome.ANNULLED, on, knownFrom));
        case ExtensionWithdrawn(var on, var id) ->
            add(byId.get(id), new Outcome.Known(Outcome.WITHDRAWN, on, knownFrom));
        case DeadlineEvent _ -> {
          // about no extension
        }
      }
    }
    return new Extensions(byId);
  }

  private static void add(@Nullable Extension extension, Outcome.Known outcome) {
    if (extension != null) {
      extension.outcomes().add(outcome);
    }
  }

  Optional<Extension> find(UUID extensionId) {
    return Optional.ofNullable(byId.get(extensionId));
  }
}
