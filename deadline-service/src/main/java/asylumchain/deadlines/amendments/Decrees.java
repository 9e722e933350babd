package asylumchain.deadlines.amendments;

import asylumchain.deadlines.amendments.DecreeView.State;
import asylumchain.deadlines.law.register.Amendment;
import asylumchain.deadlines.law.register.Amendment.DecreeMade;
import asylumchain.deadlines.law.register.Amendment.DecreesWithdrawn;
import asylumchain.deadlines.law.register.LawChange;
import asylumchain.kit.http.IfMatch;
import asylumchain.kit.http.Problem;
import asylumchain.kit.http.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What can be done with the decrees of the registers, and what is refused.
record Decrees(Registers registers) {

  /// Those that are law, and those that are proposed.
  List<DecreeView> all() {
    return Stream.concat(
            registers.book().decrees().stream().map(DecreeView::of),
            registers.proposals().stream()
                .map(LawChange::amendment)
                .filter(DecreeMade.class::isInstance)
                .map(DecreeMade.class::cast)
                .map(Decrees::proposed))
        .toList();
  }

  /// One of them.
  Optional<DecreeView> find(String id) {
    return all().stream().filter(it -> it.id().equals(id)).findFirst();
  }

  /// What putting it to use comes to.
  ///
  /// @throws Problem 404, 409 when it is no proposal any more, 412 and 428
  LawChange application(String id, IfMatch ifMatch) {
    check(id, ifMatch);
    return registers
        .proposedDecree(id)
        .orElseThrow(
            () -> Problem.conflict("decree-applied", "This decree has been applied already."));
  }

  /// What taking it back comes to.
  ///
  /// @param with further decrees that the same act takes back
  /// @throws Problem 400, 404, 409 when it does not stand, 412 and 428
  Amendment withdrawal(String id, List<String> with, String by, IfMatch ifMatch) {
    check(id, ifMatch);
    return withdrawal(id, with, by);
  }

  /// What comes next for it: the application of a proposal, the withdrawal of one in force.
  ///
  /// @throws Problem 404, 409 when nothing comes next
  Amendment next(String id, List<String> with) {
    if (find(id).isEmpty()) {
      throw Problem.notFound();
    }
    return registers
        .proposedDecree(id)
        .map(LawChange::amendment)
        .orElseGet(() -> withdrawal(id, with, "preview"));
  }

  private Amendment withdrawal(String id, List<String> with, String by) {
    var ids = new ArrayList<>(List.of(id));
    ids.addAll(with);
    if (standing(id) != State.IN_FORCE) {
      throw Problem.conflict("decree-not-in-force", "Only a decree in force can be withdrawn.");
    }
    var violations =
        with.stream()
            .filter(other -> standing(other) != State.IN_FORCE)
            .map(other -> new Violation("/with", other + " is not a decree in force"))
            .toList();
    if (!violations.isEmpty()) {
      throw Problem.badRequest(violations);
    }
    return new DecreesWithdrawn(ids.stream().distinct().toList(), by);
  }

  private void check(String id, IfMatch ifMatch) {
    ifMatch.check(version(id));
  }

  /// Counts up with each change of it, a ruling on it and a position too: its entity tag.
  ///
  /// @throws Problem 404
  long version(String id) {
    var state = find(id).orElseThrow(Problem::notFound).state();
    return state.version()
        + registers
            .decree(id)
            .map(it -> it.rulings().changes() + it.positions().changes())
            .orElse(0L);
  }

  private State standing(String id) {
    return find(id).map(DecreeView::state).orElse(State.WITHDRAWN);
  }

  private static DecreeView proposed(DecreeMade made) {
    return DecreeView.of(made.decree(), State.PROPOSED);
  }
}
