package asylumchain.cases.handover.requests;

import asylumchain.events.CaseEvent;
import asylumchain.events.CaseHistory;
import asylumchain.events.CaseHistory.Fact;
import asylumchain.events.Code;
import asylumchain.events.IntakeEvent.HandOverRefused;
import asylumchain.events.IntakeEvent.HandOverRequested;
import asylumchain.events.IntakeEvent.HandOverWithdrawn;
import asylumchain.events.IntakeEvent.HandedOver;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A request to another partner to take a case, and what became of it.
///
/// @param number the version, within the case, of the fact that asks
/// @param answerBy last day for the answer; absent when none was named
/// @param late whether the answer came, or still stays out, after that day
/// @param settledOn day of the answer or the withdrawal; absent while it is open
/// @param reason why it was refused
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HandOver(
    int number,
    Code from,
    Code to,
    LocalDate requestedOn,
    @Nullable LocalDate answerBy,
    State state,
    boolean late,
    @Nullable LocalDate settledOn,
    @Nullable Code reason) {

  /// What became of it.
  public enum State {
    OPEN,
    ACCEPTED,
    REFUSED,
    WITHDRAWN,
    /// The case went to a third partner meanwhile.
    OVERTAKEN
  }

  /// The requests of one case.
  public record All(List<HandOver> items) {}

  /// All requests of a case, oldest first.
  ///
  /// @param journalled in version order
  /// @param today to tell whether an open one is late
  static List<HandOver> in(List<Fact> journalled, LocalDate today) {
    var all = new ArrayList<HandOver>();
    for (var fact : CaseHistory.effective(journalled)) {
      if (fact.event() instanceof HandOverRequested(var on, var from, var to, var by, _)) {
        all.add(new HandOver(fact.version(), from, to, on, by, State.OPEN, false, null, null));
      } else if (!all.isEmpty() && all.getLast().state() == State.OPEN) {
        all.add(all.removeLast().after(fact.event()));
      }
    }
    return all.stream().map(one -> one.state() == State.OPEN ? one.asOf(today) : one).toList();
  }

  private HandOver after(CaseEvent event) {
    return switch (event) {
      case HandedOver(var on, _, var taker, _, _) when taker.equals(to) ->
          settled(State.ACCEPTED, on, null);
      case HandedOver(var on, _, var taker, _, _) when !taker.equals(from) ->
          settled(State.OVERTAKEN, on, null);
      case HandOverRefused(var on, _, _, var why, _) -> settled(State.REFUSED, on, why);
      case HandOverWithdrawn(var on, _, _, _) -> settled(State.WITHDRAWN, on, null);
      case CaseEvent _ -> this;
    };
  }

  private HandOver settled(State how, LocalDate on, @Nullable Code why) {
    return new HandOver(number, from, to, requestedOn, answerBy, how, isLate(on), on, why);
  }

  private HandOver asOf(LocalDate today) {
    return new HandOver(number, from, to, requestedOn, answerBy, state, isLate(today), null, null);
  }

  private boolean isLate(LocalDate on) {
    return answerBy != null && on.isAfter(answerBy);
  }
}
