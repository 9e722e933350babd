package asylumchain.deadlines.amendments;

import asylumchain.kit.access.AccessLog;
import asylumchain.kit.access.Caller;
import asylumchain.kit.journal.FeedVisibility;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Which of the changed cases a caller may see one by one: those in which it takes part.
@ApplicationScoped
class PreviewedCases {

  private static final int MOST = 100;
  private static final int AT_ONCE = 1000;
  private static final String ACTION = "law-change-previewed";

  private final FeedVisibility visibility;
  private final AccessLog accessLog;

  PreviewedCases(FeedVisibility visibility, AccessLog accessLog) {
    this.visibility = visibility;
    this.accessLog = accessLog;
  }

  /// The first hundred, by their new last day. Noted in the access log.
  List<ChangedCase> to(Caller caller, Looked looked) {
    var inOrder = looked.inOrder();
    var shown = new ArrayList<ChangedCase>();
    for (int from = 0; from < inOrder.size() && shown.size() < MOST; from += AT_ONCE) {
      var some = inOrder.subList(from, Math.min(from + AT_ONCE, inOrder.size()));
      var visible =
          visibility.visible(
              caller.organisation(),
              some.stream().map(it -> it.of().caseId()).collect(Collectors.toSet()));
      some.stream()
          .filter(it -> visible.contains(it.of().caseId()))
          .limit((long) MOST - shown.size())
          .forEach(shown::add);
    }
    if (!shown.isEmpty()) {
      var ids = shown.stream().map(it -> it.of().caseId()).toList();
      accessLog.record(caller, ACTION, ids, AccessLog.Outcome.ALLOWED);
    }
    return shown;
  }
}
