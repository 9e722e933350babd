package asylumchain.deadlines.amendments;

import asylumchain.deadlines.law.Decree;
import asylumchain.deadlines.law.Moratorium;
import asylumchain.deadlines.law.RuleBook;
import asylumchain.deadlines.law.register.Amendment;
import asylumchain.deadlines.law.register.Amendment.DecreeMade;
import asylumchain.deadlines.law.register.Amendment.MoratoriumMade;
import asylumchain.deadlines.law.register.LawChange;
import asylumchain.kit.http.IfMatch;
import asylumchain.kit.http.Problem;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// The registers at one moment: what is law, and what is proposed.
///
/// @param proposals oldest first
record Registers(RuleBook book, List<LawChange> proposals) {

  /// A decree that is law, taken back or not.
  Optional<Decree> decree(String id) {
    return book.decrees().stream().filter(it -> it.id().equals(id)).findFirst();
  }

  /// A decree that is proposed.
  Optional<LawChange> proposedDecree(String id) {
    return proposed(it -> it instanceof DecreeMade made && made.code().equals(id));
  }

  /// A moratorium of the register, taken back or not.
  Optional<Moratorium> moratorium(String id) {
    return book.moratoria().stream().filter(it -> it.id().equals(id)).findFirst();
  }

  /// A moratorium that is proposed.
  Optional<LawChange> proposedMoratorium(String id) {
    return proposed(it -> it instanceof MoratoriumMade made && made.code().equals(id));
  }

  /// Lets a change of a rule go on that was made with this law in mind.
  ///
  /// @throws Problem 404 for a rule that is not there, 412 when the law has changed since, 428
  Registers seen(String ruleId, IfMatch ifMatch) {
    if (book.rule(ruleId).isEmpty()) {
      throw Problem.notFound();
    }
    ifMatch.check(book.version());
    return this;
  }

  private Optional<LawChange> proposed(Predicate<Amendment> which) {
    return proposals.stream().filter(it -> which.test(it.amendment())).findFirst();
  }
}
