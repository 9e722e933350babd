package asylumchain.kit.imports;

import asylumchain.kit.access.Caller;
import asylumchain.kit.http.Answer;
import asylumchain.kit.http.IdempotencyKeys;
import asylumchain.kit.http.IfMatch;
import asylumchain.kit.http.Problem;
import asylumchain.kit.imports.JobTable.Options;
import asylumchain.kit.imports.lines.CommonRefusal;
import asylumchain.kit.imports.spool.ChunkTable;
import asylumchain.kit.imports.spool.Spool;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;

/// Where a delivery comes in, spooled durably before it is acknowledged, and where it is ended or
/// sent on.
@ApplicationScoped
@IfBuildProperty(name = "chain.imports.enabled", stringValue = "true")
public class ImportDesk {

  private final JobTable jobs;
  private final ChunkTable chunks;
  private final IdempotencyKeys idempotency;
  private final Receptions receptions;
  private final ImportLoop loop;

  ImportDesk(
      JobTable jobs,
      ChunkTable chunks,
      IdempotencyKeys idempotency,
      Receptions receptions,
      ImportLoop loop) {
    this.jobs = jobs;
    this.chunks = chunks;
    this.idempotency = idempotency;
    this.receptions = receptions;
    this.loop = loop;
  }

  /// What comes in, on its way into the spool.
  public interface Body {
    Spool.Received into(Spool spool) throws IOException;
  }

  /// Takes a delivery in.
  ///
  /// @throws IOException if the caller stops in the middle; then nothing is kept
  /// @throws Problem 400 for a body without a line, or one that is not what it says it is
  public Answer receive(Caller caller, UUID importId, Options options, Body body)
      throws IOException {
    jobs.open(importId, caller, options);
    receptions.begin(importId);
    var kept = false;
    try {
      var received =
          body.into(new Spool((chunk, line, lines) -> chunks.spool(importId, chunk, line, lines)));
      if (received.lines() == 0) {
        throw Problem.badRequest("", "must have at least one line");
      }
      var answer = QuarkusTransaction.requiringNew().call(() -> accept(importId, received));
      kept = location(importId).equals(answer.location());
      return answer;
    } finally {
      receptions.end(importId);
      if (kept) {
        loop.ring();
      } else {
        jobs.discard(importId);
      }
    }
  }

  /// Ends a delivery: what was taken stays taken, the rest is dropped. A second time changes
  /// nothing.
  ///
  /// @throws Problem 404 when there is none, 409 when it ended by itself, 412 and 428
  @Transactional
  public Answer cancel(UUID importId, IfMatch ifMatch) {
    return idempotency.once(
        () -> {
          var held = jobs.hold(importId);
          ifMatch.checkUnless(held.state() == ImportView.State.CANCELLED, held.version());
          return switch (held.state()) {
            case RECEIVING, SPOOLED, RUNNING, FAILED -> {
              jobs.cancel(importId);
              yield Answer.done(held.version() + 1);
            }
            case CANCELLED -> Answer.done(held.version());
            case DONE -> throw Problem.conflict("import-ended", "Every line has its result.");
          };
        });
  }

  /// Lets a delivery that failed go on where it stopped.
  ///
  /// @param passOver whether the line on which it failed is refused instead of tried again
  /// @throws Problem 404 when there is none, 409 when it did not fail, 412 when it failed anew
  ///   since, and 428
  @Transactional
  public Answer resume(UUID importId, IfMatch ifMatch, boolean passOver) {
    return idempotency.once(
        () -> {
          var held = jobs.hold(importId);
          ifMatch.check(held.version());
          switch (held.state()) {
            case FAILED -> jobs.resume(importId, passOver, CommonRefusal.PASSED_OVER.code());
            case RECEIVING, SPOOLED, RUNNING, DONE, CANCELLED ->
                throw Problem.conflict("import-not-failed", "Only what failed can be resumed.");
          }
          return new Answer(202, location(importId), held.version() + 1);
        });
  }

  private Answer accept(UUID importId, Spool.Received received) {
    return idempotency.once(
        () -> {
          if (!jobs.accept(importId, received)) {
            throw Problem.unavailable(
                Duration.ofSeconds(1), "The body took too long to arrive; send it again.");
          }
          return Answer.accepted(location(importId));
        });
  }

  private static String location(UUID importId) {
    return "/v1/imports/" + importId;
  }
}
