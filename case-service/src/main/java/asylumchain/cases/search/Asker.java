package asylumchain.cases.search;

import asylumchain.kit.access.AccessLog;
import asylumchain.kit.access.AccessLog.Outcome;
import asylumchain.kit.access.Caller;
import asylumchain.kit.access.CurrentCaller;
import asylumchain.kit.time.BusinessDate;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// Who asks for cases, on which business day, and the line in the access log about what was shown.
@ApplicationScoped
class Asker {

  private final CurrentCaller caller;
  private final BusinessDate businessDate;
  private final AccessLog log;

  Asker(CurrentCaller caller, BusinessDate businessDate, AccessLog log) {
    this.caller = caller;
    this.businessDate = businessDate;
    this.log = log;
  }

  Caller caller() {
    return caller.get();
  }

  LocalDate today() {
    return businessDate.today();
  }

  /// @param reader who asked: what leaves page by page is shown when nobody is asking any more
  void shown(Caller reader, String action, List<UUID> cases) {
    log.record(reader, action, cases, Outcome.ALLOWED);
  }
}
