package asylumchain.reporting.backlog;

import asylumchain.kit.http.Csv;
import asylumchain.kit.http.NamedTable;
import asylumchain.kit.projection.FreshnessView;
import asylumchain.kit.projection.FreshnessView.Position;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What every figure says of itself: what it is about, how fresh it is and what it may lack.
///
/// @param asOf the day asked about
/// @param businessDate the legal today
public record Basis(
    LocalDate asOf,
    Instant knownAt,
    LocalDate businessDate,
    FreshnessView freshness,
    Completeness completeness) {

  /// Whether anything was ever heard. Before that nothing is known at any moment.
  public boolean isHeard() {
    return knownAt.isAfter(Instant.EPOCH);
  }

  /// The last day of which anything can have happened: of a later day nothing is known yet.
  public LocalDate observedTo() {
    var knownOn = Moments.dayOf(knownAt);
    return asOf.isAfter(knownOn) ? knownOn : asOf;
  }

  /// All of it in columns, each source by its slowest partition.
  public Map<String, @Nullable Object> about() {
    var about = new LinkedHashMap<String, @Nullable Object>();
    about.put("asOf", asOf);
    about.put("knownAt", knownAt);
    about.put("businessDate", businessDate);
    about.put("watermark", freshness.watermark());
    knownThrough().forEach((source, moment) -> about.put("knownThrough:" + source, moment));
    about.put("parkedCases", completeness.parkedCases());
    about.put("deadLetters", completeness.deadLetters());
    about.put("clocksPending", completeness.clocksPending());
    return about;
  }

  /// How far each source was read, from its slowest partition; `1970-01-01T00:00:00Z` where one was
  /// never heard.
  public Map<String, Instant> knownThrough() {
    return freshness.sources().stream()
        .collect(
            Collectors.groupingBy(
                Position::source,
                TreeMap::new,
                Collectors.collectingAndThen(Collectors.toList(), Basis::slowest)));
  }

  private static Instant slowest(List<Position> positions) {
    return positions.stream()
        .map(position -> Objects.requireNonNullElse(position.knownThrough(), Instant.EPOCH))
        .min(Instant::compareTo)
        .orElse(Instant.EPOCH);
  }

  /// How far each partition of each source was read, as a table beside a figure.
  public Csv sources() {
    return NamedTable.of(
        "sources",
        List.of("source", "part", "generation", "appliedSeq", "knownThrough", "processedSeq"),
        Map.of(),
        freshness.sources(),
        it ->
            Arrays.asList(
                it.source(),
                it.part(),
                it.generation(),
                it.appliedSeq(),
                it.knownThrough(),
                it.processedSeq()));
  }
}
