package asylumchain.cases.identity.duplicates;

import asylumchain.cases.identity.PersonAccess;
import asylumchain.kit.access.AccessLog;
import asylumchain.kit.access.AccessLog.Outcome;
import asylumchain.kit.access.Caller;
import asylumchain.kit.access.CurrentCaller;
import asylumchain.kit.http.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// Who asks, and the line in the access log that says so.
@ApplicationScoped
class Noted {

  private final AccessLog log;
  private final CurrentCaller caller;
  private final PersonAccess access;

  Noted(AccessLog log, CurrentCaller caller, PersonAccess access) {
    this.log = log;
    this.caller = caller;
    this.access = access;
  }

  Caller caller() {
    return caller.get();
  }

  /// Persons that are shown.
  void shown(String action, List<UUID> persons) {
    log.record(caller.get(), action, persons, Outcome.ALLOWED);
  }

  /// A person that is about to be changed.
  ///
  /// @throws Problem 404 for a person without a case in which the caller takes part
  void check(String action, UUID personId) {
    access.check(caller.get(), personId, action);
  }
}
