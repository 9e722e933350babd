package asylumchain.reporting.dashboard.frame;

import asylumchain.kit.http.Problem;
import asylumchain.reporting.backlog.Dimension;
import java.util.Set;

/// A page of the dashboard. It computes nothing: it asks what the interfaces ask, and words it.
public interface Chapter {

  /// Its name in the address and among the words; `overview` is the first page.
  String name();

  /// What it has to tell.
  ///
  /// @throws Problem 400 when the question cannot be answered
  Content tell(Asked asked);

  /// Filters, beside the dimensions, that leave out cases; the public has none of them.
  default Set<String> narrowing() {
    return Set.of("cohort", "definition");
  }

  /// Whether a filter leaves out cases.
  default boolean narrows(String name) {
    return narrowing().contains(name) || Dimension.isCalled(name);
  }
}
