package asylumchain.deadlines.terms;

import asylumchain.deadlines.law.Decree;
import asylumchain.deadlines.law.RuleBook;
import asylumchain.events.IntakeEvent.ApplicationLodged;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The decrees that extend the decision term of a cohort, as they stand at a moment of knowledge.
public final class GroupExtensions {

  private final RuleBook book;
  private final LocalDate asOf;
  private final Instant knownAt;
  private final @Nullable LocalDate endedOn;
  private final Set<String> invalid;

  /// @param endedOn the day on which the case stopped waiting for its decision; `null` while it
  ///   waits
  public GroupExtensions(
      RuleBook book, LocalDate asOf, Instant knownAt, @Nullable LocalDate endedOn) {
    this(book, asOf, knownAt, endedOn, Set.of());
  }

  private GroupExtensions(
      RuleBook book,
      LocalDate asOf,
      Instant knownAt,
      @Nullable LocalDate endedOn,
      Set<String> invalid) {
    this.book = book;
    this.asOf = asOf;
    this.knownAt = knownAt;
    this.endedOn = endedOn;
    this.invalid = invalid;
  }

  /// The same, with one of them taken to be invalid.
  public GroupExtensions without(Decree decree) {
    var all = new HashSet<>(invalid);
    all.add(decree.id());
    return new GroupExtensions(book, asOf, knownAt, endedOn, Set.copyOf(all));
  }

  /// The decrees in force that extend the term of a rule for an application of that day, whether
  /// they still stand or not.
  public List<Decree> covering(LocalDate lodgedOn, String rule) {
    return covering(decree -> decree.covers(lodgedOn), rule);
  }

  /// The decrees in force that extend the term of a rule for an application, whether they still
  /// stand or not.
  public List<Decree> covering(ApplicationLodged lodged, String rule) {
    return covering(decree -> decree.covers(lodged), rule);
  }

  private List<Decree> covering(Predicate<Decree> cohort, String rule) {
    return book.decrees().stream()
        .filter(decree -> cohort.test(decree) && isInForce(decree))
        .filter(decree -> book.extendsTerm(decree, rule))
        .toList();
  }

  /// Extends the term by one decree, if it stands and finds the term running.
  public void apply(Decree decree, Reckoning reckoning, Consumer<Step> remarks) {
    if (!decree.reaches(reckoning.counted())) {
      return;
    }
    if (invalid.contains(decree.id())) {
      remarks.accept(Step.of(StepCode.DECREE_HELD_INVALID, "").with("decree", decree.name()));
    } else if (decree.standsAsKnownAt(knownAt)) {
      reckoning.extendedBy(List.of(Extension.by(decree)));
      remarkOnValidity(decree, remarks);
    } else {
      remarkOnWithdrawal(decree, remarks);
    }
  }

  private boolean isInForce(Decree decree) {
    return !decree.inForceOn().isAfter(asOf)
        && !decree.knownAt().isAfter(knownAt)
        && (endedOn == null || !endedOn.isBefore(decree.inForceOn()));
  }

  private static void remarkOnValidity(Decree decree, Consumer<Step> remarks) {
    var contested = decree.contested();
    if (contested != null) {
      remarks.accept(
          Step.of(StepCode.DECREE_CONTESTED, "")
              .with("decree", decree.name())
              .with("what", contested));
    }
  }

  private static void remarkOnWithdrawal(Decree decree, Consumer<Step> remarks) {
    var withdrawal = decree.withdrawal();
    if (withdrawal != null) {
      remarks.accept(withdrawn(decree, withdrawal));
    }
  }

  /// That a decree does not count any more, for it was taken back.
  public static Step withdrawn(Decree decree, Decree.Withdrawal by) {
    return Step.of(StepCode.DECREE_WITHDRAWN, by.by())
        .with("decree", decree.name())
        .with("knownOn", by.knownOn());
  }
}
