package asylumchain.deadlines.terms;

import asylumchain.deadlines.calendar.TermLength;
import asylumchain.deadlines.law.Rule;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The powers to extend one term that the law gives, and how far each was used.
final class Powers {

  private final List<Rule.Extension> provisions;
  private final String basis;
  private final LocalDate start;
  private final Map<String, Integer> used = new HashMap<>();
  private final Map<String, Integer> times = new HashMap<>();

  /// @param start of the term, which stands for the day of an extension of which none is stated
  Powers(Rule.Version version, LocalDate start) {
    this.provisions = version.extensions();
    this.basis = version.basis();
    this.start = start;
  }

  /// What the law makes of an extension that is claimed.
  sealed interface Answer {

    /// It counts, perhaps for less than was claimed; for nothing where nothing was left.
    record Granted(Rule.Extension provision, TermLength counted) implements Answer {}

    /// It is none.
    ///
    /// @param basis the article that says so
    record Refused(String basis, Word reason) implements Answer {}
  }

  /// Uses the power that a claim names, as far as it goes.
  Answer use(Extension claim) {
    var provision = covering(claim);
    return provision.isEmpty()
        ? new Answer.Refused(basis, Word.UNKNOWN_GROUND)
        : use(claim, provision.get());
  }

  private Answer use(Extension claim, Rule.Extension provision) {
    if (times.getOrDefault(provision.id(), 0) >= provision.times()) {
      return new Answer.Refused(provision.basis(), Word.TOO_OFTEN);
    }
    if (!mayStandAlone(provision, claim)) {
      return new Answer.Refused(provision.basis(), Word.ONLY_ON_TOP);
    }
    var left = left(provision);
    var isAbove = claim.by().amount() > left.amount();
    if (claim.by().unit() != left.unit() || (isAbove && !claim.limitedTo(provision))) {
      return new Answer.Refused(provision.basis(), Word.ABOVE_MAXIMUM);
    }
    return granted(provision, isAbove ? left : claim.by());
  }

  private Answer granted(Rule.Extension provision, TermLength counted) {
    if (counted.amount() > 0) {
      used.merge(provision.id(), counted.amount(), Integer::sum);
      times.merge(provision.id(), 1, Integer::sum);
    }
    return new Answer.Granted(provision, counted);
  }

  /// Whether the law grants such an extension, at least at some time, only on top of another.
  boolean buildsOnAnother(Extension claim) {
    return covering(claim).map(Rule.Extension::onTopOf).isPresent();
  }

  private Optional<Rule.Extension> covering(Extension claim) {
    return provisions.stream().filter(it -> it.covers(claim.ground())).findFirst();
  }

  private boolean mayStandAlone(Rule.Extension provision, Extension claim) {
    var onTopOf = provision.onTopOf();
    var aloneFrom = provision.aloneFrom();
    var testedBy = claim.decidedOn() == null ? start : claim.decidedOn();
    return onTopOf == null
        || used.containsKey(onTopOf)
        || (aloneFrom != null && !testedBy.isBefore(aloneFrom));
  }

  private TermLength left(Rule.Extension provision) {
    var most = provision.most();
    return new TermLength(most.amount() - used.getOrDefault(provision.id(), 0), most.unit());
  }
}
