package asylumchain.reporting.dashboard;

import asylumchain.kit.access.Scope;
import asylumchain.kit.http.Csv;
import asylumchain.kit.http.Problem;
import asylumchain.reporting.backlog.cases.CaseReading;
import asylumchain.reporting.backlog.counted.CountedReading;
import asylumchain.reporting.dashboard.PageResource.Form;
import asylumchain.reporting.dashboard.frame.Asked;
import asylumchain.reporting.dashboard.pages.CountedQuestions;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// What a number counts that is no stock, for those who have logged in and may see cases.
@Path(Asked.COUNTED)
public class CountedResource {

  private final PageResource answers;
  private final CountedQuestions questions;
  private final CountedReading cases;

  CountedResource(PageResource answers, CountedQuestions questions, CountedReading cases) {
    this.answers = answers;
    this.questions = questions;
    this.cases = cases;
  }

  /// The list; as a table, of comma-separated values or a spreadsheet, it has all of it.
  ///
  /// @throws Problem 400 when it is asked for as JSON: a part of it would pass for all
  @GET
  @Produces({PageResource.HTML, Csv.CSV, Csv.XLSX})
  @Scope(CaseReading.CASES)
  @Operation(hidden = true)
  public Response list(@BeanParam Form form, @Context UriInfo uri) {
    return answers.list(
        Page.COUNTED,
        form,
        uri,
        () -> cases.whole(questions.read(Asked.filters(uri.getQueryParameters()))));
  }
}
