package asylumchain.cases.lifecycle.standing;

import asylumchain.events.Code;
import asylumchain.events.RemedyEvent;
import asylumchain.events.RemedyEvent.AppealLodged;
import asylumchain.events.RemedyEvent.CaseRemanded;
import asylumchain.events.RemedyEvent.Instance;
import asylumchain.events.RemedyEvent.InterimMeasureRequested;
import asylumchain.events.RemedyEvent.JudgmentSent;
import asylumchain.events.RemedyEvent.ObjectionDecided;
import asylumchain.events.RemedyEvent.ObjectionLodged;
import asylumchain.events.RemedyEvent.OppositionLodged;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which remedies are before whom.
///
/// @param open lodged and not decided
/// @param answered whether a remedy was ever decided in this case
/// @param won whether they overturned the decision that stands; not kept as JSON,
///   which replicas of before could not read
/// @param annulled whether the last judgment overturned the decision that it was about: a further
///   appeal that is well-founded turns that, also once the case was sent back; not kept either
public record Remedies(
    Set<Remedy> open, boolean answered, @JsonIgnore boolean won, @JsonIgnore boolean annulled) {

  static final Remedies NONE = new Remedies(Set.of(), false, false, false);

  /// What can be lodged.
  public enum Remedy {
    OBJECTION,
    /// Against there being no decision (beroep niet tijdig beslissen).
    APPEAL_AGAINST_SILENCE,
    APPEAL,
    FURTHER_APPEAL,
    OPPOSITION,
    INTERIM_MEASURE;

    private static final Set<Remedy> BEFORE_THE_DISTRICT_COURT =
        Set.of(APPEAL_AGAINST_SILENCE, APPEAL, OPPOSITION, INTERIM_MEASURE);
    private static final Set<Remedy> AGAINST_THE_DECISION = Set.of(OBJECTION, APPEAL);
    private static final Set<Remedy> BEFORE_THE_COUNCIL_OF_STATE =
        Set.of(FURTHER_APPEAL, INTERIM_MEASURE);

    private static Remedy of(AppealLodged appeal) {
      return switch (appeal.instance()) {
        case COUNCIL_OF_STATE -> FURTHER_APPEAL;
        case DISTRICT_COURT -> appeal.againstNoDecision() ? APPEAL_AGAINST_SILENCE : APPEAL;
      };
    }

    private static Set<Remedy> before(Instance instance) {
      return switch (instance) {
        case DISTRICT_COURT -> BEFORE_THE_DISTRICT_COURT;
        case COUNCIL_OF_STATE -> BEFORE_THE_COUNCIL_OF_STATE;
      };
    }
  }

  public Remedies {
    open = Set.copyOf(open);
  }

  /// Why this kind of fact is impossible here; `null` when it is possible.
  @Nullable Reason closedTo(RemedyEvent event) {
    return switch (event) {
      case ObjectionLodged _ ->
          open.contains(Remedy.OBJECTION) ? Reason.ALREADY_LODGED_REMEDY : null;
      case ObjectionDecided _ -> open.contains(Remedy.OBJECTION) ? null : Reason.NO_OBJECTION;
      case AppealLodged appeal -> closedToAppeals(appeal);
      case OppositionLodged _, CaseRemanded _ -> answered ? null : Reason.NO_JUDGMENT;
      // Awb, art. 8:81: only beside an objection or an appeal
      case InterimMeasureRequested _ -> open.isEmpty() ? Reason.NO_REMEDY_OPEN : null;
      case JudgmentSent _ ->
          open.stream().anyMatch(it -> it != Remedy.OBJECTION) ? null : Reason.NO_APPEAL;
    };
  }

  /// Why no appeal of this kind, against a decision or against there being none, can be lodged with
  /// any judge; `null` when one can.
  private @Nullable Reason closedToAppeals(AppealLodged appeal) {
    var first = appeal.againstNoDecision() ? Remedy.APPEAL_AGAINST_SILENCE : Remedy.APPEAL;
    var further = answered && !open.contains(Remedy.FURTHER_APPEAL);
    if (further || !open.contains(first)) {
      return null;
    }
    var early = appeal.instance() == Instance.COUNCIL_OF_STATE && !answered;
    return early ? Reason.NO_JUDGMENT : Reason.ALREADY_LODGED_REMEDY;
  }

  /// Why this fact is impossible here; `null` when it is possible.
  @Nullable Reason refusal(RemedyEvent event) {
    var reason = closedTo(event);
    if (reason != null) {
      return reason;
    }
    return switch (event) {
      case AppealLodged appeal when open.contains(Remedy.of(appeal)) ->
          Reason.ALREADY_LODGED_REMEDY;
      case AppealLodged(_, var instance, _) when instance == Instance.COUNCIL_OF_STATE ->
          answered ? null : Reason.NO_JUDGMENT;
      case JudgmentSent judgment -> decided(judgment).isEmpty() ? Reason.NO_APPEAL : null;
      case AppealLodged _,
          ObjectionLodged _,
          ObjectionDecided _,
          OppositionLodged _,
          CaseRemanded _,
          InterimMeasureRequested _ ->
          null;
    };
  }

  /// The same after a fact that is possible.
  Remedies after(RemedyEvent event) {
    return switch (event) {
      case ObjectionLodged _ -> lodged(Remedy.OBJECTION);
      case ObjectionDecided objection -> answered(Set.of(Remedy.OBJECTION), objection.result());
      case AppealLodged appeal -> lodged(Remedy.of(appeal));
      case OppositionLodged _ -> lodged(Remedy.OPPOSITION);
      case InterimMeasureRequested _ -> lodged(Remedy.INTERIM_MEASURE);
      case JudgmentSent judgment -> answered(decided(judgment), judgment.result());
      case CaseRemanded _ -> againstAnotherDecision();
    };
  }

  /// The same once the decision was withdrawn, sent back or taken anew.
  Remedies againstAnotherDecision() {
    return new Remedies(open, answered, false, annulled);
  }

  /// What a judgment decides. One that sets a term for deciding answers the appeal against silence
  /// where there is one; any other answers all that is before that judge.
  private Set<Remedy> decided(JudgmentSent judgment) {
    if (judgment.decideBy() != null && open.contains(Remedy.APPEAL_AGAINST_SILENCE)) {
      return Set.of(Remedy.APPEAL_AGAINST_SILENCE);
    }
    var before = EnumSet.copyOf(Remedy.before(judgment.instance()));
    before.retainAll(open);
    return before;
  }

  private Remedies lodged(Remedy remedy) {
    var all = remedies();
    all.add(remedy);
    return new Remedies(all, answered, won, annulled);
  }

  private Remedies answered(Set<Remedy> decided, Code result) {
    var all = remedies();
    all.removeAll(decided);
    var founded = RemedyEvent.WELL_FOUNDED.contains(result);
    if (decided.contains(Remedy.FURTHER_APPEAL) && founded) {
      return new Remedies(all, true, !annulled, !annulled);
    }
    if (Collections.disjoint(decided, Remedy.AGAINST_THE_DECISION)) {
      return new Remedies(all, true, won, annulled);
    }
    return new Remedies(all, true, won || founded, won || founded);
  }

  private EnumSet<Remedy> remedies() {
    return open.isEmpty() ? EnumSet.noneOf(Remedy.class) : EnumSet.copyOf(open);
  }
}
