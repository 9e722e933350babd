package asylumchain.reporting.opendata;

import asylumchain.kit.http.Answer;
import asylumchain.kit.http.IdempotencyKeys;
import asylumchain.kit.http.Problem;
import asylumchain.reporting.opendata.editions.Edition.Content;
import asylumchain.reporting.opendata.editions.EditionTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;

/// Publishes corrections.
@ApplicationScoped
class EditionDesk {

  private final EditionTable editions;
  private final IdempotencyKeys keys;

  EditionDesk(EditionTable editions, IdempotencyKeys keys) {
    this.editions = editions;
    this.keys = keys;
  }

  /// Whether the current request repeats one that was answered: then nothing need be counted.
  @Transactional
  boolean answered() {
    return keys.answered();
  }

  /// Publishes another edition of each table that is not as it was published.
  ///
  /// @param contents by dataset, counted anew; not looked at where the request is a repeat
  @Transactional
  Answer correct(CorrectPublication wish, Map<String, Content> contents, Revision revision) {
    return keys.once(
        () -> {
          var made = editions.correct(wish.period(), contents, wish.reason(), revision);
          if (made.isEmpty()) {
            throw Problem.conflict(
                "nothing-differs",
                "Nothing was published of this period, or all of it is still told as it was"
                    + " published: there is nothing to correct.");
          }
          var first = made.getFirst();
          return Answer.created(
              "/v1/open-data/editions/%s/%s/%d"
                  .formatted(first.dataset(), first.period(), first.edition()),
              first.edition());
        });
  }
}
