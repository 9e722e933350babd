package asylumchain.cases.search.personfile;

import asylumchain.cases.history.Reader;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.UUID;

/// A fact with what stays here, as the person whom it is about may read it (AVG art. 15): without
/// employees, and without anybody whom they were taken for; from which source (art. 15(1)(g)); and
/// why, where the organisation that takes the file out said so. The reasons of others may tell of
/// more people than this one, which only they can weigh (art. 15(4)): that there is such a reason
/// shows, and whose it is.
final class OwnWords {

  private static final String REASON = "reason";

  private final Set<UUID> records;
  private final Reader reader;

  /// @param records every record of the person: another person's id does not show
  /// @param reader who takes the file out
  OwnWords(Set<UUID> records, Reader reader) {
    this.records = Set.copyOf(records);
    this.reader = reader;
  }

  /// Takes out of a payload what is not for this person.
  void leave(ObjectNode told) {
    told.properties().removeIf(field -> isSomebodyElse(field.getKey(), field.getValue()));
    for (var field : told) {
      if (field instanceof ObjectNode part) {
        leave(part);
      }
    }
    if (told.path("by") instanceof ObjectNode by) {
      by.remove("employee");
      if (!isFromReader(by) && (by.has(REASON) || told.has(REASON))) {
        told.remove(REASON);
        by.remove(REASON);
        by.put("reasonWithheld", true);
      }
    }
  }

  private boolean isSomebodyElse(String name, JsonNode value) {
    var id = name.equals("other") ? value : value.path("personId");
    return id.isTextual() && records.stream().noneMatch(own -> own.toString().equals(id.asText()));
  }

  private boolean isFromReader(ObjectNode by) {
    return reader.everything() || reader.organisation().equals(by.path("organisation").asText());
  }
}
