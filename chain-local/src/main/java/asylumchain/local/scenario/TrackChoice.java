package asylumchain.local.scenario;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/// Which track each application goes to: of the first requests of a year an exact number to track
/// 1, by lot, and to track 2, safe countries of origin first; all others to track 4.
final class TrackChoice {

  private final Map<Application, Track> tracks = new HashMap<>();

  /// Chooses.
  ///
  /// @param first first requests that may go to tracks 1 and 2
  /// @param dublin how many go to track 1
  /// @param safe how many go to track 2
  /// @throws IllegalStateException if there are fewer first requests
  void choose(Collection<Application> first, int dublin, int safe, Random random) {
    var left = new ArrayList<>(first);
    assign(left, safe, Track.TRACK_2, one -> FastTracks.rank(one.nationality(), random));
    assign(left, dublin, Track.TRACK_1, _ -> random.nextDouble());
  }

  Track of(Application application) {
    return tracks.getOrDefault(application, Track.TRACK_4);
  }

  private void assign(
      List<Application> left, int count, Track track, ToDoubleFunction<Application> rank) {
    if (count < 0 || count > left.size()) {
      throw new IllegalStateException(count + " of " + left.size() + " in " + track);
    }
    var ranks = new HashMap<Application, Double>();
    left.forEach(one -> ranks.put(one, rank.applyAsDouble(one)));
    Set<Application> chosen =
        new HashSet<>(
            left.stream()
                .sorted(Comparator.comparingDouble(one -> ranks.getOrDefault(one, 0.0)))
                .limit(count)
                .toList());
    chosen.forEach(one -> tracks.put(one, track));
    left.removeIf(chosen::contains);
  }
}
