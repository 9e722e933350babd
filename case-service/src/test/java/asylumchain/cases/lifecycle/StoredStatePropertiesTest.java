package asylumchain.cases.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.cases.lifecycle.standing.Standing;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.hibernate.type.format.jackson.JacksonJsonFormatMapper;

/// The state of a case stands in a column as JSON. Case by case and in bulk two writers fill it;
/// each must read what either has written, in whatever order the database keeps the fields. What is
/// not written there tells that it lacks something, and the journal is asked.
class StoredStatePropertiesTest {

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .findAndAddModules()
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private static final JacksonJsonFormatMapper ENTITY = new JacksonJsonFormatMapper();

  @Property(tries = 300)
  void a_stored_state_is_read_as_it_was_written(@ForAll long seed) throws JsonProcessingException {
    var lived =
        OrderOfArrivalPropertiesTest.facts(OrderOfArrivalPropertiesTest.life(new Random(seed)));
    for (int known = 0; known <= lived.size(); known++) {
      var standing = CaseFile.of(lived.subList(0, known)).standing();
      var inBulk = JSON.writerFor(Standing.class).writeValueAsString(standing);
      var oneByOne = ENTITY.toString(standing, Standing.class);
      for (var written : new String[] {inBulk, oneByOne}) {
        var kept = turned(JSON.readTree(written)).toString();
        var read = List.of(ENTITY.fromString(kept, Standing.class), read(kept));
        assertThat(read).extracting(Standing::isKeptWhole).containsOnly(standing.isKeptWhole());
        if (standing.isKeptWhole()) {
          assertThat(read).as(kept).containsOnly(standing);
        }
      }
    }
  }

  private static Standing read(String kept) throws JsonProcessingException {
    return JSON.readValue(kept, Standing.class);
  }

  /// The same document with the fields of every object the other way round.
  private static JsonNode turned(JsonNode node) {
    if (!node.isObject()) {
      return node;
    }
    var other = JsonNodeFactory.instance.objectNode();
    List.copyOf(node.properties())
        .reversed()
        .forEach(it -> other.set(it.getKey(), turned(it.getValue())));
    return other;
  }
}
