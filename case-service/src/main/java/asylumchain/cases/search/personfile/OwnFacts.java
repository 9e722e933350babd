package asylumchain.cases.search.personfile;

import asylumchain.cases.history.EventView;
import asylumchain.cases.identity.KnownPerson;
import asylumchain.cases.identity.Persons;
import asylumchain.cases.lifecycle.CaseJournal;
import asylumchain.cases.lifecycle.CaseTable;
import asylumchain.cases.search.personfile.PersonFile.OwnCase;
import asylumchain.kit.journal.JournalEvent;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The facts about a person as that person may read them: private ones too, with so much of who
/// said them, why and from which source as is [theirs][OwnWords].
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
  List<EventView> of(KnownPerson record, OwnWords words) {
    return shown(persons.history(record.personId()), words);
  }

  /// The cases in which one of these is the applicant.
  List<OwnCase> cases(Collection<KnownPerson> records, OwnWords words) {
    return records.stream()
        .flatMap(record -> cases.ofApplicant(record.personId()).stream())
        .map(caseId -> new OwnCase(caseId, shown(journal.rows(caseId), words)))
        .toList();
  }

  private List<EventView> shown(List<JournalEvent> rows, OwnWords words) {
    return rows.stream()
        .map(
            row ->
                EventView.of(row, own(row.privatePayload(), words), null, null)
                    .saying(own(row.chainPayload(), words)))
        .toList();
  }

  private @Nullable String own(@Nullable String payload, OwnWords words) {
    try {
      if (payload == null) {
        return null;
      }
      var told = json.readTree(payload);
      if (told instanceof ObjectNode fields) {
        words.leave(fields);
      }
      return json.writeValueAsString(told);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a payload in the journal can be read", e);
    }
  }
}
