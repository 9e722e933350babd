package asylumchain.reporting.timeliness;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// What became of an application, in the order in which it is told. Over the columns `decided`,
/// `ended`, `settlement` and `term_status`.
enum Fate {
  APPLICATIONS("true"),
  DECIDED_IN_TERM("decided and term_status = 'MET'"),
  DECIDED_LATE("decided and term_status = 'MISSED'"),
  DECIDED_WITHOUT_TERM("decided and term_status not in ('MET', 'MISSED', 'PENDING')"),
  ENDED_OTHERWISE("ended"),
  OPEN_IN_TERM("settlement is null and term_status = 'IN_TERM'"),
  OPEN_LATE("settlement is null and term_status = 'OVERDUE'"),
  OPEN_OTHER("settlement is null and term_status not in ('IN_TERM', 'OVERDUE', 'PENDING')"),
  PENDING("term_status = 'PENDING' and not ended");

  private final String condition;

  Fate(String condition) {
    this.condition = condition;
  }

  /// In SQL.
  String condition() {
    return condition;
  }

  /// The name in questions, as the figure calls the number.
  String text() {
    var words = name().toLowerCase(Locale.ROOT).split("_");
    return words[0]
        + Arrays.stream(words)
            .skip(1)
            .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
            .collect(Collectors.joining());
  }

  static List<String> texts() {
    return Arrays.stream(values()).map(Fate::text).toList();
  }

  /// The one of this name.
  static Fate of(String text) {
    return Arrays.stream(values()).filter(it -> it.text().equals(text)).findFirst().orElseThrow();
  }

  /// How many there are of each, as columns.
  static String counts() {
    return Arrays.stream(values())
        .map(it -> "count(*) filter (where " + it.condition + ")")
        .collect(Collectors.joining(", "));
  }
}
