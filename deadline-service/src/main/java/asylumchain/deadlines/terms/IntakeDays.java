package asylumchain.deadlines.terms;

import asylumchain.events.Applicant;
import asylumchain.events.CaseEvent;
import asylumchain.events.IntakeEvent;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What an event of intake says that the law asks about: days of lodging, nationalities.
final class IntakeDays {

  private IntakeDays() {}

  /// The nationalities that an event speaks of, a correction included.
  static Stream<String> nationalities(CaseEvent event) {
    return switch (event) {
      case IntakeEvent.AsylumWishMade(_, _, _, var person, _) -> of(person);
      case IntakeEvent.ApplicationRegistered(_, _, _, var person, _) -> of(person);
      case IntakeEvent.ApplicationLodged(_, _, _, var person, _) -> of(person);
      case IntakeEvent.DuplicateMerged(_, var person) -> of(person);
      case IntakeEvent.DuplicateSplit(_, var person) -> of(person);
      case IntakeEvent.FactCorrected(_, _, var replacement, _) when replacement != null ->
          nationalities(replacement);
      case CaseEvent _ -> Stream.empty();
    };
  }

  private static Stream<String> of(@Nullable Applicant person) {
    return person == null ? Stream.empty() : Stream.of(person.nationality().text());
  }

  /// The days of lodging that an event speaks of, a correction included.
  static Stream<LocalDate> lodgedOn(CaseEvent event) {
    return switch (event) {
      case IntakeEvent.ApplicationLodged lodged -> Stream.of(lodged.occurredOn());
      case IntakeEvent.FactCorrected(_, _, var replacement, _) when replacement != null ->
          lodgedOn(replacement);
      case CaseEvent _ -> Stream.empty();
    };
  }
}
