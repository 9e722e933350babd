package asylumchain.local.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// Databases, broker and logs on one disk that is full for half a minute. Needs a Linux on which
/// everybody may have namespaces.
class DiskFullDrill {

  private static final int MEGABYTES = 2_500;
  private static final Duration FULL = Duration.ofSeconds(30);

  @Test
  void intake_answers_503_while_the_disk_is_full_and_then_goes_on() throws IOException {
    var home = Files.createTempDirectory("chain-full");
    try (var disk = SmallDisk.at(home, MEGABYTES);
        var drill = Drill.on(disk, home)) {
      var chain = drill.chain();
      var sent = drill.nextPart();
      var where = drill.send(sent);
      drill.inTheMiddle(where, sent);

      var intake = new Knocking(chain);
      disk.fill();
      drill.comes("intake says that it cannot write", () -> intake.register() == 503);
      assertThat(intake.retryAfter()).isPositive();
      var refused = 0;
      for (var end = System.nanoTime() + FULL.toNanos(); System.nanoTime() < end; ) {
        // what is left in the last file of the log may take one or the other
        var status = intake.register();
        assertThat(status).isIn(503, 201);
        refused += status == 503 ? 1 : 0;
      }
      assertThat(refused).as("intake was asked meanwhile, and refused").isGreaterThan(5);

      disk.free();
      chain.up();
      drill.comes("what was refused is taken", () -> intake.register() == 201);
      drill.registered(intake.taken());
      chain.allTaken(where, sent);
      drill.loadWhole();
      drill.books();
    }
  }
}
