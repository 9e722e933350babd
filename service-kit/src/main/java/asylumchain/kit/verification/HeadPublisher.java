package asylumchain.kit.verification;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.jboss.logging.Logger;

/// Writes down outside the database how far the journal is, so that whoever rewrites a partition
/// from some row on, hashes and all, has left a witness.
@ApplicationScoped
public class HeadPublisher {

  private static final Logger LOG = Logger.getLogger(HeadPublisher.class);

  private final HeadQueries queries;
  private final PublishedHeads published;
  private final Clock clock;
  private final Map<Integer, String> last = new HashMap<>();

  public HeadPublisher(HeadQueries queries, PublishedHeads published, Clock clock) {
    this.queries = queries;
    this.published = published;
    this.clock = clock;
  }

  /// What cannot be written now is written the next time.
  @Scheduled(every = "${chain.heads.every}", concurrentExecution = ConcurrentExecution.SKIP)
  void inTurn() {
    if (!published.isKept()) {
      return;
    }
    try {
      publish();
    } catch (UncheckedIOException e) {
      LOG.error("the heads of the journal cannot be published", e);
    }
  }

  /// Publishes each partition that reads otherwise than the last time: one that has grown, or was
  /// put back.
  public synchronized void publish() {
    var changed =
        queries.heads(clock.instant()).stream()
            .filter(head -> !head.hash().equals(last.get(head.part())))
            .toList();
    published.add(changed);
    changed.forEach(head -> last.put(head.part(), head.hash()));
  }
}
