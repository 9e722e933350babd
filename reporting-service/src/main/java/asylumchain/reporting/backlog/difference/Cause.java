package asylumchain.reporting.backlog.difference;

/// What made a difference.
///
/// @param what a code: the stage, kind or track that is left out, `LODGED` or `NOT_LODGED`; the
///   cohort that leaves out, or the dimension that is filtered by; the name of the event that
///   happened or became known in between, such as `decision-made`; or `no-event`
public record Cause(Why why, String what) implements Comparable<Cause> {

  /// Where a difference comes from.
  public enum Why {
    /// The other definition does not count this stage.
    STAGE,
    /// The other definition does not count this kind of application.
    KIND,
    /// The other definition does not count this track.
    TRACK,
    /// The other definition counts only what is lodged, or only what is not.
    LODGING,
    /// The other counts the cases of a cohort, or those outside it.
    COHORT,
    /// The other counts only some values of a dimension.
    FILTER,
    /// Something became known between the two moments.
    BECAME_KNOWN,
    /// Something happened between the two days.
    HAPPENED,
    /// The passing of days alone, or a clock: no event of the case.
    TIME_OR_CLOCK,
    /// Nothing that is known of the case: what is counted is not what its facts say.
    UNEXPLAINED;

    /// Whether the facts of a case say it, and not what is asked of the two counts.
    boolean liesInFacts() {
      return switch (this) {
        case STAGE, KIND, TRACK, LODGING, COHORT, FILTER -> false;
        case BECAME_KNOWN, HAPPENED, TIME_OR_CLOCK, UNEXPLAINED -> true;
      };
    }
  }

  static final Cause NO_EVENT = new Cause(Why.TIME_OR_CLOCK, "deadline-determined");
  static final Cause UNEXPLAINED = new Cause(Why.UNEXPLAINED, "no-event");

  /// Whether something is known that made the difference.
  public boolean isKnown() {
    return why != Why.UNEXPLAINED;
  }

  @Override
  public int compareTo(Cause other) {
    var first = why.compareTo(other.why);
    return first == 0 ? what.compareTo(other.what) : first;
  }
}
