package asylumchain.reporting.facts;

import asylumchain.events.CaseEvent;
import asylumchain.events.IntakeEvent.ApplicationLodged;
import asylumchain.events.Passage;
import asylumchain.events.Stage;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// How far a case has come, and the days from which its age and its lateness follow.
///
/// @param passage through its stages, and where it would go on had it not ended
/// @param madeOn the day of the first fact; the age of a case that is not lodged counts from here
/// @param lodgedOn `null` while not lodged
/// @param settledOn the day of the decision in first instance, or of the end without one
///   (afgedaan); `null` while the application is open
public record Progress(
    Passage passage,
    LocalDate madeOn,
    @Nullable LocalDate lodgedOn,
    @Nullable LocalDate settledOn) {

  static Progress on(LocalDate firstDay) {
    return new Progress(Passage.BEGUN, firstDay, null, null);
  }

  public Stage stage() {
    return passage.stage();
  }

  Progress after(CaseEvent event) {
    var next = passage.after(event);
    var lodged =
        lodgedOn == null && event instanceof ApplicationLodged ? event.occurredOn() : lodgedOn;
    return new Progress(next, madeOn, lodged, settledOn(next.stage(), event.occurredOn()));
  }

  private @Nullable LocalDate settledOn(Stage next, LocalDate day) {
    if (next.beforeLodging() || next.awaitsDecision()) {
      return null;
    }
    return settledOn == null ? day : settledOn;
  }
}
