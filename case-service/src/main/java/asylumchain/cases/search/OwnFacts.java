package asylumchain.cases.search;

import asylumchain.cases.history.EventView;
import asylumchain.cases.identity.KnownPerson;
import asylumchain.cases.identity.Persons;
import asylumchain.cases.lifecycle.CaseJournal;
import asylumchain.cases.lifecycle.CaseTable;
import asylumchain.cases.search.PersonFile.OwnCase;
import asylumchain.kit.journal.JournalEvent;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The facts about a person as that person may read them: private ones too, with why they were said
/// and from which source (AVG art. 15(1)(g)), without the employees who reported them.
@ApplicationScoped
class OwnFacts {

  private final Persons persons;
  private final CaseTable cases;
  private final CaseJournal journal;
  private final ObjectMapper json;

  OwnFacts(Persons persons, CaseTable cases, CaseJournal journal, ObjectMapper json) {
    this.persons = persons;
    this.cases = cases;
    this.journal = journal;
    this.json = json;
  }

  /// What became known under one record, in version order.
  List<EventView> of(KnownPerson record) {
    return shown(persons.history(record.personId()));
  }

  /// The cases in which one of these is the applicant.
  List<OwnCase> cases(Collection<KnownPerson> records) {
    return records.stream()
        .flatMap(record -> cases.ofApplicant(record.personId()).stream())
        .map(caseId -> new OwnCase(caseId, shown(journal.rows(caseId))))
        .toList();
  }

  private List<EventView> shown(List<JournalEvent> rows) {
    return rows.stream()
        .map(row -> EventView.of(row, withoutEmployee(row.privatePayload()), null))
        .toList();
  }

  private @Nullable String withoutEmployee(@Nullable String payload) {
    try {
      if (payload == null) {
        return null;
      }
      var told = json.readTree(payload);
      if (told.path("by") instanceof ObjectNode by) {
        by.remove("employee");
      }
      return json.writeValueAsString(told);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a payload in the journal can be read", e);
    }
  }
}
