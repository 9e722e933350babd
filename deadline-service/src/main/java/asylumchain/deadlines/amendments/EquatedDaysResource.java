package asylumchain.deadlines.amendments;

import asylumchain.deadlines.amendments.LawChangesResource.Reach;
import asylumchain.deadlines.board.Author;
import asylumchain.deadlines.law.RuleView.SourceView;
import asylumchain.deadlines.law.RulesResource.Known;
import asylumchain.deadlines.law.register.Amendment.DaysEquated;
import asylumchain.deadlines.law.register.Amendment.DaysTakenBack;
import asylumchain.kit.access.CurrentCaller;
import asylumchain.kit.access.Scope;
import asylumchain.kit.http.Answer;
import asylumchain.kit.http.IfMatch;
import asylumchain.kit.http.Problem;
import asylumchain.kit.http.Safe;
import asylumchain.kit.http.Violation;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Days on a par with a holiday that become known late.
@Path("/v1/calendar/equated-days")
@Tag(name = "law")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class EquatedDaysResource {

  private static final String BASIS = "Algemene termijnenwet, art. 3(3)";

  private final AmendmentDesk desk;
  private final RegisterQueries registers;
  private final PreviewDesk previews;
  private final CurrentCaller caller;

  EquatedDaysResource(
      AmendmentDesk desk, RegisterQueries registers, PreviewDesk previews, CurrentCaller caller) {
    this.desk = desk;
    this.registers = registers;
    this.previews = previews;
    this.caller = caller;
  }

  /// @param reason what is said of each day that cannot be
  private static void refuse(Set<LocalDate> days, Predicate<LocalDate> wrong, String reason) {
    var violations =
        days.stream()
            .filter(wrong)
            .sorted()
            .map(day -> new Violation("/days", day + " " + reason))
            .toList();
    if (!violations.isEmpty()) {
      throw Problem.badRequest(violations);
    }
  }

  /// Days that a royal decree puts on a par with a holiday.
  ///
  /// @param by the decree, as it is cited
  public record EquatedDays(
      @NotEmpty @Size(max = 30) Set<@NotNull LocalDate> days,
      @NotBlank @Size(max = 120) String by) {

    DaysEquated against(Registers registers) {
      var calendar = registers.book().calendar();
      refuse(days, calendar::isHoliday, "is a holiday or an equated day already");
      return new DaysEquated(new TreeSet<>(days), by);
    }
  }

  /// Days that are on a par with a holiday no more.
  ///
  /// @param by the act that says so
  public record DaysWithdrawn(
      @NotEmpty @Size(max = 30) Set<@NotNull LocalDate> days,
      @NotBlank @Size(max = 120) String by) {

    DaysTakenBack against(Registers registers) {
      var equated = registers.book().calendar().equatedDays();
      refuse(days, day -> !equated.contains(day), "is no equated day of the register");
      return new DaysTakenBack(new TreeSet<>(days), by);
    }

    DaysTakenBack against(Registers registers, IfMatch seen) {
      seen.check(registers.book().version());
      return against(registers);
    }
  }

  /// The register of equated days.
  ///
  /// @param ruleBookVersion of the book that these days are part of
  /// @param knownFromYear first year of which they were found; of one before nothing is said
  /// @param knownUntilYear last year of which they were found; of one after nothing is said
  /// @param basis what equates a day
  /// @param sources where those that ship with a release were read
  public record EquatedDaysView(
      String ruleBookVersion,
      int knownFromYear,
      int knownUntilYear,
      String basis,
      List<SourceView> sources,
      List<EquatedDayView> items) {}

  /// One of them.
  ///
  /// @param knownFrom the moment from which it is known; absent where it was known in time
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record EquatedDayView(LocalDate date, @Nullable Instant knownFrom) {}

  @GET
  @Scope("deadlines:read")
  @Operation(
      summary = "The register of equated days (nl: gelijkgestelde dagen)",
      description =
          "Days that a royal decree puts on a par with a holiday: data, never computed. Those that"
              + " became known late count from that moment; which act said so is told by the change"
              + " of law. The ETag is that of all the law there is: every change of it makes"
              + " another.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = EquatedDaysView.class)))
  public Response list(@BeanParam Known known) {
    var book = registers.known(known.knownAt()).book();
    var calendar = book.calendar();
    var view =
        new EquatedDaysView(
            book.version(),
            calendar.equatedDaysKnownFrom(),
            calendar.equatedDaysKnownUntil(),
            BASIS,
            book.equatedDaySources().stream().map(id -> SourceView.of(book, id)).toList(),
            calendar.equatedDays().stream()
                .sorted()
                .map(day -> new EquatedDayView(day, calendar.knownLate().get(day)))
                .toList());
    return Response.ok(view).tag(book.version()).build();
  }

  @POST
  @Path("preview")
  @Safe
  @Scope({"law:read", "law:write"})
  @Operation(
      summary = "What further equated days would change, without writing anything",
      description = "Terms under the Algemene termijnenwet that end on such a day end later.")
  public PreviewView preview(@BeanParam Reach reach, @NotNull @Valid EquatedDays days) {
    return previews.of(days.against(registers.now()), caller.get(), reach.decided());
  }

  @POST
  @Scope("law:write")
  @Operation(
      summary = "Add equated days (nl: gelijkgestelde dagen), for all cases",
      description =
          "They count from one moment of knowledge. 202: the location tells how far the cases are.")
  @APIResponse(responseCode = "202", description = "Taken; Location tells the progress.")
  public Answer add(@NotNull @Valid EquatedDays days) {
    return desk.applyNew(Author.of(caller.get(), null), days::against);
  }

  @POST
  @Path("withdrawal/preview")
  @Safe
  @Scope({"law:read", "law:write"})
  @Operation(
      summary = "What taking equated days back would change, without writing anything",
      description = "Terms under the Algemene termijnenwet that end on such a day end there again.")
  public PreviewView previewWithdrawal(@BeanParam Reach reach, @NotNull @Valid DaysWithdrawn days) {
    return previews.of(days.against(registers.now()), caller.get(), reach.decided());
  }

  @POST
  @Path("withdrawal")
  @Scope("law:write")
  @Operation(
      summary = "Take equated days back (nl: gelijkstelling intrekken), for all cases",
      description =
          "From one moment of knowledge on they never were on a par with a holiday; whoever looks"
              + " from before still sees them. Days of the register that shipped with a release can"
              + " be taken back too. `If-Match` has the ETag of the register as it was last read."
              + " 202: the location tells how far the cases are.")
  @APIResponse(responseCode = "202", description = "Taken; Location tells the progress.")
  public Answer withdraw(
      @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid DaysWithdrawn days) {
    var match = IfMatch.parse(ifMatch);
    return desk.applyNew(
        Author.of(caller.get(), days.by()), registers -> days.against(registers, match));
  }
}
