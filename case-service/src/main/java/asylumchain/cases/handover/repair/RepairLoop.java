package asylumchain.cases.handover.repair;

import asylumchain.kit.work.WorkLoop;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Goes on with a walk that was asked for, here or in another process that ended meanwhile.
@ApplicationScoped
class RepairLoop {

  private final WorkLoop loop;

  RepairLoop(RepairWalk walk) {
    this.loop = new WorkLoop("partner-repair", walk::next);
  }

  void start(@Observes StartupEvent event) {
    loop.start();
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    loop.stop();
  }

  /// There is something to do.
  void ring() {
    loop.ring();
  }
}
