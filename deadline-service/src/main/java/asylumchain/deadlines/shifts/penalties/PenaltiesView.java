package asylumchain.deadlines.shifts.penalties;

import asylumchain.deadlines.board.CaseReading;
import asylumchain.deadlines.board.DeadlinesView;
import asylumchain.deadlines.law.lateness.Lateness;
import asylumchain.deadlines.penalty.cases.Balance;
import asylumchain.deadlines.penalty.cases.Penalty;
import asylumchain.deadlines.penalty.told.PenaltyTold;
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

/// The penalties of a case (dwangsommen), as they stood in law on a day, for whoever knew what was
/// known at a moment.
public record PenaltiesView(
    UUID caseId, LocalDate asOf, Instant knownAt, List<PenaltyView> penalties) {

  /// One of them. Amounts are euros; of a judicial penalty they are what this case alone would
  /// cost, while the ruling costs once for all its cases.
  ///
  /// @param personId opaque; absent where the person is not known
  /// @param noticeId the notice it follows; absent for a judicial penalty
  /// @param rulingId the ruling that set it; absent for an administrative one
  /// @param regime id of the tariff, or `JUDICIAL`
  /// @param firstDay the first day that costs
  /// @param lastDay the last day that can cost; absent for none
  /// @param endedOn the day on which it was decided or ended, which does not cost; absent while the
  ///   case waits
  /// @param perDay absent where a tariff says how it grows
  /// @param refused the provision under which it is not due after all; absent while it is
  /// @param days that have cost by the end of the day asked for
  /// @param projected what it comes to when no decision ends it
  /// @param steps how it came to be, as codes and values, each with its sentence
  /// @param explanation the same as a readable paragraph, by language
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PenaltyView(
      UUID penaltyId,
      Kind kind,
      @Nullable UUID personId,
      @Nullable UUID noticeId,
      @Nullable UUID rulingId,
      String regime,
      LocalDate firstDay,
      @Nullable LocalDate lastDay,
      @Nullable LocalDate endedOn,
      @Nullable BigDecimal perDay,
      BigDecimal maximum,
      @Schema(description = "The provision under which it is not due after all.")
          @Nullable String refused,
      boolean contested,
      boolean paymentPaused,
      int days,
      BigDecimal accrued,
      BigDecimal paid,
      BigDecimal outstanding,
      @Schema(description = "What it comes to when no decision ends it.") BigDecimal projected,
      List<PaymentView> payments,
      List<Derivation.Step> steps,
      Map<String, String> explanation) {}

  /// A payment, in euros.
  public record PaymentView(LocalDate paidOn, BigDecimal amount) {}

  static PenaltiesView of(CaseReading reading, Set<Language> languages) {
    return new PenaltiesView(
        reading.caseId(),
        reading.asOf(),
        reading.knownAt(),
        reading.lateness().penalties().stream()
            .map(penalty -> view(penalty, reading.asOf(), reading.book().lateness(), languages))
            .toList());
  }

  private static PenaltyView view(
      Penalty penalty, LocalDate asOf, Lateness lateness, Set<Language> languages) {
    var steps = PenaltyTold.of(penalty, asOf, lateness);
    var balance = Balance.of(List.of(penalty), asOf, lateness);
    var last = penalty.lastCostingDay();
    var projected = last == null ? balance : Balance.of(List.of(penalty), last, lateness);
    return new PenaltyView(
        penalty.penaltyId(),
        penalty.kind(),
        penalty.personId(),
        penalty.noticeId(),
        penalty.rulingId(),
        penalty.regime(),
        penalty.firstDay(),
        penalty.lastDay(),
        penalty.endedOn(),
        penalty.perDay(),
        penalty.maximum(),
        penalty.refused(),
        penalty.contested(),
        penalty.paymentPaused(),
        balance.days(),
        balance.accrued(),
        balance.paid(),
        balance.outstanding(),
        projected.accrued(),
        penalty.payments().stream()
            .filter(payment -> !payment.on().isAfter(asOf))
            .map(payment -> new PaymentView(payment.on(), payment.amount()))
            .toList(),
        Derivation.of(steps, languages),
        DeadlinesView.explanation(steps, languages));
  }

  Optional<PenaltyView> find(UUID penaltyId) {
    return penalties.stream().filter(it -> it.penaltyId().equals(penaltyId)).findFirst();
  }
}
