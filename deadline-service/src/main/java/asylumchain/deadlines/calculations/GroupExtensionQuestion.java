package asylumchain.deadlines.calculations;

import asylumchain.deadlines.law.CaseLaw;
import asylumchain.deadlines.law.Decree;
import asylumchain.deadlines.terms.Extension;
import asylumchain.deadlines.terms.Reckoning;
import asylumchain.deadlines.terms.Step;
import asylumchain.deadlines.terms.StepCode;
import asylumchain.deadlines.terms.Word;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Which decree covers an application, as published; or when its term ends in the reading of a
/// court.
final class GroupExtensionQuestion {

  private static final String RULE = "vw42-decision-term";

  private GroupExtensionQuestion() {}

  static Outcome decree(Asked asked) {
    var received = asked.day("received");
    var version = asked.about(RULE, "received").version();
    var reckoning =
        Reckoning.of(
            asked.book(), asked.calendar(), version, version.mainEnd(), received, Word.LODGED);
    var line = asked.inputs().text("line");
    if (line.isPresent()) {
      return accordingTo(asked, line.get(), reckoning);
    }
    return covering(asked, received, reckoning)
        .map(
            it ->
                Outcome.of(
                    it.name(),
                    Step.of(StepCode.COVERED, asked.version().basis())
                        .with("received", received)
                        .with("decree", it.name())))
        .orElseGet(
            () ->
                Outcome.of(
                    null,
                    Step.of(StepCode.NOT_COVERED, asked.version().basis())
                        .with("received", received)));
  }

  private static Optional<Decree> covering(Asked asked, LocalDate received, Reckoning reckoning) {
    return asked
        .book()
        .decreesExtending(RULE)
        .filter(it -> it.covers(received) && it.reaches(received, reckoning.counted()))
        .findFirst();
  }

  /// Whether a day lies in the period that defines a cohort.
  static Outcome cohort(Asked asked) {
    var version = asked.version();
    var end = version.switches().getLast().from();
    var day = asked.day("received");
    var isIn = end != null && day.isBefore(end);
    return Outcome.of(
        isIn,
        Step.of(StepCode.DAY_JUDGED, version.basis())
            .with("before", Objects.requireNonNullElse(end, Word.UNKNOWN))
            .with("on", day)
            .with("answer", isIn));
  }

  private static Outcome accordingTo(Asked asked, String ruling, Reckoning reckoning) {
    var received = asked.day("received");
    var judged =
        asked.book().decrees().stream().filter(it -> line(ruling, it).isPresent()).toList();
    if (judged.isEmpty()) {
      throw Inputs.Flawed.at("/line", "no decree has this line");
    }
    var decree =
        covering(asked, received, reckoning).filter(judged::contains).orElse(judged.getFirst());
    return accordingTo(line(ruling, decree).orElseThrow(), decree, asked, reckoning);
  }

  private static Optional<CaseLaw.Line> line(String ruling, Decree decree) {
    return decree.caseLaw().linesAt(Instant.MAX).filter(it -> it.isCitedAs(ruling)).findFirst();
  }

  /// A court that accepts a decree up to a day leaves those before it as they are, and none after.
  /// One that holds it invalid says nothing of other decrees.
  private static Outcome accordingTo(
      CaseLaw.Line line, Decree decree, Asked asked, Reckoning reckoning) {
    var received = asked.day("received");
    covering(asked, received, reckoning)
        .filter(it -> line.accepts(received) || isSpared(it, decree, line))
        .ifPresent(it -> reckoning.extendedBy(List.of(Extension.by(it))));
    var reckoned = reckoning.reckoned();
    var steps = new ArrayList<>(reckoned.steps());
    steps.add(told(line, decree));
    return new Outcome(reckoned.due(), steps);
  }

  private static boolean isSpared(Decree covering, Decree judged, CaseLaw.Line line) {
    return line.held() == CaseLaw.Held.INVALID && !covering.id().equals(judged.id());
  }

  /// What a court held of a decree.
  static Step told(CaseLaw.Line line, Decree decree) {
    var until = line.lodgedUntil();
    return until == null
        ? Step.of(StepCode.COURT_HELD, line.ruling())
            .with("ruling", line.ruling())
            .with("decree", decree.name())
            .with("answer", line.held() == CaseLaw.Held.VALID ? Word.VALID : Word.INVALID)
        : Step.of(StepCode.COURT_LINE, line.ruling())
            .with("ruling", line.ruling())
            .with("decree", decree.name())
            .with("lodgedUntil", until);
  }
}
