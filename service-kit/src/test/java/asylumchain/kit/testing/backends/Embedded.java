package asylumchain.kit.testing.backends;

import asylumchain.backends.LocalKafka;
import asylumchain.backends.LocalPostgres;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// The servers that come with the build, as processes of this machine.
final class Embedded {

  private Embedded() {}

  static Backends start() {
    var kafka =
        CompletableFuture.supplyAsync(() -> Attempts.begun(() -> LocalKafka.scratch().start()));
    var postgres = Attempts.begun(() -> LocalPostgres.scratch().start());
    var server = postgres.server();
    return new Backends(
        postgres.home(),
        server.address(),
        server.password(),
        kafka.join().bootstrapServers(),
        Optional.empty());
  }
}
