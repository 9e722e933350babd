package asylumchain.reporting.dashboard.frame;

import asylumchain.kit.http.Problem;
import asylumchain.reporting.backlog.Dimension;
import java.util.Set;

/// A page of the dashboard. It computes nothing: it asks what the interfaces ask, and words it.
public interface Chapter {

  /// Its name in the address and among the words; `overview` is the first page.
  String name();

  /// What it has to tell.
  Content tell(Asked asked);

  /// Filters, beside the dimensions, that leave out cases: whoever has the page without one of them
  /// can subtract.
  default Set<String> narrowing() {
    return Set.of("cohort", "definition");
  }

  /// What it has to tell: to the public beside the same page with one filter less, for each of
  /// them.
  ///
  /// @throws Problem 400 when the question cannot be answered
  default Content tellBesideWider(Asked asked) {
    if (asked.told().isExact()) {
      return tell(asked.narrowedBy(this::narrows));
    }
    var wider =
        asked.parameters().keySet().stream()
            .filter(this::narrows)
            .map(name -> tell(asked.without(name)))
            .toList();
    return tell(asked.beside(wider));
  }

  private boolean narrows(String name) {
    return narrowing().contains(name) || Dimension.isCalled(name);
  }
}
