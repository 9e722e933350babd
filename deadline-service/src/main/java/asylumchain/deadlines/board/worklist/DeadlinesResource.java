package asylumchain.deadlines.board.worklist;

import asylumchain.kit.access.AccessLog;
import asylumchain.kit.access.CurrentCaller;
import asylumchain.kit.access.Scope;
import asylumchain.kit.http.Csv;
import asylumchain.kit.http.Paging;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The work list: clocks that still run, by their last day.
@Path("/v1/deadlines")
@Tag(name = "deadlines")
public class DeadlinesResource {

  private final WorkListParameters parameters;
  private final WorkListPages pages;
  private final CurrentCaller caller;
  private final AccessLog accessLog;

  DeadlinesResource(
      WorkListParameters parameters,
      WorkListPages pages,
      CurrentCaller caller,
      AccessLog accessLog) {
    this.parameters = parameters;
    this.pages = pages;
    this.caller = caller;
    this.accessLog = accessLog;
  }

  /// What the list is narrowed to. Several values of one parameter are separated by commas; `NONE`
  /// stands for cases without a value.
  public static class Filter {

    @QueryParam("dueFrom")
    @Parameter(description = "Only last days from this one on.")
    @Nullable LocalDate dueFrom;

    @QueryParam("dueUntil")
    @Parameter(description = "Only last days up to and including this one.")
    @Nullable LocalDate dueUntil;

    @QueryParam("dueBefore")
    @Parameter(description = "Only last days before this one.")
    @Nullable LocalDate dueBefore;

    @QueryParam("week")
    @Parameter(
        description =
            "Only last days in this week, Monday to Sunday: `this`, `next` (of the business date)"
                + " or an ISO week such as 2026-W48.")
    @Nullable String week;

    @QueryParam("status")
    @Parameter(description = "NOT_STARTED, IN_TERM, SUSPENDED, OVERDUE, NEEDS_REVIEW.")
    @Nullable String status;

    @QueryParam("rule")
    @Parameter(description = "The rule that gives the term its length.")
    @Nullable String rule;

    @QueryParam("clock")
    @Parameter(description = "Which term, such as decision-term.")
    @Nullable String clock;

    @QueryParam("partner")
    @Parameter(description = "Who has the case on the desk.")
    @Nullable String partner;

    @QueryParam("unit")
    @Parameter(description = "The desk within the partner.")
    @Nullable String unit;

    @QueryParam("nationality")
    @Parameter(description = "ISO 3166-1 alpha-3, XXA stateless, XXX unknown.")
    @Nullable String nationality;

    @QueryParam("kind")
    @Parameter(description = "The kind of application.")
    @Nullable String kind;

    @QueryParam("track")
    @Parameter(description = "The procedure (nl: spoor).")
    @Nullable String track;

    @QueryParam("stage")
    @Parameter(description = "How far the case has come.")
    @Nullable String stage;

    @QueryParam("caseAgeBand")
    @Parameter(
        description = "Months since lodging, or since made: 0-3, 3-6, 6-12, 12-15, 15-21, over-21.")
    @Nullable String caseAgeBand;

    @QueryParam("waitingFor")
    @Parameter(description = "What the case waits for; NONE for nothing.")
    @Nullable String waitingFor;

    @QueryParam("readyToDecide")
    @Parameter(
        description =
            "Whether the case is lodged and examined here, awaits its decision and waits for"
                + " nothing else (nl: beslisklaar).")
    @Nullable Boolean readyToDecide;

    @QueryParam("cohort")
    @Parameter(
        description =
            "Members of this cohort only: one that the installation defined, such as `taskforce`,"
                + " or `decree:` and the id of a decree that was applied, such as"
                + " `decree:WBV-2022-22`: whom it covers by lodging, kind, nationality and unit of"
                + " lodging, also when it was taken back since.")
    @Nullable String cohort;

    @QueryParam("asOf")
    @Parameter(description = "The day in law; absent, with `knownAt`: as it stands.")
    @Nullable LocalDate asOf;

    @QueryParam("knownAt")
    @Parameter(description = "What became known later does not count; all of it does if absent.")
    @Nullable Instant knownAt;

    /// The names that this list understands, paging apart.
    static Set<String> names() {
      return Stream.of(
              Stream.of(Facet.values()).map(Facet::text),
              Stream.of("dueFrom", "dueUntil", "dueBefore", "week", "readyToDecide", "cohort"),
              Stream.of("asOf", "knownAt"))
          .flatMap(names -> names)
          .collect(Collectors.toSet());
    }

    /// The values as they were given, by facet.
    Map<Facet, String> facets() {
      var given = new EnumMap<Facet, String>(Facet.class);
      for (var facet : Facet.values()) {
        var text = text(facet);
        if (text != null) {
          given.put(facet, text);
        }
      }
      return given;
    }

    private @Nullable String text(Facet facet) {
      return switch (facet) {
        case STATUS -> status;
        case RULE -> rule;
        case CLOCK -> clock;
        case PARTNER -> partner;
        case UNIT -> unit;
        case NATIONALITY -> nationality;
        case KIND -> kind;
        case TRACK -> track;
        case STAGE -> stage;
        case CASE_AGE_BAND -> caseAgeBand;
        case WAITING_FOR -> waitingFor;
      };
    }
  }

  @GET
  @Produces({"application/json", Csv.CSV, Csv.XLSX})
  @Scope("deadlines:read")
  @Operation(
      summary = "The work list: clocks that run in cases you take part in, the most urgent first",
      description =
          "Sorted by last day, case and clock (nl: werkvoorraad); to an auditor the clocks of all"
              + " partners. Each line says how many days are"
              + " left or over on the business date, what has to happen next, and whom that waits"
              + " for. Clocks that have not started, or of which a person must say how they run,"
              + " have no last day: they come last, and are left out where last days are asked"
              + " for. Several values of one parameter are separated by commas. With `asOf` or"
              + " `knownAt` it is the list of that day and moment: clocks that waited then, for"
              + " whoever knew what was known then, with what the case showed then. That list is"
              + " not kept but computed from each case you take part in now that can have had clocks"
              + " then: the first page takes as long as the last. More cases than the installation"
              + " evaluates at once are refused with 400 `too-many-cases`; `unit`, `partner`,"
              + " `nationality`, `kind`, `track` and `cohort` narrow what is evaluated, other filters"
              + " only what is shown. Where another such list is being made the answer is 503 with"
              + " `Retry-After`. Weeks are of the business date all the same, `parked` is as it is"
              + " now, and the members of a cohort are those it has by all that is known now.")
  public WorkListView list(
      @BeanParam Filter filter, @BeanParam @Valid Paging paging, @Context UriInfo uri) {
    var question = parameters.read(filter, uri.getQueryParameters(), caller.get().sight());
    var page = pages.page(question, paging);
    accessLog.record(
        caller.get(),
        "deadlines-listed",
        page.items().stream().map(Line::caseId).distinct().toList(),
        AccessLog.Outcome.ALLOWED);
    return WorkListView.of(question, page);
  }
}
