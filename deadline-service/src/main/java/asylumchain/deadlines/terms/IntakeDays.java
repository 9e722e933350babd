package asylumchain.deadlines.terms;

import asylumchain.events.CaseEvent;
import asylumchain.events.IntakeEvent;
import java.time.LocalDate;
import java.util.stream.Stream;

/// The days of lodging that an event speaks of, a correction included.
final class IntakeDays {

  private IntakeDays() {}

  static Stream<LocalDate> lodgedOn(CaseEvent event) {
    return switch (event) {
      case IntakeEvent.ApplicationLodged lodged -> Stream.of(lodged.occurredOn());
      case IntakeEvent.FactCorrected(_, _, var replacement) when replacement != null ->
          lodgedOn(replacement);
      case CaseEvent _ -> Stream.empty();
    };
  }
}
