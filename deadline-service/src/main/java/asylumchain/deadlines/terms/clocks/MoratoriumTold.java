package asylumchain.deadlines.terms.clocks;

import asylumchain.deadlines.law.CaseLaw.Held;
import asylumchain.deadlines.law.Moratorium;
import asylumchain.deadlines.terms.Step;
import asylumchain.deadlines.terms.StepCode;
import asylumchain.deadlines.terms.Word;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;

/// What is said of a moratorium, for whoever knows what was known at a moment.
record MoratoriumTold(Instant knownAt) {

  /// That it reaches the term, and what courts held of it.
  Stream<Step> reached(Moratorium moratorium, String basis) {
    return Stream.of(
            Stream.of(named(StepCode.MORATORIUM_REACHES, basis, moratorium)),
            uncertain(moratorium),
            ruled(moratorium))
        .flatMap(steps -> steps);
  }

  private static Stream<Step> uncertain(Moratorium moratorium) {
    return moratorium.doubts().isEmpty()
        ? Stream.empty()
        : Stream.of(
            Step.of(StepCode.MORATORIUM_DAYS_UNCERTAIN, "").with("why", moratorium.doubts()));
  }

  private Stream<Step> ruled(Moratorium moratorium) {
    return moratorium
        .rulings()
        .at(knownAt)
        .map(
            ruling ->
                Step.of(StepCode.MORATORIUM_RULED, ruling.citation())
                    .with("ruling", ruling.citation())
                    .with("on", ruling.on())
                    .with("moratorium", moratorium.name())
                    .with("answer", ruling.held() == Held.VALID ? Word.VALID : Word.INVALID));
  }

  /// That it does not count, for the highest judge annulled it.
  Stream<Step> annulment(Moratorium moratorium) {
    return moratorium.rulings().settlingAt(knownAt).stream()
        .map(
            ruling ->
                Step.of(StepCode.MORATORIUM_ANNULLED, ruling.citation())
                    .with("moratorium", moratorium.name())
                    .with("ruling", ruling.citation())
                    .with("on", ruling.on()));
  }

  /// That it may reach the term, and why it moves nothing.
  static Step doubt(Moratorium moratorium, String basis) {
    var category = moratorium.category();
    return category == null
        ? named(StepCode.MORATORIUM_IN_DOUBT, basis, moratorium).with("why", moratorium.doubts())
        : named(StepCode.MORATORIUM_OF_SOME, basis, moratorium).with("category", category);
  }

  /// That it came when the term had passed.
  static Step tooLate(Moratorium moratorium, String basis) {
    return Step.of(StepCode.MORATORIUM_TOO_LATE, basis)
        .with("moratorium", moratorium.name())
        .with("from", moratorium.firstDay());
  }

  private static Step named(StepCode code, String basis, Moratorium moratorium) {
    return Step.of(code, basis)
        .with("moratorium", moratorium.name())
        .with("from", Objects.requireNonNullElse(moratorium.from(), Word.UNKNOWN))
        .with("until", Objects.requireNonNullElse(moratorium.until(), Word.UNKNOWN));
  }
}
