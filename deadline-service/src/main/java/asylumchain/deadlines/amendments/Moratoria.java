package asylumchain.deadlines.amendments;

import asylumchain.deadlines.amendments.MoratoriumView.State;
import asylumchain.deadlines.law.Moratorium;
import asylumchain.deadlines.law.register.Amendment;
import asylumchain.deadlines.law.register.Amendment.MoratoriumMade;
import asylumchain.deadlines.law.register.Amendment.MoratoriumWithdrawn;
import asylumchain.deadlines.law.register.LawChange;
import asylumchain.kit.http.IfMatch;
import asylumchain.kit.http.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What can be done with the moratoria of the registers, and what is refused.
record Moratoria(Registers registers) {

  /// Those of the register, and those that are proposed.
  List<MoratoriumView> all() {
    return Stream.concat(
            registers.book().moratoria().stream().map(MoratoriumView::of),
            registers.proposals().stream()
                .map(LawChange::amendment)
                .filter(MoratoriumMade.class::isInstance)
                .map(MoratoriumMade.class::cast)
                .map(made -> MoratoriumView.of(made.moratorium(), State.PROPOSED)))
        .toList();
  }

  /// One of them.
  Optional<MoratoriumView> find(String id) {
    return all().stream().filter(it -> it.id().equals(id)).findFirst();
  }

  /// What putting it to use comes to: a proposal, or one of the register.
  ///
  /// @param line by which it is computed; `null` for the one it has, if it has one
  /// @param asNew what makes a change of something that was not proposed
  /// @throws Problem 404, 409 when it cannot be applied, 412 and 428
  LawChange application(
      String id,
      Moratorium.@Nullable Line line,
      IfMatch ifMatch,
      Function<Amendment, LawChange> asNew) {
    check(id, ifMatch);
    var proposed = registers.proposedMoratorium(id);
    if (proposed.isPresent()) {
      var change = proposed.get();
      return new LawChange(change.id(), applied(id, line), change.proposedAt(), null);
    }
    return asNew.apply(applied(id, line));
  }

  /// What its application would change.
  ///
  /// @throws Problem 404, 409 when it cannot be applied
  MoratoriumMade applied(String id, Moratorium.@Nullable Line line) {
    var moratorium =
        registers
            .proposedMoratorium(id)
            .map(LawChange::amendment)
            .filter(MoratoriumMade.class::isInstance)
            .map(it -> ((MoratoriumMade) it).moratorium())
            .or(() -> registers.moratorium(id))
            .orElseThrow(Problem::notFound);
    if (MoratoriumView.of(moratorium).state() == State.WITHDRAWN) {
      throw Problem.conflict("moratorium-withdrawn", "This moratorium was taken back.");
    }
    if (moratorium.isAnnulledAt(Instant.MAX)) {
      throw Problem.conflict(
          "moratorium-annulled", "The highest judge annulled this moratorium: it has no line.");
    }
    if (!moratorium.canBeComputed()) {
      throw Problem.conflict(
          "moratorium-not-mechanical",
          "Its days, or for whom it is, are not certain enough to be computed.");
    }
    return new MoratoriumMade(line == null ? moratorium : moratorium.by(line));
  }

  /// What taking it back comes to.
  ///
  /// @throws Problem 404, 409 when it is not in force, 412 and 428
  MoratoriumWithdrawn withdrawal(String id, String by, IfMatch ifMatch) {
    check(id, ifMatch);
    if (find(id).map(MoratoriumView::state).orElse(State.WITHDRAWN) != State.IN_FORCE) {
      throw Problem.conflict(
          "moratorium-not-in-force", "Only a moratorium in force can be withdrawn.");
    }
    return new MoratoriumWithdrawn(id, by);
  }

  private void check(String id, IfMatch ifMatch) {
    ifMatch.check(version(id));
  }

  /// Counts up with each change of it, the choice of another line and a ruling too: its entity tag.
  ///
  /// @throws Problem 404
  long version(String id) {
    var proposed = find(id).orElseThrow(Problem::notFound).state().version();
    return registers.moratorium(id).map(Moratoria::version).orElse(proposed);
  }

  private static long version(Moratorium moratorium) {
    return MoratoriumView.stateWithoutRulings(moratorium).version()
        + moratorium.readings().count()
        - 1
        + moratorium.rulings().changes();
  }
}
