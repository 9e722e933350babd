package asylumchain.deadlines.shifts.penalties;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import asylumchain.deadlines.board.CaseTable;
import asylumchain.deadlines.board.KnownCase;
import asylumchain.deadlines.board.walk.CaseWalk;
import asylumchain.deadlines.law.RuleBook;
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
/// that was said to have begun the rows tell it; of another the case does, evaluated by the engine.
@ApplicationScoped
class EstablishedAcross {

  private static final int AT_ONCE = 500;

  private final EstablishedQueries decided;
  private final PenaltyQueries begun;
  private final CaseTable cases;

  EstablishedAcross(EstablishedQueries decided, PenaltyQueries begun, CaseTable cases) {
    this.decided = decided;
    this.begun = begun;
    this.cases = cases;
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
    while (found.size() < limit) {
      var some = decided.list(question, from, AT_ONCE);
      told(some, question, book).stream()
          .filter(it -> it.isMeantBy(question))
          .limit(limit - found.size())
          .forEach(found::add);
      if (some.size() < AT_ONCE) {
        break;
      }
      from = new PenaltyQueries.Key(some.getLast().penaltyId(), some.getLast().caseId());
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
        .filter(it -> !rows.containsKey(it.key()))
        .collect(groupingBy(SaidEstablished::part))
        .forEach((part, them) -> byCase.putAll(evaluated(part, them, question, book)));
    return some.stream()
        .map(
            it -> {
              var row = rows.get(it.key());
              return row == null
                  ? Optional.ofNullable(byCase.get(it.key()))
                  : Optional.of(EstablishedPenalty.of(it, row, book, question.asOf()));
            })
        .flatMap(Optional::stream)
        .toList();
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
