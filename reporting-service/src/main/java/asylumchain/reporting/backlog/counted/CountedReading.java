package asylumchain.reporting.backlog.counted;

import asylumchain.kit.http.Csv;
import asylumchain.kit.http.Paging;
import asylumchain.kit.http.Problem;
import asylumchain.kit.http.Violation;
import asylumchain.reporting.backlog.cases.CaseReading;
import asylumchain.reporting.backlog.cases.CaseReading.Part;
import asylumchain.reporting.backlog.cases.CaseSight;
import asylumchain.reporting.backlog.cases.Place;
import asylumchain.reporting.backlog.cases.WholeList;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// What a number counts as the one who asks may see it, in the access log before it is shown.
@ApplicationScoped
public class CountedReading {

  /// So many are read at once of a list that is told whole: each part counts the number anew.
  private static final int AT_ONCE = 20_000;

  private final CountedFigures figures;
  private final CaseSight sight;

  CountedReading(CountedFigures figures, CaseSight sight) {
    this.figures = figures;
    this.sight = sight;
  }

  /// All of the list, as a table.
  public Csv whole(CountedQuestion question) {
    return new WholeList<>(part(question, Place.START), next -> part(question, Place.of(next)));
  }

  private static Part part(Paging paging, List<Violation> wrong) {
    try {
      return Part.of(paging);
    } catch (Problem noCursor) {
      wrong.addAll(noCursor.violations());
      return new Part(Place.START, paging.limit(), false);
    }
  }

  private CountedView part(CountedQuestion question, Place after) {
    return read(question, new Part(after, AT_ONCE, false));
  }

  /// Reads the part that a program asks for.
  ///
  /// @param parameters all of the address, those of the list among them
  /// @throws Problem 400 with every violation
  public CountedView read(
      CountedNumber number, Map<String, List<String>> parameters, Paging paging) {
    return read(number::read, parameters, paging);
  }

  /// The same of a number that has its own way to be asked about.
  ///
  /// @param number reads the question; it refuses what it cannot read
  public CountedView read(
      Function<Map<String, List<String>>, CountedQuestion> number,
      Map<String, List<String>> parameters,
      Paging paging) {
    var question = new LinkedHashMap<>(parameters);
    question.keySet().removeAll(CaseReading.PAGING);
    var wrong = new ArrayList<Violation>();
    var part = part(paging, wrong);
    return read(NumberParameters.and(wrong, () -> number.apply(question)), part);
  }

  /// Reads a part: to an auditor the cases of all partners, to anyone else those in which the own
  /// organisation takes part now.
  public CountedView read(CountedQuestion question, Part part) {
    var whose = new CountedQuestion.Whose(sight.partner(), sight.mayKnowAll());
    var found = figures.find(question, whose, part);
    var view = found.view();
    sight.shown(view.items().stream().map(CountedLine::caseId).distinct().toList());
    var counts = found.counts();
    return counts == null
        ? view
        : view.counting(counts.visible(), counts.cases(), whose.mayKnowAll() ? counts.all() : null);
  }
}
