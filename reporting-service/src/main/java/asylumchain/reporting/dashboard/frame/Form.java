package asylumchain.reporting.dashboard.frame;

import java.util.List;

/// The filters of a page, as a form that asks again.
///
/// @param few those that most readers want
/// @param more all others
/// @param about those that leave out cases, as they are set; empty where none is
public record Form(List<Field> few, List<Field> more, String about) {

  public Form {
    few = List.copyOf(few);
    more = List.copyOf(more);
  }

  public boolean isEmpty() {
    return few.isEmpty() && more.isEmpty();
  }

  /// Whether one of the less usual filters is set.
  public boolean isNarrowed() {
    return more.stream().anyMatch(field -> !field.value().isEmpty());
  }

  /// One filter.
  ///
  /// @param kind `date`, `text` or `select`
  /// @param value as it is set; empty when it is not
  /// @param hint what may be put in; empty where that is plain
  /// @param options for a `select`
  public record Field(
      String name, String label, String kind, String value, String hint, List<Option> options) {

    public Field {
      options = List.copyOf(options);
    }

    /// What is set, by its name where it has one.
    String chosen() {
      return options.stream().filter(Option::chosen).map(Option::label).findFirst().orElse(value);
    }
  }

  /// One choice.
  public record Option(String value, String label, boolean chosen) {}
}
