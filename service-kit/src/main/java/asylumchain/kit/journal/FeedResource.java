package asylumchain.kit.journal;

import asylumchain.kit.access.Scope;
import asylumchain.kit.http.Problem;
import io.quarkus.arc.properties.UnlessBuildProperty;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// The journal over HTTP, for whoever missed something on the topic.
@Path("/v1/feed")
@Produces(MediaType.APPLICATION_JSON)
@UnlessBuildProperty(name = "chain.feed", stringValue = "false", enableIfMissing = true)
public class FeedResource {

  private static final String WHOLE = "feed:whole";
  private static final String FILTERED = "feed:read";
  private static final String OWN_FEED =
      "Leave out part and subject to read the feed of your organisation.";
  private static final String WHOLE_FEED =
      "With the scope feed:whole or audit:read, say which partition (part) or which case (subject)"
          + " to read.";

  private final Journal journal;
  private final PartnerFeed partners;
  private final Publisher publisher;
  private final FeedAccess access;

  FeedResource(Journal journal, PartnerFeed partners, Publisher publisher, FeedAccess access) {
    this.journal = journal;
    this.partners = partners;
    this.publisher = publisher;
    this.access = access;
  }

  @GET
  @Scope({WHOLE, FILTERED})
  @Operation(
      summary = "Read the journal from a given place",
      description =
          "Give `part` to read one partition whole, or `subject` for the whole history of one case:"
              + " both need the scope feed:whole or audit:read. Without them, and with the scope"
              + " feed:read, the"
              + " events of the cases in which the caller's organisation takes part. Where it joins"
              + " a case, an event `case-shared` comes first, with all that was published before.")
  public FeedView read(
      @Parameter(description = "A partition, to be read whole.") @QueryParam("part") @PositiveOrZero
          @Nullable Integer part,
      @Parameter(description = "A case, to be read whole.") @QueryParam("subject")
          @Nullable UUID subject,
      @Parameter(description = "With `part` a number, else `next` of the page before.")
          @QueryParam("after")
          @Nullable String after,
      @Parameter(
              description =
                  "Names of event types, separated by commas: others are passed over, `case-shared`"
                      + " too where it is not named. A page can be empty and yet have more behind"
                      + " it.")
          @QueryParam("types")
          @Pattern(
              regexp = "[a-z0-9.-]{1,120}(,[a-z0-9.-]{1,120}){0,99}",
              message = "must be names of event types, separated by commas")
          @Nullable String types,
      @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(1000) int limit) {
    var wanted =
        types == null
            ? Set.<String>of()
            : Stream.of(types.split(",", -1)).collect(Collectors.toSet());
    if (part != null) {
      access.requireOrAudit(WHOLE, OWN_FEED);
      return access.shown("feed-partition-read", ofPart(part, number(after), wanted, limit));
    }
    if (subject != null) {
      access.requireOrAudit(WHOLE, OWN_FEED);
      return access.shown("feed-history-read", ofSubject(subject, wanted));
    }
    var caller = access.require(FILTERED, WHOLE_FEED);
    return access.shown("feed-read", forPartner(caller.organisation(), wanted, after, limit));
  }

  private FeedView ofPart(int part, long after, Set<String> types, int limit) {
    var generation = journal.generation();
    var rows = journal.readPart(part, after, limit);
    var last = rows.isEmpty() ? after : rows.getLast().seq();
    var head = journal.head(part);
    return new FeedView(view(of(types, rows), generation), Long.toString(last), head, last < head);
  }

  private FeedView ofSubject(UUID subject, Set<String> types) {
    var generation = journal.generation();
    var rows = journal.read(publisher.subject(subject));
    var last = rows.isEmpty() ? 0 : rows.getLast().seq();
    return new FeedView(view(of(types, rows), generation), Long.toString(last), null, false);
  }

  private FeedView forPartner(
      String organisation, Set<String> types, @Nullable String after, int limit) {
    var generation = journal.generation();
    var found = partners.read(organisation, types, after, limit);
    return new FeedView(view(found.events(), generation), found.next().text(), null, found.more());
  }

  private static List<JournalEvent> of(Set<String> types, List<JournalEvent> rows) {
    return types.isEmpty()
        ? rows
        : rows.stream().filter(row -> types.contains(row.type())).toList();
  }

  private List<FeedView.Event> view(List<JournalEvent> rows, int generation) {
    return rows.stream()
        .map(row -> FeedView.Event.of(row, generation, publisher.source()))
        .toList();
  }

  private static long number(@Nullable String after) {
    try {
      var seq = after == null ? 0 : Long.parseLong(after);
      if (seq >= 0) {
        return seq;
      }
    } catch (NumberFormatException _) {
      // said below
    }
    throw Problem.badRequest("after", "is not a number of this partition");
  }
}
