package asylumchain.deadlines.terms.clocks;

import asylumchain.deadlines.law.Moratorium;
import asylumchain.deadlines.terms.Determination.Told;
import asylumchain.deadlines.terms.MoratoriumLine;
import asylumchain.deadlines.terms.MoratoriumLine.InForce;
import asylumchain.deadlines.terms.Step;
import asylumchain.deadlines.terms.StepCode;
import asylumchain.deadlines.terms.Viewpoint;
import asylumchain.deadlines.terms.Word;
import asylumchain.events.Code;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The decision moratoria (besluitmoratoria) that reach an application and, under the old law,
/// the line by which they lengthen its term: the one of the register or of the highest judge,
/// unless a person chose another in this case. Those whose days or whose applicants are in
/// doubt move nothing, and are told. Source: Vw 2000, art. 43 (old); Regulation (EU) 2024/1348,
/// art. 35(7).
final class Moratoria {

  static final String REVIEW = "apr35-uncertain-review";

  /// The article by which they lengthened a term.
  static final String OLD_LAW = "Vw 2000, art. 43 (old)";

  private static final Code QUESTION = Code.of(Word.WHICH_MORATORIUM_LINE.name());

  private final Gathering gathering;
  private final String clock;
  private final List<Moratorium> reaching;
  private final List<Moratorium> doubtful;
  private final List<Moratorium> annulled;

  private Moratoria(Gathering gathering, String clock, List<Moratorium> inForce) {
    var knownAt = gathering.view().knownAt();
    this.gathering = gathering;
    this.clock = clock;
    this.annulled = inForce.stream().filter(it -> it.isAnnulledAt(knownAt)).toList();
    var standing = inForce.stream().filter(it -> !it.isAnnulledAt(knownAt)).toList();
    this.reaching = standing.stream().filter(Moratorium::isComputed).toList();
    this.doubtful = standing.stream().filter(it -> !it.isComputed()).toList();
  }

  /// Those that reach a term.
  ///
  /// @param start the day from which it counts: a moratorium that was over before does not reach it
  /// @param endedOn the day on which the case stopped waiting for its decision; `null` while it
  ///   waits
  static Moratoria reaching(
      Gathering gathering, String clock, LocalDate start, @Nullable LocalDate endedOn) {
    var view = gathering.view();
    var nationality = gathering.facts().nationality();
    var inForce = new ArrayList<Moratorium>();
    if (nationality != null) {
      for (var listed : view.book().moratoria()) {
        if (listed.isAbout(nationality.text())) {
          listed
              .asKnownAt(view.knownAt())
              .filter(it -> isInForce(it, view) && it.mayReach(start, endedOn))
              .ifPresent(inForce::add);
        }
      }
    }
    return new Moratoria(gathering, clock, inForce);
  }

  /// One that ships with the release is not in force while the day in law lies before it, whatever
  /// is known.
  private static boolean isInForce(Moratorium moratorium, Viewpoint view) {
    var from = moratorium.from();
    var shipped = moratorium.recordedAt() == null;
    return moratorium.kind() == Moratorium.Kind.DECISION
        && moratorium.standsAsKnownAt(view.knownAt())
        && (from == null
            || (!from.isAfter(view.asOf()) && !(shipped && from.isAfter(view.today()))));
  }

  boolean none() {
    return reaching.isEmpty();
  }

  /// The first day of the first of them.
  LocalDate firstDay() {
    return reaching.stream()
        .map(Moratorium::firstDay)
        .min(LocalDate::compareTo)
        .orElseThrow(() -> new IllegalStateException("no moratorium reaches this term"));
  }

  List<InForce> inForce() {
    return reaching.stream().map(it -> new InForce(it.firstDay(), it.lastDay())).toList();
  }

  /// The clock by the line that holds; a question where none does.
  ///
  /// @param under the clock by a line, after these steps
  Told told(String rule, List<Step> before, BiFunction<MoratoriumLine, List<Step>, Told> under) {
    var line = lineOfTheRegister();
    if (line != null && !isChosenOtherwise()) {
      return under(line, before, under);
    }
    var review = new Review(gathering, clock, Word.WHICH_MORATORIUM_LINE);
    for (var possible : Moratorium.Line.values()) {
      review.or(word(possible), under(possible, before, under));
    }
    return review.told(rule, before);
  }

  /// Whether a person chose the line in this case. A choice of before the highest judge named
  /// one is overtaken.
  private boolean isChosenOtherwise() {
    var chosen = gathering.shifts().decision(clock, QUESTION);
    return chosen != null
        && !reaching.stream()
            .allMatch(
                it ->
                    it.settlingLineAt(gathering.view().knownAt())
                        .filter(ruling -> chosen.occurredOn().isBefore(ruling.on()))
                        .isPresent());
  }

  private Told under(
      Moratorium.Line line, List<Step> before, BiFunction<MoratoriumLine, List<Step>, Told> under) {
    var steps = new ArrayList<Step>(before);
    steps.addAll(told(OLD_LAW));
    steps.add(Step.of(StepCode.MORATORIUM_LINE, "").with("line", line));
    return under.apply(new MoratoriumLine(line), steps);
  }

  private MoratoriumTold told() {
    return new MoratoriumTold(gathering.view().knownAt());
  }

  /// That they reach the term.
  List<Step> told(String basis) {
    return reaching.stream().flatMap(it -> told().reached(it, basis)).toList();
  }

  /// The clock, with those told that would reach it, had they not been annulled, and those that may
  /// reach it and do not move it. One of which no day is known
  /// is taken to be of the old law.
  Told doubted(String basis, Told told) {
    var ofOldLaw = told.clock().rule().equals(DecisionClock.VW42);
    return Stream.concat(
            annulled.stream().flatMap(told()::annulment),
            doubtful.stream()
                .filter(it -> it.from() != null || ofOldLaw)
                .map(it -> MoratoriumTold.doubt(it, basis)))
        .reduce(told, Told::after, (_, last) -> last);
  }

  /// By when the situation in the country of origin must be looked at again: counted from the last
  /// decision about it, on its first day or with its last renewal. Where it ends before, it need
  /// not.
  List<Step> reviews() {
    return reaching.stream().flatMap(it -> review(it).stream()).toList();
  }

  private Optional<Step> review(Moratorium moratorium) {
    var decidedOn =
        moratorium.renewedFrom().stream()
            .filter(day -> !day.isAfter(gathering.view().today()))
            .max(LocalDate::compareTo)
            .filter(day -> day.isAfter(moratorium.firstDay()))
            .orElse(moratorium.firstDay());
    return ClockDraft.of(gathering, clock, REVIEW, decidedOn)
        .flatMap(
            draft -> {
              var reviewBy = draft.reckoned(decidedOn, Word.EVENT).clock().dueOn();
              return reviewBy == null || reviewBy.isAfter(moratorium.lastDay())
                  ? Optional.empty()
                  : Optional.of(
                      Step.of(StepCode.SITUATION_REVIEW, draft.version().basis())
                          .with("moratorium", moratorium.name())
                          .with("since", decidedOn)
                          .with("due", reviewBy));
            });
  }

  /// The clock that they do not reach, for they came when its term had passed.
  Told tooLate(String basis, Told told) {
    return reaching.stream()
        .map(it -> MoratoriumTold.tooLate(it, basis))
        .reduce(told, Told::after, (_, last) -> last);
  }

  /// The one line of all that reach the term, as it was chosen for all cases or as the highest
  /// judge named it; `null` where they have none, or not the same.
  private Moratorium.@Nullable Line lineOfTheRegister() {
    var knownAt = gathering.view().knownAt();
    var line = reaching.getFirst().lineAt(knownAt);
    return reaching.stream().allMatch(it -> it.lineAt(knownAt) == line) ? line : null;
  }

  private static Word word(Moratorium.Line line) {
    return switch (line) {
      case CAP21 -> Word.CAP21;
      case PLUS12 -> Word.PLUS12;
      case SUSPEND -> Word.SUSPEND;
    };
  }
}
