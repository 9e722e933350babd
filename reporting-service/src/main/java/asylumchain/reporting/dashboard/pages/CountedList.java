package asylumchain.reporting.dashboard.pages;

import asylumchain.kit.http.Cursor;
import asylumchain.reporting.backlog.cases.CaseReading;
import asylumchain.reporting.backlog.cases.Place;
import asylumchain.reporting.backlog.counted.CountedReading;
import asylumchain.reporting.backlog.counted.CountedView;
import asylumchain.reporting.dashboard.frame.Asked;
import asylumchain.reporting.dashboard.frame.Chapter;
import asylumchain.reporting.dashboard.frame.CohortNames;
import asylumchain.reporting.dashboard.frame.Content;
import asylumchain.reporting.dashboard.frame.Form;
import asylumchain.reporting.dashboard.frame.Insider;
import asylumchain.reporting.dashboard.sections.CaseSections;
import asylumchain.reporting.dashboard.sections.CohortChoice;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a number counts that is no stock, as far as whoever asks may see it; nothing of it is
/// public. Which number stands in the address alone: it is reached from the number.
@ApplicationScoped
class CountedList implements Chapter {

  private static final int SHOWN = 100;

  private final CountedQuestions questions;
  private final CountedReading cases;
  private final Listed listed;
  private final CohortChoice cohorts;

  CountedList(
      CountedQuestions questions, CountedReading cases, Listed listed, CohortChoice cohorts) {
    this.questions = questions;
    this.cases = cases;
    this.listed = listed;
    this.cohorts = cohorts;
  }

  @Override
  public String name() {
    return "counted";
  }

  @Override
  public Content tell(Asked asked) {
    var insider = Objects.requireNonNull(asked.told().insider());
    var question = new LinkedHashMap<>(asked.parameters());
    if (asked.basis().isHeard()) {
      question.put("knownAt", List.of(asked.basis().knownAt().toString()));
    }
    var view =
        cases.read(
            questions.read(question),
            new CaseReading.Part(place(asked.value(CountedQuestions.CURSOR)), SHOWN, true));
    return new Content(
        (headline(asked, insider, view) + " " + listed.of(asked, view.counted())).strip(),
        new Form(List.of(), List.of(), ""),
        List.of(CaseSections.counted(asked, view, new CohortNames(asked.told(), cohorts.all()))),
        view.definitions(),
        next(asked, view));
  }

  private static Place place(@Nullable String cursor) {
    return cursor == null ? Place.START : Place.of(Cursor.parse(cursor));
  }

  private static @Nullable String next(Asked asked, CountedView view) {
    var next = view.next();
    return next == null
        ? null
        : asked.again(
            Map.of(
                CountedQuestions.CURSOR,
                next.text(),
                "knownAt",
                view.basis().knownAt().toString()));
  }

  /// How much is counted, and how much of it is shown, and why.
  private static String headline(Asked asked, Insider insider, CountedView view) {
    var told = asked.told();
    var seen = told.exactly(Objects.requireNonNullElse(view.count(), 0L));
    var cases = told.exactly(Objects.requireNonNullElse(view.cases(), 0L));
    var counted = view.counted();
    if (counted == null) {
      return told.say("counted.own", seen, cases, insider.organisation());
    }
    return counted.equals(view.count())
        ? told.say("counted.all", seen, cases)
        : told.say("counted.some", told.exactly(counted), seen, cases, insider.organisation());
  }
}
