package asylumchain.deadlines.law.register;

import asylumchain.deadlines.law.CaseLaw;
import asylumchain.deadlines.law.Decree;
import asylumchain.deadlines.law.RuleBook;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.UnaryOperator;

/// What the authority of a decree holds of it where courts disagree: the answer in all cases that
/// are asked and in which no person answers otherwise, from one moment of knowledge.
public sealed interface PositionAmendment extends Amendment {

  /// Id of the decree.
  String decree();

  @Override
  default String code() {
    return decree();
  }

  @Override
  default Reach reach(RuleBook book) {
    return Reach.ofDecree(book, decree());
  }

  /// The authority takes the decree for valid, or for invalid. It takes the place of what it held
  /// before.
  record PositionTaken(String decree, CaseLaw.Position position) implements PositionAmendment {
    @Override
    public RuleBook to(RuleBook book, String version, Instant knownFrom) {
      return changed(book, version, it -> it.held(position, knownFrom));
    }
  }

  /// The authority holds nothing of it any more, but what the register of a release says.
  ///
  /// @param by what that rests on
  record PositionWithdrawn(String decree, String by) implements PositionAmendment {
    @Override
    public RuleBook to(RuleBook book, String version, Instant knownFrom) {
      var withdrawal = new Decree.Withdrawal(LocalDate.ofInstant(knownFrom, ZONE), by, knownFrom);
      return changed(book, version, it -> it.withoutPosition(withdrawal));
    }
  }

  /// The book in which the decree reads otherwise.
  default RuleBook changed(RuleBook book, String version, UnaryOperator<Decree> change) {
    return book.with(
        version,
        book.decrees().stream()
            .map(it -> it.id().equals(decree()) ? change.apply(it) : it)
            .toList(),
        book.moratoria(),
        book.calendar());
  }
}
