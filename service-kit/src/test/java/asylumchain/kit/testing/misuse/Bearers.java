package asylumchain.kit.testing.misuse;

import asylumchain.kit.testing.Api.Operation;
import asylumchain.kit.testing.TestTokens;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Tokens, each signed once.
final class Bearers {

  /// Who made what exists.
  static final String OWNER = "IND";

  static final List<String> PARTNERS = List.of(OWNER, "COA", "DTV");

  private final List<String> scopes;
  private final Map<String, String> signed = new ConcurrentHashMap<>();

  Bearers(List<Operation> operations) {
    scopes = operations.stream().flatMap(it -> Arrays.stream(it.scopes())).distinct().toList();
  }

  String of(String partner, String... wanted) {
    return signed.computeIfAbsent(
        partner + String.join(" ", wanted), _ -> TestTokens.bearer(partner, wanted));
  }

  /// With every scope there is but these.
  String without(String... unwanted) {
    var others = scopes.stream().filter(it -> !Arrays.asList(unwanted).contains(it));
    return of(OWNER, others.toArray(String[]::new));
  }
}
