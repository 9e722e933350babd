package asylumchain.cases.search;

import asylumchain.cases.history.CaseView;
import asylumchain.cases.identity.PersonQueries;
import asylumchain.kit.access.AccessLog;
import asylumchain.kit.access.AccessLog.Outcome;
import asylumchain.kit.access.CurrentCaller;
import asylumchain.kit.access.Scope;
import asylumchain.kit.http.Cursor;
import asylumchain.kit.http.Page;
import asylumchain.kit.http.Paging;
import asylumchain.kit.http.Problem;
import asylumchain.kit.http.Safe;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Cases of a partner, found by what somebody knows of them.
@Path("/v1/cases")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "cases")
public class SearchResource {

  private final CaseQueries queries;
  private final PersonQueries persons;
  private final AccessLog log;
  private final CurrentCaller caller;

  SearchResource(CaseQueries queries, PersonQueries persons, AccessLog log, CurrentCaller caller) {
    this.queries = queries;
    this.persons = persons;
    this.log = log;
    this.caller = caller;
  }

  @POST
  @Path("_search")
  @Safe
  @Scope("cases:read")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Find cases by person or by a source's own reference",
      description =
          "By V-number (V-nummer), name or reference; a name by any under which the person is known,"
              + " aliases and other scripts included. Of a name that more than 500 persons have, the"
              + " cases of 500 are found: say given names or a birth date as well. An auditor finds"
              + " cases of all partners. Every search is logged.")
  public Page<CaseView> search(@NotNull @Valid CaseSearch search, @BeanParam @Valid Paging paging) {
    if (!search.asksForSomething()) {
      throw Problem.badRequest("", "needs vNumber, familyName or sourceRef");
    }
    return page("cases-searched", found(search, paging), paging);
  }

  private List<CaseView> found(CaseSearch search, Paging paging) {
    var partner = caller.get().sight();
    var limit = paging.limit() + 1;
    var ref = search.sourceRef();
    if (ref != null) {
      return queries.ofSource(partner, search.source(), ref, after(paging), limit);
    }
    var matching =
        persons.matching(
            partner,
            search.vNumber(),
            search.familyName(),
            search.givenNames(),
            search.birthDate());
    return queries.ofPersons(matching, partner, after(paging), limit);
  }

  private Page<CaseView> page(String action, List<CaseView> found, Paging paging) {
    var page = Page.of(found, paging.limit(), view -> Cursor.after(view.caseId()));
    var shown = page.items().stream().map(CaseView::caseId).toList();
    log.record(caller.get(), action, shown, Outcome.ALLOWED);
    return page;
  }

  private static Optional<UUID> after(Paging paging) {
    return paging.cursor().map(Cursor::id);
  }
}
