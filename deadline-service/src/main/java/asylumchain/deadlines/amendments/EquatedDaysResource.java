package asylumchain.deadlines.amendments;

import asylumchain.deadlines.board.Author;
import asylumchain.deadlines.law.register.Amendment.DaysEquated;
import asylumchain.kit.access.CurrentCaller;
import asylumchain.kit.access.Scope;
import asylumchain.kit.http.Answer;
import asylumchain.kit.http.Problem;
import asylumchain.kit.http.Safe;
import asylumchain.kit.http.Violation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Days on a par with a holiday that become known late.
@Path("/v1/calendar/equated-days")
@Tag(name = "law")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class EquatedDaysResource {

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

  /// Days that a royal decree puts on a par with a holiday.
  ///
  /// @param by the decree, as it is cited
  public record EquatedDays(
      @NotEmpty @Size(max = 30) Set<@NotNull LocalDate> days,
      @NotBlank @Size(max = 120) String by) {

    DaysEquated against(Registers registers) {
      var calendar = registers.book().calendar();
      var violations =
          days.stream()
              .filter(calendar::isHoliday)
              .sorted()
              .map(day -> new Violation("/days", day + " is a holiday or an equated day already"))
              .toList();
      if (!violations.isEmpty()) {
        throw Problem.badRequest(violations);
      }
      return new DaysEquated(new TreeSet<>(days), by);
    }
  }

  @POST
  @Path("preview")
  @Safe
  @Scope({"law:read", "law:write"})
  @Operation(
      summary = "What further equated days would change, without writing anything",
      description = "Terms under the Algemene termijnenwet that end on such a day end later.")
  public PreviewView preview(@NotNull @Valid EquatedDays days) {
    return previews.of(days.against(registers.now()), caller.get());
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
}
