package asylumchain.reporting.dashboard;

import asylumchain.kit.http.Problem;
import asylumchain.kit.http.Violation;
import asylumchain.kit.projection.Freshness;
import asylumchain.kit.work.WorkLoop;
import asylumchain.reporting.dashboard.KeptPages.Plain;
import asylumchain.reporting.dashboard.frame.Asked;
import asylumchain.reporting.dashboard.frame.Content;
import asylumchain.reporting.dashboard.frame.Form;
import asylumchain.reporting.dashboard.frame.Insider;
import asylumchain.reporting.dashboard.frame.Told;
import asylumchain.reporting.dashboard.frame.Wording;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Turns an address into a page.
@ApplicationScoped
class Pages {

  private final Chapters chapters;
  private final PageDays days;
  private final Function<Plain, Page> kept;
  private final @Nullable PagesAhead<Page> ahead;
  private final @Nullable WorkLoop loop;

  Pages(Chapters chapters, PageDays days, Freshness freshness, KeptPages pages) {
    this.chapters = chapters;
    this.days = days;
    this.kept = pages.of(this::plain);
    this.ahead = pages.ahead(days::today, freshness::now, this::plain);
    this.loop = ahead == null ? null : ahead.loop();
  }

  void start(@Observes StartupEvent event) {
    if (loop != null) {
      loop.start();
    }
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    if (loop != null) {
      loop.stop();
    }
  }

  /// How figures are told in these words.
  ///
  /// @param insider who may know figures as they are; `null`: they are told to the public
  Told told(Wording wording, @Nullable Insider insider) {
    return chapters.told(wording, insider);
  }

  /// A page with all it has to tell. It is no transaction: each figure has its own, and all of them
  /// are told as known at the moment that is fixed first. A public page without filters may have
  /// been made a little earlier; what is told to an insider is never kept.
  ///
  /// @param name of a page
  /// @param address all query parameters
  /// @throws Problem when the question cannot be answered
  Page page(String name, Map<String, List<String>> address, Told told) {
    var filters = Asked.filters(address);
    return filters.isEmpty() && !told.isExact()
        ? shown(new Plain(name, told.wording().language(), days.today()))
        : made(name, filters, told);
  }

  private Page shown(Plain plain) {
    var ready = ahead == null ? null : ahead.page(plain);
    return ready == null ? kept.apply(plain) : ready;
  }

  private Page plain(Plain plain) {
    return made(plain.name(), Map.of(), told(Wording.in(plain.language()), null));
  }

  private Page made(String name, Map<String, List<String>> filters, Told told) {
    var asked = new Asked(Page.path(name, told), filters, days.of(filters, told.isExact()), told);
    return new Page(name, asked, chapters.tell(name, asked), List.of());
  }

  /// The page that says why there is none.
  Page refused(String name, Problem problem, Told told) {
    return without(name, problem, told.say("refused"), told);
  }

  /// The page that says what somebody lacks to see it.
  ///
  /// @param scopes of which one is enough
  Page forbidden(String name, List<String> scopes, Told told) {
    var rights = String.join(" " + told.say("forbidden.or") + " ", scopes);
    var lacking = Problem.of(403, "missing-scope", told.say("forbidden.ask", rights));
    return without(name, lacking, told.say("forbidden"), told);
  }

  private Page without(String name, Problem problem, String headline, Told told) {
    var today = new Asked(Page.path(name, told), Map.of(), days.now(), told);
    var wrong =
        problem.violations().isEmpty()
            ? List.of(new Violation(name, problem.detail()))
            : problem.violations();
    var nothing = new Content(headline, new Form(List.of(), List.of(), ""), List.of(), List.of());
    return new Page(name, today, nothing, wrong);
  }
}
