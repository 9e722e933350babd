package asylumchain.reporting.dashboard.pages;

import asylumchain.kit.http.Cursor;
import asylumchain.reporting.backlog.Dimension;
import asylumchain.reporting.backlog.StockDefinitions;
import asylumchain.reporting.backlog.cases.CaseParameters;
import asylumchain.reporting.backlog.cases.CaseReading;
import asylumchain.reporting.backlog.cases.CasesView;
import asylumchain.reporting.backlog.cases.Place;
import asylumchain.reporting.dashboard.frame.Asked;
import asylumchain.reporting.dashboard.frame.Chapter;
import asylumchain.reporting.dashboard.frame.Content;
import asylumchain.reporting.dashboard.frame.Fields;
import asylumchain.reporting.dashboard.frame.Insider;
import asylumchain.reporting.dashboard.sections.CaseSections;
import asylumchain.reporting.dashboard.sections.CohortChoice;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The cases behind a number, as far as whoever asks may see them; nothing of it is public.
@ApplicationScoped
class CaseList implements Chapter {

  private static final int SHOWN = 100;
  private static final String CURSOR = "cursor";

  private final CaseParameters parameters;
  private final CaseReading cases;
  private final CohortChoice cohorts;
  private final StockDefinitions definitions;

  CaseList(
      CaseParameters parameters,
      CaseReading cases,
      CohortChoice cohorts,
      StockDefinitions definitions) {
    this.parameters = parameters;
    this.cases = cases;
    this.cohorts = cohorts;
    this.definitions = definitions;
  }

  @Override
  public String name() {
    return "cases";
  }

  @Override
  public Content tell(Asked asked) {
    var insider = Objects.requireNonNull(asked.told().insider());
    var fields =
        new Fields(asked)
            .days("asOf", "dueFrom", "dueTo")
            .definition(definitions.latest())
            .cohort(cohorts.all())
            .days("knownAt")
            .filters(List.of(Dimension.values()));
    var filters = fields.names();
    var form = fields.also(CURSOR).form();
    var view =
        cases.read(
            parameters.read(asked.of(filters)),
            new CaseReading.Part(place(asked.value(CURSOR)), SHOWN, true));
    return new Content(
        headline(asked, insider, view),
        form,
        List.of(CaseSections.list(asked, view)),
        List.of(view.definition()),
        next(asked, view));
  }

  private static Place place(@Nullable String cursor) {
    return cursor == null ? Place.START : Place.of(Cursor.parse(cursor));
  }

  private static @Nullable String next(Asked asked, CasesView view) {
    var next = view.next();
    return next == null
        ? null
        : asked.again(Map.of(CURSOR, next.text(), "knownAt", view.basis().knownAt().toString()));
  }

  /// How many, and how many of them are shown, and why.
  private static String headline(Asked asked, Insider insider, CasesView view) {
    var told = asked.told();
    var seen = told.exactly(Objects.requireNonNullElse(view.count(), 0L));
    var counted = view.counted();
    if (counted == null) {
      return told.say("cases.own", seen, insider.organisation());
    }
    return counted.equals(view.count())
        ? told.say("cases.all", seen)
        : told.say("cases.some", told.exactly(counted), seen, insider.organisation());
  }
}
