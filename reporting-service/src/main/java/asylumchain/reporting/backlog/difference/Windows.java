package asylumchain.reporting.backlog.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Gatherer;

/// Takes elements together, each once and in their order.
final class Windows {

  private Windows() {}

  /// Few at first, and twice as many each time: whoever needs few does not wait for many.
  ///
  /// @param first how many at first
  /// @param most never more
  static <T> Gatherer<T, ?, List<T>> growing(int first, int most) {
    return Gatherer.ofSequential(
        () -> new Window<T>(first, most), Gatherer.Integrator.of(Window::take), Window::finish);
  }

  private static final class Window<T> {

    private final int most;
    private final List<T> taken = new ArrayList<>();
    private int size;

    Window(int first, int most) {
      this.most = most;
      this.size = first;
    }

    /// @return whether more are wanted
    boolean take(T element, Gatherer.Downstream<? super List<T>> downstream) {
      taken.add(element);
      return taken.size() < size || push(downstream);
    }

    private boolean push(Gatherer.Downstream<? super List<T>> downstream) {
      var window = List.copyOf(taken);
      taken.clear();
      size = (int) Math.min(2L * size, most);
      return downstream.push(window);
    }

    void finish(Gatherer.Downstream<? super List<T>> downstream) {
      if (!taken.isEmpty() && !downstream.isRejecting()) {
        downstream.push(List.copyOf(taken));
      }
    }
  }
}
