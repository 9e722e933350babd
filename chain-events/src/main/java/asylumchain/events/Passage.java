package asylumchain.events;

import asylumchain.events.EndEvent.CaseReopened;
import asylumchain.events.IntakeEvent.ApplicationLodged;
import asylumchain.events.IntakeEvent.ApplicationRegistered;

/// How far a case has come, and where it goes on once it is opened again: where it stood before it
/// ended. The one home of that rule.
///
/// A reopening undoes the end and nothing else. A decision that was made stands, with what is left
/// of its remedies, until it is withdrawn or sent back; what was undecided awaits its decision.
///
/// @param stage how far it has come
/// @param open how far it would have come, had it not ended; as `stage` while it has not
/// @param registered,lodged which acts of the intake are known
public record Passage(Stage stage, Stage open, boolean registered, boolean lodged) {

  /// Before anything is known.
  public static final Passage BEGUN = new Passage(Stage.MADE, Stage.MADE, false, false);

  /// A case of which no more is known than its stage. Where it has ended, that does not tell where
  /// it would go on.
  public static Passage at(Stage stage, boolean registered, boolean lodged) {
    return new Passage(stage, stage, registered, lodged);
  }

  /// The same once this event counts.
  public Passage after(CaseEvent event) {
    var reached = event instanceof CaseReopened ? open : reached(stage, event);
    return new Passage(
        reached,
        reached == Stage.CLOSED ? unended(event) : reached,
        registered || event instanceof ApplicationRegistered,
        lodged || event instanceof ApplicationLodged);
  }

  /// A judgment that comes once the case has ended still moves what it would go on with.
  private Stage unended(CaseEvent event) {
    var moved = reached(open, event);
    return moved == Stage.CLOSED ? open : moved;
  }

  private Stage reached(Stage from, CaseEvent event) {
    return from.after(event, Stage.ofIntake(registered, lodged));
  }
}
