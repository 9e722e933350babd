package asylumchain.cases.handover;

import asylumchain.cases.lifecycle.standing.Desk;
import asylumchain.events.CaseEvent;
import asylumchain.events.CaseHistory;
import asylumchain.events.CaseHistory.Fact;
import asylumchain.events.Code;
import asylumchain.events.CustodyEvent;
import asylumchain.events.DecisionEvent;
import asylumchain.events.EndEvent;
import asylumchain.events.ExaminationEvent;
import asylumchain.events.IntakeEvent.ApplicationLodged;
import asylumchain.events.IntakeEvent.ApplicationRegistered;
import asylumchain.events.IntakeEvent.AsylumWishMade;
import asylumchain.events.IntakeEvent.DuplicateMerged;
import asylumchain.events.IntakeEvent.DuplicateSplit;
import asylumchain.events.IntakeEvent.FactCorrected;
import asylumchain.events.IntakeEvent.HandOverRefused;
import asylumchain.events.IntakeEvent.HandOverRequested;
import asylumchain.events.IntakeEvent.HandOverWithdrawn;
import asylumchain.events.IntakeEvent.HandedOver;
import asylumchain.events.IntakeEvent.LawyerAssigned;
import asylumchain.events.IntakeEvent.PersonIdentified;
import asylumchain.events.IntakeEvent.ReceptionAssigned;
import asylumchain.events.IntakeEvent.TrackAssigned;
import asylumchain.events.IntakeEvent.WaitingForChanged;
import asylumchain.events.RemedyEvent;
import asylumchain.events.ResponsibilityEvent;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Whose word it takes that a case changes hands. Everything else is said by whoever takes part. A
/// source that delivers what others did is not asked: it reports, it does not answer for them.
public final class DeskWord {

  private DeskWord() {}

  /// Refuses what is for other partners to say.
  ///
  /// @param refusal who reports the fact, and how the case stands before it
  /// @param history every fact so far in version order; asked for where a fact is corrected
  /// @return whether it is a fact of a hand-over, or corrects one
  /// @throws asylumchain.kit.http.Problem 409 when the caller is none of those whose word it takes
  public static boolean check(Refusal refusal, CaseEvent event, Supplier<List<Fact>> history) {
    var desk = refusal.standing().desk();
    var partners =
        event instanceof FactCorrected correction
            ? handOver(CaseHistory.target(correction, history.get()), desk).map(HandOver::parties)
            : handOver(event, desk).map(HandOver::speakers);
    partners
        .filter(all -> !all.contains(refusal.caller()))
        .ifPresent(
            all -> {
              throw refusal.notYours("only " + named(all) + " can say this");
            });
    return partners.isPresent();
  }

  /// Refuses to let others join or leave on the word of a partner that does not have the case: who
  /// else sees it is for the one that is responsible to say. Everybody can say that they themselves
  /// take part no more.
  ///
  /// @param refusal who reports the fact, and how the case stands before it
  /// @param joining who would take part by being named
  /// @param leaving who would take part no more
  /// @throws asylumchain.kit.http.Problem 409 when the caller does not have the case
  public static void checkCompany(Refusal refusal, List<Code> joining, List<Code> leaving) {
    var caller = refusal.caller();
    var holder = refusal.standing().desk().holder();
    if (!caller.equals(holder) && (!joining.isEmpty() || !List.of(caller).containsAll(leaving))) {
      throw refusal.notYours(
          "only " + holder + " can say who else takes part in this case, or no more");
    }
  }

  /// A fact by which a case changes hands, or may.
  ///
  /// @param parties between whom: either can put right what was said of it
  /// @param speakers by whom it can be said
  private record HandOver(List<Code> parties, List<Code> speakers) {}

  /// Empty for a fact that whoever takes part can say.
  private static Optional<HandOver> handOver(@Nullable CaseEvent event, Desk desk) {
    return switch (event) {
      case HandOverRequested(_, var from, var to, _, _) -> between(from, to, from);
      case HandedOver(_, var from, var to, _, _) ->
          desk.isOfferedTo(to) ? between(from, to, to, from) : between(from, to, from);
      case HandOverRefused(_, var from, var to, _, _) -> between(from, to, to);
      case HandOverWithdrawn(_, var from, var to, _) -> between(from, to, from);
      case null -> Optional.empty();
      case AsylumWishMade _,
          PersonIdentified _,
          ApplicationRegistered _,
          ApplicationLodged _,
          TrackAssigned _,
          ReceptionAssigned _,
          LawyerAssigned _,
          WaitingForChanged _,
          DuplicateMerged _,
          DuplicateSplit _,
          FactCorrected _,
          ResponsibilityEvent _,
          ExaminationEvent _,
          DecisionEvent _,
          RemedyEvent _,
          CustodyEvent _,
          EndEvent _ ->
          Optional.empty();
    };
  }

  private static Optional<HandOver> between(Code from, Code to, Code... speakers) {
    return Optional.of(new HandOver(List.of(from, to), List.of(speakers)));
  }

  private static String named(List<Code> partners) {
    return partners.stream().map(Code::text).collect(Collectors.joining(" or "));
  }
}
