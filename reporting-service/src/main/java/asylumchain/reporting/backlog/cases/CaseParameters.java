package asylumchain.reporting.backlog.cases;

import asylumchain.kit.http.Problem;
import asylumchain.kit.http.Violation;
import asylumchain.reporting.backlog.BacklogParameters;
import asylumchain.reporting.backlog.Moments;
import asylumchain.reporting.backlog.StockQuestion;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads which cases are to be listed.
@ApplicationScoped
public class CaseParameters {

  private static final String FROM = "dueFrom";
  private static final String TO = "dueTo";

  private final BacklogParameters backlog;
  private final Moments moments;

  CaseParameters(BacklogParameters backlog, Moments moments) {
    this.backlog = backlog;
    this.moments = moments;
  }

  /// Reads the question of a page, whose parameters are texts.
  ///
  /// @throws Problem 400 with every violation
  public CaseQuestion read(Map<String, List<String>> parameters) {
    var wrong = new ArrayList<Violation>();
    var from = day(FROM, BacklogParameters.first(parameters, FROM), wrong);
    var to = day(TO, BacklogParameters.first(parameters, TO), wrong);
    return question(from, to, backlog.readUngrouped(parameters, Set.of(FROM, TO), wrong), wrong);
  }

  /// Reads the question of a program.
  ///
  /// @param paging names of parameters that say which part of the list is wanted
  /// @throws Problem 400 with every violation
  CaseQuestion read(
      CasesResource.Due due, Map<String, List<String>> parameters, Set<String> paging) {
    var wrong = new ArrayList<Violation>();
    var own = new HashSet<>(paging);
    own.addAll(Set.of(FROM, TO));
    return question(due.from, due.to, backlog.readUngrouped(parameters, own, wrong), wrong);
  }

  private static CaseQuestion question(
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      StockQuestion stock,
      List<Violation> wrong) {
    if (from != null && to != null && to.isBefore(from)) {
      wrong.add(new Violation(TO, "must not lie before " + FROM));
    }
    BacklogParameters.refuse(wrong);
    return new CaseQuestion(stock, from, to);
  }

  private @Nullable LocalDate day(String name, @Nullable String text, List<Violation> wrong) {
    return text == null ? null : moments.day(name, text, wrong);
  }
}
