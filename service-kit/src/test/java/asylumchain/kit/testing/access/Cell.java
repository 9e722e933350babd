package asylumchain.kit.testing.access;

import asylumchain.kit.testing.Api;
import asylumchain.kit.testing.Api.Operation;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One try: what is asked, on whose, by whom, with which scope.
///
/// @param named the query parameter or property of the body that is on it; `null`: the ids in the
///     path are
record Cell(
    Operation operation, Relation relation, @Nullable String named, String partner, String scope) {

  /// On the ids in the path.
  Cell(Operation operation, Relation relation, String partner, String scope) {
    this(operation, relation, null, partner, scope);
  }

  @Override
  public String toString() {
    return "%s with %s on %s%s, as %s"
        .formatted(operation, scope, relation, named == null ? "" : " " + named, partner);
  }

  /// What came of it.
  ///
  /// @param transaction by which its line in the access log is known
  /// @param id what it was tried on; `null` where the path says
  record Tried(
      Cell cell, String transaction, @Nullable String id, List<HttpResponse<String>> pages) {

    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z");
    private static final String UNKNOWN = new UUID(0, 0).toString();

    int status() {
      return pages.getFirst().statusCode();
    }

    JsonNode detail() {
      return Api.json(pages.getFirst().body()).path("detail");
    }

    boolean shows(String id) {
      return pages.stream().anyMatch(page -> page.body().contains(id));
    }

    /// What can be learnt from the answer, whatever was asked and whenever.
    String lesson() {
      var body = pages.getFirst().body();
      if (status() >= 400) {
        var problem = Api.json(body);
        return status() + " " + problem.path("detail") + problem.path("violations");
      }
      var said = id == null ? body : body.replace(id, UNKNOWN);
      return status() + " " + MOMENT.matcher(said).replaceAll("");
    }

    @Override
    public String toString() {
      return cell + " → " + status() + " " + pages.getFirst().body();
    }
  }
}
