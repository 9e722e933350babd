package asylumchain.cases.intake.bulk;

import asylumchain.cases.intake.bulk.ImportLine.Reference;
import asylumchain.kit.imports.ImportJob;
import asylumchain.kit.imports.lines.LineResult;
import asylumchain.kit.imports.lines.ReadLine;
import asylumchain.kit.imports.lines.ReadLine.Parsed;
import asylumchain.kit.imports.lines.ReadLine.Unreadable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
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
  private final LineResults results;
  private final Rehearsals rehearsals;

  ChunkDesk(Deliveries deliveries, CaseBooks books, LineResults results, Rehearsals rehearsals) {
    this.deliveries = deliveries;
    this.books = books;
    this.results = results;
    this.rehearsals = rehearsals;
  }

  /// Takes what can be taken, and says of each line what became of it.
  ///
  /// @param part where the cases of these lines are, or will be, kept
  /// @param known the cases of the references that are known
  /// @return lines that another delivery was quicker with: they belong to a known case now
  @Transactional
  List<ReadLine<ImportLine>> take(
      ImportJob job,
      int part,
      List<ReadLine<ImportLine>> lines,
      Map<Reference, UUID> known,
      Terms terms) {
    var open = deliveries.open(part, lines, known);
    return job.dryRun() ? rehearse(job, open, lines, terms) : write(job, part, open, lines, terms);
  }

  private List<ReadLine<ImportLine>> write(
      ImportJob job,
      int part,
      Map<Reference, Delivery> open,
      List<ReadLine<ImportLine>> lines,
      Terms terms) {
    var became = offer(open, lines, terms);
    var written = books.write(job, part, List.copyOf(open.values()), terms);
    written.refused().forEach(result -> became.put(result.line(), result));
    var deferred = lines.stream().filter(line -> isOf(line, written.lost())).toList();
    deferred.forEach(line -> became.remove(line.number()));
    results.record(job, open.values(), became.values(), written.entries().size());
    books.journal(job, part, written);
    return deferred;
  }

  private List<ReadLine<ImportLine>> rehearse(
      ImportJob job, Map<Reference, Delivery> open, List<ReadLine<ImportLine>> lines, Terms terms) {
    rehearsals.replay(job.importId(), open, terms);
    var became = offer(open, lines, terms);
    var newcomers = open.values().stream().filter(Delivery::bringsPerson).toList();
    var strangers = new HashMap<Long, LineResult>();
    CaseBooks.refusals(rehearsals.strangers(job.importId(), newcomers, books::strangers))
        .forEach(result -> strangers.put(result.line(), result));
    became.putAll(strangers);
    var taken =
        open.values().stream()
            .flatMap(delivery -> delivery.taken().stream())
            .filter(line -> !strangers.containsKey(line.number()))
            .toList();
    rehearsals.keep(job.importId(), taken);
    var events = taken.stream().mapToLong(line -> line.line().events().size()).sum();
    var bare = became.values().stream().map(LineResult::withoutSubject).toList();
    results.record(job, open.values(), bare, events);
    return List.of();
  }

  private static SortedMap<Long, LineResult> offer(
      Map<Reference, Delivery> open, List<ReadLine<ImportLine>> lines, Terms terms) {
    var results = new TreeMap<Long, LineResult>();
    for (var line : lines) {
      results.put(
          line.number(),
          switch (line) {
            case Unreadable<ImportLine>(var number, var reason, var detail) ->
                LineResult.refused(number, reason, detail);
            case Parsed<ImportLine> readable ->
                delivery(open, readable.line().reference()).offer(readable, terms);
          });
    }
    return results;
  }

  private static Delivery delivery(Map<Reference, Delivery> open, Reference reference) {
    return Objects.requireNonNull(open.get(reference), "every reference was opened");
  }

  private static boolean isOf(ReadLine<ImportLine> line, Set<Reference> references) {
    return line instanceof Parsed<ImportLine> readable
        && references.contains(readable.line().reference());
  }
}
