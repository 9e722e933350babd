package asylumchain.cases.search;

import asylumchain.cases.history.CaseView;
import asylumchain.kit.access.AccessLog;
import asylumchain.kit.access.AccessLog.Outcome;
import asylumchain.kit.access.CurrentCaller;
import asylumchain.kit.access.Scope;
import asylumchain.kit.http.Cursor;
import asylumchain.kit.http.Page;
import asylumchain.kit.http.Paging;
import asylumchain.kit.http.Problem;
import asylumchain.kit.http.Values;
import asylumchain.kit.http.Violation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The cases in which a partner takes part.
@Path("/v1/cases")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "cases")
public class CaseListResource {

  private static final String CODE = "[A-Z0-9_]{1,40}";

  private final CaseQueries queries;
  private final AccessLog log;
  private final CurrentCaller caller;

  CaseListResource(CaseQueries queries, AccessLog log, CurrentCaller caller) {
    this.queries = queries;
    this.log = log;
    this.caller = caller;
  }

  /// What lists and exports of cases are narrowed to. Several values of one parameter are separated
  /// by commas; `NONE` stands for cases without a value. Days include both ends.
  public static class Filter {

    private static final String ME = "me";
    private static final String PARTNER = ME + "|[A-Z0-9_]{1,40}";

    @QueryParam("responsible")
    @Parameter(description = "Who has the case on the desk; `me` is your own organisation.")
    @Pattern(regexp = PARTNER)
    @Nullable String responsible;

    @QueryParam("offeredTo")
    @Parameter(description = "Who was asked to take it and has not answered; `me` as above.")
    @Pattern(regexp = PARTNER)
    @Nullable String offeredTo;

    @QueryParam("stage")
    @Parameter(description = "How far the case has come.")
    @Nullable String stage;

    @QueryParam("kind")
    @Parameter(description = "The kind of application.")
    @Nullable String kind;

    @QueryParam("track")
    @Parameter(description = "The procedure (nl: spoor).")
    @Nullable String track;

    @QueryParam("unit")
    @Parameter(description = "The desk within the partner.")
    @Nullable String unit;

    @QueryParam("receptionLocation")
    @Parameter(description = "Where the applicant is received (nl: opvanglocatie).")
    @Nullable String receptionLocation;

    @QueryParam("waitingFor")
    @Parameter(description = "What the case waits for; NONE for nothing.")
    @Nullable String waitingFor;

    @QueryParam("nationality")
    @Parameter(description = "ISO 3166-1 alpha-3, XXA stateless, XXX unknown.")
    @Nullable String nationality;

    @QueryParam("sex")
    @Parameter(description = "F, M, X.")
    @Nullable String sex;

    @QueryParam("ageBand")
    @Parameter(description = "Age at lodging, such as AGE_18_34.")
    @Nullable String ageBand;

    @QueryParam("unaccompaniedMinor")
    @Parameter(description = "true or false (nl: amv).")
    @Nullable String unaccompaniedMinor;

    @QueryParam("familySizeBand")
    @Parameter(description = "Persons who apply together, such as THREE_TO_FIVE.")
    @Nullable String familySizeBand;

    @QueryParam("madeFrom")
    @Parameter(description = "Wish for asylum expressed on this day or later.")
    @Nullable LocalDate madeFrom;

    @QueryParam("madeUntil")
    @Parameter(description = "… on this day or before.")
    @Nullable LocalDate madeUntil;

    @QueryParam("registeredFrom")
    @Parameter(description = "Registered on this day or later.")
    @Nullable LocalDate registeredFrom;

    @QueryParam("registeredUntil")
    @Parameter(description = "… on this day or before.")
    @Nullable LocalDate registeredUntil;

    @QueryParam("lodgedFrom")
    @Parameter(description = "Lodged (nl: ingediend) on this day or later.")
    @Nullable LocalDate lodgedFrom;

    @QueryParam("lodgedUntil")
    @Parameter(description = "… on this day or before.")
    @Nullable LocalDate lodgedUntil;

    /// The question that is asked with it.
    ///
    /// @param partner whose list it is
    /// @param me who asks
    /// @throws Problem 400 with every violation
    CaseQuestion question(String partner, String me) {
      var wrong = new ArrayList<Violation>();
      var facets = facets(wrong);
      var days =
          List.of(
              days("made", "c.made_on", madeFrom, madeUntil, wrong),
              days("registered", "c.registered_on", registeredFrom, registeredUntil, wrong),
              days("lodged", "c.lodged_on", lodgedFrom, lodgedUntil, wrong));
      if (!wrong.isEmpty()) {
        throw Problem.badRequest(wrong);
      }
      return new CaseQuestion(partner, named(responsible, me), named(offeredTo, me), facets, days);
    }

    private Map<Facet, List<String>> facets(List<Violation> wrong) {
      var facets = new EnumMap<Facet, List<String>>(Facet.class);
      for (var facet : Facet.values()) {
        var text = text(facet);
        if (text != null) {
          var values = Values.in(text);
          facet
              .allowed()
              .objectionsTo(values)
              .forEach(objection -> wrong.add(new Violation(facet.text(), objection)));
          facets.put(facet, values);
        }
      }
      return facets;
    }

    private @Nullable String text(Facet facet) {
      return switch (facet) {
        case STAGE -> stage;
        case KIND -> kind;
        case TRACK -> track;
        case UNIT -> unit;
        case RECEPTION_LOCATION -> receptionLocation;
        case WAITING_FOR -> waitingFor;
        case NATIONALITY -> nationality;
        case SEX -> sex;
        case AGE_BAND -> ageBand;
        case UNACCOMPANIED_MINOR -> unaccompaniedMinor;
        case FAMILY_SIZE_BAND -> familySizeBand;
      };
    }

    private static CaseQuestion.Days days(
        String name,
        String column,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        List<Violation> wrong) {
      if (from != null && until != null && until.isBefore(from)) {
        wrong.add(new Violation(name + "Until", "must not be before " + name + "From"));
      }
      return new CaseQuestion.Days(column, from, until);
    }

    private static @Nullable String named(@Nullable String asked, String me) {
      return ME.equals(asked) ? me : asked;
    }
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
      @BeanParam @Valid Filter filter,
      @BeanParam @Valid Paging paging) {
    var question = filter.question(whose(partnerAudited), caller.get().organisation());
    var found = queries.ofPartner(question, paging.cursor().map(Cursor::id), paging.limit() + 1);
    var page = Page.of(found, paging.limit(), view -> Cursor.after(view.caseId()));
    var shown = page.items().stream().map(CaseView::caseId).toList();
    log.record(caller.get(), "cases-listed", shown, Outcome.ALLOWED);
    return switch (paging.count()) {
      case NONE -> page;
      case EXACT -> page.counting(queries.count(question));
      case ESTIMATE -> page.counting(queries.estimate(question));
    };
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
}
