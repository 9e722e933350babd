package asylumchain.kit.projection;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How old an answer is, exactly: it stands in the answer.
///
/// @param watermark up to when everything is in, for all sources and partitions
public record FreshnessView(Instant watermark, List<Position> sources) {

  public FreshnessView {
    sources = List.copyOf(sources);
  }

  /// How far one partition of one source has been applied.
  ///
  /// @param knownThrough everything journalled up to here is in; `null` while it was never heard
  /// @param processedSeq how far the source had read its own source; `null` where it never said
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Position(
      String source,
      int part,
      int generation,
      long appliedSeq,
      @Nullable Instant knownThrough,
      @Nullable Long processedSeq) {}

  /// The view on a set of positions.
  static FreshnessView of(List<Position> positions) {
    var watermark =
        positions.stream()
            .map(Position::knownThrough)
            .map(known -> known == null ? Instant.EPOCH : known)
            .min(Instant::compareTo)
            .orElse(Instant.EPOCH);
    return new FreshnessView(watermark, positions);
  }
}
