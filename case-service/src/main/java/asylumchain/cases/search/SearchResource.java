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
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The cases in which a partner takes part.
@Path("/v1/cases")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "cases")
public class SearchResource {

  private static final String CODE = "[A-Z0-9_]{1,40}";

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

  @GET
  @Scope({"cases:read", Scope.AUDIT})
  @Operation(
      summary = "List the cases of your organisation",
      description =
          "By case, in a stable order; narrowed by any of its dimensions and days. An auditor names"
              + " in `partner` whose list it is.")
  public Page<CaseView> list(
      @QueryParam("partner") @Nullable @Pattern(regexp = CODE) String partnerAudited,
      @BeanParam @Valid CaseFilter filter,
      @BeanParam @Valid Paging paging) {
    var question = filter.question(whose(partnerAudited), caller.get().organisation());
    var found = queries.ofPartner(question, after(paging), paging.limit() + 1);
    var page = page("cases-listed", found, paging);
    return switch (paging.count()) {
      case NONE -> page;
      case EXACT -> page.counting(queries.count(question));
      case ESTIMATE -> page.counting(queries.estimate(question));
    };
  }

  @POST
  @Path("_search")
  @Safe
  @Scope("cases:read")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Find cases by person or by a source's own reference",
      description = "By V-number (V-nummer), name or reference. Every search is logged.")
  public Page<CaseView> search(@NotNull @Valid CaseSearch search, @BeanParam @Valid Paging paging) {
    if (!search.asksForSomething()) {
      throw Problem.badRequest("", "needs vNumber, familyName or sourceRef");
    }
    return page("cases-searched", found(search, paging), paging);
  }

  private List<CaseView> found(CaseSearch search, Paging paging) {
    var partner = caller.get().organisation();
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

  private String whose(@Nullable String audited) {
    var own = caller.get().organisation();
    if (audited == null || audited.equals(own)) {
      return own;
    } else if (caller.get().has(Scope.AUDIT)) {
      return audited;
    }
    throw Problem.missingScope(Scope.AUDIT);
  }

  private static Optional<UUID> after(Paging paging) {
    return paging.cursor().map(Cursor::id);
  }
}
