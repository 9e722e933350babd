package asylumchain.reporting.cohort;

import asylumchain.kit.http.Answer;
import asylumchain.kit.http.Problem;
import asylumchain.kit.projection.Watermark;
import asylumchain.reporting.backlog.StockDefinitions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Objects;

/// Freezes cohorts.
@ApplicationScoped
public class CohortDesk {

  private static final Duration WHILE_KNOWLEDGE_CATCHES_UP = Duration.ofSeconds(5);

  private final CohortQueries queries;
  private final StockDefinitions definitions;
  private final Watermark watermark;
  private final CohortRecords records;

  CohortDesk(
      CohortQueries queries,
      StockDefinitions definitions,
      Watermark watermark,
      CohortRecords records) {
    this.queries = queries;
    this.definitions = definitions;
    this.watermark = watermark;
    this.records = records;
  }

  /// Freezes a cohort, once: the same wish again gets the same answer, another one is refused.
  @Transactional
  public Answer freeze(FreezeCohort wish) {
    return records.once(() -> handle(wish));
  }

  private Answer handle(FreezeCohort wish) {
    queries.oneAtATime();
    var asked = queries.asked(wish.code());
    if (asked == null) {
      freezeNow(wish);
    } else if (!asked.equals(wish.asUnderstood())) {
      throw Problem.conflict(
          "cohort-frozen",
          "This cohort is frozen with other content; give the new one its own code.");
    }
    return Answer.created("/v1/cohorts/" + wish.code(), 1);
  }

  private void freezeNow(FreezeCohort wish) {
    var known = watermark.watermark();
    var knownAt = wish.knownAt() == null ? known : wish.knownAt();
    if (knownAt.isAfter(known)) {
      throw Problem.unavailable(
          WHILE_KNOWLEDGE_CATCHES_UP, "Not everything known at knownAt has come in yet.");
    }
    var definition = definitions.get(StockDefinitions.DEFAULT);
    queries.freeze(wish, definition, knownAt, records.now());
    records.journal(Objects.requireNonNull(queries.find(wish.code())));
  }
}
