package asylumchain.deadlines.calculations;

import asylumchain.deadlines.calendar.TermLength;
import asylumchain.deadlines.law.Decree;
import asylumchain.deadlines.law.RuleBook;
import asylumchain.deadlines.terms.CoveringDecrees;
import asylumchain.deadlines.terms.Extension;
import asylumchain.deadlines.terms.GroupExtensions;
import asylumchain.deadlines.terms.Moves;
import asylumchain.deadlines.terms.Step;
import asylumchain.deadlines.terms.StepCode;
import asylumchain.deadlines.terms.Terms;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The decrees that extend the decision term of a calculation, as they were known on the day of
/// knowledge that it names. Without such a day they are none of its business.
///
/// @param endBy when the term ends by these extensions and no decree
record KnownDecrees(RuleBook book, Inputs inputs, Function<List<Extension>, LocalDate> endBy) {

  private static final String RULE = "vw42-decision-term";

  /// What is stated, without that of a decree which does not cover the application, was not known
  /// on that day, or was taken back by then.
  ///
  /// @param remarks takes why something was left out
  List<Extension> standing(List<Extension> stated, Consumer<Step> remarks) {
    var covering = covering(stated, remarks);
    var known = moment();
    if (known.isEmpty()) {
      return covering;
    }
    var standing = new ArrayList<Extension>();
    for (var extension : covering) {
      var by = by(extension, stated, known.get());
      var fallen = by.stream().filter(it -> !counts(it, known.get())).toList();
      if (fallen.isEmpty() || (extension.decreeName() == null && fallen.size() < by.size())) {
        standing.add(extension);
      } else {
        fallen.forEach(decree -> whyNot(extension, decree, known.get()).forEach(remarks));
      }
    }
    return standing;
  }

  /// What is stated, without that of a decree by name which the register has for others. One that
  /// it does not have, or of which it does not know whom it covers, is taken as stated.
  private List<Extension> covering(List<Extension> stated, Consumer<Step> remarks) {
    return stated.stream().filter(it -> covers(it.decreeName(), remarks)).toList();
  }

  private boolean covers(@Nullable String name, Consumer<Step> remarks) {
    var received = inputs.optionalDay("received");
    if (name == null || received.isEmpty()) {
      return true;
    }
    var named = book.decrees().stream().filter(it -> it.name().equals(name)).toList();
    if (named.isEmpty()) {
      remarks.accept(Step.of(StepCode.DECREE_NOT_REGISTERED, "").with("decree", name));
    }
    var covers =
        named.isEmpty()
            || named.stream()
                .anyMatch(it -> it.cohortUnknown() != null || it.covers(received.get()));
    if (!covers) {
      remarks.accept(
          Step.of(StepCode.DECREE_NOT_COVERING, "")
              .with("decree", name)
              .with("received", received.get()));
    }
    return covers;
  }

  /// The decrees that may have brought a stated extension: the one that it names. A decision in one
  /// case has a day: where neither a day nor a name is stated, those that cover the application,
  /// found its term running without it, and extend by as much on that ground.
  private List<Decree> by(Extension one, List<Extension> stated, Instant known) {
    if (one.decreeName() != null) {
      return book.decrees().stream().filter(it -> it.name().equals(one.decreeName())).toList();
    }
    var received = inputs.optionalDay("received");
    if (one.decidedOn() != null || received.isEmpty()) {
      return List.of();
    }
    var others = new ArrayList<>(stated);
    others.remove(one);
    var end = endBy.apply(others);
    var begin =
        inputs
            .optionalDay("nlResponsibleOn")
            .filter(received.get()::isBefore)
            .orElse(received.get());
    return book.decreesExtending(RULE)
        .filter(it -> it.covers(received.get()) && !it.knownAt().isAfter(known))
        .filter(it -> it.reaches(begin, end) && it.ground().equals(one.ground()))
        .filter(it -> TermLength.months(it.months()).equals(one.by()))
        .toList();
  }

  /// Without a day of lodging it is not known whether a ruling that spares some spares this one.
  private boolean counts(Decree decree, Instant known) {
    return decree.countsFor(inputs.optionalDay("received").orElse(LocalDate.MIN), known);
  }

  private static List<Step> whyNot(Extension stated, Decree decree, Instant known) {
    var why = whyNot(decree, known);
    return stated.decreeName() != null
        ? why
        : Stream.concat(Stream.of(taken(stated, decree)), why.stream()).toList();
  }

  private static Step taken(Extension stated, Decree decree) {
    return Step.of(StepCode.TAKEN_FOR_DECREE, "")
        .with("by", stated.by())
        .with("ground", stated.ground())
        .with("decree", decree.name());
  }

  private static List<Step> whyNot(Decree decree, Instant known) {
    var withdrawal = decree.withdrawal();
    if (decree.knownAt().isAfter(known)) {
      return List.of(
          Step.of(StepCode.DECREE_NOT_KNOWN, "")
              .with("decree", decree.name())
              .with("knownOn", decree.knownOn()));
    }
    return withdrawal != null && !withdrawal.knownAt().isAfter(known)
        ? List.of(CoveringDecrees.withdrawn(decree, withdrawal))
        : decree.rulings().settlingAt(known).stream()
            .flatMap(ruling -> CoveringDecrees.annulled(decree, ruling).stream())
            .toList();
  }

  /// Extends by those that cover an application, unless an extension on their ground is stated of
  /// which nobody says when it was decided: that is theirs then.
  void move(Moves moves, LocalDate received) {
    if (moment().isPresent() && !isStated()) {
      var decrees = new GroupExtensions(book, LocalDate.MAX, moment().get(), null);
      moves.by(decrees.covering(received, RULE));
    }
  }

  private boolean isStated() {
    return Stream.of("extensions", "extensionsIfValid")
        .flatMap(name -> standing(inputs.extensions(name), _ -> {}).stream())
        .filter(extension -> extension.decidedOn() == null)
        .anyMatch(
            it -> book.decreesExtending(RULE).anyMatch(by -> by.ground().equals(it.ground())));
  }

  private Optional<Instant> moment() {
    return inputs.optionalDay("knownOn").map(Terms::endOf);
  }
}
