package asylumchain.reporting.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Somebody who draws bounds around numbers that are told in part, rounded or not at all, from all
/// that adds up, until nothing becomes tighter.
public final class Bounds {

  private static final long MOST = 1_000_000;

  /// Bounds that creep on by one a round are as good as none.
  private static final int ROUNDS = 200;

  private final Map<Map<String, String>, long[]> bounds = new HashMap<>();
  private final List<Sum> sums = new ArrayList<>();

  private record Sum(Map<String, String> whole, List<Map<String, String>> parts) {}

  /// A number is told to lie between these, both included.
  public void tells(Map<String, String> at, long least, long most) {
    var known = bound(at);
    known[0] = Math.max(known[0], least);
    known[1] = Math.min(known[1], most);
  }

  /// A number is withheld: it is at least 1.
  public void withholds(Map<String, String> at) {
    tells(at, 1, MOST);
  }

  /// A number is the sum of others.
  public void adds(Map<String, String> whole, List<Map<String, String>> parts) {
    sums.add(new Sum(whole, parts));
  }

  /// The least and the most that each number can be.
  public Map<Map<String, String>, long[]> ranges() {
    var changed = true;
    for (int round = 0; changed && round < ROUNDS; round++) {
      changed = false;
      for (var sum : sums) {
        changed |= tighten(sum);
      }
    }
    return bounds;
  }

  private boolean tighten(Sum sum) {
    var parts = sum.parts().stream().map(this::bound).toList();
    long low = parts.stream().mapToLong(part -> part[0]).sum();
    long high = parts.stream().mapToLong(part -> part[1]).sum();
    var whole = bound(sum.whole());
    boolean changed = narrow(whole, low, high);
    for (var part : parts) {
      low -= part[0];
      high -= part[1];
      changed |= narrow(part, whole[0] - high, whole[1] - low);
      low += part[0];
      high += part[1];
    }
    return changed;
  }

  private static boolean narrow(long[] bound, long least, long most) {
    boolean changed = least > bound[0] || most < bound[1];
    bound[0] = Math.max(bound[0], least);
    bound[1] = Math.min(bound[1], most);
    return changed;
  }

  private long[] bound(Map<String, String> at) {
    return Objects.requireNonNull(bounds.computeIfAbsent(at, _ -> new long[] {0, MOST}));
  }
}
