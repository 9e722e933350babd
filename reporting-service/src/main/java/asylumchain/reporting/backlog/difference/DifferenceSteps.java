package asylumchain.reporting.backlog.difference;

import asylumchain.kit.database.SqlText;
import asylumchain.reporting.backlog.cases.Place;
import asylumchain.reporting.backlog.counted.CountedQuestion.Counts;
import asylumchain.reporting.backlog.counted.CountedQuestion.Shown;
import asylumchain.reporting.backlog.counted.CountedQuestion.Steps;
import asylumchain.reporting.backlog.counted.CountedQuestion.Whose;
import asylumchain.reporting.backlog.counted.StepQueries;
import asylumchain.reporting.backlog.counted.StepQueries.Step;
import asylumchain.reporting.backlog.difference.Difference.Side;
import asylumchain.reporting.backlog.difference.Differences.Explained;
import asylumchain.reporting.backlog.difference.Differences.Wanted;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Finds the cases that one of two counts has more, all on one day: a part of the list costs what
/// it shows, not what made all the others.
///
/// @param both the two counts, as known at a moment
/// @param of the count that has the cases more
/// @param group where it has them: the values of its dimensions; `null`: anywhere
/// @param reason what made them
/// @param day on which each is listed
public record DifferenceSteps(
    Differences differences,
    Function<Instant, Both> both,
    Side of,
    @Nullable List<String> group,
    Reason reason,
    LocalDate day)
    implements Steps {

  /// Two counts.
  public record Both(Counted one, Counted other) {

    private boolean areAlike() {
      return one.equals(other);
    }
  }

  @Override
  public SqlText all(Instant knownAt) {
    return shown(knownAt, new Shown(Place.START, Integer.MAX_VALUE, null));
  }

  @Override
  public SqlText shown(Instant knownAt, Shown part) {
    var counts = both.apply(knownAt);
    var found =
        counts.areAlike()
            ? List.<Explained>of()
            : differences.first(
                counts.one(),
                counts.other(),
                wanted(part.partner()),
                after(part.after()),
                part.limit());
    return StepQueries.given(
        found, it -> new Step(it.difference().part(), it.difference().caseId(), day));
  }

  /// Each case once, without a list of them; all of them only for whoever may know that.
  @Override
  public Counts counts(Instant knownAt, Whose whose, Supplier<Counts> counting) {
    var partner = whose.partner();
    var visible = count(knownAt, partner);
    return whose.mayKnowAll()
        ? new Counts(partner == null ? visible : count(knownAt, null), visible, visible)
        : new Counts(null, visible, visible);
  }

  private long count(Instant knownAt, @Nullable String partner) {
    var counts = both.apply(knownAt);
    return counts.areAlike() ? 0 : differences.count(counts.one(), counts.other(), wanted(partner));
  }

  private Wanted wanted(@Nullable String partner) {
    return new Wanted(of, group, reason, partner);
  }

  /// All stand on one day: what is on a day before it stands before them all.
  private UUID after(Place place) {
    return place.day().isBefore(day) ? Place.START.caseId() : place.caseId();
  }
}
