package asylumchain.deadlines.board;

import asylumchain.deadlines.law.LawInUse;
import asylumchain.deadlines.law.RuleBook;
import asylumchain.deadlines.terms.CaseRecord;
import asylumchain.deadlines.terms.KnownEvent;
import asylumchain.deadlines.terms.KnownShift;
import asylumchain.deadlines.terms.Terms;
import asylumchain.kit.access.AccessLog;
import asylumchain.kit.access.CurrentCaller;
import asylumchain.kit.access.Scope;
import asylumchain.kit.http.After;
import asylumchain.kit.http.Problem;
import asylumchain.kit.projection.Watermark;
import asylumchain.kit.time.BusinessDate;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The clocks of one case.
@Path("/v1/cases/{caseId}/deadlines")
@Tag(name = "deadlines")
@Produces(MediaType.APPLICATION_JSON)
public class CaseDeadlinesResource {

  private static final String ACTION = "deadlines-read";

  private final DeadlineQueries queries;
  private final LawInUse law;
  private final Watermark watermark;
  private final BusinessDate businessDate;
  private final CurrentCaller caller;
  private final AccessLog accessLog;

  CaseDeadlinesResource(
      DeadlineQueries queries,
      LawInUse law,
      Watermark watermark,
      BusinessDate businessDate,
      CurrentCaller caller,
      AccessLog accessLog) {
    this.queries = queries;
    this.law = law;
    this.watermark = watermark;
    this.businessDate = businessDate;
    this.caller = caller;
    this.accessLog = accessLog;
  }

  @GET
  @Scope("deadlines:read")
  @Operation(
      summary = "The clocks of a case, each with how its last day was reached",
      description =
          "By when the case must be decided (nl: beslistermijn), and why. `Accept-Language` chooses"
              + " the language of the explanation; without it there are both.")
  public Response show(
      @PathParam("caseId") UUID caseId,
      @QueryParam("asOf") @Parameter(description = "The day in law; today if absent.")
          @Nullable LocalDate asOf,
      @QueryParam("knownAt")
          @Parameter(description = "What became known later does not count; now if absent.")
          @Nullable Instant knownAt,
      @HeaderParam("After") @Nullable String after,
      @Context HttpHeaders headers) {
    After.parse(after).await(() -> queries.seenVersion(caseId));
    var known = queries.known(caseId, caller.get().organisation());
    if (known.isEmpty()) {
      accessLog.record(caller.get(), ACTION, List.of(caseId), AccessLog.Outcome.REFUSED);
      throw Problem.notFound();
    }
    accessLog.record(caller.get(), ACTION, List.of(caseId), AccessLog.Outcome.ALLOWED);
    var record = known.get().record();
    var book = law.book();
    var day = asOf == null ? businessDate.today() : asOf;
    var moment = knownAt == null ? known(record, book) : knownAt;
    var determination = Terms.evaluate(record, book, book.calendar(), day, moment);
    return Response.ok(
            DeadlinesView.of(
                caseId,
                known.get().parked(),
                day,
                moment,
                book,
                determination,
                DeadlinesView.languages(headers.getAcceptableLanguages())))
        .tag(String.valueOf(known.get().version()))
        .build();
  }

  /// All that is in: for this one case, and of the law, that may be more than the watermark
  /// promises for all cases.
  private Instant known(CaseRecord record, RuleBook book) {
    return Stream.of(
            Stream.of(watermark.watermark(), Terms.lastChange(book)),
            record.events().stream().map(KnownEvent::recordedAt),
            record.shifts().stream().map(KnownShift::recordedAt))
        .flatMap(moments -> moments)
        .max(Instant::compareTo)
        .orElse(Instant.EPOCH);
  }
}
