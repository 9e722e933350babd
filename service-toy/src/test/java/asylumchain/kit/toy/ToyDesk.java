package asylumchain.kit.toy;

import asylumchain.kit.http.Answer;
import asylumchain.kit.http.IdempotencyKeys;
import asylumchain.kit.http.IfMatch;
import asylumchain.kit.http.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

@ApplicationScoped
class ToyDesk {

  record Toy(UUID id, long version, String name) {}

  private final Map<UUID, Toy> toys = new ConcurrentHashMap<>();
  private final IdempotencyKeys idempotency;

  ToyDesk(IdempotencyKeys idempotency) {
    this.idempotency = idempotency;
  }

  @Transactional
  Answer make(NewToy toy) {
    return idempotency.once(
        () -> {
          var id = UUID.randomUUID();
          toys.put(id, new Toy(id, 1, toy.name()));
          return Answer.created("/v1/toys/" + id, 1);
        });
  }

  @Transactional
  Answer take(UUID id, IfMatch ifMatch, ToyEvent event) {
    return idempotency.once(
        () -> {
          var toy = find(id).orElseThrow(Problem::notFound);
          ifMatch.check(toy.version());
          var next = new Toy(id, toy.version() + 1, toy.name());
          toys.put(id, next);
          return Answer.created("/v1/toys/" + id + "/events", next.version());
        });
  }

  Optional<Toy> find(UUID id) {
    return Optional.ofNullable(toys.get(id));
  }

  Collection<Toy> all() {
    return toys.values();
  }
}
