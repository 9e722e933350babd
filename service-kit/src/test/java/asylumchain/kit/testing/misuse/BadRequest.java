package asylumchain.kit.testing.misuse;

import asylumchain.kit.testing.Api.Operation;
import asylumchain.kit.testing.Door;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A request, what is wrong with it, and how it may be answered.
///
/// @param operation whose address it has, or nearly has
/// @param method as sent, which may be one that the operation does not know
/// @param body `null` without one
/// @param allowed the statuses of an answer that understood what is wrong
/// @param place where in the body or the query it is wrong, as the refusal should name it; `null`
///     where there is no such place
record BadRequest(
    Operation operation,
    Mistake mistake,
    String method,
    String address,
    Map<String, String> headers,
    byte @Nullable [] body,
    Set<Integer> allowed,
    @Nullable String place) {

  /// What is wrong with a request.
  enum Mistake {
    NO_TOKEN,
    TOKEN_OF_NOBODY,
    WITHOUT_THE_SCOPE,
    NO_SUCH_PATH,
    NO_SUCH_METHOD,
    NO_ID,
    UNHEARD_OF_FORM,
    WRONG_IN_THE_QUERY,
    GIVEN_TWICE,
    NO_CURSOR,
    UNLIKELY_QUESTION,
    NOT_JSON,
    WRONG_IN_THE_BODY,
    ANOTHER_TYPE_OF_BODY,
    NO_KEY,
    NO_VERSION,
    STALE_VERSION,
    NO_SUCH_SUBJECT,
    NO_ACCOUNT
  }

  Door knock() {
    var door = Door.knock(method, address);
    headers.forEach(door::with);
    return body == null ? door : door.body(body);
  }

  /// Whether the answer is one that the document promises for this operation.
  boolean isAddressed() {
    return mistake != Mistake.NO_SUCH_PATH && mistake != Mistake.NO_SUCH_METHOD;
  }

  @Override
  public String toString() {
    var text = body == null ? "" : " " + new String(body, StandardCharsets.UTF_8);
    var shown = text.length() > 600 ? text.substring(0, 600) + "…" : text;
    var others = headers.keySet().stream().filter(name -> !name.equals("Authorization")).toList();
    return "%s: %s %s %s%s"
        .formatted(mistake, method, address, others.isEmpty() ? "" : headers(others), shown);
  }

  private String headers(List<String> names) {
    return names.stream().map(name -> name + "=" + headers.get(name)).toList().toString();
  }
}
