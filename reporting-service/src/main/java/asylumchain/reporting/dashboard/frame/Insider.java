package asylumchain.reporting.dashboard.frame;

import asylumchain.kit.access.Caller;
import asylumchain.kit.access.Scope;
import java.util.Objects;

/// Somebody who has logged in.
///
/// @param name by which the issuer knows him
/// @param organisation code of the partner for which he works
/// @param seesAll whether he sees the cases of all partners
/// @param seesCases whether he sees cases at all
public record Insider(String name, String organisation, boolean seesAll, boolean seesCases) {

  public static Insider of(Caller caller) {
    var seesAll = caller.has(Scope.AUDIT);
    return new Insider(
        Objects.requireNonNullElse(caller.employee(), caller.clientId()),
        caller.organisation(),
        seesAll,
        seesAll || caller.has("cases:read"));
  }
}
