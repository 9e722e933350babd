package asylumchain.reporting.integrity;

import asylumchain.kit.http.Csv;
import asylumchain.kit.http.NamedTable;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A reconciliation of the read model with its sources.
///
/// @param repair whether what is wrong is made anew from the sources
/// @param businessDate the legal today when it was asked for
/// @param startedAt `null` while it waits
/// @param finishedAt `null` while it runs
/// @param detail why it failed; `null` when it did not
/// @param records records and cases compared
/// @param wrong discrepancies that should not be, repaired ones included
/// @param vanished of those, records that the source does not have, or no longer
/// @param doubled of those, versions of a case that stand twice
/// @param unrepaired those of them that still are
/// @param placesWithoutCase of those that are wrong, places in a journal of which nobody can tell
///   whose they were: no list of cases has them
/// @param backDated records since the reconciliation before that change what figures said then
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReconciliationView(
    UUID id,
    State state,
    String reason,
    boolean repair,
    LocalDate businessDate,
    Instant requestedAt,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt,
    @Nullable String detail,
    long records,
    long wrong,
    long vanished,
    long doubled,
    long unrepaired,
    long placesWithoutCase,
    long backDated) {

  /// How far it is.
  public enum State {
    REQUESTED,
    RUNNING,
    DONE,
    FAILED
  }

  /// With its sums and what it found.
  ///
  /// @param parts per partition and layer; where `expectedSum` and `foundSum` are alike, all is
  /// @param discrepancies the first thousand; `/v1/reconciliations/{id}/discrepancies` has them all
  public record Whole(
      ReconciliationView reconciliation, List<Sum> parts, List<Discrepancy> discrepancies)
      implements Csv {

    public Whole {
      parts = List.copyOf(parts);
      discrepancies = List.copyOf(discrepancies);
    }

    @Override
    @JsonIgnore
    public List<String> columns() {
      return ReconciliationList.COLUMNS;
    }

    @Override
    public Stream<List<@Nullable Object>> rows() {
      return Stream.of(ReconciliationList.cells(reconciliation));
    }

    @Override
    public List<Csv> others() {
      return List.of(
          NamedTable.of("parts", Sum.COLUMNS, Map.of(), parts, Sum::cells),
          NamedTable.of(
              "discrepancies",
              DiscrepancyList.COLUMNS,
              Map.of(),
              discrepancies,
              DiscrepancyList::cells));
    }
  }

  /// The sums of one layer of one partition.
  ///
  /// @param through last number of the journal that was compared; 0 for rows
  /// @param expectedSum SHA-256 over what should be kept
  /// @param foundSum SHA-256 over what is kept
  public record Sum(
      int part, Layer layer, long through, long records, String expectedSum, String foundSum) {

    private static final List<String> COLUMNS =
        List.of("part", "layer", "through", "records", "expectedSum", "foundSum");

    private List<@Nullable Object> cells() {
      return Arrays.asList(part, layer, through, records, expectedSum, foundSum);
    }
  }
}
