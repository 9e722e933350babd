package asylumchain.reporting.opendata;

import asylumchain.kit.access.PublicOperation;
import asylumchain.kit.access.Scope;
import asylumchain.kit.http.Answer;
import asylumchain.kit.http.Cursor;
import asylumchain.kit.http.Page;
import asylumchain.kit.http.Paging;
import asylumchain.kit.http.Problem;
import asylumchain.reporting.opendata.editions.Edition;
import asylumchain.reporting.opendata.editions.Edition.Content;
import asylumchain.reporting.opendata.editions.EditionTable;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/// What was published, as it was published.
@Path("/v1/open-data/editions")
public class EditionsResource {

  private final EditionTable editions;
  private final EditionDesk desk;
  private final Publications publications;
  private final OpenPeriods periods;

  EditionsResource(
      EditionTable editions, EditionDesk desk, Publications publications, OpenPeriods periods) {
    this.editions = editions;
    this.desk = desk;
    this.publications = publications;
    this.periods = periods;
  }

  /// An edition with what it says.
  ///
  /// @param content the lines as they were told, as JSON; what the checksum was made of
  public record Whole(@JsonUnwrapped Edition edition, String content) {}

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @PublicOperation
  @Operation(
      summary = "Everything that was published (nl: gepubliceerd), the latest first",
      description =
          "Each table of the open data is published once per period, as known when the period"
              + " closed, under the definition and the disclosure policy that the edition names. A"
              + " later edition is a correction and says why.")
  public Page<Edition> list(@BeanParam @Valid Paging paging) {
    var before = paging.cursor().map(this::edition).orElse(null);
    var page =
        Page.of(
            editions.before(before, paging.limit() + 1),
            paging.limit(),
            it -> Cursor.after(it.dataset(), it.period(), it.edition()));
    return switch (paging.count()) {
      case NONE -> page;
      case EXACT, ESTIMATE -> page.counting(editions.count());
    };
  }

  private @Nullable Edition edition(Cursor cursor) {
    var key = cursor.key();
    try {
      return editions
          .named(key.get(0), key.get(1), Integer.parseInt(key.get(2)))
          .orElseThrow(() -> Problem.badRequest("cursor", "is not a cursor of this list"));
    } catch (NumberFormatException | IndexOutOfBoundsException _) {
      throw Problem.badRequest("cursor", "is not a cursor of this list");
    }
  }

  @GET
  @Path("{dataset}/{period}/{edition: [1-9][0-9]{0,5}}")
  @Produces(MediaType.APPLICATION_JSON)
  @PublicOperation
  @Operation(
      summary = "One edition, word for word",
      description =
          "checksum is SHA-256, in hexadecimal, of UTF-8 text: dataset, period, edition, knownAt,"
              + " publishedAt, definitions joined by commas, policy, reason (empty where there is"
              + " none) and content, each but the last ended by a line feed.")
  public Whole read(
      @PathParam("dataset") String dataset,
      @PathParam("period") String period,
      @PathParam("edition") int edition) {
    return editions
        .find(dataset, period, edition)
        .map(it -> new Whole(it.edition(), it.content()))
        .orElseThrow(Problem::notFound);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Scope("operations")
  @Operation(
      summary = "Correct what was published of a period (nl: rectificatie)",
      description =
          "Counts the tables of the period anew, as known when it closed, and publishes another"
              + " edition of each that differs; earlier editions stay. Refused with 409 few-differ"
              + " where a number, or what is left of a total beside the numbers told, would differ"
              + " from any earlier edition by fewer than the disclosure policy tells of, or would be"
              + " withheld in one edition and told in another, and with"
              + " 409 nothing-differs where there is nothing to correct. Location is the first of"
              + " the new editions.")
  public Answer correct(@NotNull @Valid CorrectPublication wish) {
    var period = periods.period("period", wish.period());
    var contents = desk.answered() ? Map.<String, Content>of() : publications.countedAnew(period);
    return desk.correct(wish, contents, publications.revision());
  }
}
