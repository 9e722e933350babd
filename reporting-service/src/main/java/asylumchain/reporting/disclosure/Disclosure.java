package asylumchain.reporting.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The door through which every public figure goes.
///
/// A public page or open-data answer gathers all its tables, asks once for all of them together,
/// and shows nothing but what [Published] gives:
///
/// ```java
/// var published = disclosure.of(List.of(byNationality, byUnit));
/// published.count(Map.of("day", "2020-04-30", "nationality", "SYR"));
/// ```
@ApplicationScoped
public class Disclosure {

  private final DisclosurePolicy policy;

  Disclosure(DisclosurePolicies policies) {
    this.policy = policies.inForce();
  }

  /// What the public may see of these tables together, under the policy in force.
  public Published of(List<CountTable> tables) {
    return of(tables, policy);
  }

  /// The same under another policy.
  public static Published of(List<CountTable> tables, DisclosurePolicy policy) {
    return switch (policy.method()) {
      case SUPPRESS -> new Suppression(policy, tables).published();
      case ROUND -> Rounding.published(policy, tables, Elsewhere.NOTHING);
    };
  }

  /// The same beside what is told elsewhere.
  ///
  /// @param policy that rounds
  /// @throws IllegalArgumentException if the policy does not round
  public static Published of(
      List<CountTable> tables, DisclosurePolicy policy, Elsewhere elsewhere) {
    return Rounding.published(rounding(policy), tables, elsewhere);
  }

  /// All of these tables rounded but for what is withheld. Safe where every count that is told may
  /// be known exactly beside the others: what is rounded then tells less.
  ///
  /// @param policy that rounds
  /// @param withheld the coordinates of what is not told
  /// @throws IllegalArgumentException if the policy does not round
  public static Published without(
      List<CountTable> tables, DisclosurePolicy policy, Set<Map<String, String>> withheld) {
    return new RoundedTables(rounding(policy), tables).without(withheld);
  }

  private static DisclosurePolicy rounding(DisclosurePolicy policy) {
    return switch (policy.method()) {
      case SUPPRESS -> throw new IllegalArgumentException(policy.id() + " does not round");
      case ROUND -> policy;
    };
  }
}
