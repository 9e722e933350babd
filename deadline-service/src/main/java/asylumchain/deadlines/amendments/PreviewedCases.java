package asylumchain.deadlines.amendments;

import asylumchain.kit.access.AccessLog;
import asylumchain.kit.access.Caller;
import asylumchain.kit.journal.FeedVisibility;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Which of the changed cases a caller may see one by one: those in which it takes part, and to an
/// auditor all.
@ApplicationScoped
class PreviewedCases {

  private static final String ACTION = "law-change-previewed";

  private final FeedVisibility visibility;
  private final AccessLog accessLog;

  PreviewedCases(FeedVisibility visibility, AccessLog accessLog) {
    this.visibility = visibility;
    this.accessLog = accessLog;
  }

  /// None yet.
  FirstCases none(Caller caller) {
    var partner = caller.sight();
    return new FirstCases(cases -> partner == null ? cases : visibility.visible(partner, cases));
  }

  /// What the caller is shown. Noted in the access log.
  List<ChangedCase> to(Caller caller, FirstCases first) {
    var shown = first.inOrder();
    if (!shown.isEmpty()) {
      var ids = shown.stream().map(it -> it.of().caseId()).toList();
      accessLog.record(caller, ACTION, ids, AccessLog.Outcome.ALLOWED);
    }
    return shown;
  }
}
