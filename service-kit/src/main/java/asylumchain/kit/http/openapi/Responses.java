package asylumchain.kit.http.openapi;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/// The answers an operation may give.
final class Responses {

  private static final String ETAG = "ETag";
  private static final String VERSION_AFTER = "The version after the change.";
  private static final String ANSWER = "#/components/schemas/Answer";

  /// What decides which problems are possible.
  record Traits(boolean changes, boolean secured, boolean streamed, boolean expectsVersion) {}

  private Responses() {}

  static void complete(Operation operation, Traits traits) {
    var responses = operation.getResponses();
    if (responses == null) {
      responses = OASFactory.createAPIResponses();
      operation.setResponses(responses);
    }
    express(responses);
    if (traits.expectsVersion() && responses.hasAPIResponse("204")) {
      responses.getAPIResponse("204").addHeader(ETAG, SharedParts.header(VERSION_AFTER));
    }
    responses.getAPIResponses().values().forEach(SharedParts::addHeaders);
    for (var status : problems(traits, operation.getRequestBody() != null)) {
      if (!responses.hasAPIResponse(status)) {
        responses.addAPIResponse(
            status, OASFactory.createAPIResponse().ref("#/components/responses/" + status));
      }
    }
  }

  /// An `Answer` has no body: it is a status and two headers.
  private static void express(APIResponses responses) {
    responses.getAPIResponses().forEach((_, response) -> dropAnswerBody(response));
    takenNotDone(responses);
    var ok = responses.getAPIResponse("200");
    if (ok != null && ok.getExtensions() != null && ok.hasExtension("x-answer")) {
      responses.removeAPIResponse("200");
      responses.addAPIResponse("201", ok.description("Done; Location says where."));
    }
    responses.getAPIResponses().values().forEach(it -> it.removeExtension("x-answer"));
  }

  /// What is taken and not done yet has an address, too.
  private static void takenNotDone(APIResponses responses) {
    var taken = responses.getAPIResponse("202");
    if (taken != null && taken.getContent() == null) {
      taken.addHeader("Location", SharedParts.header("Where the progress can be read."));
    }
  }

  private static void dropAnswerBody(APIResponse response) {
    if (response.getContent() == null) {
      return;
    }
    var isAnswer =
        response.getContent().getMediaTypes().values().stream()
            .anyMatch(it -> it.getSchema() != null && ANSWER.equals(it.getSchema().getRef()));
    if (isAnswer) {
      response.setContent(null);
      response.addExtension("x-answer", true);
      response.addHeader("Location", SharedParts.header("Where what was made can be read."));
      response.addHeader(ETAG, SharedParts.header(VERSION_AFTER));
    }
  }

  private static List<String> problems(Traits traits, boolean hasBody) {
    var all = new ArrayList<>(List.of("400", "404", "405", "406", "500", "503"));
    if (traits.secured()) {
      all.addAll(List.of("401", "403", "429"));
    }
    if (hasBody) {
      all.add("415");
      if (!traits.streamed()) {
        all.add("413");
      }
    }
    if (traits.changes()) {
      all.add("409");
    }
    if (traits.expectsVersion()) {
      all.addAll(List.of("412", "428"));
    }
    return all.stream().sorted().toList();
  }
}
