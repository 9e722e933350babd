package asylumchain.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import asylumchain.kit.access.PublicOperation;
import asylumchain.kit.access.Scope;
import asylumchain.kit.testing.Api.Operation;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.Context;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What the OpenAPI document must say, and that it says it of every operation there is.
abstract class DocumentConformance {

  static final String DOCUMENT = "/v1/openapi.json";
  private static final Pattern RESOURCE = Pattern.compile(".*Resource(\\$[^/]*)?\\.class");
  private static final Path CLIENT = Path.of("../chain-client/src/main/openapi");

  /// `null` before this test has read it: once for all the operations that it asks.
  private @Nullable Api api;

  final Api api() {
    if (api == null) {
      api = Api.of(document().body());
    }
    return api;
  }

  final List<Operation> operations() {
    var all = api().operations();
    assertThat(all).as("operations in " + DOCUMENT).isNotEmpty();
    return all;
  }

  @Test
  void the_document_is_open_to_all_and_nothing_else_is_open_to_other_origins() {
    var document = document();

    assertThat(document.statusCode()).isEqualTo(200);
    assertThat(document.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/json");
    assertThat(document.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    for (var operation : operations()) {
      var answer = operation.knock().with("Origin", "https://example.org").answer();
      assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
          .as("%s", operation)
          .isEmpty();
    }
  }

  @Test
  void the_document_names_its_version_its_contact_and_its_base_path() {
    var document = document();
    var api = Api.of(document.body());

    assertThat(api.document().path("openapi").asText()).startsWith("3.1");
    assertThat(document.headers().firstValue("API-Version"))
        .contains(api.document().at("/info/version").asText());
    for (var field : List.of("name", "url", "email")) {
      assertThat(api.document().at("/info/contact/" + field).asText()).as(field).isNotBlank();
    }
    assertThat(api.base()).isEqualTo("/v1");
    assertThat(api.paths()).noneMatch(it -> it.getKey().startsWith("/v1"));
  }

  @Test
  void the_gateway_leads_each_path_to_the_service_that_has_it() {
    var service = ConfigProvider.getConfig().getValue("quarkus.application.name", String.class);
    var gateway = Gateway.ofTheComposeFile();
    assumeThat(gateway.knows(service)).as("a service of the suite: " + service).isTrue();
    assertThat(api().paths())
        .extracting(Map.Entry::getKey)
        .allMatch(path -> gateway.leads(path, service), "leads to " + service);
  }

  /// What stands there is written anew with `CONTRACT_WRITE=true` in the environment.
  @Test
  void the_client_is_made_from_this_very_document() throws IOException {
    var service = ConfigProvider.getConfig().getValue("quarkus.application.name", String.class);
    assumeThat(Gateway.ofTheComposeFile().knows(service)).as("of the suite: " + service).isTrue();
    var standing = CLIENT.resolve(service + ".json");
    if (Boolean.parseBoolean(System.getenv("CONTRACT_WRITE"))) {
      Files.writeString(standing, document().body().stripTrailing() + "\n");
    }
    assertThat(Api.json(Files.readString(standing)))
        .as("what %s says of itself, and %s", service, standing)
        .isEqualTo(api().document());
  }

  @Test
  void paths_are_plural_kebab_case_and_query_keys_camel_case() {
    for (var path : api().paths()) {
      assertThat(path.getKey()).matches("(/(_?[a-z0-9]+(-[a-z0-9]+)*|\\{[a-z][A-Za-z]*}))+");
    }
    for (var operation : operations()) {
      for (var parameter : operation.parameters()) {
        if (parameter.path("in").asText().equals("query")) {
          assertThat(parameter.path("name").asText())
              .as("%s", operation)
              .matches("[a-z][A-Za-z0-9]*");
        }
      }
    }
  }

  @Test
  void every_parameter_says_of_what_type_it_is() {
    var api = api();
    for (var operation : api.operations()) {
      for (var parameter : operation.parameters()) {
        assertThat(api.resolve(parameter.path("schema")).path("type").asText())
            .as("%s of %s", parameter.path("name").asText(), operation)
            .isNotEmpty();
      }
    }
  }

  @Test
  void names_in_On_are_dates_and_names_in_At_are_moments() {
    var api = api();
    for (var schema : api.document().at("/components/schemas").properties()) {
      for (var property : schema.getValue().path("properties").properties()) {
        var kind = Api.kind(api.resolve(property.getValue()));
        var name = schema.getKey() + "." + property.getKey();
        if (name.matches(".*[a-z]On")) {
          assertThat(kind).as(name).isEqualTo("date");
        }
        if (name.matches(".*[a-z]At") && !kind.isEmpty()) {
          assertThat(kind).as(name).isEqualTo("date-time");
        }
      }
    }
  }

  @Test
  void every_operation_says_who_may_use_it_and_how_it_may_say_no() {
    var ids = new HashSet<String>();
    for (var operation : operations()) {
      assertThat(operation.node().has("security")).as("%s has a scope", operation).isTrue();
      assertThat(ids.add(operation.node().path("operationId").asText()))
          .as("%s has an id of its own", operation)
          .isTrue();
      for (var status : List.of("400", "404", "405", "406", "500", "503")) {
        assertThat(operation.node().path("responses").has(status))
            .as("%s documents %s", operation, status)
            .isTrue();
      }
      assertThat(operation.node().path("responses").has("429"))
          .as("%s: each client has its share", operation)
          .isEqualTo(operation.isSecured());
    }
    assertThat(api().document().at("/components/securitySchemes/clientCredentials/type").asText())
        .isEqualTo("oauth2");
  }

  @Test
  void every_operation_is_scoped_and_every_body_is_required_and_checked() {
    var operations =
        resources().stream()
            .flatMap(it -> it.getMethods().stream())
            .filter(it -> it.isMetaAnnotatedWith(HttpMethod.class))
            .toList();

    assertThat(operations).isNotEmpty();
    for (var operation : operations) {
      assertThat(operation.isAnnotatedWith(Scope.class))
          .as("%s has a scope or is public", operation.getFullName())
          .isNotEqualTo(operation.isAnnotatedWith(PublicOperation.class));
      for (var body : operation.getParameters().stream().filter(it -> isBody(it)).toList()) {
        assertThat(body.isAnnotatedWith(NotNull.class) && body.isAnnotatedWith(Valid.class))
            .as("the body of %s is @NotNull @Valid", operation.getFullName())
            .isTrue();
      }
    }
  }

  private static boolean isBody(JavaParameter parameter) {
    var elsewhere =
        parameter.getAnnotations().stream()
            .anyMatch(
                it ->
                    it.getRawType().getPackageName().equals("jakarta.ws.rs")
                        || it.getRawType().isEquivalentTo(Context.class));
    return !elsewhere && !parameter.getRawType().isEquivalentTo(InputStream.class);
  }

  /// Where operations are found, as the house rules have it.
  private static JavaClasses resources() {
    return new ClassFileImporter()
        .withImportOption(location -> location.matches(RESOURCE))
        .importPackages("asylumchain");
  }

  private static HttpResponse<String> document() {
    return Door.knock("GET", DOCUMENT).answer();
  }
}
