package asylumchain.deadlines.terms;

import asylumchain.deadlines.calendar.Counting;
import asylumchain.deadlines.calendar.TermLength;
import asylumchain.deadlines.calendar.WorkingCalendar;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The length of a term with its extensions: months and months add up to one length, days and
/// months stay apart and are counted one after the other.
///
/// @param parts never empty; neighbours differ in unit
record Span(List<TermLength> parts) {

  Span {
    parts = List.copyOf(parts);
  }

  static Span of(TermLength length) {
    return new Span(List.of(length));
  }

  Span plus(TermLength length) {
    var longer = new ArrayList<>(parts);
    var last = longer.removeLast();
    if (last.unit() == length.unit()) {
      longer.add(last.plus(length));
    } else {
      longer.add(last);
      longer.add(length);
    }
    return new Span(longer);
  }

  LocalDate counted(LocalDate start, Counting counting, WorkingCalendar calendar) {
    var end = counting.counted(start, parts.getFirst(), calendar);
    for (var part : parts.subList(1, parts.size())) {
      end = part.after(end);
    }
    return end;
  }

  /// Whether it is counted from number to number of the month, and nothing else.
  boolean countsMonths() {
    return isOneLength()
        && switch (parts.getFirst().unit()) {
          case MONTHS, YEARS -> true;
          case HOURS, DAYS, WEEKS -> false;
        };
  }

  /// Whether this is one length in one unit, as the Algemene termijnenwet knows it.
  boolean isOneLength() {
    return parts.size() == 1;
  }

  @Override
  @JsonValue
  public String toString() {
    return parts.stream().map(TermLength::toString).collect(Collectors.joining(" + "));
  }
}
