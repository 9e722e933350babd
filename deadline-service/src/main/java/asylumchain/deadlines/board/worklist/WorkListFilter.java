package asylumchain.deadlines.board.worklist;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// What the work list is narrowed to: `@BeanParam WorkListFilter filter`. Several values of one
/// parameter are separated by commas; `NONE` stands for cases without a value.
public class WorkListFilter {

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
          "Only last days in this week, Monday to Sunday: `this`, `next` (of the business date) or"
              + " an ISO week such as 2026-W48.")
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
          "Whether the case awaits its decision and waits for nothing else (nl: beslisklaar).")
  @Nullable Boolean readyToDecide;

  @QueryParam("cohort")
  @Parameter(description = "Members of this cohort only.")
  @Nullable String cohort;

  /// The names that this list understands, paging apart.
  static Set<String> names() {
    return Stream.concat(
            Stream.of(Facet.values()).map(Facet::text),
            Stream.of("dueFrom", "dueUntil", "dueBefore", "week", "readyToDecide", "cohort"))
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
