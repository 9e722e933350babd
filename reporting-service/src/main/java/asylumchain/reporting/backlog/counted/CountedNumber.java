package asylumchain.reporting.backlog.counted;

import asylumchain.kit.http.Problem;
import java.util.List;
import java.util.Map;

/// Numbers of one room that lead to what they count.
public interface CountedNumber {

  /// What they are called in the address of a page.
  String name();

  /// Reads which of them is asked about, as the figure itself is asked.
  ///
  /// @throws Problem 400 with every violation
  CountedQuestion read(Map<String, List<String>> parameters);
}
