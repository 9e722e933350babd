package asylumchain.kit.imports.publications;

import asylumchain.kit.http.Answer;
import asylumchain.kit.http.IdempotencyKeys;
import asylumchain.kit.http.Problem;
import asylumchain.kit.journal.EventIds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/// Where it is said that figures went out.
@ApplicationScoped
class PublicationDesk {

  private final PublicationTable publications;
  private final IdempotencyKeys idempotency;
  private final Clock clock;

  PublicationDesk(PublicationTable publications, IdempotencyKeys idempotency, Clock clock) {
    this.publications = publications;
    this.idempotency = idempotency;
    this.clock = clock;
  }

  /// Keeps that figures were published.
  ///
  /// @throws Problem 400 when they would rest on what is not known yet
  @Transactional
  Answer keep(String organisation, Publication publication) {
    if (publication.knownAt().isAfter(clock.instant())) {
      throw Problem.badRequest("/knownAt", "must not lie in the future");
    }
    return idempotency.once(
        () -> {
          var publicationId = EventIds.next(clock);
          publications.keep(publicationId, publication, organisation);
          return new Answer(201, "/v1/publications/" + publicationId, null);
        });
  }
}
