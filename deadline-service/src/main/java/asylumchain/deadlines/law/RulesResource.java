package asylumchain.deadlines.law;

import asylumchain.kit.access.Scope;
import asylumchain.kit.http.Problem;
import asylumchain.kit.http.Violation;
import asylumchain.kit.time.BusinessDate;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The rules of law that this service applies.
@Path("/v1/rules")
@Tag(name = "law")
@Produces(MediaType.APPLICATION_JSON)
public class RulesResource {

  private final LawInUse law;
  private final BusinessDate businessDate;

  RulesResource(LawInUse law, BusinessDate businessDate) {
    this.law = law;
    this.businessDate = businessDate;
  }

  /// As known when law is read: a parameter of every reading of it.
  public static class Known {

    @QueryParam("knownAt")
    @Parameter(
        description =
            "What became known, or was decided here, later does not count; now if absent.")
    @Nullable Instant knownAt;

    /// `null` for now.
    public @Nullable Instant knownAt() {
      return knownAt;
    }
  }

  /// The day in law on which a register or a rule is read: parameters of such a reading.
  public static class LawDay extends Known {

    @QueryParam("asOf")
    @Parameter(
        description =
            "The day in law: only what holds on it shows. If absent, all of a list shows, and of"
                + " one rule what holds today.")
    @Nullable LocalDate asOf;

    @QueryParam("on")
    @Parameter(description = "The same as `asOf`, by its older name; give one of them.")
    @Nullable LocalDate on;

    /// The day; `null` where none was given.
    ///
    /// @throws Problem 400 where both were given, with different days
    public @Nullable LocalDate day() {
      if (asOf != null && on != null && !asOf.equals(on)) {
        throw Problem.badRequest(
            List.of(new Violation("on", "is an older name of 'asOf', and says another day")));
      }
      return asOf == null ? on : asOf;
    }
  }

  /// All rules.
  ///
  /// @param ruleBookVersion hash of their contents
  public record RulesView(String ruleBookVersion, List<RuleView> items) {}

  @GET
  @Scope("deadlines:read")
  @Operation(
      summary = "All rules, with all their versions",
      description =
          "With `asOf`, those of which a version was in force on that day, with that version alone.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = RulesView.class)))
  public Response list(@BeanParam LawDay day) {
    var book = law.book(day.knownAt());
    var asOf = day.day();
    var all =
        new RulesView(
            book.version(),
            book.rules().values().stream().flatMap(rule -> shown(book, rule, asOf)).toList());
    return Response.ok(all).tag(book.version()).build();
  }

  private static Stream<RuleView> shown(RuleBook book, Rule rule, @Nullable LocalDate asOf) {
    return asOf == null
        ? Stream.of(RuleView.of(book, rule, rule.versions()))
        : rule.inForceOn(asOf).stream().map(it -> RuleView.of(book, rule, List.of(it)));
  }

  @GET
  @Path("{ruleId}")
  @Scope("deadlines:read")
  @Operation(
      summary = "One rule as it stood on a day",
      description =
          "With what a calculation takes and gives, and where each text was read. The day is the"
              + " one the rule is tested on: for most rules of a procedure that of lodging. The"
              + " ETag is that of all the law there is: every change of it makes another.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = RuleView.class)))
  public Response show(@PathParam("ruleId") String ruleId, @BeanParam LawDay asked) {
    var book = law.book(asked.knownAt());
    var rule = book.rule(ruleId).orElseThrow(Problem::notFound);
    var asOf = asked.day();
    var day = asOf == null ? businessDate.today() : asOf;
    var version = rule.inForceOn(day).orElseThrow(() -> notInForce(rule, day));
    return Response.ok(RuleView.of(book, rule, List.of(version))).tag(book.version()).build();
  }

  private static Problem notInForce(Rule rule, LocalDate day) {
    var from = rule.versions().getFirst().inForceFrom();
    var until = rule.latest().inForceUntil();
    return Problem.of(
        404,
        "rule-not-in-force",
        "On %s no version of %s was in force. Ask with 'asOf' about a day%s%s."
            .formatted(
                day,
                rule.id(),
                from == null ? "" : " from %s on".formatted(from),
                until == null ? "" : " up to %s".formatted(until)));
  }
}
