package asylumchain.cases.search;

import asylumchain.cases.history.CaseView;
import asylumchain.kit.access.Scope;
import asylumchain.kit.http.Cursor;
import asylumchain.kit.http.Page;
import asylumchain.kit.http.Paging;
import asylumchain.kit.http.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
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
  private final Asker asker;

  CaseListResource(CaseQueries queries, Asker asker) {
    this.queries = queries;
    this.asker = asker;
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

    @QueryParam("regime")
    @Parameter(description = "By the day of lodging; NONE for what is not lodged.")
    @Nullable String regime;

    @QueryParam("responsibilityRegime")
    @Parameter(description = "By the day of registration; NONE for what is not registered.")
    @Nullable String responsibilityRegime;

    @QueryParam("caseAgeBand")
    @Parameter(description = "Months since lodging, or since the first act: 0-3, …, over-21.")
    @Nullable String caseAgeBand;

    @QueryParam("familyId")
    @Parameter(description = "The cases of one family.")
    @Nullable UUID familyId;

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

    @QueryParam("responsibleFrom")
    @Parameter(description = "The Netherlands responsible on this day or later.")
    @Nullable LocalDate responsibleFrom;

    @QueryParam("responsibleUntil")
    @Parameter(description = "… on this day or before.")
    @Nullable LocalDate responsibleUntil;

    @QueryParam("decidedFrom")
    @Parameter(
        description =
            "Decided in first instance on this day or later; without those that await a decision"
                + " again.")
    @Nullable LocalDate decidedFrom;

    @QueryParam("decidedUntil")
    @Parameter(description = "… on this day or before.")
    @Nullable LocalDate decidedUntil;

    @QueryParam("answerFrom")
    @Parameter(description = "The answer to a hand-over is due on this day or later.")
    @Nullable LocalDate answerFrom;

    @QueryParam("answerUntil")
    @Parameter(description = "… on this day or before.")
    @Nullable LocalDate answerUntil;

    /// The question that is asked with it.
    ///
    /// @param partner whose list it is; `null`: of all partners
    /// @param me who asks
    /// @param today the day on which cases are as old as is asked
    /// @throws Problem 400 with every violation
    CaseQuestion question(@Nullable String partner, String me, LocalDate today) {
      return new Narrowing(today)
          .to(Facet.STAGE, stage)
          .to(Facet.KIND, kind)
          .to(Facet.REGIME, regime)
          .to(Facet.RESPONSIBILITY_REGIME, responsibilityRegime)
          .to(Facet.TRACK, track)
          .to(Facet.UNIT, unit)
          .to(Facet.RECEPTION_LOCATION, receptionLocation)
          .to(Facet.CASE_AGE_BAND, caseAgeBand)
          .to(Facet.WAITING_FOR, waitingFor)
          .to(Facet.NATIONALITY, nationality)
          .to(Facet.SEX, sex)
          .to(Facet.AGE_BAND, ageBand)
          .to(Facet.UNACCOMPANIED_MINOR, unaccompaniedMinor)
          .to(Facet.FAMILY_SIZE_BAND, familySizeBand)
          .between("made", "c.made_on", madeFrom, madeUntil)
          .between("registered", "c.registered_on", registeredFrom, registeredUntil)
          .between("lodged", "c.lodged_on", lodgedFrom, lodgedUntil)
          .between("responsible", "c.netherlands_responsible_on", responsibleFrom, responsibleUntil)
          .between("decided", "c.decided_on", decidedFrom, decidedUntil)
          .between("answer", "c.answer_by", answerFrom, answerUntil)
          .question(partner, named(responsible, me), named(offeredTo, me), familyId);
    }

    private static @Nullable String named(@Nullable String asked, String me) {
      return ME.equals(asked) ? me : asked;
    }
  }

  @GET
  @Scope("cases:read")
  @Operation(
      summary = "List the cases of your organisation",
      description =
          "By case, in a stable order; narrowed by any of its dimensions and days. To an auditor"
              + " those of all partners, or of the one named in `partner`.")
  public Page<CaseView> list(
      @QueryParam("partner") @Nullable @Pattern(regexp = CODE) String partnerAudited,
      @BeanParam @Valid Filter filter,
      @BeanParam @Valid Paging paging) {
    var question =
        filter.question(whose(partnerAudited), asker.caller().organisation(), asker.today());
    var found = queries.page(question, paging.cursor().map(Cursor::id), paging.limit() + 1);
    var page = Page.of(found, paging.limit(), view -> Cursor.after(view.caseId()));
    var shown = page.items().stream().map(CaseView::caseId).toList();
    asker.shown(asker.caller(), "cases-listed", shown);
    return switch (paging.count()) {
      case NONE -> page;
      case EXACT -> page.counting(queries.count(question));
      case ESTIMATE -> page.counting(queries.estimate(question));
    };
  }

  private @Nullable String whose(@Nullable String named) {
    var sight = asker.caller().sight();
    if (named == null) {
      return sight;
    } else if (sight == null || named.equals(sight)) {
      return named;
    }
    throw Problem.missingScope(Scope.AUDIT);
  }
}
