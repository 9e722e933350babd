package asylumchain.deadlines.rounds.days;

import asylumchain.events.PassingEvent;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the days that passed brought to one case.
///
/// @param events to be said now
/// @param memory of the case, once they are said
/// @param wakesOn the next day on which something is to be said about it or, without news, its
///   clocks stand otherwise; `null` for never
public record Passage(List<PassingEvent> events, Memory memory, @Nullable LocalDate wakesOn) {

  public Passage {
    events = List.copyOf(events);
  }
}
