package asylumchain.cases.intake.bulk;

import asylumchain.cases.intake.bulk.ImportLine.Reference;
import asylumchain.cases.intake.bulk.ReadLine.Parsed;
import asylumchain.cases.intake.bulk.ReadLine.Unreadable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/// Takes lines of one partition in one transaction: what becomes of them is kept with what they
/// bring about.
@ApplicationScoped
class ChunkDesk {

  private final Deliveries deliveries;
  private final CaseBooks books;
  private final ImportTable imports;
  private final RehearsalTable rehearsals;

  ChunkDesk(
      Deliveries deliveries, CaseBooks books, ImportTable imports, RehearsalTable rehearsals) {
    this.deliveries = deliveries;
    this.books = books;
    this.imports = imports;
    this.rehearsals = rehearsals;
  }

  /// Takes what can be taken, and says of each line what became of it.
  ///
  /// @param part where the cases of these lines are, or will be, kept
  /// @param known the cases of the references that are known
  /// @return lines that another delivery was quicker with: they belong to a known case now
  @Transactional
  List<ReadLine> take(
      ImportJob job, int part, List<ReadLine> lines, Map<Reference, UUID> known, Terms terms) {
    var open = deliveries.open(part, lines, known);
    return job.dryRun() ? rehearse(job, open, lines, terms) : write(job, part, open, lines, terms);
  }

  private List<ReadLine> write(
      ImportJob job, int part, Map<Reference, Delivery> open, List<ReadLine> lines, Terms terms) {
    var results = offer(open, lines, terms);
    var written = books.write(job, part, List.copyOf(open.values()), terms);
    written.refused().forEach(result -> results.put(result.line(), result));
    var deferred = lines.stream().filter(line -> isOf(line, written.lost())).toList();
    deferred.forEach(line -> results.remove(line.number()));
    imports.record(job, List.copyOf(results.values()), written.entries().size());
    books.journal(job, part, written);
    return deferred;
  }

  private List<ReadLine> rehearse(
      ImportJob job, Map<Reference, Delivery> open, List<ReadLine> lines, Terms terms) {
    rehearsals
        .kept(job.importId(), open.keySet())
        .forEach(
            (reference, before) ->
                before.forEach(line -> delivery(open, reference).replay(line, terms)));
    var results = offer(open, lines, terms);
    var taken = open.values().stream().flatMap(delivery -> delivery.taken().stream()).toList();
    rehearsals.keep(job.importId(), taken);
    var events = taken.stream().mapToLong(line -> line.line().events().size()).sum();
    imports.record(job, results.values().stream().map(LineResult::withoutCase).toList(), events);
    return List.of();
  }

  private static SortedMap<Long, LineResult> offer(
      Map<Reference, Delivery> open, List<ReadLine> lines, Terms terms) {
    var results = new TreeMap<Long, LineResult>();
    for (var line : lines) {
      results.put(
          line.number(),
          switch (line) {
            case Unreadable(var number, var reason, var detail) ->
                LineResult.refused(number, reason, detail);
            case Parsed readable ->
                delivery(open, readable.line().reference()).offer(readable, terms);
          });
    }
    return results;
  }

  private static Delivery delivery(Map<Reference, Delivery> open, Reference reference) {
    return Objects.requireNonNull(open.get(reference), "every reference was opened");
  }

  private static boolean isOf(ReadLine line, Set<Reference> references) {
    return line instanceof Parsed readable && references.contains(readable.line().reference());
  }
}
