package asylumchain.deadlines.law.register;

import asylumchain.deadlines.law.Decree;
import asylumchain.deadlines.law.Moratorium;
import asylumchain.deadlines.law.RuleBook;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// A change of the law, made while the service runs. Nothing is overwritten: what was taken
/// back stays in the register, with the moment from which that is known.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonSubTypes({
  @JsonSubTypes.Type(name = "decree", value = Amendment.DecreeMade.class),
  @JsonSubTypes.Type(name = "decree-withdrawal", value = Amendment.DecreesWithdrawn.class),
  @JsonSubTypes.Type(name = "moratorium", value = Amendment.MoratoriumMade.class),
  @JsonSubTypes.Type(name = "moratorium-withdrawal", value = Amendment.MoratoriumWithdrawn.class),
  @JsonSubTypes.Type(name = "equated-days", value = Amendment.DaysEquated.class),
  @JsonSubTypes.Type(name = "equated-days-withdrawal", value = Amendment.DaysTakenBack.class),
  @JsonSubTypes.Type(name = "rule-correction", value = RuleAmendment.RuleCorrected.class),
  @JsonSubTypes.Type(name = "rule-restoration", value = RuleAmendment.RuleRestored.class),
  @JsonSubTypes.Type(name = "ruling", value = RulingAmendment.RulingGiven.class),
  @JsonSubTypes.Type(name = "ruling-set-aside", value = RulingAmendment.RulingSetAside.class),
  @JsonSubTypes.Type(name = "position", value = PositionAmendment.PositionTaken.class),
  @JsonSubTypes.Type(
      name = "position-withdrawal",
      value = PositionAmendment.PositionWithdrawn.class)
})
public sealed interface Amendment
    permits Amendment.DecreeMade,
        Amendment.DecreesWithdrawn,
        Amendment.MoratoriumMade,
        Amendment.MoratoriumWithdrawn,
        Amendment.DaysEquated,
        Amendment.DaysTakenBack,
        RuleAmendment,
        RulingAmendment,
        PositionAmendment {

  ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

  /// What it is about: the id of a decree, a moratorium or a rule, or the act that equates days or
  /// takes that back.
  String code();

  /// The book as it is for whoever knows of this.
  ///
  /// @param version of the book that it makes
  /// @param knownFrom the one moment from which it is known
  RuleBook to(RuleBook book, String version, Instant knownFrom);

  /// Which cases it can touch.
  ///
  /// @param book the one it changes
  Reach reach(RuleBook book);

  /// A decree extends the term of a cohort (WBV). One that a release brought meanwhile under the
  /// same id stays as it was decided here.
  record DecreeMade(Decree decree) implements Amendment {
    @Override
    public String code() {
      return decree.id();
    }

    @Override
    public RuleBook to(RuleBook book, String version, Instant knownFrom) {
      var decrees = without(book.decrees(), it -> it.id().equals(decree.id()));
      decrees.add(decree.knownFrom(knownFrom));
      return book.with(version, decrees, book.moratoria(), book.calendar());
    }

    @Override
    public Reach reach(RuleBook book) {
      return new Reach.Lodged(decree.lodgedFrom(), decree.lodgedUntil());
    }
  }

  /// One act takes back decrees, for all cases they covered, as if they had never been.
  ///
  /// @param decrees their ids
  /// @param by the act
  record DecreesWithdrawn(List<String> decrees, String by) implements Amendment {
    public DecreesWithdrawn {
      decrees = List.copyOf(decrees);
    }

    @Override
    public String code() {
      return String.join(", ", decrees);
    }

    @Override
    public RuleBook to(RuleBook book, String version, Instant knownFrom) {
      var withdrawal = new Decree.Withdrawal(day(knownFrom), by, knownFrom);
      return book.with(
          version,
          changed(book.decrees(), it -> decrees.contains(it.id()), it -> it.withdrawn(withdrawal)),
          book.moratoria(),
          book.calendar());
    }

    @Override
    public Reach reach(RuleBook book) {
      return book.decrees().stream()
          .filter(it -> decrees.contains(it.id()))
          .<Reach>map(it -> new Reach.Lodged(it.lodgedFrom(), it.lodgedUntil()))
          .reduce(Reach::or)
          .orElseGet(Reach.Everything::new);
    }
  }

  /// A moratorium on decisions holds for some nationalities (besluitmoratorium), computed by a
  /// line. For one of the register the line is what is decided; how it read until then stays known.
  record MoratoriumMade(Moratorium moratorium) implements Amendment {
    @Override
    public String code() {
      return moratorium.id();
    }

    @Override
    public RuleBook to(RuleBook book, String version, Instant knownFrom) {
      var moratoria = without(book.moratoria(), it -> it.id().equals(moratorium.id()));
      moratoria.add(moratorium.knownFrom(knownFrom, asItReads(book)));
      return book.with(version, book.decrees(), moratoria, book.calendar());
    }

    private @Nullable Moratorium asItReads(RuleBook book) {
      return book.moratoria().stream()
          .filter(it -> it.id().equals(moratorium.id()))
          .findFirst()
          .orElse(null);
    }

    @Override
    public Reach reach(RuleBook book) {
      return new Reach.Lodged(null, moratorium.until());
    }
  }

  /// A moratorium was taken back: for whoever knows it, it never was.
  record MoratoriumWithdrawn(String moratorium, String by) implements Amendment {
    @Override
    public String code() {
      return moratorium;
    }

    @Override
    public RuleBook to(RuleBook book, String version, Instant knownFrom) {
      var withdrawal = new Decree.Withdrawal(day(knownFrom), by, knownFrom);
      return book.with(
          version,
          book.decrees(),
          changed(
              book.moratoria(), it -> it.id().equals(moratorium), it -> it.withdrawn(withdrawal)),
          book.calendar());
    }

    @Override
    public Reach reach(RuleBook book) {
      return book.moratoria().stream()
          .filter(it -> it.id().equals(moratorium))
          .<Reach>map(it -> new Reach.Lodged(null, it.until()))
          .reduce(Reach::or)
          .orElseGet(Reach.Everything::new);
    }
  }

  /// A royal decree puts days on a par with a holiday (gelijkstellingsbesluit).
  record DaysEquated(SortedSet<LocalDate> days, String by) implements Amendment {
    public DaysEquated {
      days = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(days));
    }

    @Override
    public String code() {
      return by;
    }

    @Override
    public RuleBook to(RuleBook book, String version, Instant knownFrom) {
      return book.with(
          version, book.decrees(), book.moratoria(), book.calendar().equating(days, knownFrom));
    }

    @Override
    public Reach reach(RuleBook book) {
      return new Reach.Everything();
    }
  }

  /// Days are on a par with a holiday no more: for whoever knows it, they never were.
  ///
  /// @param by the act
  record DaysTakenBack(SortedSet<LocalDate> days, String by) implements Amendment {
    public DaysTakenBack {
      days = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(days));
    }

    @Override
    public String code() {
      return by;
    }

    @Override
    public RuleBook to(RuleBook book, String version, Instant knownFrom) {
      return book.with(
          version, book.decrees(), book.moratoria(), book.calendar().takingBack(days, knownFrom));
    }

    @Override
    public Reach reach(RuleBook book) {
      return new Reach.Everything();
    }
  }

  private static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, ZONE);
  }

  private static <T> List<T> without(List<T> all, Predicate<T> out) {
    return new ArrayList<>(all.stream().filter(out.negate()).toList());
  }

  private static <T> List<T> changed(List<T> all, Predicate<T> which, UnaryOperator<T> change) {
    return all.stream().map(it -> which.test(it) ? change.apply(it) : it).toList();
  }
}
