package asylumchain.reporting.disclosure;

import asylumchain.reporting.disclosure.CountTable.Sum;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What anyone can work out of counts that are told rounded or not at all: the least and the most
/// of each, drawn tighter along the sums until nothing changes.
///
/// Every round looks at each sum once; there are at most [#ROUNDS], so that the time is bounded by
/// the size of the tables.
final class RoundedCounts {

  /// Larger than any count.
  private static final long MANY = 1L << 40;

  /// Bounds that creep on by one a round are as good as none.
  private static final int ROUNDS = 60;

  private final Map<Map<String, String>, Integer> places = new HashMap<>();
  private final List<int[]> sums = new ArrayList<>();
  private final long[] low;
  private final long[] high;

  /// @param all where there are counts
  /// @param sums what adds up to what
  RoundedCounts(Collection<Map<String, String>> all, List<Sum> sums) {
    all.forEach(this::place);
    for (var sum : sums) {
      var places = new int[sum.parts().size() + 1];
      places[0] = place(sum.total());
      for (int i = 1; i < places.length; i++) {
        places[i] = place(sum.parts().get(i - 1));
      }
      this.sums.add(places);
    }
    low = new long[places.size()];
    high = new long[places.size()];
    Arrays.fill(high, MANY);
  }

  /// A count is told to lie between these, both included. What cannot be beside all else, as it is
  /// about other people, tells nothing.
  void tells(Map<String, String> at, long least, long most) {
    var place = places.get(at);
    if (place != null && least <= high[place] && most >= low[place]) {
      narrow(place, least, most);
    }
  }

  /// Draws all bounds as tight as they become.
  void settle() {
    var changed = true;
    for (int round = 0; changed && round < ROUNDS; round++) {
      changed = false;
      for (var sum : sums) {
        changed |= tighten(sum);
      }
    }
  }

  /// The least that it can be; 0 where nothing is known of it.
  long least(Map<String, String> at) {
    var place = places.get(at);
    return place == null ? 0 : low[place];
  }

  /// The most that it can be.
  long most(Map<String, String> at) {
    var place = places.get(at);
    return place == null ? MANY : high[place];
  }

  private boolean tighten(int[] sum) {
    long least = 0;
    long most = 0;
    for (int i = 1; i < sum.length; i++) {
      least += low[sum[i]];
      most += high[sum[i]];
    }
    var changed = narrow(sum[0], least, most);
    long leastOfAll = low[sum[0]];
    long mostOfAll = high[sum[0]];
    for (int i = 1; i < sum.length; i++) {
      int part = sum[i];
      changed |= narrow(part, leastOfAll - (most - high[part]), mostOfAll - (least - low[part]));
    }
    return changed;
  }

  private boolean narrow(int place, long least, long most) {
    var changed = least > low[place] || most < high[place];
    low[place] = Math.max(low[place], least);
    high[place] = Math.min(high[place], most);
    return changed;
  }

  private int place(Map<String, String> at) {
    var known = places.putIfAbsent(at, places.size());
    return known == null ? places.size() - 1 : known;
  }
}
