package asylumchain.reporting.opendata;

import asylumchain.kit.http.Problem;
import asylumchain.reporting.opendata.editions.Edition.Content;
import asylumchain.reporting.opendata.editions.EditionTable.Following;
import asylumchain.reporting.opendata.editions.EditionTable.Kept;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/// Whether a correction may be published beside the edition it corrects: whoever has both
/// subtracts, and where a number differs by a few he knows that something became known of those
/// few.
final class Revision implements Following {

  private static final JsonMapper JSON = new JsonMapper();

  private final int smallest;

  /// @param smallest a number may differ by so many, or by none
  Revision(int smallest) {
    this.smallest = smallest;
  }

  /// @throws Problem 409 when a number differs by fewer than may be told
  @Override
  public void check(String dataset, Kept before, Content next) {
    var numbers = numbers(before.content());
    var few = 0;
    for (var number : numbers(next.lines()).entrySet()) {
      var was = numbers.get(number.getKey());
      var difference = was == null ? 0 : Math.abs(number.getValue() - was);
      few += difference > 0 && difference < smallest ? 1 : 0;
    }
    if (few > 0) {
      throw Problem.conflict(
          "few-differ",
          ("In %s %s %d numbers would differ from edition %d by fewer than %d, which tells of those"
                  + " few: leave it as it was published, until more of it has to be corrected.")
              .formatted(
                  dataset, before.edition().period(), few, before.edition().edition(), smallest));
    }
  }

  /// Every number that is told, by what stands beside it.
  private static Map<String, Long> numbers(String content) {
    var numbers = new HashMap<String, Long>();
    for (var line : read(content)) {
      var words = new TreeMap<String, String>();
      line.properties().stream()
          .filter(it -> !it.getValue().isNumber() && !it.getValue().isNull())
          .forEach(it -> words.put(it.getKey(), it.getValue().asText()));
      line.properties().stream()
          .filter(it -> it.getValue().isNumber())
          .forEach(it -> numbers.put(words + it.getKey(), it.getValue().asLong()));
    }
    return numbers;
  }

  private static JsonNode read(String content) {
    try {
      return JSON.readTree(content);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what was published cannot be read any more", e);
    }
  }
}
