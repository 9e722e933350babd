package asylumchain.deadlines.amendments;

import asylumchain.deadlines.law.Decree;
import asylumchain.deadlines.law.register.PositionAmendment.PositionTaken;
import asylumchain.deadlines.law.register.PositionAmendment.PositionWithdrawn;
import asylumchain.kit.http.IfMatch;
import asylumchain.kit.http.Problem;
import java.time.Instant;
import java.time.LocalDate;

/// A decree of which its authority holds something, and what is refused.
///
/// @param version its entity tag
record HeldDecree(Decree decree, long version) {

  /// @throws Problem 404 when there is none, 409 while it is a proposal
  static HeldDecree of(String id, Registers now) {
    var version = new Decrees(now).version(id);
    return new HeldDecree(now.decree(id).orElseThrow(HeldDecree::notInForce), version);
  }

  /// Lets go on what was made with this in mind.
  ///
  /// @throws Problem 412 when it changed since, 428
  HeldDecree seen(IfMatch ifMatch) {
    ifMatch.check(version);
    return this;
  }

  /// What a position comes to.
  ///
  /// @param today in law
  /// @throws Problem 409 where the decree was withdrawn, the highest judge settled it, or the
  ///   authority holds that already
  PositionTaken taken(PositionPosted posted, LocalDate today) {
    if (decree.withdrawal() != null) {
      throw notInForce();
    }
    var settled = decree.rulings().settlingAt(Instant.MAX);
    if (settled.isPresent()) {
      throw Problem.conflict(
          "law-settled",
          "The Council of State settled it for all cases by %s; nothing is asked any more."
              .formatted(settled.get().citation()));
    }
    if (decree.caseLaw().positionAt(Instant.MAX).filter(posted::isSame).isPresent()) {
      throw Problem.conflict(
          "position-stands", "The authority holds this already, on the same ground.");
    }
    return new PositionTaken(decree.id(), posted.on(today));
  }

  /// What taking its position back comes to.
  ///
  /// @throws Problem 409 when none was posted that counts
  PositionWithdrawn withdrawn(PositionAside aside) {
    if (!decree.positions().isTaken()) {
      throw Problem.conflict(
          "position-not-there",
          decree.position() == null
              ? "The authority holds nothing of it: each case that waits is asked."
              : "What it holds ships with the release; post another position in its place.");
    }
    return new PositionWithdrawn(decree.id(), aside.by());
  }

  private static Problem notInForce() {
    return Problem.conflict(
        "law-not-in-force",
        "An authority holds something of what was applied and stands; this is a proposal, or was"
            + " withdrawn.");
  }
}
