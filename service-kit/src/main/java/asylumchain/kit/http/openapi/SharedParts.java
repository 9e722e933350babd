package asylumchain.kit.http.openapi;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/// The parts of the document that operations refer to.
final class SharedParts {

  static final String SECURITY_SCHEME = "clientCredentials";
  static final String IDEMPOTENCY_KEY = "IdempotencyKey";

  private static final Map<String, String> PROBLEMS =
      Map.ofEntries(
          Map.entry("400", "The request breaks rules; all of them are listed."),
          Map.entry("401", "No token, or one that is not valid here."),
          Map.entry("403", "The token lacks the scope."),
          Map.entry("404", "Not there, or none of the caller's business."),
          Map.entry("405", "The resource does not know this method."),
          Map.entry("406", "The answer has no form that Accept names."),
          Map.entry("409", "The state of things does not allow it."),
          Map.entry("412", "If-Match names another version."),
          Map.entry("413", "The body is too large."),
          Map.entry("415", "The body has another media type."),
          Map.entry("428", "If-Match is missing."),
          Map.entry("429", "The client has too many requests under way at once; see Retry-After."),
          Map.entry("500", "Something went wrong here."),
          Map.entry("503", "Cannot answer now; see Retry-After."));

  private SharedParts() {}

  static void addTo(OpenAPI document, Map<String, String> scopes) {
    var parts = document.getComponents();
    if (parts == null) {
      parts = OASFactory.createComponents();
      document.setComponents(parts);
    }
    parts.removeSchema("Answer");
    parts.addSecurityScheme(SECURITY_SCHEME, clientCredentials(scopes));
    parts.addParameter(IDEMPOTENCY_KEY, idempotencyKey());
    parts.addHeader("API-Version", header("The full version of this API."));
    parts.addHeader("Business-Date", header("The legal today of this service.", "date"));
    parts.addSchema("Problem", problemSchema());
    parts.addSchema("Violation", violationSchema());
    for (var each : new TreeMap<>(PROBLEMS).entrySet()) {
      parts.addResponse(each.getKey(), problem(each.getValue()));
    }
  }

  static void addHeaders(APIResponse response) {
    if (response.getRef() != null) {
      return;
    }
    for (var name : List.of("API-Version", "Business-Date")) {
      response.addHeader(name, OASFactory.createHeader().ref("#/components/headers/" + name));
    }
  }

  static Header header(String description) {
    return OASFactory.createHeader().description(description).schema(text());
  }

  private static Header header(String description, String format) {
    return OASFactory.createHeader().description(description).schema(text().format(format));
  }

  private static APIResponse problem(String description) {
    var json = OASFactory.createMediaType().schema(reference("Problem"));
    var response =
        OASFactory.createAPIResponse()
            .description(description)
            .content(OASFactory.createContent().addMediaType("application/problem+json", json));
    addHeaders(response);
    return response;
  }

  private static SecurityScheme clientCredentials(Map<String, String> scopes) {
    var address = ConfigProvider.getConfig().getValue("chain.http.token-url", String.class);
    var flow = OASFactory.createOAuthFlow().tokenUrl(address).scopes(scopes);
    return OASFactory.createSecurityScheme()
        .type(SecurityScheme.Type.OAUTH2)
        .description("OAuth 2.0 client credentials; the token names the organisation.")
        .flows(OASFactory.createOAuthFlows().clientCredentials(flow));
  }

  private static Parameter idempotencyKey() {
    return OASFactory.createParameter()
        .name("Idempotency-Key")
        .in(Parameter.In.HEADER)
        .required(false)
        .description("A repeat with the same key gets the first answer again, for 72 hours.")
        .schema(text().maxLength(255));
  }

  private static Schema problemSchema() {
    return OASFactory.createSchema()
        .addType(Schema.SchemaType.OBJECT)
        .description("Why the answer is no (RFC 9457).")
        .required(List.of("type", "title", "status", "detail"))
        .addProperty("type", text().format("uri"))
        .addProperty("title", text())
        .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
        .addProperty("detail", text())
        .addProperty("instance", text().format("uri"))
        .addProperty("violations", listOf(reference("Violation")))
        .addProperty(
            "possible",
            listOf(text()).description("What could be asked instead, such as types of events."));
  }

  private static Schema violationSchema() {
    return OASFactory.createSchema()
        .addType(Schema.SchemaType.OBJECT)
        .description("One thing that is wrong, by JSON pointer or by parameter name.")
        .required(List.of("reason"))
        .addProperty("pointer", text().format("json-pointer"))
        .addProperty("parameter", text())
        .addProperty("reason", text());
  }

  private static Schema listOf(Schema items) {
    return OASFactory.createSchema().addType(Schema.SchemaType.ARRAY).items(items);
  }

  private static Schema text() {
    return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
  }

  private static Schema reference(String name) {
    return OASFactory.createSchema().ref("#/components/schemas/" + name);
  }
}
