package asylumchain.cases.search;

import asylumchain.cases.history.CasePast;
import asylumchain.cases.history.CaseView;
import asylumchain.cases.history.Reader;
import asylumchain.kit.access.Caller;
import asylumchain.kit.access.Scope;
import asylumchain.kit.http.Download;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Everything that a partner may see of its cases, to take away. It leaves page by page: each is
/// written in the access log before it leaves, and none keeps a transaction open.
@Path("/v1/exports")
@Produces({Download.NDJSON, Download.CSV})
@Tag(name = "exports")
public class ExportsResource {

  private static final int CASES_AT_ONCE = 500;
  private static final int HISTORIES_AT_ONCE = 100;

  private final CaseQueries queries;
  private final CasePast past;
  private final Asker asker;

  ExportsResource(CaseQueries queries, CasePast past, Asker asker) {
    this.queries = queries;
    this.past = past;
    this.asker = asker;
  }

  @GET
  @Path("cases")
  @Scope("cases:export")
  @Operation(
      summary = "Take away the cases of your organisation",
      description =
          "All of them, as they stand, narrowed as in the list of cases; to an auditor those of all"
              + " partners.")
  @APIResponse(
      responseCode = "200",
      content = {
        @Content(mediaType = Download.NDJSON, schema = @Schema(implementation = CaseView.class)),
        @Content(mediaType = Download.CSV)
      })
  public Response cases(@BeanParam @Valid CaseListResource.Filter filter) {
    var reader = asker.caller();
    var question = filter.question(reader.sight(), reader.organisation(), asker.today());
    return Response.ok(
            new Download<CaseView>(
                ExportedCase.COLUMNS,
                ExportedCase::cells,
                last -> {
                  var after = Optional.ofNullable(last).map(CaseView::caseId);
                  var page = queries.page(question, after, CASES_AT_ONCE);
                  return logged(reader, "cases-exported", page);
                }))
        .build();
  }

  @GET
  @Path("events")
  @Scope("cases:export")
  @Operation(
      summary = "Take away the journals of the cases of your organisation",
      description =
          "By case and version, to an auditor those of all partners, each fact with the organisation"
              + " for which it was reported. Who there reported it, why and from which source shows to"
              + " that organisation, and so does what a private fact says; that of others with the"
              + " scope `audit:read` only.")
  @APIResponse(
      responseCode = "200",
      content = {
        @Content(
            mediaType = Download.NDJSON,
            schema = @Schema(implementation = ExportedEvent.class)),
        @Content(mediaType = Download.CSV)
      })
  public Response events() {
    var reader = asker.caller();
    var everything = CaseQuestion.everything(reader.sight());
    return Response.ok(
            new Download<ExportedEvent>(
                ExportedEvent.COLUMNS,
                ExportedEvent::cells,
                last -> {
                  var after = Optional.ofNullable(last).map(ExportedEvent::caseId);
                  var page = queries.page(everything, after, HISTORIES_AT_ONCE);
                  return histories(reader, logged(reader, "journals-exported", page));
                }))
        .build();
  }

  private List<CaseView> logged(Caller reader, String action, List<CaseView> page) {
    if (!page.isEmpty()) {
      var subjects = page.stream().map(CaseView::caseId).toList();
      asker.shown(reader, action, subjects);
    }
    return page;
  }

  private List<ExportedEvent> histories(Caller reader, List<CaseView> page) {
    var cases = page.stream().map(CaseView::caseId).toList();
    return past.shown(cases, Reader.of(reader)).stream().map(ExportedEvent::of).toList();
  }
}
