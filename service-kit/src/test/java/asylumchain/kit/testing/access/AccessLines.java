package asylumchain.kit.testing.access;

import asylumchain.kit.access.Scope;
import asylumchain.kit.testing.Api;
import asylumchain.kit.testing.Door;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What stands in the access log, as an auditor reads it.
final class AccessLines {

  static final String AUDITOR = "INSPECTIE";

  private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");

  private AccessLines() {}

  /// What came of the attempts on a case or person, by transaction.
  static Map<String, String> outcomes(String subject) {
    var outcomes = new HashMap<String, String>();
    lines("/v1/access-log?limit=500&subject=" + subject)
        .forEach(it -> outcomes.put(transaction(it), it.path("outcome").asText()));
    return outcomes;
  }

  /// What auditors asked, by transaction.
  static Map<String, String> questions() {
    var questions = new HashMap<String, String>();
    lines("/v1/access-log/auditors?limit=500")
        .forEach(it -> questions.put(transaction(it), it.path("question").asText()));
    return questions;
  }

  private static String transaction(JsonNode line) {
    return line.path("transactionId").asText();
  }

  private static List<JsonNode> lines(String address) {
    var lines = new ArrayList<JsonNode>();
    var page = Optional.of(address);
    while (page.isPresent()) {
      var answer = Door.knock("GET", page.get()).as(AUDITOR, Scope.AUDIT).answer();
      Api.json(answer.body()).path("items").forEach(lines::add);
      page = answer.headers().firstValue("Link").flatMap(AccessLines::next);
    }
    return lines;
  }

  /// The address of the page that a header leads to.
  static Optional<String> next(String link) {
    return Optional.of(NEXT.matcher(link)).filter(Matcher::find).map(it -> it.group(1));
  }
}
