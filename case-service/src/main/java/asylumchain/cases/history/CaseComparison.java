package asylumchain.cases.history;

import asylumchain.cases.history.CasePast.Told;
import asylumchain.events.CaseEvent;
import asylumchain.events.CaseHistory.Fact;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One case seen from two standpoints: what reads otherwise, and which facts make the difference.
///
/// @param one,other how it reads from each; absent where it was not known yet
/// @param fields what reads otherwise
/// @param facts why: the facts that count in one of them only, or on another day
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CaseComparison(
    UUID caseId,
    @Nullable CaseView one,
    @Nullable CaseView other,
    List<Field> fields,
    List<Line> facts) {

  /// Which of the two.
  public enum Side {
    ONE,
    OTHER,
    BOTH
  }

  /// Why a fact counts in one of them and not in the other.
  public enum Why {
    /// Its day lies between the two days in law.
    HAPPENED,
    /// It became known between the two moments.
    BECAME_KNOWN,
    /// It was put right between the two moments.
    CORRECTED
  }

  /// A value that differs.
  ///
  /// @param field JSON pointer
  /// @param one,other absent where there is none
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Field(String field, @Nullable Object one, @Nullable Object other) {}

  /// A fact that makes a difference.
  ///
  /// @param recordedAt when its source knew it
  /// @param journalledAt when this journal took it
  /// @param in where it counts; both, where it counts on another day or with another content
  public record Line(
      int version,
      String type,
      LocalDate occurredOn,
      Instant recordedAt,
      Instant journalledAt,
      Side in,
      Why why) {}

  /// The facts that make the difference, in version order.
  static List<Line> facts(List<Told> told, Standpoint one, Standpoint other) {
    var here = byVersion(told, one);
    var there = byVersion(told, other);
    var lines = new ArrayList<Line>();
    for (var each : told) {
      var version = each.row().version();
      var inOne = counting(here.get(version), one);
      var inOther = counting(there.get(version), other);
      if (inOne != null && inOther == null) {
        lines.add(line(each, inOne, Side.ONE, why(each, inOne, there.get(version), other)));
      } else if (inOne == null && inOther != null) {
        lines.add(line(each, inOther, Side.OTHER, why(each, inOther, here.get(version), one)));
      } else if (inOne != null && inOther != null && !inOne.equals(inOther)) {
        lines.add(line(each, inOther, Side.BOTH, Why.CORRECTED));
      }
    }
    return lines;
  }

  private static Line line(Told told, CaseEvent counts, Side side, Why why) {
    var row = told.row();
    return new Line(
        row.version(),
        row.type(),
        counts.occurredOn(),
        row.recordedAt(),
        row.journalledAt(),
        side,
        why);
  }

  /// Why a fact is missing from a standpoint.
  ///
  /// @param counts as it counts in the other
  /// @param fact as it was known there; `null` where it was not, or was taken away
  private static Why why(Told told, CaseEvent counts, @Nullable Fact fact, Standpoint missingFrom) {
    if (!missingFrom.knew(told.row())) {
      return Why.BECAME_KNOWN;
    }
    return fact == null || missingFrom.reaches(counts.occurredOn()) ? Why.CORRECTED : Why.HAPPENED;
  }

  private static @Nullable CaseEvent counting(@Nullable Fact fact, Standpoint from) {
    return fact != null && from.reaches(fact.event().occurredOn()) ? fact.event() : null;
  }

  private static Map<Integer, Fact> byVersion(List<Told> told, Standpoint from) {
    return CasePast.effective(told, from).stream()
        .collect(Collectors.toMap(Fact::version, Function.identity()));
  }
}
