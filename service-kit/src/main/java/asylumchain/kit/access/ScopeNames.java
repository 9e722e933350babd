package asylumchain.kit.access;

import asylumchain.kit.http.Safe;
import jakarta.ws.rs.GET;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;

/// The scopes that open an operation, as this service calls them.
public final class ScopeNames {

  private ScopeNames() {}

  /// The names, in the order declared.
  ///
  /// @param declared in [Scope]
  public static List<String> of(String... declared) {
    return Arrays.stream(declared).map(ScopeNames::name).toList();
  }

  /// The scopes of which one opens an operation; none opens one that is [PublicOperation], or that
  /// names none.
  public static List<String> opening(Method operation) {
    var scope = operation.getAnnotation(Scope.class);
    var reads =
        operation.isAnnotationPresent(GET.class) || operation.isAnnotationPresent(Safe.class);
    return scope == null
        ? List.of()
        : opening(of(scope.value()), reads && !operation.isAnnotationPresent(NotForAuditors.class));
  }

  /// The same, and last that of an auditor where the operation is open to auditors.
  ///
  /// @param own its own scopes
  /// @param readOnly whether the operation only reads, and is not [NotForAuditors]
  public static List<String> opening(List<String> own, boolean readOnly) {
    return readOnly && !own.contains(Scope.AUDIT)
        ? Stream.concat(own.stream(), Stream.of(Scope.AUDIT)).toList()
        : own;
  }

  private static String name(String declared) {
    return declared.startsWith("${") && declared.endsWith("}")
        ? ConfigProvider.getConfig()
            .getValue(declared.substring(2, declared.length() - 1), String.class)
        : declared;
  }
}
