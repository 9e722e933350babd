package asylumchain.kit.imports;

import asylumchain.kit.imports.LeaseTable.Failure;
import asylumchain.kit.imports.lines.ReadLine;
import asylumchain.kit.imports.spool.ChunkTable;
import asylumchain.kit.projection.Passing;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;

/// Works through one delivery, chunk by chunk. Whatever was taken before a crash stays taken: a
/// line that has its result is passed over. A chunk that failed is taken line by line, so that one
/// line does not keep back the others and can be named.
@ApplicationScoped
@IfBuildProperty(name = "chain.imports.enabled", stringValue = "true")
public class ImportWorker {

  private static final Logger LOG = Logger.getLogger(ImportWorker.class);

  private final LeaseTable leases;
  private final ChunkTable chunks;
  private final ResultTable results;
  private final ImportsConfig config;
  private final Intake<?> intake;

  ImportWorker(
      LeaseTable leases,
      ChunkTable chunks,
      ResultTable results,
      ImportsConfig config,
      Intake<?> intake) {
    this.leases = leases;
    this.chunks = chunks;
    this.results = results;
    this.config = config;
    this.intake = intake;
  }

  /// Works on a delivery until it is done, or until it fails: then it is tried again after a while,
  /// in the end given up.
  ///
  /// @throws LeaseLost if another process works on it now
  void work(ImportJob job) {
    work(job, intake);
  }

  private <T> void work(ImportJob job, Intake<T> service) {
    int chunk = job.doneChunks() + 1;
    int attempts = job.attempts();
    try {
      var next = read(job, chunk, service);
      for (; chunk <= job.chunks(); chunk++) {
        var lines = next.join();
        next = read(job, chunk + 1, service);
        take(job, lines, service, attempts > 0);
        leases.chunkDone(job, chunk);
        attempts = 0;
      }
      leases.finish(job);
    } catch (LeaseLost lost) {
      throw lost;
    } catch (RuntimeException e) {
      failed(job, chunk, attempts, e);
    }
  }

  /// Takes the lines of one chunk that have no result yet.
  <T> void take(ImportJob job, List<ReadLine<T>> lines, Intake<T> service, boolean oneByOne) {
    var open = unfinished(job, lines);
    if (!oneByOne) {
      if (!open.isEmpty()) {
        service.take(job, open);
      }
      return;
    }
    for (var line : open) {
      try {
        service.take(job, List.of(line));
      } catch (LeaseLost lost) {
        throw lost;
      } catch (RuntimeException e) {
        throw new LineFailed(line.number(), e);
      }
    }
  }

  /// Reads a chunk while the one before is taken.
  <T> CompletableFuture<List<ReadLine<T>>> read(ImportJob job, int chunk, Intake<T> service) {
    if (chunk > job.chunks()) {
      return CompletableFuture.completedFuture(List.of());
    }
    var spooled = chunks.chunk(job.importId(), chunk).orElseThrow(LeaseLost::new);
    return CompletableFuture.supplyAsync(
        () -> service.reader().read(spooled.firstLine(), spooled.body()),
        task -> Thread.ofPlatform().name("import-reader").daemon().start(task));
  }

  private <T> List<ReadLine<T>> unfinished(ImportJob job, List<ReadLine<T>> lines) {
    if (lines.isEmpty()) {
      return lines;
    }
    var done = results.done(job.importId(), lines.getFirst().number(), lines.getLast().number());
    return lines.stream().filter(line -> !done.contains(line.number())).toList();
  }

  private void failed(ImportJob job, int chunk, int attempts, RuntimeException why) {
    if (Passing.is(why)) {
      LOG.warnf("import %s waits: %s", job.importId(), why);
      leases.later(job, attempts, config.pause());
      return;
    }
    int failures = attempts + 1;
    LOG.errorf(why, "import %s, chunk %d, failed %d times", job.importId(), chunk, failures);
    if (failures < config.attempts()) {
      leases.later(job, failures, config.pause().multipliedBy(failures));
    } else {
      leases.fail(job, failure(job, chunk, failures, why), failures);
    }
  }

  private static Failure failure(ImportJob job, int chunk, int failures, RuntimeException why) {
    var next =
        "The log names the cause under import %s. Resume after a repair".formatted(job.importId());
    return why instanceof LineFailed line
        ? new Failure(
            "line-cannot-be-taken",
            "Line %d failed %d times. %s, or pass the line over."
                .formatted(line.number(), failures, next),
            line.number())
        : new Failure(
            "lines-cannot-be-read",
            "Piece %d of %d failed %d times. %s.".formatted(chunk, job.chunks(), failures, next),
            null);
  }

  /// A line on which the service fails.
  private static final class LineFailed extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final long number;

    LineFailed(long number, RuntimeException cause) {
      super("line " + number, cause);
      this.number = number;
    }

    long number() {
      return number;
    }
  }
}
