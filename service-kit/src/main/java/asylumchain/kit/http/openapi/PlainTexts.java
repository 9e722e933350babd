package asylumchain.kit.http.openapi;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/// Values that are written as one text, where the scanner sees an object with that text in it.
final class PlainTexts {

  private static final DotName WRITTEN_AS = DotName.createSimple(JsonValue.class);
  private static final DotName TEXT = DotName.createSimple(String.class);

  private PlainTexts() {}

  static void describe(OpenAPI document, IndexView index) {
    var parts = document.getComponents();
    var schemas = parts == null ? null : parts.getSchemas();
    if (schemas != null) {
      index.getAnnotations(WRITTEN_AS).stream()
          .map(AnnotationInstance::target)
          .flatMap(PlainTexts::texts)
          .forEach(name -> describe(schemas, name));
      schemas.values().forEach(PlainTexts::referOnly);
    }
  }

  /// What a property refers to says its type: what the scanner says beside it is that of an object.
  private static void referOnly(Schema schema) {
    if (schema.getProperties() != null) {
      schema.getProperties().values().stream()
          .filter(it -> it.getRef() != null)
          .forEach(it -> it.setType(null));
    }
  }

  private static Stream<String> texts(AnnotationTarget target) {
    return target.kind() == AnnotationTarget.Kind.FIELD
            && target.asField().type().name().equals(TEXT)
        ? Stream.of(target.asField().declaringClass().name().withoutPackagePrefix())
        : Stream.empty();
  }

  private static void describe(Map<String, Schema> schemas, String name) {
    var schema = schemas.get(name);
    if (schema != null) {
      schema.setType(List.of(Schema.SchemaType.STRING));
      schema.setProperties(null);
      schema.setRequired(null);
    }
  }
}
