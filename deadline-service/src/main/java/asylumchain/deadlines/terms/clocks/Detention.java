package asylumchain.deadlines.terms.clocks;

import asylumchain.deadlines.terms.CaseFacts;
import asylumchain.events.CaseEvent;
import asylumchain.events.Code;
import asylumchain.events.CustodyEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The periods in which the person was deprived of liberty, in order.
record Detention(List<Period> periods) {

  /// From the first day on.
  ///
  /// @param until the day it ended; `null` while it lasts
  record Period(LocalDate from, @Nullable LocalDate until, Code ground) {

    boolean covers(LocalDate day) {
      return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
  }

  static Detention of(CaseFacts facts) {
    var periods = new ArrayList<Period>();
    for (CaseEvent event : facts.events()) {
      switch (event) {
        case CustodyEvent.DetentionStarted(var on, var ground) -> {
          end(periods, on);
          periods.add(new Period(on, null, ground));
        }
        case CustodyEvent.DetentionEnded(var on) -> end(periods, on);
        case CaseEvent _ -> {
          // says nothing about liberty
        }
      }
    }
    return new Detention(List.copyOf(periods));
  }

  private static void end(List<Period> periods, LocalDate on) {
    if (!periods.isEmpty() && periods.getLast().until() == null) {
      var last = periods.removeLast();
      periods.add(new Period(last.from(), on, last.ground()));
    }
  }

  boolean wasInForceOn(LocalDate day) {
    return groundOn(day).isPresent();
  }

  /// The provision of the one in force on a day; where one followed another that day, of the later.
  Optional<Code> groundOn(LocalDate day) {
    return periods.stream()
        .filter(period -> period.covers(day))
        .map(Period::ground)
        .reduce((_, later) -> later);
  }

  boolean isInForce() {
    return !periods.isEmpty() && periods.getLast().until() == null;
  }

  /// The first day of the one in force.
  ///
  /// @throws java.util.NoSuchElementException if none ever was
  LocalDate since() {
    return periods.getLast().from();
  }

  /// The provision of the last one.
  ///
  /// @throws java.util.NoSuchElementException if none ever was
  Code ground() {
    return periods.getLast().ground();
  }
}
