package asylumchain.deadlines.amendments;

import asylumchain.deadlines.law.RulesResource.Known;
import asylumchain.deadlines.law.register.Amendment;
import asylumchain.deadlines.law.register.AmendmentTable;
import asylumchain.deadlines.law.register.LawChange;
import asylumchain.deadlines.law.register.PositionAmendment;
import asylumchain.deadlines.law.register.RuleAmendment;
import asylumchain.deadlines.law.register.RulingAmendment;
import asylumchain.kit.access.Scope;
import asylumchain.kit.http.Cursor;
import asylumchain.kit.http.Page;
import asylumchain.kit.http.Paging;
import asylumchain.kit.http.Problem;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The changes of law that were proposed and applied here, and how far the cases are.
@Path("/v1/law-changes")
@Tag(name = "law")
@Produces(MediaType.APPLICATION_JSON)
public class LawChangesResource {

  private final AmendmentTable table;
  private final ProgressQueries progress;

  LawChangesResource(AmendmentTable table, ProgressQueries progress) {
    this.table = table;
    this.progress = progress;
  }

  /// How far a preview looks: a parameter of every preview.
  public static class Reach {

    @QueryParam("decided")
    @DefaultValue("false")
    @Parameter(
        description =
            "Whether cases that were decided, and of which nothing was posted, are looked at too:"
                + " there a term may turn out to have been met, or missed (nl: tijdig of te laat"
                + " beslist). It takes longer the more there are; without it they are counted as"
                + " left out.")
    boolean decided;

    boolean decided() {
      return decided;
    }
  }

  /// A change of law.
  ///
  /// @param code what it is about
  /// @param knownFrom the one moment of knowledge from which it counts in every case; absent for a
  ///   proposal, like all that follows
  /// @param ruleBookVersion of the book that it made
  /// @param cases how many it could touch when it was applied
  /// @param waiting how many cases still wait to be evaluated, over all changes; absent for another
  ///   moment of knowledge while some waited
  /// @param finishedAt absent while some wait
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record LawChangeView(
      UUID id,
      Kind kind,
      String code,
      State state,
      Instant proposedAt,
      @Nullable Instant knownFrom,
      @Nullable String ruleBookVersion,
      @Nullable Long cases,
      @Nullable Long waiting,
      @Nullable Instant finishedAt) {}

  /// What is changed. Names are API.
  public enum Kind {
    DECREE,
    DECREE_WITHDRAWAL,
    MORATORIUM,
    MORATORIUM_WITHDRAWAL,
    EQUATED_DAYS,
    EQUATED_DAYS_WITHDRAWAL,
    RULE_CORRECTION,
    RULE_RESTORATION,
    RULING,
    RULING_SET_ASIDE,
    POSITION,
    POSITION_WITHDRAWAL
  }

  /// How far it is. Names are API.
  public enum State {
    PROPOSED,
    RUNNING,
    DONE
  }

  @GET
  @Scope({"law:read", "law:write"})
  @Operation(
      summary = "Changes of law (nl: wijzigingen van recht of beleid), the newest first",
      description =
          "Decrees, moratoria, rulings on them, positions of authorities, equated days, corrected"
              + " rules and what was taken back, proposals included.")
  public Page<LawChangeView> list(@BeanParam @Valid Paging paging, @BeanParam Known known) {
    var before = paging.cursor().map(Cursor::id);
    var knownAt = known.knownAt();
    var page =
        Page.of(
            views(table.latest(before.orElse(null), knownAt, paging.limit() + 1), knownAt),
            paging.limit(),
            change -> Cursor.after(change.id()));
    return switch (paging.count()) {
      case NONE -> page;
      case EXACT, ESTIMATE -> page.counting(table.count(knownAt));
    };
  }

  @GET
  @Path("{changeId}")
  @Scope({"law:read", "law:write"})
  @Operation(summary = "One change of law, and how far the cases are with it")
  public LawChangeView show(@PathParam("changeId") UUID changeId, @BeanParam Known known) {
    var knownAt = known.knownAt();
    var found =
        table
            .find(changeId)
            .filter(change -> knownAt == null || !change.proposedAt().isAfter(knownAt))
            .orElseThrow(Problem::notFound);
    return views(List.of(found), knownAt).getFirst();
  }

  /// How many cases wait is counted once, and only while some change is under way; how many did at
  /// another moment is not kept.
  private List<LawChangeView> views(List<LawChange> changes, @Nullable Instant knownAt) {
    if (knownAt != null) {
      return changes.stream().map(change -> view(change.asKnownAt(knownAt), null)).toList();
    }
    var waiting =
        changes.stream().anyMatch(LawChangesResource::isRunning) ? progress.waiting() : 0L;
    return changes.stream().map(change -> view(change, waiting)).toList();
  }

  private static boolean isRunning(LawChange change) {
    var applied = change.applied();
    return applied != null && applied.finishedAt() == null;
  }

  /// @param waiting `null` where that is not known
  private static LawChangeView view(LawChange change, @Nullable Long waiting) {
    var applied = change.applied();
    var finishedAt = applied == null ? null : applied.finishedAt();
    return new LawChangeView(
        change.id(),
        kind(change.amendment()),
        change.amendment().code(),
        applied == null ? State.PROPOSED : finishedAt == null ? State.RUNNING : State.DONE,
        change.proposedAt(),
        applied == null ? null : applied.knownFrom(),
        applied == null ? null : applied.ruleBookVersion(),
        applied == null ? null : applied.cases(),
        applied == null ? null : finishedAt == null ? waiting : Long.valueOf(0),
        finishedAt);
  }

  private static Kind kind(Amendment amendment) {
    return switch (amendment) {
      case Amendment.DecreeMade _ -> Kind.DECREE;
      case Amendment.DecreesWithdrawn _ -> Kind.DECREE_WITHDRAWAL;
      case Amendment.MoratoriumMade _ -> Kind.MORATORIUM;
      case Amendment.MoratoriumWithdrawn _ -> Kind.MORATORIUM_WITHDRAWAL;
      case Amendment.DaysEquated _ -> Kind.EQUATED_DAYS;
      case Amendment.DaysTakenBack _ -> Kind.EQUATED_DAYS_WITHDRAWAL;
      case RuleAmendment.RuleCorrected _ -> Kind.RULE_CORRECTION;
      case RuleAmendment.RuleRestored _ -> Kind.RULE_RESTORATION;
      case RulingAmendment.RulingGiven _ -> Kind.RULING;
      case RulingAmendment.RulingSetAside _ -> Kind.RULING_SET_ASIDE;
      case PositionAmendment.PositionTaken _ -> Kind.POSITION;
      case PositionAmendment.PositionWithdrawn _ -> Kind.POSITION_WITHDRAWAL;
    };
  }
}
