package asylumchain.deadlines.shifts.penalties;

import asylumchain.deadlines.board.CaseReading;
import asylumchain.deadlines.board.DeadlinesView;
import asylumchain.deadlines.penalty.cases.Balance;
import asylumchain.deadlines.penalty.cases.Established;
import asylumchain.deadlines.penalty.told.EstablishedTold;
import asylumchain.deadlines.terms.Derivation;
import asylumchain.deadlines.terms.Language;
import asylumchain.events.PenaltyEvent.Kind;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What was established by decision of the penalties of a case, as it stood in law on a day, for
/// whoever knew what was known at a moment.
public record EstablishedView(
    UUID caseId, LocalDate asOf, Instant knownAt, List<PenaltyEstablishedView> established) {

  /// One of them. Amounts are euros; of a judicial penalty what follows from the law is what this
  /// case alone would cost.
  ///
  /// @param noticeId absent for a judicial penalty
  /// @param rulingId absent for an administrative one, and where the judgment was annulled since
  /// @param computed what follows from the law by the end of the day; absent where nothing does, or
  ///   where it stands beside another decision
  /// @param computedFrom the notice that the law reckons from, where the decision names another one
  ///   about the same term; absent otherwise
  /// @param computedBeside the notice named by another decision about the same term, beside which
  ///   stands what follows from the law; absent otherwise
  /// @param difference what was established above `computed`, all of it where that is absent;
  ///   negative where it was less
  /// @param steps how the two compare, as codes and values, each with its sentence
  /// @param explanation the same as a readable paragraph, by language
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PenaltyEstablishedView(
      UUID penaltyId,
      Kind kind,
      @Nullable UUID noticeId,
      @Nullable UUID rulingId,
      LocalDate decidedOn,
      BigDecimal amount,
      @Schema(description = EstablishedLine.COMPUTED) @Nullable BigDecimal computed,
      @Schema(description = EstablishedLine.COMPUTED_FROM) @Nullable UUID computedFrom,
      @Schema(description = EstablishedLine.COMPUTED_BESIDE) @Nullable UUID computedBeside,
      @Schema(description = EstablishedLine.DIFFERENCE) BigDecimal difference,
      BigDecimal paid,
      List<Derivation.Step> steps,
      Map<String, String> explanation) {}

  static EstablishedView of(CaseReading reading, Set<Language> languages) {
    var late = reading.lateness();
    return new EstablishedView(
        reading.caseId(),
        reading.asOf(),
        reading.knownAt(),
        late.established().stream()
            .map(
                it -> {
                  var computed = computed(it, reading);
                  var euros = computed == null ? BigDecimal.ZERO : computed;
                  var steps = EstablishedTold.of(it, euros, late.notices());
                  return new PenaltyEstablishedView(
                      it.penaltyId(),
                      it.kind(),
                      it.noticeId(),
                      it.rulingId(),
                      it.decision().on(),
                      it.decision().amount(),
                      computed,
                      it.computedFrom(),
                      it.computedBeside(),
                      it.decision().amount().subtract(euros),
                      it.paidBy(reading.asOf()),
                      Derivation.of(steps, languages),
                      DeadlinesView.explanation(steps, languages));
                })
            .toList());
  }

  private static @Nullable BigDecimal computed(Established established, CaseReading reading) {
    var penalty = established.computed();
    return penalty == null
        ? null
        : Balance.of(List.of(penalty), reading.asOf(), reading.book().lateness()).accrued();
  }

  Optional<PenaltyEstablishedView> find(UUID penaltyId) {
    return established.stream().filter(it -> it.penaltyId().equals(penaltyId)).findFirst();
  }
}
