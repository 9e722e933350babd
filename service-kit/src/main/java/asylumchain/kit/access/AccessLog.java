package asylumchain.kit.access;

import asylumchain.kit.http.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/// Who saw or touched which person's data ("Logboek Dataverwerkingen"), refusals included.
@ApplicationScoped
public class AccessLog {

  private static final Logger LOG = Logger.getLogger(AccessLog.class);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final AccessWriter writer;
  private final Clock clock;

  AccessLog(AccessWriter writer, Clock clock) {
    this.writer = writer;
    this.clock = clock;
  }

  /// What came of the attempt.
  public enum Outcome {
    ALLOWED,
    REFUSED
  }

  /// Returns once the line is durable; only then may the answer leave. Call it outside a
  /// transaction: it commits on its own, together with whoever else is waiting.
  ///
  /// @param action what was done, in kebab-case: `case-read`, `case-searched`
  /// @param subjects the cases or persons it concerned; a page of 500 is one line
  /// @throws Problem 503 when the line cannot be kept: then nothing is shown
  public void record(Caller caller, String action, List<UUID> subjects, Outcome outcome) {
    var reading = caller.reading();
    var line = line(caller, action, subjects, outcome);
    try {
      writer.take(line).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      if (reading != null) {
        reading.noted();
      }
    } catch (ExecutionException | TimeoutException e) {
      LOG.error("access cannot be logged", e);
      throw Problem.unavailable(Duration.ofSeconds(5), "Access cannot be logged.");
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw Problem.unavailable(Duration.ofSeconds(5), "Access cannot be logged.");
    }
  }

  /// Keeps the line with what the transaction of the caller keeps, or with it neither: for what is
  /// shown later, from what was kept.
  ///
  /// @param action,subjects as for [#record]
  /// @throws asylumchain.kit.database.DatabaseUnavailable when the line cannot be kept
  @Transactional(TxType.MANDATORY)
  public void keep(Caller caller, String action, List<UUID> subjects, Outcome outcome) {
    writer.write(line(caller, action, subjects, outcome));
  }

  private AccessLine line(Caller caller, String action, List<UUID> subjects, Outcome outcome) {
    var reading = caller.reading();
    return new AccessLine(
        UUID.randomUUID(),
        Instant.now(clock),
        caller.clientId(),
        caller.organisation(),
        caller.oin(),
        caller.employee(),
        action,
        outcome,
        subjects,
        fromRequest("traceId"),
        fromRequest("transactionId"),
        reading == null ? null : reading.question());
  }

  private static @Nullable String fromRequest(String key) {
    return MDC.get(key) instanceof String text ? text : null;
  }
}
