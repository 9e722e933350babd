package asylumchain.reporting.exposure;

import asylumchain.events.Code;
import asylumchain.events.PenaltyEvent.Band;
import asylumchain.reporting.backlog.DefinitionFile;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a notice of default that has effect is expected to cost; data, in
/// `definitions/notice-tariffs.yaml`.
///
/// @param from first day of receipt, included
/// @param until last day of receipt, included; `null` while it holds
/// @param graceDays calendar days after receipt that the authority still has
/// @param bands how the penalty grows after them
/// @param maximum euros in all
record NoticeTariff(
    LocalDate from,
    @Nullable LocalDate until,
    int graceDays,
    List<Band> bands,
    BigDecimal maximum,
    String legalBasis) {

  static final List<NoticeTariff> ALL =
      DefinitionFile.read("notice-tariffs.yaml", NoticeTariff[].class);

  NoticeTariff {
    bands = List.copyOf(bands);
  }

  /// Of which kinds of application nothing follows a notice; data, in
  /// `definitions/notice-exclusions.yaml`.
  ///
  /// @param from first day of receipt, included
  /// @param until last day of receipt, included; `null` while it holds
  /// @param kinds codes; `NOT_GIVEN` for a case whose kind is not known
  record Exclusion(
      LocalDate from, @Nullable LocalDate until, List<String> kinds, String legalBasis) {

    static final List<Exclusion> ALL =
        DefinitionFile.read("notice-exclusions.yaml", Exclusion[].class);

    Exclusion {
      kinds = List.copyOf(kinds);
    }
  }

  private static final String NOT_GIVEN = "NOT_GIVEN";

  /// The one of a notice; empty where the law does without a penalty.
  ///
  /// @param kind of application; `null` where it is not known
  static Optional<NoticeTariff> of(LocalDate received, @Nullable Code kind) {
    var code = kind == null ? NOT_GIVEN : kind.text();
    var isExcluded =
        Exclusion.ALL.stream()
            .anyMatch(it -> holds(it.from(), it.until(), received) && it.kinds().contains(code));
    return isExcluded
        ? Optional.empty()
        : ALL.stream().filter(it -> holds(it.from(), it.until(), received)).findFirst();
  }

  private static boolean holds(LocalDate from, @Nullable LocalDate until, LocalDate day) {
    return !day.isBefore(from) && (until == null || !day.isAfter(until));
  }

  /// The first day that costs.
  LocalDate firstDay(LocalDate received) {
    return received.plusDays(graceDays + 1L);
  }

  Growth growth() {
    return new Growth(bands, maximum);
  }
}
