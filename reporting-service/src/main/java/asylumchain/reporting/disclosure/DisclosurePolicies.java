package asylumchain.reporting.disclosure;

import asylumchain.reporting.backlog.DefinitionFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The policies there are, from `definitions/disclosure.yaml`, and the one in force.
@ApplicationScoped
public class DisclosurePolicies {

  private final List<DisclosurePolicy> all =
      DefinitionFile.read("disclosure.yaml", DisclosurePolicy[].class);
  private final String inForce;

  DisclosurePolicies(
      @ConfigProperty(name = "chain.disclosure.policy", defaultValue = "suppress-below-10")
          String inForce) {
    this.inForce = inForce;
  }

  /// All of them, in the order of the file.
  public List<DisclosurePolicy> all() {
    return all;
  }

  /// The one that public output goes through: `chain.disclosure.policy`.
  ///
  /// @throws NoSuchElementException if there is none of that name
  public DisclosurePolicy inForce() {
    return get(inForce);
  }

  /// A policy in the version that something was published under; empty where there is none any
  /// more.
  ///
  /// @param cell name and version: `round-to-5@1`
  public Optional<DisclosurePolicy> find(String cell) {
    return all.stream().filter(policy -> policy.cell().equals(cell)).findFirst();
  }

  /// The latest version of a policy.
  ///
  /// @throws NoSuchElementException if there is none of that name
  public DisclosurePolicy get(String id) {
    return all.stream()
        .filter(policy -> policy.id().equals(id))
        .max(Comparator.comparingInt(DisclosurePolicy::version))
        .orElseThrow(() -> new NoSuchElementException("no disclosure policy is called " + id));
  }
}
