package asylumchain.deadlines.penalty.told;

import asylumchain.deadlines.law.lateness.Exclusion;
import asylumchain.deadlines.law.lateness.Remedy;
import asylumchain.deadlines.penalty.PenaltyWindow;
import asylumchain.deadlines.penalty.cases.CourtOrder;
import asylumchain.deadlines.penalty.cases.JudgedNotice;
import asylumchain.deadlines.penalty.cases.Verdict;
import asylumchain.deadlines.terms.Step;
import asylumchain.deadlines.terms.StepCode;
import asylumchain.deadlines.terms.Word;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a notice of default was judged, and what it brings about.
public final class NoticeTold {

  private static final String JUDGED = "Awb, art. 4:17(3) and 6:12(2)";
  private static final String GRACE = "Awb, art. 4:17(1) and (3)";
  private static final String APPEAL = "Awb, art. 6:12(2)";
  private static final String NOT_NEEDED = "Awb, art. 6:12(3)";

  private final JudgedNotice notice;
  private final List<Step> steps = new ArrayList<>();

  private NoticeTold(JudgedNotice notice) {
    this.notice = notice;
  }

  /// From how it was judged to the appeal that it opens.
  ///
  /// @param lapsed a court's term that had passed before it came; `null` for none
  public static List<Step> of(JudgedNotice notice, @Nullable CourtOrder lapsed) {
    var told = new NoticeTold(notice);
    told.judged(notice.verdict());
    var window = notice.window();
    if (window != null) {
      told.penalty(window);
      told.appeal(window);
    }
    if (lapsed != null) {
      told.steps.add(
          Step.of(StepCode.NOTICE_NOT_NEEDED, NOT_NEEDED)
              .with("due", lapsed.dueOn())
              .with("from", lapsed.appealFrom()));
    }
    return List.copyOf(told.steps);
  }

  private void judged(Verdict verdict) {
    switch (verdict.effect()) {
      case TIMELY -> against(verdict.dueOn(), false);
      case PREMATURE -> against(verdict.dueOn(), true);
      case TERM_SUSPENDED -> withoutEffect(Word.LAST_DAY_UNKNOWN_IN_SUSPENSION);
      case NO_TERM -> withoutEffect(Word.NO_SUCH_TERM);
      case ALREADY_DECIDED -> withoutEffect(Word.DECIDED_ALREADY);
      case NEEDS_REVIEW -> told(StepCode.NOTICE_NOT_JUDGED, Word.LAST_DAY_IN_QUESTION);
    }
    var countsFrom = verdict.countsFrom();
    if (countsFrom != null) {
      steps.add(Step.of(StepCode.NOTICE_COUNTS_FROM, JUDGED).with("from", countsFrom));
    }
  }

  private void against(@Nullable LocalDate dueOn, boolean premature) {
    if (dueOn != null) {
      steps.add(
          Step.of(StepCode.NOTICE_JUDGED, JUDGED)
              .with("receivedOn", notice.receivedOn())
              .with("due", dueOn)
              .with("premature", premature));
    }
  }

  private void withoutEffect(Word why) {
    told(StepCode.NOTICE_WITHOUT_EFFECT, why);
  }

  private void told(StepCode code, Word why) {
    steps.add(Step.of(code, JUDGED).with("receivedOn", notice.receivedOn()).with("why", why));
  }

  private void penalty(PenaltyWindow window) {
    var excluded = notice.noPenalty();
    steps.add(
        excluded == null
            ? Step.of(StepCode.PENALTY_WINDOW, GRACE)
                .with("receivedOn", notice.receivedOn())
                .with("graceEnds", window.graceEnds())
                .with("firstDay", window.firstDay())
                .with("lastDay", window.lastDay())
            : excluded(excluded, Remedy.ADMINISTRATIVE_PENALTY, notice.receivedOn()));
  }

  private void appeal(PenaltyWindow window) {
    var excluded = notice.noAppeal();
    steps.add(
        excluded == null
            ? Step.of(StepCode.APPEAL_FROM, APPEAL)
                .with("receivedOn", notice.receivedOn())
                .with("from", window.appealFrom())
            : excluded(excluded, Remedy.APPEAL, window.appealFrom()));
  }

  private static Step excluded(Exclusion exclusion, Remedy remedy, LocalDate testedOn) {
    return Step.of(StepCode.REMEDY_EXCLUDED, exclusion.basis())
        .with("remedy", Word.valueOf(remedy.name()))
        .with("act", exclusion.name())
        .with("on", testedOn);
  }
}
