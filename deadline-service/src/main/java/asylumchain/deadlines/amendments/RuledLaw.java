package asylumchain.deadlines.amendments;

import asylumchain.deadlines.law.Decree;
import asylumchain.deadlines.law.Moratorium;
import asylumchain.deadlines.law.Rulings;
import asylumchain.deadlines.law.register.RulingAmendment.Register;
import asylumchain.deadlines.law.register.RulingAmendment.RulingGiven;
import asylumchain.deadlines.law.register.RulingAmendment.RulingSetAside;
import asylumchain.kit.http.IfMatch;
import asylumchain.kit.http.Problem;
import asylumchain.kit.http.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A decree or a moratorium of the registers that courts rule on, and what is refused.
///
/// @param version its entity tag
/// @param since the day from which it was in force; `null` when that is not known
/// @param stands whether it was not withdrawn
/// @param hasLine whether a line lengthens terms by it, so that the highest judge can name one
record RuledLaw(
    Register register,
    String id,
    Rulings rulings,
    long version,
    @Nullable LocalDate since,
    boolean stands,
    boolean hasLine) {

  /// @throws Problem 404 when there is none, 409 while it is a proposal
  static RuledLaw of(Register register, String id, Registers now) {
    return switch (register) {
      case DECREES -> of(new Decrees(now), id, now);
      case MORATORIA -> of(new Moratoria(now), id, now);
    };
  }

  private static RuledLaw of(Decrees decrees, String id, Registers now) {
    var version = decrees.version(id);
    Decree decree = now.decree(id).orElseThrow(RuledLaw::notInForce);
    return new RuledLaw(
        Register.DECREES,
        id,
        decree.rulings(),
        version,
        decree.inForceOn(),
        decree.withdrawal() == null,
        false);
  }

  private static RuledLaw of(Moratoria moratoria, String id, Registers now) {
    var version = moratoria.version(id);
    Moratorium moratorium = now.moratorium(id).orElseThrow(RuledLaw::notInForce);
    return new RuledLaw(
        Register.MORATORIA,
        id,
        moratorium.rulings(),
        version,
        moratorium.from(),
        moratorium.withdrawal() == null,
        moratorium.isComputed());
  }

  /// Lets go on what was made with this in mind.
  ///
  /// @throws Problem 412 when it changed since, 428
  RuledLaw seen(IfMatch ifMatch) {
    ifMatch.check(version);
    return this;
  }

  /// What a ruling on it comes to.
  ///
  /// @param today in law
  /// @throws Problem 400, 409 where it was withdrawn or the ruling is there already
  RulingGiven given(RulingPosted posted, LocalDate today) {
    if (!stands) {
      throw notInForce();
    }
    var flaws = new ArrayList<>(posted.flaws(today));
    flaws.addAll(flawsHere(posted));
    if (!flaws.isEmpty()) {
      throw Problem.badRequest(flaws);
    }
    if (rulings.standing(posted.citation()).isPresent()) {
      throw Problem.conflict(
          "ruling-exists", "This ruling was posted already; set it aside before posting it anew.");
    }
    return new RulingGiven(register, id, posted.ruling());
  }

  private List<Violation> flawsHere(RulingPosted posted) {
    var flaws = new ArrayList<Violation>();
    if (since != null && posted.on().isBefore(since)) {
      flaws.add(new Violation("/on", "no court ruled on it before it was in force, on " + since));
    }
    if (posted.lodgedUntil() != null && register != Register.DECREES) {
      flaws.add(new Violation("/lodgedUntil", "is of a decree; a moratorium has days of its own"));
    }
    if (posted.line() != null && !hasLine) {
      flaws.add(
          new Violation(
              "/line",
              register == Register.DECREES
                  ? "is of a moratorium; a decree extends by its own months"
                  : "this moratorium moves no clock: apply it first"));
    }
    return flaws;
  }

  /// What setting a ruling on it aside comes to.
  ///
  /// @throws Problem 409 when no such ruling counts
  RulingSetAside setAside(RulingAside aside) {
    if (rulings.standing(aside.citation()).isEmpty()) {
      throw Problem.conflict(
          "ruling-not-there",
          "No such ruling counts; those that do: "
              + String.join(
                  ", ",
                  rulings.all().stream()
                      .filter(it -> it.setAside() == null)
                      .map(it -> it.citation())
                      .toList()));
    }
    return new RulingSetAside(register, id, aside.citation(), aside.by());
  }

  private static Problem notInForce() {
    return Problem.conflict(
        "law-not-in-force",
        "Courts rule on what was applied and stands; this is a proposal, or was withdrawn.");
  }
}
