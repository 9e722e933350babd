package asylumchain.cases.search;

import asylumchain.cases.history.EventView;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A fact with the case it is about.
record ExportedEvent(UUID caseId, @JsonUnwrapped EventView event) {

  static final List<String> COLUMNS =
      List.of(
          "caseId",
          "version",
          "id",
          "type",
          "audience",
          "occurredOn",
          "recordedAt",
          "journalledAt",
          "hash",
          "data",
          "confidential");

  static ExportedEvent of(UUID caseId, EventView event) {
    return new ExportedEvent(caseId, event);
  }

  List<@Nullable Object> cells() {
    return Arrays.asList(
        caseId,
        event.version(),
        event.id(),
        event.type(),
        event.audience(),
        event.occurredOn(),
        event.recordedAt(),
        event.journalledAt(),
        event.hash(),
        event.data(),
        event.confidential());
  }
}
