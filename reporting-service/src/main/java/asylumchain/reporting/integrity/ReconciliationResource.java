package asylumchain.reporting.integrity;

import asylumchain.kit.access.Scope;
import asylumchain.kit.http.Answer;
import asylumchain.kit.http.Csv;
import asylumchain.kit.http.Cursor;
import asylumchain.kit.http.IdempotencyKeys;
import asylumchain.kit.http.OneSheet;
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
  @Produces({MediaType.APPLICATION_JSON, Csv.CSV, Csv.XLSX})
  @Scope("operations")
  @Operation(summary = "The reconciliations, the latest first, with what each found")
  public ReconciliationList list(@BeanParam OneSheet sheet, @BeanParam @Valid Paging paging) {
    var before = paging.cursor().map(ReconciliationResource::moment).orElse(EVER);
    return sheet.of(
        ReconciliationList.of(queries.before(before, paging.limit() + 1), paging.limit()));
  }

  @GET
  @Path("{id}")
  @Produces({MediaType.APPLICATION_JSON, Csv.CSV, Csv.XLSX})
  @Scope("operations")
  @Operation(
      summary = "One reconciliation: its sums per partition, and the first records that are wrong",
      description =
          "MISSING, VANISHED, CHANGED and DOUBLED name a record of a journal; MISFOLDED a case"
              + " whose rows do not follow from its facts; PAST_CHANGED a place in a journal that"
              + " is not what it was at the reconciliation before; BACK_DATED a record since then"
              + " that changes what figures said. The first thousand stand here; the discrepancies"
              + " of it are all of them.")
  public ReconciliationView.Whole read(@PathParam("id") UUID id, @BeanParam OneSheet sheet) {
    return sheet.of(queries.whole(id).orElseThrow(Problem::notFound));
  }

  @GET
  @Path("{id}/discrepancies")
  @Produces({MediaType.APPLICATION_JSON, Csv.CSV, Csv.XLSX})
  @Scope("operations")
  @Operation(
      summary = "Every record that a reconciliation found wrong or back-dated",
      description =
          "First what is wrong, by partition and in the order in which it was found; then what is"
              + " back-dated, by partition, source and number, as far as it is still kept: not of"
              + " cases that are parked or were destroyed since.")
  public DiscrepancyList discrepancies(
      @PathParam("id") UUID id, @BeanParam OneSheet sheet, @BeanParam @Valid Paging paging) {
    if (queries.businessDate(id).isEmpty()) {
      throw Problem.notFound();
    }
    var after = paging.cursor().orElse(Numbered.START);
    return sheet.of(
        DiscrepancyList.of(queries.discrepancies(id, after, paging.limit() + 1), paging.limit()));
  }

  private static Instant moment(Cursor cursor) {
    try {
      return Instant.parse(cursor.key().getFirst());
    } catch (DateTimeException _) {
      throw Problem.badRequest("cursor", "is not a cursor of this list");
    }
  }
}
