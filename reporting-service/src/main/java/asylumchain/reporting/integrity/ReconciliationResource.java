package asylumchain.reporting.integrity;

import asylumchain.kit.access.Scope;
import asylumchain.kit.http.Answer;
import asylumchain.kit.http.Cursor;
import asylumchain.kit.http.IdempotencyKeys;
import asylumchain.kit.http.Page;
import asylumchain.kit.http.Paging;
import asylumchain.kit.http.Problem;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/// Whether the read model is what its sources say.
@Path("/v1/reconciliations")
public class ReconciliationResource {

  private static final Instant EVER = Instant.parse("9999-12-31T00:00:00Z");

  private final Reconciliations reconciliations;
  private final ReconciliationQueries queries;
  private final IdempotencyKeys idempotency;

  ReconciliationResource(
      Reconciliations reconciliations, ReconciliationQueries queries, IdempotencyKeys idempotency) {
    this.reconciliations = reconciliations;
    this.queries = queries;
    this.idempotency = idempotency;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Scope("operations")
  @Transactional
  @Operation(
      summary = "Compare all cases with the sources, by checksum per partition",
      description =
          "Journal with facts, facts with the rows that are counted; with repair, what is wrong is"
              + " made anew from the feeds and looked at again. At most one is open at a time:"
              + " where there is one, its address is the answer.")
  @APIResponse(responseCode = "202", description = "Taken; Location tells the progress.")
  public Answer start(@NotNull @Valid StartReconciliation wish) {
    return idempotency.once(
        () ->
            Answer.accepted(
                "/v1/reconciliations/" + reconciliations.request("asked for", wish.repair())));
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Scope("operations")
  @Operation(summary = "The reconciliations, the latest first, with what each found")
  public Page<ReconciliationView> list(@BeanParam @Valid Paging paging) {
    var before = paging.cursor().map(ReconciliationResource::moment).orElse(EVER);
    return Page.of(
        queries.before(before, paging.limit() + 1),
        paging.limit(),
        view -> Cursor.after(view.requestedAt()));
  }

  @GET
  @Path("{id}")
  @Produces(MediaType.APPLICATION_JSON)
  @Scope("operations")
  @Operation(
      summary = "One reconciliation: its sums per partition, and every record that is wrong",
      description =
          "MISSING, VANISHED, CHANGED and DOUBLED name a record of a journal; MISFOLDED a case"
              + " whose rows do not follow from its facts; PAST_CHANGED a place in a journal that"
              + " is not what it was at the reconciliation before; BACK_DATED a record since then"
              + " that changes what figures said (fifty per partition are named, all are counted).")
  public ReconciliationView.Whole read(@PathParam("id") UUID id) {
    return queries.whole(id).orElseThrow(Problem::notFound);
  }

  private static Instant moment(Cursor cursor) {
    try {
      return Instant.parse(cursor.key().getFirst());
    } catch (DateTimeException _) {
      throw Problem.badRequest("cursor", "is not a cursor of this list");
    }
  }
}
