package asylumchain.reporting.disclosure;

import java.util.List;

/// What other publications tell of the same people.
///
/// @param tables that share totals, with the counts as they are told there, rounded alike
/// @param least of all together, as somebody knows who is told of a part of them exactly; 0 where
///     nobody is
public record Elsewhere(List<CountTable> tables, long least) {

  /// Nothing.
  static final Elsewhere NOTHING = new Elsewhere(List.of(), 0);

  public Elsewhere {
    tables = List.copyOf(tables);
  }
}
