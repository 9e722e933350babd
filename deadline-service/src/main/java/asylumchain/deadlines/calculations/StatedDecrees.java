package asylumchain.deadlines.calculations;

import asylumchain.deadlines.law.CaseLaw;
import asylumchain.deadlines.law.Decree;
import asylumchain.deadlines.law.RuleBook;
import asylumchain.deadlines.terms.CoveringDecrees;
import asylumchain.deadlines.terms.Extension;
import asylumchain.deadlines.terms.Step;
import asylumchain.deadlines.terms.Terms;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What is known of the validity of the decrees that a calculation names, on the day of knowledge
/// that it gives; without one, all that the register has.
record StatedDecrees(RuleBook book, Inputs inputs) {

  /// That they are contested, and what courts held.
  List<Step> contested(List<Extension> stated) {
    var steps = new ArrayList<Step>();
    named(stated)
        .flatMap(it -> CoveringDecrees.contested(it, moment()).stream())
        .forEach(steps::add);
    steps.addAll(held(stated, _ -> true));
    return steps;
  }

  /// The courts that hold them to be one or the other.
  List<Step> held(List<Extension> stated, CaseLaw.Held held) {
    return held(stated, line -> line.held() == held);
  }

  private List<Step> held(List<Extension> stated, Predicate<CaseLaw.Line> which) {
    return named(stated)
        .flatMap(
            decree ->
                decree
                    .caseLaw()
                    .linesAt(moment())
                    .filter(which.and(this::isKnown))
                    .map(line -> GroupExtensionQuestion.told(line, decree)))
        .toList();
  }

  private Stream<Decree> named(List<Extension> stated) {
    var names = stated.stream().map(Extension::decreeName).filter(Objects::nonNull).toList();
    return book.decrees().stream().filter(it -> names.contains(it.name()));
  }

  /// One of which no day is known is told to whoever asks for what is known now.
  private boolean isKnown(CaseLaw.Line line) {
    var knownOn = Objects.requireNonNullElse(line.knownOn(), LocalDate.MAX);
    return inputs.optionalDay("knownOn").filter(knownOn::isAfter).isEmpty();
  }

  private Instant moment() {
    return inputs.optionalDay("knownOn").map(Terms::endOf).orElse(Instant.MAX);
  }
}
