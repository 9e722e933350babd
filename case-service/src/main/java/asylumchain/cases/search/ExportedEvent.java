package asylumchain.cases.search;

import asylumchain.cases.history.CasePast.ShownEvent;
import asylumchain.cases.history.EventView;
import asylumchain.cases.lifecycle.Provenance;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
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
          "confidential",
          "reportedBy",
          "client",
          "employee",
          "importId",
          "importLine",
          "reason",
          "source",
          "organisation");

  static ExportedEvent of(ShownEvent shown) {
    return new ExportedEvent(shown.caseId(), shown.event());
  }

  List<@Nullable Object> cells() {
    var cells = new ArrayList<@Nullable Object>(told());
    cells.addAll(provenance(event.by()));
    cells.add(event.organisation());
    return cells;
  }

  private static List<@Nullable Object> provenance(@Nullable Provenance by) {
    return by == null
        ? Arrays.asList(null, null, null, null, null, null, null)
        : Arrays.asList(
            by.organisation(),
            by.client(),
            by.employee(),
            by.importId(),
            by.line(),
            by.reason(),
            by.source());
  }

  private List<@Nullable Object> told() {
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
