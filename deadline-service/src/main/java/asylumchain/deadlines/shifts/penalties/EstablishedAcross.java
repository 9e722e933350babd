package asylumchain.deadlines.shifts.penalties;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import asylumchain.deadlines.board.CaseTable;
import asylumchain.deadlines.board.KnownCase;
import asylumchain.deadlines.board.walk.CaseWalk;
import asylumchain.deadlines.law.RuleBook;
import asylumchain.deadlines.penalty.PenaltyWindow;
import asylumchain.kit.time.BusinessDate;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Penalties that were established by decision, across cases, each with what it is about. Of one
/// that was said to have begun the rows tell it, and of one beside which nothing stands; of another
/// the case does, evaluated by the engine.
@ApplicationScoped
class EstablishedAcross {

  private static final int AT_ONCE = 2_000;

  private final EstablishedQueries decided;
  private final PenaltyQueries begun;
  private final CaseTable cases;
  private final BusinessDate businessDate;

  EstablishedAcross(
      EstablishedQueries decided,
      PenaltyQueries begun,
      CaseTable cases,
      BusinessDate businessDate) {
    this.decided = decided;
    this.begun = begun;
    this.cases = cases;
    this.businessDate = businessDate;
  }

  /// All that are asked for, by penalty and case.
  List<EstablishedPenalty> list(PenaltyQuestion question, RuleBook book) {
    return list(question, book, null, Integer.MAX_VALUE);
  }

  /// Those that are asked for, by penalty and case.
  ///
  /// @param after `null` at the beginning
  List<EstablishedPenalty> list(
      PenaltyQuestion question, RuleBook book, PenaltyQueries.@Nullable Key after, int limit) {
    var found = new ArrayList<EstablishedPenalty>();
    var from = after;
    var atOnce = Math.min(limit, AT_ONCE);
    var today = businessDate.today();
    var pending = PenaltyWindow.receivedFor(today, book);
    while (found.size() < limit) {
      var some = decided.list(question, pending, today, from, atOnce);
      told(some, question, book).stream()
          .filter(it -> it.isMeantBy(question))
          .limit(limit - found.size())
          .forEach(found::add);
      if (some.size() < atOnce) {
        break;
      }
      from = new PenaltyQueries.Key(some.getLast().penaltyId(), some.getLast().caseId());
      atOnce = Math.min(2 * atOnce, AT_ONCE);
    }
    return found;
  }

  private List<EstablishedPenalty> told(
      List<SaidEstablished> some, PenaltyQuestion question, RuleBook book) {
    var ids = some.stream().map(SaidEstablished::penaltyId).distinct().toList();
    var rows =
        begun.among(question.ofAll(), ids).stream()
            .collect(
                toMap(
                    it -> new SaidEstablished.Key(it.penaltyId(), it.caseId()),
                    Function.identity()));
    var byCase = new HashMap<SaidEstablished.Key, EstablishedPenalty>();
    some.stream()
        .filter(it -> !rows.containsKey(it.key()) && it.alone() == null)
        .collect(groupingBy(SaidEstablished::part))
        .forEach((part, them) -> byCase.putAll(evaluated(part, them, question, book)));
    return some.stream()
        .flatMap(it -> told(it, rows.get(it.key()), byCase, question, book).stream())
        .toList();
  }

  /// @param row `null` for one that was not said to have begun
  private static Optional<EstablishedPenalty> told(
      SaidEstablished said,
      @Nullable SaidPenalty row,
      Map<SaidEstablished.Key, EstablishedPenalty> byCase,
      PenaltyQuestion question,
      RuleBook book) {
    if (row != null) {
      return Optional.of(EstablishedPenalty.of(said, row, book, question.asOf()));
    }
    var alone = said.alone();
    return alone == null
        ? Optional.ofNullable(byCase.get(said.key()))
        : Optional.of(EstablishedPenalty.of(said, alone));
  }

  private Map<SaidEstablished.Key, EstablishedPenalty> evaluated(
      int part, List<SaidEstablished> some, PenaltyQuestion question, RuleBook book) {
    var told = new HashMap<SaidEstablished.Key, EstablishedPenalty>();
    try (var connection = cases.connection()) {
      CaseWalk.show(
          connection,
          part,
          some,
          SaidEstablished::caseId,
          (one, known) ->
              evaluated(one, known, question, book).ifPresent(it -> told.put(one.key(), it)));
    } catch (SQLException e) {
      throw new IllegalStateException("cases with established penalties cannot be read", e);
    }
    return told;
  }

  /// @return empty where the case is gone meanwhile
  private static Optional<EstablishedPenalty> evaluated(
      SaidEstablished said, KnownCase known, PenaltyQuestion question, RuleBook book) {
    var late = known.lateness(said.caseId(), book).at(question.asOf(), question.knownAt());
    return late.established().stream()
        .filter(it -> it.penaltyId().equals(said.penaltyId()))
        .findFirst()
        .map(it -> EstablishedPenalty.of(said, it, late.personId()));
  }
}
