package asylumchain.deadlines.rounds;

import asylumchain.deadlines.law.register.LawAmended;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Hears of changes of law as whoever goes round by himself does.
@ApplicationScoped
public class AmendmentsForTests {

  private final List<String> heard = new CopyOnWriteArrayList<>();

  void amended(@Observes(during = TransactionPhase.AFTER_SUCCESS) LawAmended event) {
    heard.add(event.ruleBookVersion());
  }

  /// The versions of the rule book that came to use, in their order.
  public List<String> heard() {
    return List.copyOf(heard);
  }
}
