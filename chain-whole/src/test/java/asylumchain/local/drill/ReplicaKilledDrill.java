package asylumchain.local.drill;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class ReplicaKilledDrill {

  @Test
  void who_is_left_takes_over_what_a_killed_replica_held_and_shares_again_with_the_next()
      throws IOException {
    try (var drill = new Drill();
        var replicas = new Replicas(drill.chain())) {
      replicas.start();
      drill.comes("two processes of each service share the work", () -> replicas.share(2));
      var sent = drill.nextPart();
      var where = drill.send(sent);
      drill.inTheMiddle(where, sent);

      replicas.kill();
      drill.comes("one process of each holds everything", () -> replicas.share(1));
      drill.chain().allTaken(where, sent);
      drill.chain().awaitVisible();

      replicas.start();
      drill.comes("two share the work again", () -> replicas.share(2));
      drill.loadWhole();
      drill.books();
    }
  }
}
