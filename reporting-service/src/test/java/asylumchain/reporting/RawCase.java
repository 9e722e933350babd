package asylumchain.reporting;

import asylumchain.events.Applicant;
import asylumchain.events.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What was said of one case, and where it stood, told in the plainest way: from the raw events,
/// day by day. Shares nothing with how the service folds, keeps or counts.
///
/// @param partner that took it in
public record RawCase(
    UUID id, Applicant applicant, String kind, String partner, List<Said> said, List<Due> due) {

  /// What happened when, and when that was recorded (at noon).
  ///
  /// @param strikes the version that this one says never happened; 0 for none
  public record Said(
      int version, LocalDate recordedOn, LocalDate on, String what, String value, int strikes) {

    /// Who was allowed to take a decision: each second one is taken by others.
    public String level() {
      return version % 2 == 0 ? "SENIOR" : "REGULAR";
    }

    /// Whether a second officer read a decision: each third one.
    public boolean secondReader() {
      return version % 3 == 0;
    }
  }

  /// A term, and when it was known (at noon).
  ///
  /// @param startedOn `null` while it has not started
  /// @param dueOn `null` while nobody can say
  record Due(
      LocalDate knownOn,
      @Nullable LocalDate startedOn,
      @Nullable LocalDate dueOn,
      Clock.State state) {

    private boolean hasStarted(LocalDate day) {
      return startedOn != null && !startedOn.isAfter(day);
    }
  }

  /// What counts as known at the end of a day: without what was struck, by the day that counts.
  public List<Said> counting(LocalDate knownOn) {
    var known = said.stream().filter(some -> !some.recordedOn().isAfter(knownOn)).toList();
    var struck = known.stream().map(Said::strikes).toList();
    return known.stream()
        .filter(some -> some.strikes() == 0 && !struck.contains(some.version()))
        .sorted(Comparator.comparing(Said::on).thenComparingInt(Said::version))
        .toList();
  }

  /// Where it stood at the end of a day, as known at the end of another; `null` when it did not
  /// exist.
  public @Nullable TreeMap<String, String> standing(LocalDate day, LocalDate knownOn) {
    var stood = new TreeMap<String, String>();
    var counting = counting(knownOn).stream().filter(some -> !some.on().isAfter(day)).toList();
    counting.forEach(some -> apply(some, stood));
    if (stood.isEmpty()) {
      return null;
    }
    stood.keySet().removeIf(name -> name.startsWith("asked "));
    var begun = counting.getFirst().on();
    age(LocalDate.parse(stood.getOrDefault("lodgedOn", begun.toString())), day, stood);
    var term =
        due.stream()
            .filter(some -> !some.knownOn().isAfter(knownOn))
            .reduce(
                (earlier, later) -> later.knownOn().isBefore(earlier.knownOn()) ? earlier : later)
            .orElse(null);
    if (isToBeLodged(stood) && (term == null || !term.hasStarted(day))) {
      stood.put("termStatus", "NOT_STARTED");
    } else if (term == null) {
      stood.put("termStatus", "NO_TERM");
    } else {
      term(term, day, stood);
    }
    return stood;
  }

  private static boolean isToBeLodged(TreeMap<String, String> stood) {
    return !stood.containsKey("lodgedOn") && !stood.containsKey("settledOn");
  }

  private void apply(Said some, TreeMap<String, String> stood) {
    RawSteps.apply(this, some, stood);
  }

  private static void age(LocalDate since, LocalDate day, TreeMap<String, String> stood) {
    var band = "over-21";
    for (var months : List.of(21, 15, 12, 6, 3)) {
      if (day.isBefore(since.plusMonths(months))) {
        band =
            List.of("0-3", "3-6", "6-12", "12-15", "15-21")
                .get(List.of(3, 6, 12, 15, 21).indexOf(months));
      }
    }
    stood.put("caseAgeBand", band);
  }

  private static void term(Due term, LocalDate day, TreeMap<String, String> stood) {
    var started = term.startedOn();
    var due = term.dueOn();
    if (stood.containsKey("settledOn") && due != null) {
      var late = LocalDate.parse(stood.get("settledOn")).isAfter(due);
      stood.put("termStatus", late ? "MISSED" : "MET");
    } else if (term.state() != Clock.State.RUNNING || started == null || due == null) {
      stood.put("termStatus", term.state().name());
    } else if (started.isAfter(day)) {
      stood.put("termStatus", "NOT_STARTED");
    } else {
      var left = due.toEpochDay() - day.toEpochDay();
      stood.put("termStatus", left < 0 ? "OVERDUE" : "IN_TERM");
      stood.put("daysLeft", "" + left);
      stood.put("termBand", termBand(left));
    }
  }

  private static String termBand(long left) {
    var side = left < 0 ? "OVER_" : "LEFT_";
    var days = Math.abs(left);
    if (days <= 7) {
      return side + (left < 0 ? "1_7" : "0_7");
    } else if (days <= 28) {
      return side + "8_28";
    } else if (days <= 91) {
      return side + "29_91";
    }
    return side + (days <= 182 ? "92_182" : "183");
  }
}
