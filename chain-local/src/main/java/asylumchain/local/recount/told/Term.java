package asylumchain.local.recount.told;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The term for the decision of a case, as known at one moment.
///
/// @param state as published; `null` where none ran
/// @param dueOn its last day as published; `null` where that cannot be said
/// @param pauses on which days it stood still
/// @param dueBefore its last day as published last before it stood still; `null` if it never was
public record Term(
    @Nullable String state,
    @Nullable LocalDate startedOn,
    @Nullable LocalDate dueOn,
    List<Pause> pauses,
    @Nullable LocalDate dueBefore) {

  private static final String RUNNING = "RUNNING";
  private static final String SUSPENDED = "SUSPENDED";

  /// It stood still from the day after the first.
  ///
  /// @param until the last day; `null` while it does
  public record Pause(LocalDate after, @Nullable LocalDate until) {

    private boolean covers(LocalDate day) {
      return day.isAfter(after) && (until == null || !day.isAfter(until));
    }
  }

  /// Whether it is known to have started by the end of a day.
  boolean hasStarted(LocalDate day) {
    return startedOn != null && !startedOn.isAfter(day);
  }

  /// How it stands on a day, in the words of the backlog.
  ///
  /// @param settledOn `null` while the case is open
  String status(LocalDate day, @Nullable LocalDate settledOn) {
    var term = settledOn == null ? on(day) : this;
    var due = term.dueOn;
    if (term.state == null) {
      return "NO_TERM";
    }
    if (due != null && settledOn != null) {
      return settledOn.isAfter(due) ? "MISSED" : "MET";
    }
    if (!term.state.equals(RUNNING)) {
      return term.state;
    }
    if (startedOn != null && startedOn.isAfter(day)) {
      return "NOT_STARTED";
    }
    if (due == null) {
      return "NEEDS_REVIEW";
    }
    return due.isBefore(day) ? "OVERDUE" : "IN_TERM";
  }

  /// How many days are left, or over, in the words of the backlog.
  String band(LocalDate day, @Nullable LocalDate settledOn) {
    var due = on(day).dueOn;
    var status = status(day, settledOn);
    if (due == null || settledOn != null) {
      return Standing.NONE;
    }
    long left = ChronoUnit.DAYS.between(day, due);
    return switch (status) {
      case "IN_TERM" -> "LEFT_" + band(left, "0_7");
      case "OVERDUE" -> "OVER_" + band(-left, "1_7");
      default -> Standing.NONE;
    };
  }

  private static String band(long days, String first) {
    if (days <= 7) {
      return first;
    } else if (days <= 28) {
      return "8_28";
    } else if (days <= 91) {
      return "29_91";
    }
    return days <= 182 ? "92_182" : "183";
  }

  /// As it stood on a day while the case was open.
  private Term on(LocalDate day) {
    if (!RUNNING.equals(state) && !SUSPENDED.equals(state)) {
      return this;
    }
    var pause = pauses.stream().filter(it -> it.covers(day)).findFirst();
    if (pause.isPresent()) {
      return as(SUSPENDED, pause.get().until() == null ? null : dueOn);
    }
    return SUSPENDED.equals(state) && !pauses.isEmpty() && dueBefore != null
        ? as(RUNNING, dueBefore)
        : this;
  }

  private Term as(String other, @Nullable LocalDate due) {
    return new Term(other, startedOn, due, pauses, dueBefore);
  }
}
