package asylumchain.deadlines.shifts.bulk;

import asylumchain.kit.imports.ImportJob;
import asylumchain.kit.imports.lines.LineReader;
import asylumchain.kit.imports.lines.ReadLine.Parsed;
import asylumchain.kit.imports.lines.RehearsalTable;
import asylumchain.kit.imports.lines.RehearsalTable.Rehearsed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// What a dry run would have stated about a case so far.
@ApplicationScoped
class Rehearsal {

  private final RehearsalTable kept;
  private final LineReader<ShiftLine> reader;

  Rehearsal(RehearsalTable kept, LineReader<ShiftLine> reader) {
    this.kept = kept;
    this.reader = reader;
  }

  void replay(ImportJob job, UUID caseId, CaseDelivery delivery) {
    kept.kept(job.importId(), List.of(caseId.toString()))
        .getOrDefault(caseId.toString(), List.of())
        .forEach(
            line ->
                delivery.replay(
                    new Parsed<>(line.line(), reader.line(line.content()), line.digest())));
  }

  void keep(ImportJob job, CaseDelivery delivery) {
    var lines =
        delivery.taken().stream()
            .map(
                line ->
                    new Rehearsed(
                        line.line().caseId().toString(),
                        line.number(),
                        line.digest(),
                        reader.text(line.line())))
            .toList();
    if (!lines.isEmpty()) {
      kept.keep(job.importId(), lines);
    }
  }
}
