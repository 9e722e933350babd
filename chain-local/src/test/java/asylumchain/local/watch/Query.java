package asylumchain.local.watch;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// A question to Prometheus.
///
/// @param where what asks it: a panel or an alert
record Query(String where, String text) {

  private static final Pattern STRING = Pattern.compile("\"[^\"]*\"");
  private static final Pattern GROUPING =
      Pattern.compile("\\b(by|without|on|ignoring|group_left|group_right) *\\([^)]*\\)");
  private static final Pattern RANGE = Pattern.compile("\\[[^]]*]|\\b\\d+[smhdwy]\\b");
  private static final Pattern SELECTOR =
      Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)(\\s*\\{([^}]*)})?(\\s*\\()?");
  private static final Pattern LABEL = Pattern.compile("([a-zA-Z_][a-zA-Z0-9_]*) *(=~|!=|!~|=)");
  private static final Set<String> WORDS = Set.of("and", "or", "unless", "bool", "offset");

  /// What Prometheus itself knows of those it asks.
  private static final Set<String> ITS_OWN = Set.of("job", "instance");

  /// The metrics it asks for, each with the labels by which it chooses among its series.
  TreeMap<String, Set<String>> metrics() {
    var bare = GROUPING.matcher(STRING.matcher(text).replaceAll("\"\"")).replaceAll("");
    var found = new TreeMap<String, Set<String>>();
    var selectors = SELECTOR.matcher(RANGE.matcher(bare).replaceAll(""));
    while (selectors.find()) {
      var name = selectors.group(1);
      if (selectors.group(4) == null && !WORDS.contains(name) && !name.equals("up")) {
        found.computeIfAbsent(name, _ -> new HashSet<>()).addAll(labels(selectors.group(3)));
      }
    }
    return found;
  }

  private static Set<String> labels(String matchers) {
    var found = new HashSet<String>();
    if (matchers != null) {
      var labels = LABEL.matcher(matchers);
      while (labels.find()) {
        found.add(labels.group(1));
      }
    }
    found.removeAll(ITS_OWN);
    return found;
  }
}
