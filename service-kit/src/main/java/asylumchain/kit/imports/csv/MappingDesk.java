package asylumchain.kit.imports.csv;

import asylumchain.kit.http.Answer;
import asylumchain.kit.http.IdempotencyKeys;
import asylumchain.kit.http.Problem;
import asylumchain.kit.journal.EventIds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/// Where a mapping is handed in.
@ApplicationScoped
class MappingDesk {

  private final MappingTable mappings;
  private final IdempotencyKeys idempotency;
  private final Clock clock;

  MappingDesk(MappingTable mappings, IdempotencyKeys idempotency, Clock clock) {
    this.mappings = mappings;
    this.idempotency = idempotency;
    this.clock = clock;
  }

  /// Keeps a mapping.
  ///
  /// @throws Problem 400 with everything in it that is no path or pattern
  @Transactional
  Answer keep(String organisation, Mapping mapping) {
    var wrong = mapping.violations();
    if (!wrong.isEmpty()) {
      throw Problem.badRequest(wrong);
    }
    return idempotency.once(
        () -> {
          var mappingId = EventIds.next(clock);
          mappings.keep(mappingId, organisation, mapping);
          return new Answer(201, "/v1/import-mappings/" + mappingId, null);
        });
  }
}
