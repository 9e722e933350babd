package asylumchain.kit.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The system that calls, and for which organisation.
///
/// @param clientId the token's subject
/// @param organisation partner code, such as `IND` or `COA`
/// @param oin the organisation's number; empty where the issuer names none
/// @param employee the employee's own reference; `null` when a system acts by itself. Belongs in
///     private payloads and the access log only.
/// @param account why it says what it says, and from which source
/// @param reading what it reads as an auditor; `null` where it does not
public record Caller(
    String clientId,
    String organisation,
    String oin,
    Set<String> scopes,
    @Nullable String employee,
    Account account,
    @Nullable AuditedReading reading) {

  public Caller {
    scopes = Set.copyOf(scopes);
  }

  /// One who gives no account.
  public Caller(
      String clientId,
      String organisation,
      String oin,
      Set<String> scopes,
      @Nullable String employee) {
    this(clientId, organisation, oin, scopes, employee, Account.NONE, null);
  }

  Caller giving(Account given) {
    return new Caller(clientId, organisation, oin, scopes, employee, given, reading);
  }

  Caller auditing(AuditedReading asked) {
    return new Caller(clientId, organisation, oin, scopes, employee, account, asked);
  }

  public boolean has(String scope) {
    return scopes.contains(scope);
  }

  /// Through whose eyes it reads: only what this organisation takes part in is shown. `null`: it
  /// reads across partners, as an auditor does.
  public @Nullable String sight() {
    return has(Scope.AUDIT) ? null : organisation;
  }
}
