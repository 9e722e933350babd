package asylumchain.kit.http.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.IndexView;

/// Adds to the OpenAPI document what holds for every operation, so that no method repeats it: base
/// path, scopes, headers and the problems it may answer with.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class HouseStyle implements OASFilter {

  private static final String BASE = "/v1";
  private static final String NOT_FOR_AUDITORS = "x-not-for-auditors";
  private static final String IF_MATCH = "If-Match";

  private static final Map<String, String> HEADERS =
      Map.of(
          IF_MATCH,
          "The ETag with which it was last read, or `*` for whichever version it has.",
          "After",
          "The ETag of what was just written at another service; waited for up to 3 s.");

  private final IndexView index;

  public HouseStyle(IndexView index) {
    this.index = index;
  }

  @Override
  public void filterOpenAPI(OpenAPI document) {
    var scopes = new TreeMap<String, String>();
    var paths = OASFactory.createPaths();
    if (document.getPaths() != null) {
      document
          .getPaths()
          .getPathItems()
          .forEach(
              (path, item) -> {
                if (path.startsWith(BASE + "/")) {
                  item.getOperations().forEach((method, it) -> describe(method, it, scopes));
                  paths.addPathItem(path.substring(BASE.length()), item);
                }
              });
    }
    document.setPaths(paths);
    document.setServers(List.of(OASFactory.createServer().url(BASE)));
    SharedParts.addTo(document, scopes);
    PlainTexts.describe(document, index);
    Kinds.describe(document, index);
  }

  private void describe(PathItem.HttpMethod verb, Operation operation, Map<String, String> scopes) {
    var found = Documented.find(index, operation.getOperationId());
    if (found.isEmpty()) {
      return;
    }
    var method = found.get();
    operation.setOperationId(method.publicId());
    operation.setTags(List.of(method.tag()));
    method.scopes().forEach(scope -> scopes.put(scope, ""));
    operation.setSecurity(
        method.scopes().stream()
            .map(
                scope ->
                    OASFactory.createSecurityRequirement()
                        .addScheme(SharedParts.SECURITY_SCHEME, scope))
            .toList());
    if (method.isPublic()) {
      operation.setSecurity(List.of());
    }
    headers(operation)
        .filter(it -> HEADERS.containsKey(it.getName()))
        .forEach(it -> it.setDescription(HEADERS.get(it.getName())));
    method.notForAuditors().ifPresent(why -> operation.addExtension(NOT_FOR_AUDITORS, why));
    var changes = verb != PathItem.HttpMethod.GET && !method.isSafe();
    if (changes) {
      operation.addParameter(
          OASFactory.createParameter()
              .ref("#/components/parameters/" + SharedParts.IDEMPOTENCY_KEY));
    }
    Responses.complete(
        operation,
        new Responses.Traits(
            changes, !method.isPublic(), method.isStreamed(), expectsVersion(operation)));
  }

  private static boolean expectsVersion(Operation operation) {
    return headers(operation).anyMatch(it -> IF_MATCH.equals(it.getName()));
  }

  private static Stream<Parameter> headers(Operation operation) {
    return Stream.ofNullable(operation.getParameters())
        .flatMap(List::stream)
        .filter(it -> it.getIn() == Parameter.In.HEADER);
  }
}
