package asylumchain.cases.handover;

import asylumchain.events.CaseEvent;
import asylumchain.events.Code;
import asylumchain.events.IntakeEvent;
import asylumchain.events.IntakeEvent.ApplicationLodged;
import asylumchain.events.IntakeEvent.ApplicationRegistered;
import asylumchain.events.IntakeEvent.AsylumWishMade;
import asylumchain.events.IntakeEvent.HandOverRefused;
import asylumchain.events.IntakeEvent.HandOverRequested;
import asylumchain.events.IntakeEvent.HandedOver;
import asylumchain.events.IntakeEvent.ReceptionAssigned;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Which partners take part in a case. Who took part once goes on seeing it.
public record Participation(List<Code> partners) {

  private static final Code IND = Code.of("IND");
  private static final Code COA = Code.of("COA");

  public Participation {
    partners = List.copyOf(partners);
  }

  /// Who takes part after an event.
  ///
  /// @param organisation who reports it
  public Participation after(CaseEvent event, Code organisation) {
    return switch (event) {
      case AsylumWishMade wish -> with(wish.participants(), IND, organisation);
      case ApplicationRegistered registered -> with(registered.participants(), IND, organisation);
      case ApplicationLodged lodged -> with(lodged.participants(), IND, organisation);
      case HandedOver(_, var from, var to, _, var given) -> with(given, from, to);
      case HandOverRequested(_, var from, var to, var given) -> with(given, from, to);
      case HandOverRefused(_, var from, _, _, var given) -> with(given, from, from);
      case ReceptionAssigned(_, _, var given) -> with(given, COA, organisation);
      case IntakeEvent _ -> this;
      case CaseEvent _ -> this;
    };
  }

  private Participation with(@Nullable List<Code> given, Code one, Code other) {
    var all = new TreeSet<>(partners);
    all.add(one);
    all.add(other);
    if (given != null) {
      all.addAll(given);
    }
    return new Participation(List.copyOf(all));
  }
}
