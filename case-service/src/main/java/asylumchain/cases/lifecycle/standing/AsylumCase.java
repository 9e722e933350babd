package asylumchain.cases.lifecycle.standing;

import static asylumchain.cases.lifecycle.standing.Reason.ALREADY_ANNOUNCED;
import static asylumchain.cases.lifecycle.standing.Reason.ALREADY_DECIDED;
import static asylumchain.cases.lifecycle.standing.Reason.ALREADY_DEPARTING;
import static asylumchain.cases.lifecycle.standing.Reason.ALREADY_LODGED;
import static asylumchain.cases.lifecycle.standing.Reason.ALREADY_MADE;
import static asylumchain.cases.lifecycle.standing.Reason.ALREADY_PERMITTED;
import static asylumchain.cases.lifecycle.standing.Reason.ALREADY_REGISTERED;
import static asylumchain.cases.lifecycle.standing.Reason.CASE_ENDED;
import static asylumchain.cases.lifecycle.standing.Reason.CASE_NOT_ENDED;
import static asylumchain.cases.lifecycle.standing.Reason.GRANTED;
import static asylumchain.cases.lifecycle.standing.Reason.NOT_DECIDED;
import static asylumchain.cases.lifecycle.standing.Reason.NOT_LODGED;
import static asylumchain.cases.lifecycle.standing.Reason.NOT_OPENED;
import static asylumchain.cases.lifecycle.standing.Reason.NOT_WITHDRAWN;

import asylumchain.events.CaseEvent;
import asylumchain.events.DecisionEvent.DecisionMade;
import asylumchain.events.DecisionEvent.Outcome;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How far the procedure of one case has come.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
  @JsonSubTypes.Type(name = "unopened", value = AsylumCase.Unopened.class),
  @JsonSubTypes.Type(name = "shadow", value = AsylumCase.Shadow.class),
  @JsonSubTypes.Type(name = "pending", value = AsylumCase.Pending.class),
  @JsonSubTypes.Type(name = "decided", value = AsylumCase.Decided.class),
  @JsonSubTypes.Type(name = "permitted", value = AsylumCase.Permitted.class),
  @JsonSubTypes.Type(name = "departing", value = AsylumCase.Departing.class),
  @JsonSubTypes.Type(name = "ended", value = AsylumCase.Ended.class),
})
public sealed interface AsylumCase {

  /// Nothing is known yet.
  record Unopened() implements AsylumCase {}

  /// The wish or the registration is known; nothing is lodged.
  record Shadow(Acts acts) implements AsylumCase {}

  /// Lodged, awaiting a decision in first instance.
  record Pending(Acts acts) implements AsylumCase {}

  /// Decided in first instance.
  record Decided(Acts acts, Outcome outcome, boolean announced) implements AsylumCase {}

  /// A permit was issued.
  record Permitted(Acts acts) implements AsylumCase {}

  /// The person is on the way out of the country.
  ///
  /// @param lodged whether it had been lodged
  /// @param decided whether a decision stands; otherwise the application was withdrawn
  record Departing(Acts acts, boolean lodged, boolean decided) implements AsylumCase {}

  /// Withdrawn, transferred or closed.
  ///
  /// @param lodged whether it had been lodged
  /// @param open how it stood before, which is where a reopened case goes on; not kept as JSON,
  ///   which replicas of before could not read, and `null` where it was read from there
  record Ended(Acts acts, boolean lodged, How how, @JsonIgnore @Nullable AsylumCase open)
      implements AsylumCase {

    private AsylumCase goesOn() {
      return Objects.requireNonNull(open, "the journal tells where a reopened case goes on");
    }
  }

  /// Which of the first two acts are known, whatever the order in which they became so.
  record Acts(boolean made, boolean registered) {}

  /// How a case ended.
  enum How {
    WITHDRAWN,
    TRANSFERRED,
    CLOSED
  }

  /// Whether the decision in first instance grants a stay.
  @JsonIgnore
  default boolean isGranted() {
    return this instanceof Decided(_, var outcome, _)
        && switch (outcome) {
          case REFUGEE, SUBSIDIARY, HUMANITARIAN -> true;
          case REJECTED_UNFOUNDED,
              REJECTED_MANIFESTLY_UNFOUNDED,
              INADMISSIBLE,
              NOT_TAKEN_INTO_CONSIDERATION,
              DISCONTINUED,
              WITHDRAWN,
              LAPSED ->
              false;
        };
  }

  /// Why this step is impossible here; `null` when it is possible.
  default @Nullable Reason refusal(Step step) {
    return switch (this) {
      case Unopened _ ->
          switch (step) {
            case WISH, REGISTRATION, LODGING -> null;
            case DECISION, ANNOUNCEMENT, UNDOING, WITHDRAWAL, RESUMPTION, TRANSFER -> NOT_OPENED;
            case PERMIT, DEPARTURE, CLOSING, REOPENING, CORRECTION -> NOT_OPENED;
            case ON_ANY_CASE, ON_OPEN_CASE, ON_LODGED_CASE, ON_DECIDED_CASE -> NOT_OPENED;
          };
      case Shadow(var acts) ->
          switch (step) {
            case LODGING, WITHDRAWAL, TRANSFER, CLOSING -> null;
            case ON_ANY_CASE, ON_OPEN_CASE, CORRECTION -> null;
            case DECISION, ANNOUNCEMENT, UNDOING, PERMIT, DEPARTURE -> NOT_LODGED;
            case ON_LODGED_CASE, ON_DECIDED_CASE -> NOT_LODGED;
            case WISH, REGISTRATION, RESUMPTION, REOPENING -> refusalOnOpenCase(acts, step);
          };
      case Pending(var acts) ->
          switch (step) {
            case DECISION, WITHDRAWAL, TRANSFER, CLOSING -> null;
            case ON_ANY_CASE, ON_OPEN_CASE, ON_LODGED_CASE, CORRECTION -> null;
            case ANNOUNCEMENT, UNDOING, PERMIT, DEPARTURE, ON_DECIDED_CASE -> NOT_DECIDED;
            case LODGING -> ALREADY_LODGED;
            case WISH, REGISTRATION, RESUMPTION, REOPENING -> refusalOnOpenCase(acts, step);
          };
      case Decided(var acts, _, var announced) ->
          step == Step.ANNOUNCEMENT && announced ? ALREADY_ANNOUNCED : afterDecision(acts, step);
      case Permitted(var acts) ->
          switch (step) {
            case PERMIT -> ALREADY_PERMITTED;
            case DEPARTURE -> GRANTED;
            case ANNOUNCEMENT -> ALREADY_ANNOUNCED;
            case WISH, REGISTRATION, LODGING, DECISION, UNDOING, WITHDRAWAL, RESUMPTION, TRANSFER ->
                afterDecision(acts, step);
            case CLOSING, REOPENING, CORRECTION, ON_ANY_CASE, ON_OPEN_CASE ->
                afterDecision(acts, step);
            case ON_LODGED_CASE, ON_DECIDED_CASE -> afterDecision(acts, step);
          };
      case Departing(var acts, _, var decided) ->
          switch (step) {
            case DEPARTURE -> ALREADY_DEPARTING;
            case RESUMPTION -> decided ? NOT_WITHDRAWN : null;
            case ANNOUNCEMENT, UNDOING, PERMIT, ON_DECIDED_CASE ->
                decided ? afterDecision(acts, step) : NOT_DECIDED;
            case WISH, REGISTRATION, LODGING, DECISION, WITHDRAWAL, TRANSFER ->
                afterDecision(acts, step);
            case CLOSING, REOPENING, CORRECTION -> afterDecision(acts, step);
            case ON_ANY_CASE, ON_OPEN_CASE, ON_LODGED_CASE -> null;
          };
      case Ended(_, _, var how, _) ->
          switch (step) {
            case REOPENING, CORRECTION, ON_ANY_CASE -> null;
            case RESUMPTION -> how == How.WITHDRAWN ? null : NOT_WITHDRAWN;
            case DEPARTURE -> how == How.WITHDRAWN ? null : CASE_ENDED;
            case CLOSING -> how == How.CLOSED ? CASE_ENDED : null;
            case WISH, REGISTRATION, LODGING, DECISION, ANNOUNCEMENT, UNDOING -> CASE_ENDED;
            case WITHDRAWAL, TRANSFER, PERMIT -> CASE_ENDED;
            case ON_OPEN_CASE, ON_LODGED_CASE, ON_DECIDED_CASE -> CASE_ENDED;
          };
    };
  }

  /// The case after a fact that is possible here.
  default AsylumCase after(CaseEvent event) {
    return switch (Step.of(event)) {
      case WISH -> with(new Acts(true, known().registered()));
      case REGISTRATION -> with(new Acts(known().made(), true));
      case LODGING, UNDOING -> new Pending(known());
      case DECISION -> new Decided(known(), ((DecisionMade) event).outcome(), false);
      case ANNOUNCEMENT ->
          this instanceof Decided(var acts, var outcome, _)
              ? new Decided(acts, outcome, true)
              : this;
      case WITHDRAWAL -> ended(How.WITHDRAWN);
      case TRANSFER -> ended(How.TRANSFERRED);
      case PERMIT -> new Permitted(known());
      case DEPARTURE -> new Departing(known(), lodgedBefore(), !(this instanceof Ended));
      case CLOSING -> ended(How.CLOSED);
      case RESUMPTION -> lodgedBefore() ? new Pending(known()) : new Shadow(known());
      case REOPENING -> this instanceof Ended ended ? ended.goesOn() : this;
      case ON_ANY_CASE, ON_OPEN_CASE, ON_LODGED_CASE, ON_DECIDED_CASE, CORRECTION -> this;
    };
  }

  private static @Nullable Reason afterDecision(Acts acts, Step step) {
    return switch (step) {
      case ANNOUNCEMENT, UNDOING, WITHDRAWAL, TRANSFER, PERMIT, DEPARTURE, CLOSING -> null;
      case ON_ANY_CASE, ON_OPEN_CASE, ON_LODGED_CASE, ON_DECIDED_CASE, CORRECTION -> null;
      case DECISION -> ALREADY_DECIDED;
      case LODGING -> ALREADY_LODGED;
      case WISH, REGISTRATION, RESUMPTION, REOPENING -> refusalOnOpenCase(acts, step);
    };
  }

  private static @Nullable Reason refusalOnOpenCase(Acts acts, Step step) {
    if (step == Step.WISH) {
      return acts.made() ? ALREADY_MADE : null;
    } else if (step == Step.REGISTRATION) {
      return acts.registered() ? ALREADY_REGISTERED : null;
    }
    return step == Step.RESUMPTION ? NOT_WITHDRAWN : CASE_NOT_ENDED;
  }

  /// Whoever closes what was withdrawn leaves it to go on where it stood before either.
  private Ended ended(How how) {
    var open = this instanceof Ended ended ? ended.open() : this;
    return new Ended(known(), lodgedBefore(), how, open);
  }

  private Acts known() {
    return switch (this) {
      case Unopened _ -> new Acts(false, false);
      case Shadow(var acts) -> acts;
      case Pending(var acts) -> acts;
      case Decided(var acts, _, _) -> acts;
      case Permitted(var acts) -> acts;
      case Departing(var acts, _, _) -> acts;
      case Ended(var acts, _, _, _) -> acts;
    };
  }

  private boolean lodgedBefore() {
    return switch (this) {
      case Unopened _, Shadow _ -> false;
      case Pending _, Decided _, Permitted _ -> true;
      case Departing(_, var lodged, _) -> lodged;
      case Ended(_, var lodged, _, _) -> lodged;
    };
  }

  private AsylumCase with(Acts acts) {
    return switch (this) {
      case Unopened _, Shadow _ -> new Shadow(acts);
      case Pending _ -> new Pending(acts);
      case Decided(_, var outcome, var announced) -> new Decided(acts, outcome, announced);
      case Permitted _ -> new Permitted(acts);
      case Departing(_, var lodged, var decided) -> new Departing(acts, lodged, decided);
      case Ended(_, var lodged, var how, var open) -> new Ended(acts, lodged, how, open);
    };
  }
}
