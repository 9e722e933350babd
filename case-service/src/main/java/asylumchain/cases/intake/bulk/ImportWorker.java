package asylumchain.cases.intake.bulk;

import asylumchain.cases.intake.Deadlocks;
import asylumchain.cases.intake.bulk.ImportLine.Reference;
import asylumchain.cases.intake.bulk.ReadLine.Parsed;
import asylumchain.cases.intake.bulk.ReadLine.Unreadable;
import asylumchain.cases.lifecycle.CaseJournal;
import asylumchain.kit.time.BusinessDate;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/// Works through one delivery, chunk by chunk. Whatever was taken before a crash stays taken: a
/// line that has its result is passed over.
@ApplicationScoped
class ImportWorker {

  private final ImportTable imports;
  private final ReferenceTable references;
  private final LineReader reader;
  private final ChunkDesk desk;
  private final CaseJournal journal;
  private final BusinessDate businessDate;
  private final Clock clock;

  ImportWorker(
      ImportTable imports,
      ReferenceTable references,
      LineReader reader,
      ChunkDesk desk,
      CaseJournal journal,
      BusinessDate businessDate,
      Clock clock) {
    this.imports = imports;
    this.references = references;
    this.reader = reader;
    this.desk = desk;
    this.journal = journal;
    this.businessDate = businessDate;
    this.clock = clock;
  }

  /// Works on a delivery until it is done.
  ///
  /// @throws LeaseLost if another process works on it now
  void work(ImportJob job) {
    var next = read(job, job.doneChunks() + 1);
    for (int chunk = job.doneChunks() + 1; chunk <= job.chunks(); chunk++) {
      var lines = next.join();
      next = read(job, chunk + 1);
      take(job, lines);
      imports.chunkDone(job, chunk);
    }
    imports.finish(job, ImportView.State.DONE);
  }

  /// Takes the lines of one chunk that have no result yet.
  void take(ImportJob job, List<ReadLine> lines) {
    var open = unfinished(job, lines);
    while (!open.isEmpty()) {
      var known = known(job, open);
      var deferred = new ArrayList<ReadLine>();
      for (var group : byPartition(open, known).entrySet()) {
        deferred.addAll(
            Deadlocks.broken(
                () -> desk.take(job, group.getKey(), group.getValue(), known, terms(job))));
      }
      open = deferred;
    }
  }

  /// Reads a chunk while the one before is taken.
  CompletableFuture<List<ReadLine>> read(ImportJob job, int chunk) {
    if (chunk > job.chunks()) {
      return CompletableFuture.completedFuture(List.of());
    }
    var spooled = imports.chunk(job.importId(), chunk);
    return CompletableFuture.supplyAsync(
        () -> reader.read(spooled.firstLine(), spooled.body()),
        task -> Thread.ofPlatform().name("import-reader").daemon().start(task));
  }

  private List<ReadLine> unfinished(ImportJob job, List<ReadLine> lines) {
    if (lines.isEmpty()) {
      return lines;
    }
    var done = imports.done(job.importId(), lines.getFirst().number(), lines.getLast().number());
    return lines.stream().filter(line -> !done.contains(line.number())).toList();
  }

  private Map<Reference, UUID> known(ImportJob job, List<ReadLine> lines) {
    var asked =
        lines.stream()
            .filter(Parsed.class::isInstance)
            .map(line -> ((Parsed) line).line().reference())
            .distinct()
            .toList();
    return references.known(job.organisation(), asked);
  }

  /// Lines by the partition of their case; the new ones share a partition drawn by lot.
  private SortedMap<Integer, List<ReadLine>> byPartition(
      List<ReadLine> lines, Map<Reference, UUID> known) {
    var home = journal.partOf(journal.freshId());
    var groups = new TreeMap<Integer, List<ReadLine>>();
    for (var line : lines) {
      var part =
          switch (line) {
            case Unreadable _ -> home;
            case Parsed readable -> {
              var caseId = known.get(readable.line().reference());
              yield caseId == null ? home : journal.partOf(caseId);
            }
          };
      groups.computeIfAbsent(part, _ -> new ArrayList<>()).add(line);
    }
    return groups;
  }

  private Terms terms(ImportJob job) {
    return new Terms(job.migration(), clock.instant(), businessDate.today());
  }
}
