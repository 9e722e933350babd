package asylumchain.deadlines.calculations;

import asylumchain.deadlines.law.lateness.CaseClass;
import asylumchain.deadlines.law.lateness.Exclusion;
import asylumchain.deadlines.law.lateness.Remedy;
import asylumchain.deadlines.law.lateness.Tariff;
import asylumchain.deadlines.penalty.NoticeOfDefault;
import asylumchain.deadlines.penalty.PenaltyWindow;
import asylumchain.deadlines.penalty.Shares;
import asylumchain.deadlines.terms.Step;
import asylumchain.deadlines.terms.StepCode;
import asylumchain.deadlines.terms.Word;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Questions about not deciding in time: the notice of default and the administrative penalty.
final class DefaultQuestion {

  private static final String RECEIVED = "noticeReceived";
  private static final String EUR = "eur";

  private final Asked asked;
  private final List<Step> steps = new ArrayList<>();

  private DefaultQuestion(Asked asked) {
    this.asked = asked;
  }

  static Outcome amount(Asked asked) {
    var question = new DefaultQuestion(asked);
    var caseClass = question.statedClass();
    return question.answer(Map.of(EUR, question.due(caseClass.orElse(null))));
  }

  /// Without a stated case type, the question is about the cases that the act speaks of. Asked
  /// about an appeal too, the answer names both remedies; about the penalty alone, its amount.
  static Outcome exclusion(Asked asked) {
    var question = new DefaultQuestion(asked);
    var caseClass = question.statedClass().orElseGet(question::classOfTheAct);
    var appealOn = asked.inputs().optionalDay("appealOn");
    if (appealOn.isEmpty()) {
      return question.answer(Map.of(EUR, question.due(caseClass)));
    }
    var results = new LinkedHashMap<String, Object>();
    question
        .dueIfSaid(caseClass, appealOn.get())
        .ifPresent(euros -> results.put("administrativePenaltyEur", euros));
    results.put(
        "statutoryAppealExcluded", question.isExcluded(Remedy.APPEAL, caseClass, appealOn.get()));
    return question.answer(results);
  }

  static Outcome window(Asked asked) {
    var question = new DefaultQuestion(asked);
    var received = asked.day(RECEIVED);
    var lapsed = asked.inputs().optionalDay("termLapsed");
    if (lapsed.isPresent() && question.isPremature(received, lapsed.get())) {
      return question.answer(days(0, BigDecimal.ZERO));
    }
    var window = PenaltyWindow.after(received, asked.book());
    question.tell(
        Step.of(StepCode.PENALTY_WINDOW, asked.version().basis())
            .with("receivedOn", received)
            .with("graceEnds", window.graceEnds())
            .with("firstDay", window.firstDay())
            .with("lastDay", window.lastDay()));
    var decidedOn = asked.inputs().optionalDay("decidedOn");
    if (decidedOn.isEmpty()) {
      var results = new LinkedHashMap<String, Object>();
      results.put("firstDay", window.firstDay());
      results.put("graceEnds", window.graceEnds());
      results.put("lastDay", window.lastDay());
      return question.answer(results);
    }
    int days = window.daysBy(decidedOn.get(), decidedOn.get());
    return question.answer(days(days, question.due(days)));
  }

  private static Map<String, Object> days(int days, BigDecimal euros) {
    var results = new LinkedHashMap<String, Object>();
    results.put("days", days);
    results.put(EUR, Euros.shown(euros));
    return results;
  }

  static Outcome split(Asked asked) {
    asked.inputs().need(EUR, "applicants");
    var total = asked.inputs().money(EUR).orElseThrow();
    int applicants = asked.inputs().number("applicants");
    if (applicants < 1) {
      throw Inputs.Flawed.at("/applicants", "a penalty is shared among 1 or more");
    }
    var each = new Shares(total, applicants).each();
    return Outcome.of(
        Map.of("each", each),
        Step.of(StepCode.PENALTY_SHARE, asked.version().basis())
            .with("euros", total)
            .with("applicants", applicants)
            .with("each", each));
  }

  /// On the last day of the term or the day after it, where the line runs, the answer is yes or no;
  /// further away it says what follows, too. A timely notice says nothing about an amount, for that
  /// grows by the day.
  static Outcome notice(Asked asked) {
    asked.inputs().need("due", RECEIVED);
    var question = new DefaultQuestion(asked);
    var due = asked.day("due");
    var received = asked.day(RECEIVED);
    var premature = question.isPremature(received, due);
    if (received.equals(due) || received.equals(NoticeOfDefault.countsFrom(due))) {
      return question.answer(premature);
    }
    var results = new LinkedHashMap<String, Object>();
    results.put("appealAdmissible", !premature);
    if (premature) {
      results.put("penaltyEur", 0);
    }
    results.put("premature", premature);
    return question.answer(results);
  }

  static Outcome appealFrom(Asked asked) {
    var notice = asked.day("notice");
    var from = PenaltyWindow.after(notice, asked.book()).appealFrom();
    return Outcome.of(
        from,
        Step.of(StepCode.APPEAL_FROM, asked.version().basis())
            .with("receivedOn", notice)
            .with("from", from));
  }

  private boolean isPremature(LocalDate received, LocalDate due) {
    var premature = NoticeOfDefault.isPremature(received, due);
    tell(
        Step.of(StepCode.NOTICE_JUDGED, "Awb, art. 4:17(3) and 6:12(2)")
            .with("receivedOn", received)
            .with("due", due)
            .with("premature", premature));
    return premature;
  }

  /// What is due where that can be said: an excluded penalty is nothing, however many days.
  private Optional<BigDecimal> dueIfSaid(CaseClass caseClass, LocalDate appealOn) {
    var testedOn = asked.inputs().optionalDay(RECEIVED).orElse(appealOn);
    if (isExcluded(Remedy.ADMINISTRATIVE_PENALTY, caseClass, testedOn)) {
      return Optional.of(BigDecimal.ZERO);
    }
    return asked.inputs().optionalNumber("days").map(days -> amount(tariff(testedOn), days));
  }

  /// What is due after the days that were stated; where the law does without a penalty, nothing,
  /// however many.
  ///
  /// @param caseClass `null` where it is not stated: then nothing is excluded
  private BigDecimal due(@Nullable CaseClass caseClass) {
    var received = asked.inputs().optionalDay(RECEIVED);
    var excluded =
        caseClass != null
            && received.isPresent()
            && isExcluded(Remedy.ADMINISTRATIVE_PENALTY, caseClass, received.get());
    return excluded ? BigDecimal.ZERO : due(asked.inputs().number("days"));
  }

  private BigDecimal due(int days) {
    var received = asked.inputs().optionalDay(RECEIVED);
    return amount(received.map(this::tariff).orElseGet(this::statedTariff), days);
  }

  private BigDecimal amount(Tariff tariff, int days) {
    var euros = Euros.shown(tariff.amount(days));
    tell(
        Step.of(StepCode.PENALTY_AMOUNT, tariff.basis())
            .with("tariff", tariff.id())
            .with("days", Math.min(days, tariff.lastDay()))
            .with("euros", euros));
    return euros;
  }

  /// That of the day of receipt, which wins over a stated one.
  private Tariff tariff(LocalDate received) {
    if (asked.inputs().has("tariff")) {
      statedTariff();
    }
    var tariff = asked.book().lateness().tariffOn(received);
    return tariff.orElseThrow(
        () -> Inputs.Flawed.at("/" + RECEIVED, "the law knew of no penalty on this day"));
  }

  private Tariff statedTariff() {
    var stated = asked.inputs().text("tariff").orElseThrow(() -> Inputs.missing(RECEIVED));
    return asked
        .book()
        .lateness()
        .tariff(stated)
        .orElseThrow(() -> Inputs.Flawed.at("/tariff", "there is no such tariff"));
  }

  private boolean isExcluded(Remedy remedy, CaseClass caseClass, LocalDate testedOn) {
    var exclusion = asked.book().lateness().exclusion(remedy, caseClass, testedOn);
    exclusion.ifPresent(
        it ->
            tell(
                Step.of(StepCode.REMEDY_EXCLUDED, it.basis())
                    .with("remedy", Word.valueOf(remedy.name()))
                    .with("act", it.name())
                    .with("on", testedOn)));
    return exclusion.isPresent();
  }

  private Optional<CaseClass> statedClass() {
    return asked
        .inputs()
        .text("caseType")
        .map(
            code ->
                Optional.ofNullable(asked.book().lateness().caseTypes().get(code))
                    .orElseThrow(
                        () -> Inputs.Flawed.at("/caseType", "there is no such case type")));
  }

  /// Of the classes that the act names, the one that no other act names besides.
  private CaseClass classOfTheAct() {
    return asked.book().lateness().exclusions().stream()
        .filter(exclusion -> exclusion.basis().equals(asked.version().basis()))
        .map(Exclusion::classes)
        .flatMap(Set::stream)
        .max(Comparator.naturalOrder())
        .orElse(CaseClass.OTHER_ADMINISTRATIVE_LAW);
  }

  private Outcome answer(Object result) {
    return new Outcome(result, steps);
  }

  private void tell(Step step) {
    steps.add(step);
  }
}
