package asylumchain.reporting.quality;

/// What was counted of one group in one period.
///
/// @param decisions first-instance decisions, those taken anew included
/// @param onTheMerits of those, grants and rejections as unfounded
/// @param grants of those, the ones that gave protection
/// @param secondRead decisions that a second officer read
/// @param again decisions in a case that had one before
/// @param interviews held before a decision counted here, and after the one before it
/// @param withdrawn decisions taken back by the authority
/// @param judged judgments on a decision
/// @param annulled of those, the ones in first instance that annulled it
record Tally(
    long decisions,
    long onTheMerits,
    long grants,
    long secondRead,
    long again,
    long interviews,
    long withdrawn,
    long judged,
    long annulled) {

  static final Tally NOTHING = new Tally(0, 0, 0, 0, 0, 0, 0, 0, 0);

  /// How much of it there is.
  long of(Counter counter) {
    return switch (counter) {
      case DECISIONS -> decisions;
      case ON_THE_MERITS -> onTheMerits;
      case GRANTS -> grants;
      case SECOND_READ -> secondRead;
      case AGAIN -> again;
      case INTERVIEWS -> interviews;
      case WITHDRAWN -> withdrawn;
      case JUDGED -> judged;
      case ANNULLED -> annulled;
    };
  }

  Tally plus(Tally more) {
    return new Tally(
        decisions + more.decisions,
        onTheMerits + more.onTheMerits,
        grants + more.grants,
        secondRead + more.secondRead,
        again + more.again,
        interviews + more.interviews,
        withdrawn + more.withdrawn,
        judged + more.judged,
        annulled + more.annulled);
  }
}
