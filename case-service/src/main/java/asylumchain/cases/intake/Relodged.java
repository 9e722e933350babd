package asylumchain.cases.intake;

import asylumchain.cases.identity.KnownPerson;
import asylumchain.cases.lifecycle.CaseFile;
import asylumchain.events.Applicant;
import asylumchain.events.CaseEvent;
import asylumchain.events.CaseHistory;
import asylumchain.events.CaseHistory.Fact;
import asylumchain.events.IntakeEvent.DuplicateMerged;
import asylumchain.events.IntakeEvent.DuplicateSplit;
import asylumchain.events.IntakeEvent.FactCorrected;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A lodging that was put on another day, or told after the case got another applicant. The lodging
/// itself says how old the applicant was then; so must the facts that name another one after it.
public final class Relodged {

  private Relodged() {}

  /// What puts those facts right; nothing where the lodging stays on its day.
  ///
  /// @param before the case before what was reported
  /// @param facts every fact in version order, what was reported among them
  /// @param person who applies now
  /// @param on the day on which it is put right
  public static List<CaseEvent> retold(
      CaseFile before,
      CaseFile after,
      Supplier<List<Fact>> facts,
      KnownPerson person,
      LocalDate on) {
    var was = before.particulars().lodgedOn();
    var is = after.particulars().lodgedOn();
    var retold = new ArrayList<CaseEvent>();
    if (is != null && !is.equals(was)) {
      var then = person.seenOn(is);
      for (var fact : CaseHistory.effective(facts.get())) {
        var counts = was != null || !fact.event().occurredOn().isBefore(is);
        var right = counts ? told(fact.event(), then) : null;
        if (right != null && !right.equals(fact.event())) {
          retold.add(new FactCorrected(on, fact.version(), right));
        }
      }
    }
    return retold;
  }

  private static @Nullable CaseEvent told(CaseEvent event, Applicant then) {
    return switch (event) {
      case DuplicateMerged(var on, var who) -> new DuplicateMerged(on, aged(who, then));
      case DuplicateSplit(var on, var who) -> new DuplicateSplit(on, aged(who, then));
      case CaseEvent _ -> null;
    };
  }

  /// The same person at that age; anybody else as they are.
  private static Applicant aged(Applicant who, Applicant then) {
    return who.personId().equals(then.personId())
        ? new Applicant(
            who.personId(),
            who.familyId(),
            who.nationality(),
            who.sex(),
            then.ageBand(),
            then.unaccompaniedMinor(),
            who.familySizeBand())
        : who;
  }
}
