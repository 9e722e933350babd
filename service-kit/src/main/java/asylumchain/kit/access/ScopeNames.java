package asylumchain.kit.access;

import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;

/// The scopes that an operation of the kit asks for, as this service calls them.
public final class ScopeNames {

  private ScopeNames() {}

  /// The names, in the order declared.
  ///
  /// @param declared in [Scope]
  public static List<String> of(String... declared) {
    return Arrays.stream(declared).map(ScopeNames::name).toList();
  }

  private static String name(String declared) {
    return declared.startsWith("${") && declared.endsWith("}")
        ? ConfigProvider.getConfig()
            .getValue(declared.substring(2, declared.length() - 1), String.class)
        : declared;
  }
}
