package asylumchain.reporting.dashboard;

import asylumchain.kit.access.CurrentCaller;
import asylumchain.kit.http.Csv;
import asylumchain.kit.http.Problem;
import asylumchain.kit.http.Violation;
import asylumchain.reporting.backlog.BacklogParameters;
import asylumchain.reporting.dashboard.frame.Insider;
import asylumchain.reporting.dashboard.frame.Told;
import asylumchain.reporting.dashboard.frame.Wording;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Answers with a page or with one of its tables.
@ApplicationScoped
class PageResource {

  static final String HTML = "text/html;charset=UTF-8";

  private static final String POLICY =
      "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; frame-ancestors"
          + " 'none'";

  /// A filter that is set after the session ended leads to the login, which is elsewhere: a browser
  /// would take that for a form sent elsewhere. Forms of insiders are therefore not bound.
  private static final String PUBLIC_POLICY = POLICY + "; form-action 'self'";

  private static final List<String> LANGUAGES =
      Stream.of(Wording.Language.values()).map(Wording.Language::tag).toList();

  private final Pages pages;
  private final CurrentCaller caller;

  PageResource(Pages pages, CurrentCaller caller) {
    this.pages = pages;
    this.caller = caller;
  }

  @CheckedTemplate(basePath = "dashboard")
  static final class Templates {
    private Templates() {}

    static native TemplateInstance page(Page page);
  }

  /// What is asked of a page beside its filters.
  public static class Form {

    @QueryParam("lang")
    List<String> lang = List.of();

    @QueryParam("format")
    List<String> format = List.of();

    @QueryParam("table")
    List<String> table = List.of();

    @HeaderParam("Accept-Language")
    @Nullable String accepted;

    Wording wording() {
      return Wording.in(Wording.Language.of(first(lang), accepted));
    }

    @Nullable String format() {
      return first(format);
    }

    @Nullable String table() {
      return first(table);
    }

    private static @Nullable String first(List<String> values) {
      return values.isEmpty() ? null : values.getFirst();
    }

    /// What of it cannot be answered: the door lets all of it pass, so that it is said on a page.
    ///
    /// @throws Problem 400 with every violation
    void check() {
      var wrong = new ArrayList<Violation>();
      Map.of("lang", lang, "format", format, "table", table).entrySet().stream()
          .filter(it -> it.getValue().size() > 1)
          .map(it -> new Violation(it.getKey(), "may be given once"))
          .forEach(wrong::add);
      if (!LANGUAGES.containsAll(lang)) {
        wrong.add(new Violation("lang", "must be one of " + String.join(", ", LANGUAGES)));
      }
      if (!table.isEmpty() && format.isEmpty()) {
        wrong.add(new Violation("table", "needs format: csv, json or xlsx"));
      }
      BacklogParameters.refuse(wrong);
    }
  }

  /// To everybody.
  Response open(String name, Form form, UriInfo uri) {
    return page(name, form, uri, pages.told(form.wording(), null));
  }

  /// To somebody who has logged in and may know figures as they are.
  Response inside(String name, Form form, UriInfo uri) {
    return page(name, form, uri, inside(form.wording()));
  }

  /// A list of cases to somebody who has logged in: a part of it as a page, or all of it as a
  /// table, of comma-separated values or a spreadsheet.
  ///
  /// @param whole all of it
  /// @throws Problem 400 when it is asked for as JSON: a part of it would pass for all
  Response list(String name, Form form, UriInfo uri, Supplier<Csv> whole) {
    if (form.format.size() > 1) {
      return inside(name, form, uri);
    }
    var type = Map.of("csv", Csv.CSV, "xlsx", Csv.XLSX).get(String.valueOf(form.format()));
    if (type != null) {
      return Response.ok(whole.get())
          .type(type)
          .header("Content-Disposition", attachment(name, name, form.format()))
          .build();
    }
    if ("json".equals(form.format())) {
      throw Problem.badRequest(
          "format",
          "must be csv or xlsx; as JSON /v1/backlog/cases has the list, part by part, and the cases"
              + " door of each other figure its own");
    }
    return inside(name, form, uri);
  }

  private Told inside(Wording wording) {
    return pages.told(wording, Insider.of(caller.get()));
  }

  /// To somebody who has logged in and may not see it, what he lacks.
  ///
  /// @param scopes of which one is enough
  Response forbidden(String name, List<String> scopes, Wording wording) {
    var told = inside(wording);
    return headed(html(Response.status(403), pages.forbidden(name, scopes, told)), told);
  }

  private Response page(String name, Form form, UriInfo uri, Told told) {
    try {
      form.check();
      var page = pages.page(name, uri.getQueryParameters(), told);
      return headed(form.format() == null ? html(Response.ok(), page) : download(page, form), told);
    } catch (Problem problem) {
      return headed(
          html(Response.status(problem.status()), pages.refused(name, problem, told)), told);
    }
  }

  private static Response headed(ResponseBuilder answer, Told told) {
    return answer
        .header("Content-Security-Policy", told.isExact() ? POLICY : PUBLIC_POLICY)
        .header("Content-Language", told.wording().language().tag())
        .header("Vary", "Accept-Language")
        .build();
  }

  private static ResponseBuilder html(ResponseBuilder answer, Page page) {
    return answer.entity(Templates.page(page).render()).type(HTML);
  }

  private static ResponseBuilder download(Page page, Form form) {
    var type =
        switch (String.valueOf(form.format())) {
          case "csv" -> "text/csv";
          case "json" -> "application/json";
          case "xlsx" -> Csv.XLSX;
          default -> throw Problem.badRequest("format", "must be csv, json or xlsx");
        };
    var table =
        page.content()
            .table(String.valueOf(form.table()))
            .orElseThrow(() -> Problem.badRequest("table", "is not a table of this page"));
    return Response.ok(PublishedTable.of(page, table))
        .type(type)
        .header("Content-Disposition", attachment(page.name(), table.id(), form.format()));
  }

  static String attachment(String page, String table, @Nullable String format) {
    return "attachment; filename=\"%s-%s.%s\"".formatted(page, table, format);
  }
}
