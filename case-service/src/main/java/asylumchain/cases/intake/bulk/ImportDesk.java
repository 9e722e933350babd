package asylumchain.cases.intake.bulk;

import asylumchain.kit.access.Caller;
import asylumchain.kit.http.Answer;
import asylumchain.kit.http.IdempotencyKeys;
import asylumchain.kit.http.Problem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;

/// Where a delivery comes in: spooled durably before it is acknowledged.
@ApplicationScoped
class ImportDesk {

  private final ImportTable imports;
  private final IdempotencyKeys idempotency;
  private final ImportLoop loop;

  ImportDesk(ImportTable imports, IdempotencyKeys idempotency, ImportLoop loop) {
    this.imports = imports;
    this.idempotency = idempotency;
    this.loop = loop;
  }

  /// @throws IOException if the caller stops in the middle; then nothing is kept
  Answer receive(Caller caller, UUID importId, boolean dryRun, InputStream body)
      throws IOException {
    imports.open(importId, caller, dryRun);
    var kept = false;
    try {
      var received =
          new Spool((chunk, line, lines) -> imports.spool(importId, chunk, line, lines))
              .drain(body);
      if (received.lines() == 0) {
        throw Problem.badRequest("", "must have at least one line");
      }
      var location = "/v1/imports/" + importId;
      var answer =
          QuarkusTransaction.requiringNew().call(() -> accept(importId, location, received));
      kept = location.equals(answer.location());
      return answer;
    } finally {
      if (kept) {
        loop.ring();
      } else {
        imports.discard(importId);
      }
    }
  }

  private Answer accept(UUID importId, String location, Spool.Received received) {
    return idempotency.once(
        () -> {
          imports.accept(importId, received);
          return Answer.accepted(location);
        });
  }
}
