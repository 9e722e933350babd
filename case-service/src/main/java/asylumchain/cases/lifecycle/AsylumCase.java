package asylumchain.cases.lifecycle;

import static asylumchain.cases.lifecycle.Reason.ALREADY_ANNOUNCED;
import static asylumchain.cases.lifecycle.Reason.ALREADY_DECIDED;
import static asylumchain.cases.lifecycle.Reason.ALREADY_LODGED;
import static asylumchain.cases.lifecycle.Reason.ALREADY_MADE;
import static asylumchain.cases.lifecycle.Reason.ALREADY_REGISTERED;
import static asylumchain.cases.lifecycle.Reason.CASE_ENDED;
import static asylumchain.cases.lifecycle.Reason.CASE_NOT_ENDED;
import static asylumchain.cases.lifecycle.Reason.NOT_DECIDED;
import static asylumchain.cases.lifecycle.Reason.NOT_LODGED;
import static asylumchain.cases.lifecycle.Reason.NOT_OPENED;
import static asylumchain.cases.lifecycle.Reason.NOT_WITHDRAWN;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/// How far the procedure of one case has come. No clock, no database, no framework.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
  @JsonSubTypes.Type(name = "unopened", value = AsylumCase.Unopened.class),
  @JsonSubTypes.Type(name = "shadow", value = AsylumCase.Shadow.class),
  @JsonSubTypes.Type(name = "pending", value = AsylumCase.Pending.class),
  @JsonSubTypes.Type(name = "decided", value = AsylumCase.Decided.class),
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
  record Decided(Acts acts, boolean announced) implements AsylumCase {}

  /// Withdrawn, transferred or closed.
  ///
  /// @param lodged whether it had been lodged, which is where a reopened case goes on
  record Ended(Acts acts, boolean lodged, How how) implements AsylumCase {}

  /// Which of the first two acts are known, whatever the order in which they became so.
  record Acts(boolean made, boolean registered) {}

  /// How a case ended.
  enum How {
    WITHDRAWN,
    TRANSFERRED,
    CLOSED
  }

  /// Why this step is impossible here; `null` when it is possible.
  default @Nullable Reason refusal(Step step) {
    return switch (this) {
      case Unopened _ ->
          switch (step) {
            case WISH, REGISTRATION, LODGING -> null;
            case DECISION,
                ANNOUNCEMENT,
                UNDOING,
                WITHDRAWAL,
                RESUMPTION,
                TRANSFER,
                CLOSING,
                REOPENING,
                ON_OPEN_CASE,
                ON_LODGED_CASE,
                ON_DECIDED_CASE,
                CORRECTION ->
                NOT_OPENED;
          };
      case Shadow(var acts) ->
          switch (step) {
            case LODGING, WITHDRAWAL, TRANSFER, CLOSING, ON_OPEN_CASE, CORRECTION -> null;
            case DECISION, ANNOUNCEMENT, UNDOING, ON_LODGED_CASE, ON_DECIDED_CASE -> NOT_LODGED;
            case WISH, REGISTRATION, RESUMPTION, REOPENING -> refusalOnOpenCase(acts, step);
          };
      case Pending(var acts) ->
          switch (step) {
            case DECISION, WITHDRAWAL, TRANSFER, CLOSING -> null;
            case ON_OPEN_CASE, ON_LODGED_CASE, CORRECTION -> null;
            case ANNOUNCEMENT, UNDOING, ON_DECIDED_CASE -> NOT_DECIDED;
            case LODGING -> ALREADY_LODGED;
            case WISH, REGISTRATION, RESUMPTION, REOPENING -> refusalOnOpenCase(acts, step);
          };
      case Decided(var acts, var announced) ->
          switch (step) {
            case UNDOING, WITHDRAWAL, TRANSFER, CLOSING -> null;
            case ON_OPEN_CASE, ON_LODGED_CASE, ON_DECIDED_CASE, CORRECTION -> null;
            case ANNOUNCEMENT -> announced ? ALREADY_ANNOUNCED : null;
            case DECISION -> ALREADY_DECIDED;
            case LODGING -> ALREADY_LODGED;
            case WISH, REGISTRATION, RESUMPTION, REOPENING -> refusalOnOpenCase(acts, step);
          };
      case Ended(_, _, var how) ->
          switch (step) {
            case REOPENING, CORRECTION -> null;
            case RESUMPTION -> how == How.WITHDRAWN ? null : NOT_WITHDRAWN;
            case CLOSING -> how == How.CLOSED ? CASE_ENDED : null;
            case WISH,
                REGISTRATION,
                LODGING,
                DECISION,
                ANNOUNCEMENT,
                UNDOING,
                WITHDRAWAL,
                TRANSFER,
                ON_OPEN_CASE,
                ON_LODGED_CASE,
                ON_DECIDED_CASE ->
                CASE_ENDED;
          };
    };
  }

  /// The case after a step that is possible here.
  default AsylumCase after(Step step) {
    return switch (step) {
      case WISH -> with(new Acts(true, known().registered()));
      case REGISTRATION -> with(new Acts(known().made(), true));
      case LODGING, UNDOING -> new Pending(known());
      case DECISION -> new Decided(known(), false);
      case ANNOUNCEMENT -> new Decided(known(), true);
      case WITHDRAWAL -> new Ended(known(), lodgedBefore(), How.WITHDRAWN);
      case TRANSFER -> new Ended(known(), lodgedBefore(), How.TRANSFERRED);
      case CLOSING -> new Ended(known(), lodgedBefore(), How.CLOSED);
      case RESUMPTION, REOPENING -> lodgedBefore() ? new Pending(known()) : new Shadow(known());
      case ON_OPEN_CASE, ON_LODGED_CASE, ON_DECIDED_CASE, CORRECTION -> this;
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

  private Acts known() {
    return switch (this) {
      case Unopened _ -> new Acts(false, false);
      case Shadow(var acts) -> acts;
      case Pending(var acts) -> acts;
      case Decided(var acts, _) -> acts;
      case Ended(var acts, _, _) -> acts;
    };
  }

  private boolean lodgedBefore() {
    return switch (this) {
      case Unopened _, Shadow _ -> false;
      case Pending _, Decided _ -> true;
      case Ended(_, var lodged, _) -> lodged;
    };
  }

  private AsylumCase with(Acts acts) {
    return switch (this) {
      case Unopened _, Shadow _ -> new Shadow(acts);
      case Pending _ -> new Pending(acts);
      case Decided(_, var announced) -> new Decided(acts, announced);
      case Ended(_, var lodged, var how) -> new Ended(acts, lodged, how);
    };
  }
}
