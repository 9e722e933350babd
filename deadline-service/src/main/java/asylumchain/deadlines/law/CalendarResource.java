package asylumchain.deadlines.law;

import asylumchain.deadlines.calendar.WorkingCalendar;
import asylumchain.deadlines.law.RulesResource.Known;
import asylumchain.kit.access.Scope;
import asylumchain.kit.http.Problem;
import asylumchain.kit.http.Violation;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Which days are working days.
@Path("/v1/calendar")
@Tag(name = "law")
@Produces(MediaType.APPLICATION_JSON)
public class CalendarResource {

  private static final int MOST_DAYS = 366;

  private final LawInUse law;

  CalendarResource(LawInUse law) {
    this.law = law;
  }

  /// A stretch of the calendar.
  ///
  /// @param equatedDaysKnownFrom first year of which the equated days are in the data
  /// @param equatedDaysKnownUntil last year of which they are
  public record CalendarView(
      int equatedDaysKnownFrom, int equatedDaysKnownUntil, List<Day> items) {}

  /// A day.
  ///
  /// @param holiday its name by language; absent on other days
  /// @param equated whether a decree puts it on a par with a holiday
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Day(
      LocalDate date, boolean workingDay, @Nullable Map<String, String> holiday, boolean equated) {}

  @GET
  @Scope("deadlines:read")
  @Operation(
      summary = "Working days and holidays of a stretch of at most 366 days",
      description =
          "As the Algemene termijnenwet counts them, with equated days (nl:"
              + " gelijkgestelde dagen).")
  public CalendarView show(
      @QueryParam("from") @NotNull LocalDate from,
      @QueryParam("to") @NotNull LocalDate to,
      @BeanParam Known known) {
    if (to.isBefore(from) || to.isAfter(from.plusDays(MOST_DAYS - 1))) {
      throw Problem.badRequest(
          List.of(new Violation("to", "lies from 0 to 365 days after 'from'")));
    }
    var calendar = law.book(known.knownAt()).calendar();
    return new CalendarView(
        calendar.equatedDaysKnownFrom(),
        calendar.equatedDaysKnownUntil(),
        from.datesUntil(to.plusDays(1)).map(date -> day(date, calendar)).toList());
  }

  private static Day day(LocalDate date, WorkingCalendar calendar) {
    var name =
        calendar
            .holidayOn(date)
            .map(holiday -> Map.of("nl", holiday.nl(), "en", holiday.en()))
            .orElse(null);
    return new Day(date, calendar.isWorkingDay(date), name, calendar.equatedDays().contains(date));
  }
}
