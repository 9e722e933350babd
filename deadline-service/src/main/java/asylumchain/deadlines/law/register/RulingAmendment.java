package asylumchain.deadlines.law.register;

import asylumchain.deadlines.law.Decree;
import asylumchain.deadlines.law.Moratorium;
import asylumchain.deadlines.law.RuleBook;
import asylumchain.deadlines.law.Ruling;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// What a court holds of a decree or a moratorium changes: for all cases, from one moment of
/// knowledge.
public sealed interface RulingAmendment extends Amendment {

  /// In which register it stands that the court ruled on.
  Register register();

  /// The same as [#code].
  String id();

  @Override
  default String code() {
    return id();
  }

  @Override
  default Reach reach(RuleBook book) {
    return switch (register()) {
      case DECREES -> Reach.ofDecree(book, id());
      case MORATORIA -> reachOfMoratorium(book, id());
    };
  }

  /// The registers that courts rule on. Names are kept.
  enum Register {
    DECREES,
    MORATORIA
  }

  /// A court ruled (uitspraak): it upheld the decree or the moratorium, or annulled it.
  record RulingGiven(Register register, String id, Ruling ruling) implements RulingAmendment {
    @Override
    public RuleBook to(RuleBook book, String version, Instant knownFrom) {
      return changed(
          book,
          version,
          decree -> decree.ruledOn(ruling, knownFrom),
          moratorium -> moratorium.ruledOn(ruling, knownFrom));
    }
  }

  /// A ruling counts no more: a higher judge quashed it, or it was told by mistake. For whoever
  /// knows it, the court never ruled.
  ///
  /// @param citation of the ruling
  /// @param by what that rests on
  record RulingSetAside(Register register, String id, String citation, String by)
      implements RulingAmendment {
    @Override
    public RuleBook to(RuleBook book, String version, Instant knownFrom) {
      var aside = new Decree.Withdrawal(LocalDate.ofInstant(knownFrom, ZONE), by, knownFrom);
      return changed(
          book,
          version,
          decree -> decree.settingAside(citation, aside),
          moratorium -> moratorium.settingAside(citation, aside));
    }
  }

  /// The book in which the one that was ruled on reads otherwise.
  default RuleBook changed(
      RuleBook book,
      String version,
      UnaryOperator<Decree> decree,
      UnaryOperator<Moratorium> moratorium) {
    return switch (register()) {
      case DECREES ->
          book.with(
              version,
              changed(book.decrees(), it -> it.id().equals(id()), decree),
              book.moratoria(),
              book.calendar());
      case MORATORIA ->
          book.with(
              version,
              book.decrees(),
              changed(book.moratoria(), it -> it.id().equals(id()), moratorium),
              book.calendar());
    };
  }

  private static <T> List<T> changed(List<T> all, Predicate<T> which, UnaryOperator<T> change) {
    return all.stream().map(it -> which.test(it) ? change.apply(it) : it).toList();
  }

  private static Reach reachOfMoratorium(RuleBook book, String id) {
    return book.moratoria().stream()
        .filter(it -> it.id().equals(id))
        .<Reach>map(it -> new Reach.Lodged(null, it.until()))
        .reduce(Reach::or)
        .orElseGet(Reach.Everything::new);
  }
}
