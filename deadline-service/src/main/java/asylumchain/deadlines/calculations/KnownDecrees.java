package asylumchain.deadlines.calculations;

import asylumchain.deadlines.law.RuleBook;
import asylumchain.deadlines.terms.Extension;
import asylumchain.deadlines.terms.GroupExtensions;
import asylumchain.deadlines.terms.Moves;
import asylumchain.deadlines.terms.Terms;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The decrees that extend the decision term of a calculation, as they were known on the day of
/// knowledge that it names. Without such a day they are none of its business.
record KnownDecrees(RuleBook book, Inputs inputs) {

  /// What is stated, without that of a decree which was not known on that day, or known to be taken
  /// back.
  List<Extension> standing(List<Extension> stated) {
    return stated.stream().filter(this::stands).toList();
  }

  private boolean stands(Extension extension) {
    return moment().isEmpty()
        || book.decrees().stream()
            .filter(decree -> decree.name().equals(extension.decreeName()))
            .allMatch(decree -> decree.standsAsKnownAt(moment().get()));
  }

  /// Extends by those that cover an application, unless an extension on their ground is stated of
  /// which nobody says when it was decided: that is theirs then.
  void move(Moves moves, LocalDate received) {
    if (moment().isPresent() && !isStated()) {
      var decrees = new GroupExtensions(book, LocalDate.MAX, moment().get(), null);
      moves.by(decrees, decrees.covering(received));
    }
  }

  private boolean isStated() {
    return Stream.of("extensions", "extensionsIfValid")
        .flatMap(name -> standing(inputs.extensions(name)).stream())
        .filter(extension -> extension.decidedOn() == null)
        .anyMatch(it -> book.decrees().stream().anyMatch(by -> by.ground().equals(it.ground())));
  }

  private Optional<Instant> moment() {
    return inputs.optionalDay("knownOn").map(Terms::endOf);
  }
}
