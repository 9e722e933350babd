package asylumchain.kit.testing.misuse;

import asylumchain.kit.testing.Api;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.NonValidationKeyword;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.ValidationMessage;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// The schemas of a document, as a validator of JSON Schema 2020-12 reads them.
final class Schemas {

  private static final JsonSchemaFactory FACTORY = factory();
  private static final SchemaValidatorsConfig STRICT =
      SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

  private final JsonNode parts;
  private final Map<JsonNode, JsonSchema> known = new IdentityHashMap<>();

  Schemas(Api api) {
    this.parts = withoutDiscriminators(api.document().path("components").deepCopy());
  }

  /// What of the value the schema does not allow, in words; empty when it is all right.
  ///
  /// @param schema a node of the document itself
  List<String> faults(JsonNode schema, JsonNode value) {
    return compiled(schema).validate(value).stream().map(ValidationMessage::getMessage).toList();
  }

  private synchronized JsonSchema compiled(JsonNode schema) {
    return known.computeIfAbsent(schema, this::compile);
  }

  private JsonSchema compile(JsonNode schema) {
    var root = JsonNodeFactory.instance.objectNode();
    root.set("components", parts);
    root.putArray("allOf").add(withoutDiscriminators(schema.deepCopy()));
    return FACTORY.getSchema(root, STRICT);
  }

  /// A shape is known by what it holds: the validator's own reading of discriminators is that of an
  /// older OpenAPI.
  private static JsonNode withoutDiscriminators(JsonNode schema) {
    if (schema instanceof ObjectNode object) {
      object.remove("discriminator");
    }
    schema.forEach(Schemas::withoutDiscriminators);
    return schema;
  }

  private static JsonSchemaFactory factory() {
    var dialect = JsonMetaSchema.getV202012();
    var withParts =
        JsonMetaSchema.builder(dialect.getIri(), dialect)
            .keyword(new NonValidationKeyword("components"))
            .keyword(new NonValidationKeyword("example"))
            .keyword(new NonValidationKeyword("externalDocs"))
            .build();
    return JsonSchemaFactory.builder()
        .defaultMetaSchemaIri(withParts.getIri())
        .metaSchema(withParts)
        .build();
  }
}
