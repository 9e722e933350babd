package asylumchain.kit.imports;

import asylumchain.kit.imports.lines.LineReader;
import asylumchain.kit.imports.lines.ReadLine;
import java.util.List;

/// What a line means to this service. A service that takes deliveries has one bean of this type.
///
/// @param <T> a line as a record
public interface Intake<T> {

  /// How a line is read; it may be read ahead, on a thread of its own.
  LineReader<T> reader();

  /// Takes lines that have no result yet, in order, in as many transactions as it needs. Each
  /// transaction hands what became of its lines to [ResultTable#record], so that a line is taken
  /// with its result or not at all. In a dry run nothing but the results is kept.
  ///
  /// @throws LeaseLost if another process works on the delivery
  void take(ImportJob job, List<ReadLine<T>> lines);
}
