package asylumchain.cases.lifecycle;

import asylumchain.kit.work.WorkLoop;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Has the cases told anew of which the rules have changed: their rows then read as their journals
/// do. A release that changes the rules leaves those rows without how they stand.
@ApplicationScoped
class RefoldLoop {

  private final WorkLoop loop;

  RefoldLoop(CaseTable cases) {
    this.loop = new WorkLoop("refold", cases::refold);
  }

  void start(@Observes StartupEvent event) {
    loop.start();
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    loop.stop();
  }
}
