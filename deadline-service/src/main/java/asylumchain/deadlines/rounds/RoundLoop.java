package asylumchain.deadlines.rounds;

import asylumchain.deadlines.law.register.LawAmended;
import asylumchain.kit.work.WorkLoop;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Goes round by itself: at once where the law was changed here, within a second where it was
/// changed elsewhere, or where a replica left cases behind.
@ApplicationScoped
class RoundLoop {

  private final Round round;
  private final WorkLoop loop;
  private final boolean byItself;

  /// @param byItself whether it does; else somebody has to go round
  RoundLoop(
      Round round,
      @ConfigProperty(name = "chain.round.by-itself", defaultValue = "true") boolean byItself) {
    this.round = round;
    this.loop = new WorkLoop("law-round", round::goRound);
    this.byItself = byItself;
  }

  void start(@Observes StartupEvent event) {
    if (byItself) {
      loop.start();
    }
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    round.stop();
    loop.stop();
  }

  /// Once the change is committed there is something to do.
  void amended(@Observes(during = TransactionPhase.AFTER_SUCCESS) LawAmended event) {
    loop.ring();
  }
}
