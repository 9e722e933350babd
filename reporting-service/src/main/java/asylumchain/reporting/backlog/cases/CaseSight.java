package asylumchain.reporting.backlog.cases;

import asylumchain.kit.access.AccessLog;
import asylumchain.kit.access.CurrentCaller;
import asylumchain.kit.access.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which cases the one who asks may see; what was shown stands in the access log.
@ApplicationScoped
public class CaseSight {

  private final CurrentCaller caller;
  private final AccessLog log;

  CaseSight(CurrentCaller caller, AccessLog log) {
    this.caller = caller;
    this.log = log;
  }

  /// The organisation that takes part now in every case he may see; `null`: an auditor sees all.
  public @Nullable String partner() {
    return caller.get().sight();
  }

  /// Whether he may know how many cases there are of which some are none of his business.
  public boolean mayKnowAll() {
    var asking = caller.get();
    return asking.has(Scope.AUDIT) || asking.has(CaseReading.FIGURES);
  }

  /// Keeps that he was shown these: a line of the log has no more of them than a page has.
  public void shown(List<UUID> cases) {
    var from = 0;
    do {
      var some = cases.subList(from, Math.min(from + CaseReading.AT_ONCE, cases.size()));
      log.record(caller.get(), "backlog-cases-read", some, AccessLog.Outcome.ALLOWED);
      from += CaseReading.AT_ONCE;
    } while (from < cases.size());
  }
}
