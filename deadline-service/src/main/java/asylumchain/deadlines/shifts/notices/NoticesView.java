package asylumchain.deadlines.shifts.notices;

import asylumchain.deadlines.board.CaseReading;
import asylumchain.deadlines.board.DeadlinesView;
import asylumchain.deadlines.law.lateness.Exclusion;
import asylumchain.deadlines.penalty.PenaltyWindow;
import asylumchain.deadlines.penalty.cases.CourtOrder;
import asylumchain.deadlines.penalty.cases.JudgedNotice;
import asylumchain.deadlines.penalty.cases.LateFile;
import asylumchain.deadlines.penalty.cases.Verdict;
import asylumchain.deadlines.penalty.told.NoticeTold;
import asylumchain.deadlines.terms.Derivation;
import asylumchain.deadlines.terms.Evaluation;
import asylumchain.deadlines.terms.Language;
import asylumchain.deadlines.terms.Timeline;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The notices of default in a case (ingebrekestellingen), judged as its terms stood in law on a
/// day, for whoever knew what was known at a moment.
public record NoticesView(
    UUID caseId, LocalDate asOf, Instant knownAt, List<NoticeView> noticesOfDefault) {

  /// One of them.
  ///
  /// @param knownFrom since when it is known
  /// @param dueOn the last day it was judged by; absent where there is none
  /// @param countsFrom the first day on which a new notice would count; absent where a new one is
  ///   not needed, or that day cannot be said
  /// @param penalty the days of the penalty it opens; absent for a notice without effect, or where
  ///   the law does without a penalty
  /// @param noPenalty what keeps the administrative penalty away; absent for nothing
  /// @param appealFrom from which day an appeal against not deciding in time is open; absent for a
  ///   notice without effect, or where the law does without it
  /// @param notNeeded why no notice was needed; absent where it was
  /// @param judgements how it was judged as more became known, the last one counts
  /// @param steps how it came to be, as codes and values, each with its sentence
  /// @param explanation the same as a readable paragraph, by language
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record NoticeView(
      UUID noticeId,
      String clock,
      LocalDate receivedOn,
      Instant knownFrom,
      Verdict.Effect effect,
      @Nullable LocalDate dueOn,
      @Schema(description = "The first day on which a new notice would count.")
          @Nullable LocalDate countsFrom,
      @Nullable WindowView penalty,
      @Nullable ExcludedView noPenalty,
      @Nullable LocalDate appealFrom,
      @Nullable ExcludedView noAppeal,
      @Nullable NotNeededView notNeeded,
      List<JudgementView> judgements,
      List<Derivation.Step> steps,
      Map<String, String> explanation) {}

  /// The days of an administrative penalty, all included.
  ///
  /// @param graceEndsOn last of the two weeks that the authority still has
  /// @param firstDay the first day that costs
  /// @param lastDay the last day that costs, when no decision ends it earlier
  public record WindowView(LocalDate graceEndsOn, LocalDate firstDay, LocalDate lastDay) {}

  /// What the law does without, for a class of cases and a period.
  public record ExcludedView(String id, String name, String basis) {}

  /// A court's term had passed: a new appeal needs no second notice.
  public record NotNeededView(UUID orderId, LocalDate courtTermDueOn, LocalDate appealFrom) {}

  /// How it was judged from a moment of knowledge on.
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record JudgementView(
      Instant knownFrom, Verdict.Effect effect, @Nullable LocalDate dueOn) {}

  static NoticesView of(CaseReading reading, Set<Language> languages) {
    var late = reading.lateness();
    var file = reading.known().lateness(reading.caseId(), reading.book());
    var moments = late.notices().isEmpty() ? List.<Instant>of() : moments(reading, file);
    return new NoticesView(
        reading.caseId(),
        reading.asOf(),
        reading.knownAt(),
        late.notices().stream()
            .map(
                notice ->
                    view(
                        notice,
                        lapsedBefore(notice, late.orders()),
                        judgements(notice, file, reading, moments),
                        languages))
            .toList());
  }

  private static List<Instant> moments(CaseReading reading, LateFile file) {
    var book = reading.book();
    var evaluation = Evaluation.of(reading.known().clocks(), book, book.calendar(), reading.asOf());
    var changes = evaluation.timeline().moments().stream().map(Timeline.Moment::knownFrom).toList();
    return file.momentsOfKnowledge(changes).stream()
        .filter(moment -> !moment.isAfter(reading.knownAt()))
        .toList();
  }

  private static List<JudgementView> judgements(
      JudgedNotice notice, LateFile file, CaseReading reading, List<Instant> moments) {
    return file.judgements(notice.noticeId(), reading.asOf(), moments).stream()
        .map(it -> new JudgementView(it.knownFrom(), it.verdict().effect(), it.verdict().dueOn()))
        .toList();
  }

  private static NoticeView view(
      JudgedNotice notice,
      @Nullable CourtOrder lapsed,
      List<JudgementView> judgements,
      Set<Language> languages) {
    var window = notice.window();
    var steps = NoticeTold.of(notice, lapsed);
    return new NoticeView(
        notice.noticeId(),
        notice.clock(),
        notice.receivedOn(),
        notice.recordedAt(),
        notice.verdict().effect(),
        notice.verdict().dueOn(),
        notice.verdict().countsFrom(),
        window == null || notice.noPenalty() != null ? null : days(window),
        excluded(notice.noPenalty()),
        window == null || notice.noAppeal() != null ? null : window.appealFrom(),
        excluded(notice.noAppeal()),
        lapsed == null
            ? null
            : new NotNeededView(lapsed.orderId(), lapsed.dueOn(), lapsed.appealFrom()),
        judgements,
        Derivation.of(steps, languages),
        DeadlinesView.explanation(steps, languages));
  }

  private static WindowView days(PenaltyWindow window) {
    return new WindowView(window.graceEnds(), window.firstDay(), window.lastDay());
  }

  private static @Nullable ExcludedView excluded(@Nullable Exclusion exclusion) {
    return exclusion == null
        ? null
        : new ExcludedView(exclusion.id(), exclusion.name(), exclusion.basis());
  }

  private static @Nullable CourtOrder lapsedBefore(JudgedNotice notice, List<CourtOrder> orders) {
    return orders.stream()
        .filter(order -> order.clock().equals(notice.clock()))
        .filter(order -> order.dueOn().isBefore(notice.receivedOn()))
        .max(Comparator.comparing(CourtOrder::sentOn))
        .orElse(null);
  }

  Optional<NoticeView> find(UUID noticeId) {
    return noticesOfDefault.stream().filter(it -> it.noticeId().equals(noticeId)).findFirst();
  }
}
