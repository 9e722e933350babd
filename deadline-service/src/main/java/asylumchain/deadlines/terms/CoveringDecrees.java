package asylumchain.deadlines.terms;

import asylumchain.deadlines.law.Decree;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// The decrees that cover one application under one rule: looked up once, and asked for by all that
/// a clock says about them.
///
/// @param decrees in the order of the register, whether they still stand or not
/// @param knownAt the moment of knowledge
/// @param invalid the ids of those taken to be invalid
public record CoveringDecrees(List<Decree> decrees, Instant knownAt, Set<String> invalid) {

  public CoveringDecrees {
    decrees = List.copyOf(decrees);
    invalid = Set.copyOf(invalid);
  }

  static CoveringDecrees of(List<Decree> decrees, Instant knownAt) {
    return new CoveringDecrees(decrees, knownAt, Set.of());
  }

  /// The same, with one of them taken to be invalid.
  public CoveringDecrees without(Decree decree) {
    var all = new HashSet<>(invalid);
    all.add(decree.id());
    return new CoveringDecrees(decrees, knownAt, all);
  }

  /// Those that stand, and that courts or the sources say something of.
  public List<Decree> contested() {
    return decrees.stream()
        .filter(it -> it.contested() != null || !it.lines().isEmpty())
        .filter(it -> it.standsAsKnownAt(knownAt))
        .toList();
  }

  /// Extends the term by one of them, if it stands and finds the term running.
  void apply(Decree decree, Reckoning reckoning, Consumer<Step> remarks) {
    if (!decree.reaches(reckoning.counted())) {
      return;
    }
    if (invalid.contains(decree.id())) {
      remarks.accept(Step.of(StepCode.DECREE_HELD_INVALID, "").with("decree", decree.name()));
    } else if (decree.standsAsKnownAt(knownAt)) {
      reckoning.extendedBy(List.of(Extension.by(decree)));
      remarkOnValidity(decree, remarks);
      remarkOnConfidence(decree, remarks);
    } else {
      remarkOnWithdrawal(decree, remarks);
    }
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

  private static void remarkOnConfidence(Decree decree, Consumer<Step> remarks) {
    if (!decree.isVerified()) {
      remarks.accept(
          Step.of(StepCode.DECREE_UNVERIFIED, "")
              .with("decree", decree.name())
              .with("confidence", decree.confidence()));
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
