package asylumchain.deadlines.board.worklist;

import asylumchain.deadlines.board.KnownCase;
import asylumchain.deadlines.board.walk.CaseWalk;
import asylumchain.deadlines.board.walk.Turn;
import asylumchain.deadlines.law.LawInUse;
import asylumchain.deadlines.law.RuleBook;
import asylumchain.deadlines.terms.Terms;
import asylumchain.kit.http.Problem;
import asylumchain.kit.projection.Watermark;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Objects;
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
  private final Turn turn = new Turn("Another work list of another day is being made.");

  WorkListThen(CaseWalk walk, LawInUse law, Watermark watermark) {
    this.walk = walk;
    this.law = law;
    this.watermark = watermark;
  }

  /// The first lines after one, and the number of all.
  ///
  /// @param after `null` at the beginning
  /// @throws Problem 503 when another such list takes long
  FirstLines first(
      WorkListQuestion question,
      WorkListQuestion.Moment moment,
      WorkListQueries.@Nullable Key after,
      int most) {
    var book = law.book();
    var latest = Stream.of(watermark.watermark(), Terms.lastChange(book)).max(Instant::compareTo);
    var look = new Look(question, moment, book, latest.orElseThrow());
    return turn.take(
        () ->
            walk
                .partitions(
                    (connection, part) -> {
                      var first = new FirstLines(after, most);
                      CaseWalk.show(
                          connection,
                          part,
                          WorkListQueries.candidates(connection, part, question, moment.knownAt()),
                          WorkListQueries.Candidate::caseId,
                          (candidate, known) -> look.at(candidate, known).forEach(first::offer));
                      return first;
                    })
                .stream()
                .reduce(new FirstLines(after, most), FirstLines::and));
  }

  /// From where all cases are looked at.
  ///
  /// @param latest all that is in by then counts where no moment of knowledge was asked for
  private record Look(
      WorkListQuestion question, WorkListQuestion.Moment moment, RuleBook book, Instant latest) {

    Stream<Line> at(WorkListQueries.Candidate candidate, KnownCase known) {
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
