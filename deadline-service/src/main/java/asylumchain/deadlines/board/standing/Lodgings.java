package asylumchain.deadlines.board.standing;

import asylumchain.events.CaseEvent;
import asylumchain.events.CaseHistory;
import asylumchain.events.IntakeEvent;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The days of lodging that were ever told of a case, from the first to the last.
///
/// @param first `null` where none was told
/// @param last `null` where none was told
public record Lodgings(@Nullable LocalDate first, @Nullable LocalDate last) {

  static final Lodgings NONE = new Lodgings(null, null);

  static Lodgings in(List<CaseHistory.Fact> journalled) {
    var lodgings = NONE;
    for (var fact : journalled) {
      lodgings = lodgings.and(fact.event());
    }
    return lodgings;
  }

  private Lodgings and(CaseEvent event) {
    return switch (event) {
      case IntakeEvent.ApplicationLodged lodged -> and(lodged.occurredOn());
      case IntakeEvent.FactCorrected(_, _, var replacement, _) when replacement != null ->
          and(replacement);
      case CaseEvent _ -> this;
    };
  }

  private Lodgings and(LocalDate day) {
    return new Lodgings(
        first == null || day.isBefore(first) ? day : first,
        last == null || day.isAfter(last) ? day : last);
  }
}
