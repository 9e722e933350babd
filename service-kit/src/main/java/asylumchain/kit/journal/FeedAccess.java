package asylumchain.kit.journal;

import asylumchain.kit.access.AccessLog;
import asylumchain.kit.access.Caller;
import asylumchain.kit.access.CurrentCaller;
import asylumchain.kit.access.Scope;
import asylumchain.kit.http.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Who reads the feed, and what is written down about it.
@ApplicationScoped
public class FeedAccess {

  private final CurrentCaller current;
  private final AccessLog log;

  FeedAccess(CurrentCaller current, AccessLog log) {
    this.current = current;
    this.log = log;
  }

  /// Lets an auditor read what is read whole.
  ///
  /// @throws Problem as [#require]
  void requireOrAudit(String scope, String hint) {
    if (!current.get().has(Scope.AUDIT)) {
      require(scope, hint);
    }
  }

  /// @param hint what to ask instead, or which token to bring: a sentence
  /// @throws Problem 403 without the scope
  Caller require(String scope, String hint) {
    var caller = current.get();
    if (!caller.has(scope)) {
      log.record(caller, "feed-read", List.of(), AccessLog.Outcome.REFUSED);
      var missing = Problem.missingScope(scope);
      throw Problem.of(missing.status(), missing.code(), missing.detail() + " " + hint);
    }
    return caller;
  }

  /// Returns the page once it is written down whose data it shows.
  FeedView shown(String action, FeedView page) {
    var subjects = page.events().stream().map(FeedView.Event::subject).distinct().toList();
    log.record(current.get(), action, subjects, AccessLog.Outcome.ALLOWED);
    return page;
  }
}
