package asylumchain.cases.intake.bulk;

import asylumchain.kit.access.AccessLog;
import asylumchain.kit.access.AccessLog.Outcome;
import asylumchain.kit.access.CurrentCaller;
import asylumchain.kit.access.NotForAuditors;
import asylumchain.kit.access.Scope;
import asylumchain.kit.http.Cursor;
import asylumchain.kit.http.Page;
import asylumchain.kit.http.Paging;
import asylumchain.kit.http.Problem;
import asylumchain.kit.imports.ImportQueries;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Persons that a delivery likely brought a second time.
@Path("/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "duplicates")
public class LikelyDuplicatesResource {

  private final LikelyDuplicates duplicates;
  private final ImportQueries imports;
  private final AccessLog log;
  private final CurrentCaller caller;

  LikelyDuplicatesResource(
      LikelyDuplicates duplicates, ImportQueries imports, AccessLog log, CurrentCaller caller) {
    this.duplicates = duplicates;
    this.imports = imports;
    this.log = log;
    this.caller = caller;
  }

  @GET
  @Path("{importId}/likely-duplicates")
  @Scope("persons:match")
  @NotForAuditors(NotForAuditors.OWN_AFFAIRS)
  @Operation(
      summary = "List the lines of a delivery whose person is likely known already",
      description =
          "Such a line is taken all the same; a reviewer decides (nl: mogelijk dubbele"
              + " registratie), by a merge or a verdict, after which it is not listed any more."
              + " `limit` counts the lines that are compared, at most fifty: a page can be empty"
              + " and yet have more behind it. A dry run keeps nobody, and lists nothing. Every"
              + " person shown is logged.")
  public Page<LikelyDuplicate> list(
      @PathParam("importId") UUID importId, @BeanParam @Valid Paging paging) {
    if (imports.progress(importId, caller.get().organisation()).isEmpty()) {
      throw Problem.notFound();
    }
    var after = paging.cursor().map(Cursor::number).orElse(0L);
    var page = duplicates.page(importId, after, paging.limit());
    var shown =
        page.items().stream()
            .flatMap(it -> Stream.of(it.personId(), it.likelyDuplicateOf().personId()))
            .distinct()
            .toList();
    log.record(caller.get(), "duplicates-searched", shown, Outcome.ALLOWED);
    return page;
  }
}
