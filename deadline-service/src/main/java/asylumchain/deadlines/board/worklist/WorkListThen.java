package asylumchain.deadlines.board.worklist;

import asylumchain.deadlines.board.KnownCase;
import asylumchain.deadlines.board.walk.CaseWalk;
import asylumchain.deadlines.board.walk.Turn;
import asylumchain.deadlines.board.worklist.CandidateQueries.Candidate;
import asylumchain.deadlines.law.LawInUse;
import asylumchain.deadlines.law.RuleBook;
import asylumchain.deadlines.terms.Terms;
import asylumchain.kit.http.Problem;
import asylumchain.kit.projection.Watermark;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The work list as it stood in law on another day, for whoever knew what was known at a moment.
/// The board keeps no past: each case is evaluated from there, by the engine that keeps its clocks,
/// so that a line and the reading of its case say the same.
@ApplicationScoped
class WorkListThen {

  private final CaseWalk walk;
  private final LawInUse law;
  private final Watermark watermark;
  private final WorkListConfig config;
  private final KeptOrders kept;
  private final Turn turn = new Turn("Another work list of another day is being made.");

  WorkListThen(
      CaseWalk walk, LawInUse law, Watermark watermark, WorkListConfig config, KeptOrders kept) {
    this.walk = walk;
    this.law = law;
    this.watermark = watermark;
    this.config = config;
    this.kept = kept;
  }

  /// Some lines in the order of the list.
  ///
  /// @param count how many the list has in all
  record Part(List<Line> lines, long count) {}

  /// The first lines after one, and the number of all. The first page evaluates every case that may
  /// have such clocks; a page that follows on the same replica, within some minutes, its own cases.
  ///
  /// @param after `null` at the beginning
  /// @throws Problem 400 when more cases may have such clocks than are evaluated at once, 503 when
  ///   another such list takes long
  Part first(
      WorkListQuestion question,
      WorkListQuestion.Moment moment,
      WorkListQueries.@Nullable Key after,
      int most) {
    var book = law.book();
    var latest = Stream.of(watermark.watermark(), Terms.lastChange(book)).max(Instant::compareTo);
    var look = new Look(question, moment, book, latest.orElseThrow());
    var list = new KeptOrders.Of(question, book.version());
    return Optional.ofNullable(after)
        .flatMap(last -> kept.of(list).flatMap(order -> following(look, order, last, most)))
        .orElseGet(() -> turn.take(() -> made(look, list, after, most)));
  }

  private Part made(Look look, KeptOrders.Of list, WorkListQueries.@Nullable Key after, int most) {
    var first = first(look, candidates(look.question(), look.moment()), after, most);
    var order = first.order();
    if (order.keys().size() > first.lines().size()) {
      kept.keep(list, order);
    }
    return new Part(first.lines(), order.keys().size());
  }

  /// A page that follows; empty where its cases do not show the lines that they did.
  private Optional<Part> following(
      Look look, ListOrder order, WorkListQueries.Key after, int most) {
    var keys = order.after(after, most);
    var cases = keys.stream().map(WorkListQueries.Key::caseId).distinct().toList();
    var lines = new ConcurrentHashMap<WorkListQueries.Key, Line>();
    walk.partitions(
        (connection, part) -> {
          CaseWalk.show(
              connection,
              part,
              CandidateQueries.among(connection, part, look.question(), look.moment(), cases),
              Candidate::caseId,
              (candidate, known) ->
                  look.at(candidate, known).forEach(line -> lines.put(line.key(), line)));
          return part;
        });
    return lines.keySet().containsAll(keys)
        ? Optional.of(
            new Part(
                keys.stream().map(key -> Objects.requireNonNull(lines.get(key))).toList(),
                order.keys().size()))
        : Optional.empty();
  }

  /// By partition.
  private List<List<Candidate>> candidates(
      WorkListQuestion question, WorkListQuestion.Moment moment) {
    var most = config.mostEvaluated();
    var found = new AtomicInteger();
    return walk.partitions(
        (connection, part) -> {
          var some = CandidateQueries.of(connection, part, question, moment, most + 1);
          if (found.addAndGet(some.size()) > most) {
            throw tooMany(most);
          }
          return some;
        });
  }

  private static Problem tooMany(int most) {
    return Problem.of(
        400,
        "too-many-cases",
        ("The list of another day or moment is computed case by case, for %d cases at most. More"
                + " may have had clocks then: narrow it by unit, partner, nationality, kind, track or"
                + " cohort, or ask for the list as it stands, without asOf and knownAt.")
            .formatted(most));
  }

  private FirstLines first(
      Look look, List<List<Candidate>> candidates, WorkListQueries.@Nullable Key after, int most) {
    return walk
        .partitions(
            (connection, part) -> {
              var first = new FirstLines(after, most);
              CaseWalk.show(
                  connection,
                  part,
                  candidates.get(part),
                  Candidate::caseId,
                  (candidate, known) -> look.at(candidate, known).forEach(first::offer));
              return first;
            })
        .stream()
        .reduce(new FirstLines(after, most), FirstLines::and);
  }

  /// From where all cases are looked at.
  ///
  /// @param latest all that is in by then counts where no moment of knowledge was asked for
  private record Look(
      WorkListQuestion question, WorkListQuestion.Moment moment, RuleBook book, Instant latest) {

    Stream<Line> at(Candidate candidate, KnownCase known) {
      var asOf = moment.asOf();
      var knownAt = Objects.requireNonNullElseGet(moment.knownAt(), () -> known.latest(latest));
      var standing = Line.Standing.of(known.standing(asOf, knownAt));
      return Terms.evaluate(known.clocks(), book, book.calendar(), asOf, knownAt).awaited().stream()
          .map(clock -> Line.OnBoard.of(candidate.caseId(), clock))
          .map(clock -> Line.of(clock, standing, candidate.parked(), asOf))
          .filter(question::admits);
    }
  }
}
