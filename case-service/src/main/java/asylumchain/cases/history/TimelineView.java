package asylumchain.cases.history;

import asylumchain.cases.history.CasePast.Told;
import asylumchain.cases.lifecycle.CaseFile;
import asylumchain.cases.lifecycle.Provenance;
import asylumchain.events.IntakeEvent.FactCorrected;
import asylumchain.events.Stage;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How one case came where it stands: every fact by the day on which it counts.
///
/// @param version of the last fact that was known
public record TimelineView(UUID caseId, int version, List<Entry> items) {

  /// One fact.
  ///
  /// @param occurredOn the day that counts in law, as it was reported
  /// @param recordedAt when the source knew it
  /// @param journalledAt when this journal took it
  /// @param counts whether it counts as it was reported: no later fact has put it right
  /// @param corrects the version that it puts right; absent for all but corrections
  /// @param correctedBy the version that has put it right last; absent where none has
  /// @param stage how far the case has come with it; absent where it does not count
  /// @param data the fact with its reasons; absent for a private one, save to the organisation that
  ///   reported it and to an auditor
  /// @param organisation for which it was reported; absent where that is not on record
  /// @param by who reported it, why and from which source; to that organisation itself and to an
  ///   auditor
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Entry(
      int version,
      String type,
      LocalDate occurredOn,
      Instant recordedAt,
      Instant journalledAt,
      boolean counts,
      @Nullable Integer corrects,
      @Nullable Integer correctedBy,
      @Nullable Stage stage,
      @JsonRawValue @Schema(type = SchemaType.OBJECT) @Nullable String data,
      @Nullable String organisation,
      @Nullable Provenance by) {}

  /// @param all every fact of the case in version order
  static TimelineView of(UUID caseId, List<Told> all, Standpoint from, Reader reader) {
    var told = all.stream().filter(each -> from.knew(each.row())).toList();
    var corrections = corrections(told);
    var stages = stages(told, from);
    var items = new ArrayList<Entry>();
    for (var each : told) {
      if (from.reaches(each.fact().event().occurredOn())) {
        items.add(entry(each, corrections, stages, reader));
      }
    }
    items.sort(Comparator.comparing(Entry::occurredOn).thenComparingInt(Entry::version));
    return new TimelineView(caseId, told.size(), items);
  }

  private static Entry entry(
      Told told, Map<Integer, Integer> corrections, Map<Integer, Stage> stages, Reader reader) {
    var row = told.row();
    var event = told.fact().event();
    var correctedBy = corrections.get(row.version());
    return new Entry(
        row.version(),
        row.type(),
        event.occurredOn(),
        row.recordedAt(),
        row.journalledAt(),
        correctedBy == null,
        event instanceof FactCorrected correction ? correction.version() : null,
        correctedBy,
        correctedBy == null ? stages.get(row.version()) : null,
        reader.fact(row, told.by()),
        told.by() == null ? null : told.by().organisation(),
        reader.shown(told.by()));
  }

  private static Map<Integer, Integer> corrections(List<Told> told) {
    var corrections = new HashMap<Integer, Integer>();
    for (var each : told) {
      if (each.fact().event() instanceof FactCorrected correction) {
        corrections.put(correction.version(), each.row().version());
      }
    }
    return corrections;
  }

  /// How far the case has come with each fact that counts.
  private static Map<Integer, Stage> stages(List<Told> told, Standpoint from) {
    var stages = new HashMap<Integer, Stage>();
    var file = CaseFile.EMPTY;
    for (var fact : CasePast.effective(told, from)) {
      file = file.after(fact.event());
      stages.put(fact.version(), file.stage());
    }
    return stages;
  }
}
