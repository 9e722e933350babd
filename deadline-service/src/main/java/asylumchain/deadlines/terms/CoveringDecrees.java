package asylumchain.deadlines.terms;

import asylumchain.deadlines.law.CaseLaw;
import asylumchain.deadlines.law.Decree;
import asylumchain.deadlines.law.Ruling;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// The decrees that cover one application under one rule: looked up once, and asked for by all that
/// a clock says about them.
///
/// @param decrees in the order of the register, whether they still stand or not
/// @param lodgedOn the day on which the application was lodged
/// @param knownAt the moment of knowledge
/// @param invalid the ids of those taken to be invalid
/// @param despite the ids of those of which a person said what counts after the highest judge ruled
/// @param positions what the authority holds of those on which courts disagree and of which nobody
///   said otherwise in this case, by their ids
public record CoveringDecrees(
    List<Decree> decrees,
    LocalDate lodgedOn,
    Instant knownAt,
    Set<String> invalid,
    Set<String> despite,
    Map<String, CaseLaw.Position> positions) {

  public CoveringDecrees {
    decrees = List.copyOf(decrees);
    invalid = Set.copyOf(invalid);
    despite = Set.copyOf(despite);
    positions = Map.copyOf(positions);
  }

  static CoveringDecrees of(List<Decree> decrees, LocalDate lodgedOn, Instant knownAt) {
    return new CoveringDecrees(decrees, lodgedOn, knownAt, Set.of(), Set.of(), Map.of());
  }

  /// The same, with one of them taken to be invalid.
  public CoveringDecrees without(Decree decree) {
    return new CoveringDecrees(
        decrees, lodgedOn, knownAt, and(decree, invalid), despite, positions);
  }

  /// The same, with one of them taken to be valid whatever the highest judge held.
  public CoveringDecrees despiteRulingsOn(Decree decree) {
    return new CoveringDecrees(
        decrees, lodgedOn, knownAt, invalid, and(decree, despite), positions);
  }

  /// The same, with one of them taken to be what its authority holds.
  public CoveringDecrees heldSo(Decree decree, CaseLaw.Position position) {
    var held = new HashMap<>(positions);
    held.put(decree.id(), position);
    return new CoveringDecrees(
        decrees,
        lodgedOn,
        knownAt,
        position.answer() == CaseLaw.Held.VALID ? invalid : and(decree, invalid),
        despite,
        held);
  }

  private static Set<String> and(Decree decree, Set<String> some) {
    var all = new HashSet<>(some);
    all.add(decree.id());
    return all;
  }

  /// Those that stand, and that courts or the sources say something of.
  public List<Decree> contested() {
    return decrees.stream()
        .filter(Decree::isContested)
        .filter(it -> it.standsAsKnownAt(knownAt))
        .toList();
  }

  /// The ruling that settles for all cases whether a decree is valid.
  public Optional<Ruling> settling(Decree decree) {
    return despite.contains(decree.id()) ? Optional.empty() : decree.rulings().settlingAt(knownAt);
  }

  /// Extends the term by one of them, if it stands and finds the term running.
  void apply(Decree decree, Reckoning reckoning, Consumer<Step> remarks) {
    if (!decree.reaches(reckoning.begunOn(), reckoning.counted())) {
      return;
    }
    var ruling = settling(decree);
    var position = positions.get(decree.id());
    if (position != null) {
      remarks.accept(held(decree, position));
    }
    if (invalid.contains(decree.id())) {
      remarks.accept(Step.of(StepCode.DECREE_HELD_INVALID, "").with("decree", decree.name()));
    } else if (!decree.standsAsKnownAt(knownAt)) {
      remarkOnWithdrawal(decree, remarks);
    } else if (ruling.isPresent() && !ruling.get().accepts(lodgedOn)) {
      annulled(decree, ruling.get()).forEach(remarks);
    } else {
      reckoning.extendedBy(List.of(Extension.by(decree)));
      remarkOnValidity(decree, ruling, remarks);
      remarkOnConfidence(decree, remarks);
    }
  }

  private void remarkOnValidity(Decree decree, Optional<Ruling> settling, Consumer<Step> remarks) {
    if (settling.isPresent()) {
      remarks.accept(ruled(StepCode.DECREE_UPHELD, decree, settling.get()));
      return;
    }
    contested(decree, knownAt).ifPresent(remarks);
    decree.rulings().at(knownAt).map(it -> held(decree, it.asLine())).forEach(remarks);
  }

  /// That its validity is contested, as far as that was known at a moment; empty where it was not.
  public static Optional<Step> contested(Decree decree, Instant moment) {
    return decree
        .contestedAt(moment)
        .map(
            what ->
                Step.of(StepCode.DECREE_CONTESTED, "")
                    .with("decree", decree.name())
                    .with("what", what));
  }

  /// What a court held of a decree, as far as this application goes.
  public Step held(Decree decree, CaseLaw.Line line) {
    return Step.of(StepCode.COURT_HELD, line.ruling())
        .with("ruling", line.ruling())
        .with("decree", decree.name())
        .with("answer", line.accepts(lodgedOn) ? Word.VALID : Word.INVALID);
  }

  private static Step held(Decree decree, CaseLaw.Position position) {
    return Step.of(StepCode.POSITION_TAKEN, position.ground())
        .with("decree", decree.name())
        .with("by", position.by())
        .with("answer", position.answer() == CaseLaw.Held.VALID ? Word.VALID : Word.INVALID);
  }

  /// That a decree does not count, for the highest judge annulled it: for all, or for those lodged
  /// after a day.
  public static List<Step> annulled(Decree decree, Ruling by) {
    var annulled = ruled(StepCode.DECREE_ANNULLED, decree, by);
    var until = by.lodgedUntil();
    return until == null
        ? List.of(annulled)
        : List.of(
            annulled,
            Step.of(StepCode.COURT_LINE, by.citation())
                .with("ruling", by.citation())
                .with("decree", decree.name())
                .with("lodgedUntil", until));
  }

  private static Step ruled(StepCode code, Decree decree, Ruling ruling) {
    return Step.of(code, ruling.citation())
        .with("decree", decree.name())
        .with("ruling", ruling.citation())
        .with("on", ruling.on());
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
