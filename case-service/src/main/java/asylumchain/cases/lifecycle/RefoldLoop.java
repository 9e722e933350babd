package asylumchain.cases.lifecycle;

import asylumchain.kit.work.WorkLoop;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/// Has the cases told anew of which the rules have changed: their rows then read as their journals
/// do. A release that changes the rules leaves those rows without how they stand.
@ApplicationScoped
class RefoldLoop {

  private static final Logger LOG = Logger.getLogger(RefoldLoop.class);

  private final CaseTable cases;
  private final WorkLoop loop = new WorkLoop("refold", this::round);
  private final Set<UUID> unreadable = new HashSet<>();
  private AsylumCaseRow.Key last = AsylumCaseRow.Key.FIRST;

  RefoldLoop(CaseTable cases) {
    this.cases = cases;
  }

  void start(@Observes StartupEvent event) {
    loop.start();
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    loop.stop();
  }

  /// Goes past those it has looked at, and begins again after the last.
  ///
  /// @return whether there were any
  private boolean round() {
    var some = cases.untold(last);
    some.forEach(this::tell);
    last = some.isEmpty() ? AsylumCaseRow.Key.FIRST : some.getLast();
    return !some.isEmpty();
  }

  /// A case that cannot be read holds up no other, and is complained of once.
  private void tell(AsylumCaseRow.Key key) {
    try {
      cases.tellAnew(key);
    } catch (RuntimeException e) {
      if (unreadable.add(key.caseId())) {
        LOG.errorf(e, "case %s cannot be told anew", key.caseId());
      }
    }
  }
}
