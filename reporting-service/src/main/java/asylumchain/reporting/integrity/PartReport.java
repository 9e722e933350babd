package asylumchain.reporting.integrity;

import java.util.List;

/// What comparing one layer of one partition found.
///
/// @param through last number of the journal that was compared; 0 for rows
/// @param records how many records, or cases for rows, were compared
/// @param sourceSum over the envelopes of the journal, private ones included; empty for rows
/// @param expectedSum over what should be kept
/// @param foundSum over what is kept
/// @param backDated records since the last reconciliation that change what figures said then
public record PartReport(
    int part,
    Layer layer,
    long through,
    long records,
    String sourceSum,
    String expectedSum,
    String foundSum,
    long backDated,
    List<Discrepancy> discrepancies) {

  public PartReport {
    discrepancies = List.copyOf(discrepancies);
  }

  PartReport with(List<Discrepancy> others) {
    return new PartReport(
        part, layer, through, records, sourceSum, expectedSum, foundSum, backDated, others);
  }
}
