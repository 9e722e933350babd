package asylumchain.reporting.dashboard.frame;

import asylumchain.kit.access.Caller;
import asylumchain.kit.access.Scope;
import asylumchain.reporting.backlog.cases.CaseReading;
import java.util.Objects;

/// Somebody who has logged in.
///
/// @param name by which the issuer knows him
/// @param organisation code of the partner for which he works
/// @param seesCases whether he sees cases at all
public record Insider(String name, String organisation, boolean seesCases) {

  public static Insider of(Caller caller) {
    return new Insider(
        Objects.requireNonNullElse(caller.employee(), caller.clientId()),
        caller.organisation(),
        caller.has(Scope.AUDIT) || caller.has(CaseReading.CASES));
  }
}
