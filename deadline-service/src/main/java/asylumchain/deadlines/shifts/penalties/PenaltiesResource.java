package asylumchain.deadlines.shifts.penalties;

import asylumchain.deadlines.law.LawInUse;
import asylumchain.events.PenaltyEvent.Kind;
import asylumchain.kit.access.AccessLog;
import asylumchain.kit.access.CurrentCaller;
import asylumchain.kit.access.Scope;
import asylumchain.kit.http.Cursor;
import asylumchain.kit.http.Page;
import asylumchain.kit.http.Paging;
import asylumchain.kit.http.Problem;
import asylumchain.kit.time.BusinessDate;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Penalties across cases: who received one, by which ruling, and for how much.
@Path("/v1/penalties")
@Tag(name = "penalties")
@Produces(MediaType.APPLICATION_JSON)
public class PenaltiesResource {

  private final PenaltyQueries queries;
  private final EstablishedAcross established;
  private final LawInUse law;
  private final BusinessDate businessDate;
  private final Clock clock;
  private final CurrentCaller caller;
  private final AccessLog accessLog;

  PenaltiesResource(
      PenaltyQueries queries,
      EstablishedAcross established,
      LawInUse law,
      BusinessDate businessDate,
      Clock clock,
      CurrentCaller caller,
      AccessLog accessLog) {
    this.queries = queries;
    this.established = established;
    this.law = law;
    this.businessDate = businessDate;
    this.clock = clock;
    this.caller = caller;
    this.accessLog = accessLog;
  }

  /// What is asked for.
  public static class Filter {

    @QueryParam("asOf")
    @Parameter(description = "The day in law; today if absent.")
    @Nullable LocalDate asOf;

    @QueryParam("knownAt")
    @Parameter(description = "What was said later does not count; now if absent.")
    @Nullable Instant knownAt;

    @QueryParam("kind")
    @Parameter(description = "Only this kind.")
    @Nullable Kind kind;

    @QueryParam("personId")
    @Parameter(description = "Only of this person; opaque.")
    @Nullable UUID personId;

    @QueryParam("rulingId")
    @Parameter(description = "Only by this ruling.")
    @Nullable UUID rulingId;

    @QueryParam("running")
    @Parameter(description = "Only those that still run on the day, or only those that do not.")
    @Nullable Boolean running;
  }

  @GET
  @Scope("deadlines:read")
  @Operation(
      summary = "The penalties in cases you take part in",
      description =
          "One line for each penalty and case (nl: dwangsommen), by penalty: the cases of one"
              + " ruling stand together. One that turned out not to be due is not there. To an"
              + " auditor those of all partners.")
  public Page<SaidPenaltyView> list(@BeanParam Filter filter, @BeanParam @Valid Paging paging) {
    var question = narrowed(filter);
    var after = paging.cursor().map(PenaltiesResource::key).orElse(null);
    var page =
        Page.of(
            queries.list(question, after, paging.limit() + 1),
            paging.limit(),
            it -> Cursor.after(it.penaltyId(), it.caseId()));
    accessLog.record(
        caller.get(),
        "penalties-listed",
        subjects(filter, page.items().stream().map(SaidPenalty::caseId)),
        AccessLog.Outcome.ALLOWED);
    var book = law.book();
    return new Page<>(
        page.items().stream()
            .map(it -> SaidPenaltyView.of(it, book, question.asOf(), question.knownAt()))
            .toList(),
        page.next(),
        paging.count() == Paging.Count.NONE ? null : all(question));
  }

  private long all(PenaltyQuestion question) {
    return queries.list(question, null, Integer.MAX_VALUE).size();
  }

  @GET
  @Path("summary")
  @Scope("deadlines:read")
  @Operation(
      summary = "How many people received a penalty, and for how much",
      description =
          "Persons, cases, rulings and exact amounts in euros, in cases you take part in: accrued"
              + " by the end of a day, paid, and what it comes to when no decision follows. The"
              + " cases of one ruling cost once. What was established by decision stands apart, with"
              + " its persons and what was paid of it; what is asked for narrows both. `persons`"
              + " counts each person once, whose penalty follows from the law or was established."
              + " To an auditor those of all partners.")
  public PenaltySummary summary(@BeanParam Filter filter) {
    var question = narrowed(filter);
    var said = queries.list(question, null, Integer.MAX_VALUE);
    accessLog.record(
        caller.get(),
        "penalties-summarised",
        subjects(filter, Stream.empty()),
        AccessLog.Outcome.ALLOWED);
    var book = law.book();
    return PenaltySummary.of(said, established.list(question, book), question, book);
  }

  @GET
  @Path("established")
  @Scope("deadlines:read")
  @Operation(
      summary = "What authorities established by decision, beside what follows from the law",
      description =
          "One line for each penalty and case you take part in of which a decision was posted (nl:"
              + " dwangsombeschikking), with the difference; also where no penalty follows from the"
              + " law, and then none of them runs. Where the decision names another notice than the"
              + " law reckons from, about one term that passed, the two stand side by side, and"
              + " `computedFrom` says so. What follows from the law of one term stands beside one"
              + " decision; others about that term name it (`computedBeside`). Totals stand in the"
              + " summary. To an auditor those of all"
              + " partners.")
  public Page<EstablishedLine> established(
      @BeanParam Filter filter, @BeanParam @Valid Paging paging) {
    var question = narrowed(filter);
    var book = law.book();
    var after = paging.cursor().map(PenaltiesResource::key).orElse(null);
    var page =
        Page.of(
            established.list(question, book, after, paging.limit() + 1),
            paging.limit(),
            it -> Cursor.after(it.said().penaltyId(), it.said().caseId()));
    accessLog.record(
        caller.get(),
        "established-penalties-listed",
        subjects(filter, page.items().stream().map(it -> it.said().caseId())),
        AccessLog.Outcome.ALLOWED);
    return new Page<>(
        page.items().stream().map(it -> EstablishedLine.of(it, question, book)).toList(),
        page.next(),
        paging.count() == Paging.Count.NONE
            ? null
            : (long) established.list(question, book).size());
  }

  /// Whoever was asked about, also where nothing of them shows; and the cases that do.
  private static List<UUID> subjects(Filter filter, Stream<UUID> cases) {
    return Stream.concat(Stream.ofNullable(filter.personId), cases.distinct()).toList();
  }

  private PenaltyQuestion narrowed(Filter filter) {
    var today = businessDate.today();
    var asOf = Objects.requireNonNullElse(filter.asOf, today);
    return new PenaltyQuestion(
        caller.get().sight(),
        asOf,
        Objects.requireNonNullElseGet(filter.knownAt, clock::instant),
        filter.knownAt == null && !asOf.isBefore(today),
        filter.kind,
        filter.personId,
        filter.rulingId,
        filter.running);
  }

  private static PenaltyQueries.Key key(Cursor cursor) {
    try {
      return new PenaltyQueries.Key(
          UUID.fromString(cursor.key().getFirst()), UUID.fromString(cursor.key().get(1)));
    } catch (IllegalArgumentException | IndexOutOfBoundsException _) {
      throw Problem.badRequest("cursor", "is not a cursor of this list");
    }
  }
}
