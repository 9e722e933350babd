package asylumchain.reporting.disclosure;

/// Disclosure control as a test has it.
public final class Disclosures {

  private Disclosures() {}

  public static DisclosurePolicies inForce(String policy) {
    return new DisclosurePolicies(policy);
  }

  public static Disclosure under(DisclosurePolicies policies) {
    return new Disclosure(policies);
  }
}
