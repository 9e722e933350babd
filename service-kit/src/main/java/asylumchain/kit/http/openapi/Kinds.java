package asylumchain.kit.http.openapi;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/// Values of several kinds, such as events, of which the scanner sees an object and nothing in it:
/// which kinds there are, and what all of them have.
final class Kinds {

  private static final DotName KINDS = DotName.createSimple(JsonSubTypes.class);
  private static final DotName TOLD_BY = DotName.createSimple(JsonTypeInfo.class);

  private Kinds() {}

  static void describe(OpenAPI document, IndexView index) {
    var parts = document.getComponents();
    var schemas = parts == null ? null : parts.getSchemas();
    if (schemas != null) {
      for (var kinds : index.getAnnotations(KINDS)) {
        var schema = schemas.get(kinds.target().asClass().name().withoutPackagePrefix());
        if (schema != null && isEmpty(schema)) {
          describe(schema, kinds, schemas.keySet());
        }
      }
    }
  }

  private static boolean isEmpty(Schema schema) {
    var properties = schema.getProperties();
    return schema.getOneOf() == null && (properties == null || properties.isEmpty());
  }

  private static void describe(Schema schema, AnnotationInstance kinds, Set<String> known) {
    var type = kinds.target().asClass();
    var kind = type.declaredAnnotation(TOLD_BY).value("property").asString();
    var names = Arrays.stream(kinds.value().asNestedArray()).map(it -> it.value("name"));
    var required = new ArrayList<>(List.of(kind));
    schema.setDescription("What else it has depends on its " + kind + ".");
    schema.addProperty(
        kind,
        OASFactory.createSchema()
            .addType(Schema.SchemaType.STRING)
            .enumeration(names.map(it -> (Object) it.asString()).toList()));
    common(type, known)
        .forEach(
            (name, part) -> {
              required.add(name);
              schema.addProperty(name, OASFactory.createSchema().ref(part));
            });
    schema.setRequired(required);
    schema.setAdditionalPropertiesSchema(OASFactory.createSchema().booleanSchema(true));
  }

  /// What each of them has to have, as far as the document knows its schema.
  private static Map<String, String> common(ClassInfo type, Set<String> known) {
    return type.methods().stream()
        .filter(MethodInfo::isAbstract)
        .filter(it -> known.contains(schemaOf(it)))
        .collect(Collectors.toMap(MethodInfo::name, it -> "#/components/schemas/" + schemaOf(it)));
  }

  private static String schemaOf(MethodInfo accessor) {
    return accessor.returnType().name().withoutPackagePrefix();
  }
}
