package asylumchain.cases.intake.bulk;

import asylumchain.cases.intake.bulk.ImportLine.Reference;
import asylumchain.cases.lifecycle.CaseJournal;
import asylumchain.events.CaseEvent;
import asylumchain.events.MissingFields;
import asylumchain.kit.http.Deadlocks;
import asylumchain.kit.imports.ImportJob;
import asylumchain.kit.imports.Intake;
import asylumchain.kit.imports.lines.Facts;
import asylumchain.kit.imports.lines.LineReader;
import asylumchain.kit.imports.lines.ReadLine;
import asylumchain.kit.imports.lines.ReadLine.Parsed;
import asylumchain.kit.imports.lines.ReadLine.Unreadable;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/// Lines about cases: a new case, or further events of one delivered before.
@ApplicationScoped
class CaseIntake implements Intake<ImportLine> {

  private final ReferenceTable references;
  private final LineReader<ImportLine> reader;
  private final ChunkDesk desk;
  private final CaseJournal journal;
  private final TermsNow terms;

  CaseIntake(
      ReferenceTable references,
      LineReader<ImportLine> reader,
      ChunkDesk desk,
      CaseJournal journal,
      TermsNow terms) {
    this.references = references;
    this.reader = reader;
    this.desk = desk;
    this.journal = journal;
    this.terms = terms;
  }

  @Produces
  @Singleton
  static LineReader<ImportLine> reader(ObjectMapper json, Validator validator) {
    return new LineReader<>(
        json,
        ImportLine.class,
        new Facts<>(CaseEvent.class, ImportLine::events, MissingFields::in),
        validator);
  }

  @Override
  public LineReader<ImportLine> reader() {
    return reader;
  }

  /// Partition by partition; what another delivery was quicker with comes once more.
  @Override
  public void take(ImportJob job, List<ReadLine<ImportLine>> lines) {
    var open = lines;
    while (!open.isEmpty()) {
      var known = known(job, open);
      var deferred = new ArrayList<ReadLine<ImportLine>>();
      for (var group : byPartition(open, known).entrySet()) {
        deferred.addAll(
            Deadlocks.broken(
                () -> desk.take(job, group.getKey(), group.getValue(), known, terms.of(job))));
      }
      open = deferred;
    }
  }

  private Map<Reference, UUID> known(ImportJob job, List<ReadLine<ImportLine>> lines) {
    var asked = new ArrayList<Reference>();
    for (var line : lines) {
      if (line instanceof Parsed<ImportLine> readable) {
        asked.add(readable.line().reference());
      }
    }
    return references.known(job.organisation(), asked.stream().distinct().toList());
  }

  /// Lines by the partition of their case; the new ones share a partition drawn by lot.
  private SortedMap<Integer, List<ReadLine<ImportLine>>> byPartition(
      List<ReadLine<ImportLine>> lines, Map<Reference, UUID> known) {
    var home = journal.partOf(journal.freshId());
    var groups = new TreeMap<Integer, List<ReadLine<ImportLine>>>();
    for (var line : lines) {
      var part =
          switch (line) {
            case Unreadable<ImportLine> _ -> home;
            case Parsed<ImportLine> readable -> {
              var caseId = known.get(readable.line().reference());
              yield caseId == null ? home : journal.partOf(caseId);
            }
          };
      groups.computeIfAbsent(part, _ -> new ArrayList<>()).add(line);
    }
    return groups;
  }
}
