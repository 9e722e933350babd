package asylumchain.kit.http.openapi;

import asylumchain.kit.access.NotForAuditors;
import asylumchain.kit.access.PublicOperation;
import asylumchain.kit.access.Scope;
import asylumchain.kit.access.ScopeNames;
import asylumchain.kit.http.Safe;
import asylumchain.kit.http.StreamedBody;
import jakarta.ws.rs.GET;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jspecify.annotations.Nullable;

/// The resource method behind an operation of the document.
final class Documented {

  private final MethodInfo method;

  private Documented(MethodInfo method) {
    this.method = method;
  }

  /// The method that has this id.
  ///
  /// @param operationId package, class and method, as the scanner writes it
  static Optional<Documented> find(IndexView index, @Nullable String operationId) {
    var end = operationId == null ? -1 : operationId.lastIndexOf('_');
    if (operationId == null || end < 0) {
      return Optional.empty();
    }
    var type = index.getClassByName(DotName.createSimple(operationId.substring(0, end)));
    return type == null
        ? Optional.empty()
        : type.methods().stream()
            .filter(it -> it.name().equals(operationId.substring(end + 1)))
            .findFirst()
            .map(Documented::new);
  }

  /// `AccessLogResource.about` is `aboutAccessLog` to the world.
  String publicId() {
    var room = method.declaringClass().name().withoutPackagePrefix();
    return method.name() + room.replaceFirst("Resource$", "");
  }

  /// The heading under which the operation stands.
  String tag() {
    var room = method.declaringClass().name().withoutPackagePrefix();
    return room.replaceFirst("Resource$", "")
        .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
        .toLowerCase(Locale.ROOT);
  }

  /// The scopes of which one is enough; empty for an operation without.
  List<String> scopes() {
    return Optional.ofNullable(method.annotation(DotName.createSimple(Scope.class)))
        .map(it -> ScopeNames.of(it.value().asStringArray()))
        .map(own -> ScopeNames.opening(own, isReadOnly() && notForAuditors().isEmpty()))
        .orElse(List.of());
  }

  /// Why it is closed to auditors, although it only reads; empty where it is not.
  Optional<String> notForAuditors() {
    return Optional.ofNullable(method.annotation(DotName.createSimple(NotForAuditors.class)))
        .map(it -> it.value().asString());
  }

  boolean isPublic() {
    return has(PublicOperation.class);
  }

  boolean isSafe() {
    return has(Safe.class);
  }

  private boolean isReadOnly() {
    return has(GET.class) || isSafe();
  }

  boolean isStreamed() {
    return has(StreamedBody.class);
  }

  private boolean has(Class<? extends Annotation> annotation) {
    return method.hasAnnotation(annotation);
  }
}
