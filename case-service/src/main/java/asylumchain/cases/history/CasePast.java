package asylumchain.cases.history;

import asylumchain.cases.handover.Participation;
import asylumchain.cases.lifecycle.CaseFile;
import asylumchain.cases.lifecycle.CaseJournal;
import asylumchain.cases.lifecycle.Provenance;
import asylumchain.events.CaseHistory;
import asylumchain.events.CaseHistory.Fact;
import asylumchain.kit.journal.JournalEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the journal tells of one case, seen from any day and any moment of knowledge.
@ApplicationScoped
public class CasePast {

  private final CaseJournal journal;
  private final ObjectMapper json;

  CasePast(CaseJournal journal, ObjectMapper json) {
    this.journal = journal;
    this.json = json;
  }

  /// A row, the fact in it, and who reported it.
  ///
  /// @param by `null` where nobody is on record
  record Told(JournalEvent row, Fact fact, @Nullable Provenance by) {}

  /// Every fact of the case in version order. Facts that came in together were reported by the
  /// same: that is said with the first of them.
  List<Told> told(UUID caseId) {
    var told = new ArrayList<Told>();
    Provenance by = null;
    for (var row : journal.rows(caseId)) {
      var reporter = journal.reportedBy(row);
      by = reporter == null ? by : reporter;
      told.add(new Told(row, new Fact(row.version(), journal.event(row)), by));
    }
    return told;
  }

  /// The journals of some cases, by case and version, as one may see them.
  public List<ShownEvent> shown(Collection<UUID> caseIds, Reader reader) {
    var shown = new ArrayList<ShownEvent>();
    UUID last = null;
    Provenance by = null;
    for (var row : journal.rows(caseIds)) {
      var caseId = row.subject().id();
      var reporter = journal.reportedBy(row);
      by = reporter == null && caseId.equals(last) ? by : reporter;
      last = caseId;
      var organisation = by == null ? null : by.organisation();
      var view = EventView.of(row, reader.confidential(row, by), organisation, reader.shown(by));
      shown.add(new ShownEvent(caseId, view));
    }
    return shown;
  }

  /// A fact with the case that it is about.
  public record ShownEvent(UUID caseId, EventView event) {}

  /// How the case stood; empty while nothing was known that opens it.
  Optional<CaseView> at(UUID caseId, Standpoint from) {
    return view(caseId, told(caseId), from);
  }

  /// How the case reads from two standpoints.
  CaseComparison compare(UUID caseId, Standpoint one, Standpoint other) {
    var told = told(caseId);
    var here = view(caseId, told, one);
    var there = view(caseId, told, other);
    return new CaseComparison(
        caseId,
        here.orElse(null),
        there.orElse(null),
        Differences.fields(tree(here), tree(there)),
        CaseComparison.facts(told, one, other));
  }

  private static Optional<CaseView> view(UUID caseId, List<Told> told, Standpoint from) {
    var asOf = Objects.requireNonNullElse(from.asOf(), LocalDate.MAX);
    var known = known(told, from);
    var file = CaseFile.of(known, asOf);
    return file.particulars().applicant() == null
        ? Optional.empty()
        : Optional.of(CaseView.of(caseId, file, Participation.at(known, asOf).partners()));
  }

  private JsonNode tree(Optional<CaseView> view) {
    return view.<JsonNode>map(json::valueToTree).orElse(MissingNode.getInstance());
  }

  /// What was known, corrections applied, whatever the day in law.
  static List<Fact> effective(List<Told> told, Standpoint from) {
    return CaseHistory.effective(known(told, from));
  }

  private static List<Fact> known(List<Told> told, Standpoint from) {
    return told.stream().filter(each -> from.knew(each.row())).map(Told::fact).toList();
  }
}
