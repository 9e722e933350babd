package asylumchain.deadlines.terms;

import asylumchain.deadlines.calendar.TermLength;
import asylumchain.deadlines.law.Moratorium;
import asylumchain.deadlines.law.Rule;
import asylumchain.deadlines.law.RuleBook;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a court lets a decision moratorium lengthen the decision term. Which line holds for a case
/// is a choice, never a rule of this engine.
public record MoratoriumLine(Moratorium.Line line) {

  /// The rule that holds the lengths, and the ground under which they are told.
  public static final String RULE = "vw43-moratorium";

  private static final String DECISION_TERM = "vw42-decision-term";
  private static final String GROUND = "43";

  /// A moratorium that was in force.
  ///
  /// @param from first day
  /// @param until last day
  public record InForce(LocalDate from, LocalDate until) {

    /// @throws IllegalArgumentException if it ends before it begins
    public InForce {
      if (until.isBefore(from)) {
        throw new IllegalArgumentException("a moratorium does not end before it begins");
      }
    }

    boolean covers(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(until);
    }

    /// The same days as periods that lie apart, in their order: what overlaps, or follows without a
    /// day between, is one period.
    static List<InForce> together(List<InForce> moratoria) {
      var apart = new ArrayList<InForce>();
      for (var next : moratoria.stream().sorted(Comparator.comparing(InForce::from)).toList()) {
        var last = apart.isEmpty() ? null : apart.getLast();
        if (last == null || next.from().isAfter(last.until().plusDays(1))) {
          apart.add(next);
        } else if (next.until().isAfter(last.until())) {
          apart.set(apart.size() - 1, new InForce(last.from(), next.until()));
        }
      }
      return apart;
    }

    int wholeMonths() {
      return Math.toIntExact(Period.between(from, until.plusDays(1)).toTotalMonths());
    }
  }

  /// Counts a term under this line. A moratorium covers a term that had lapsed before it (ABRvS 10
  /// July 2025, ECLI:NL:RVS:2025:3082), and none that starts after it.
  ///
  /// @param start the day of the event: receipt, or the Netherlands responsible
  /// @param event what happened that day
  /// @param own the extensions of the term itself, in any order; what a line does not look at
  ///   changes nothing
  /// @param moratoria in force for this applicant; empty for one whose days do not matter, where
  ///   the line needs none
  public Reckoned reckoned(
      RuleBook book, LocalDate start, Word event, List<Extension> own, List<InForce> moratoria) {
    var under = lengthened(book, start, event, moratoria);
    var moves = new Moves();
    if (countsOwnExtensions()) {
      own.forEach(it -> extend(moves, it));
    }
    return moves
        .extendedEvenIfLapsed(firstDay(moratoria), under.extensions())
        .applyTo(begun(book, under))
        .after(under.told(event));
  }

  /// When a term ends under this line that nothing else extends, before its cap.
  public LocalDate counted(RuleBook book, LocalDate start, List<InForce> moratoria) {
    var under = lengthened(book, start, Word.EVENT, moratoria);
    return begun(book, under).extendedBy(under.extensions()).counted();
  }

  private static Reckoning begun(RuleBook book, Lengthened under) {
    var version = under.version();
    return Reckoning.of(
            book, book.calendar(), version, version.mainEnd(), under.start(), under.event())
        .cappedSince(under.cappedSince());
  }

  /// Whether a decree found the term running has been looked at by whoever names it.
  private static void extend(Moves moves, Extension own) {
    var decree = own.decree();
    if (decree == null) {
      moves.extendedBy(own);
    } else {
      moves.extendedEvenIfLapsed(decree.inForceOn(), List.of(own));
    }
  }

  /// One whose days do not matter came in time.
  private static LocalDate firstDay(List<InForce> moratoria) {
    return moratoria.stream()
        .map(InForce::from)
        .min(Comparator.naturalOrder())
        .orElse(LocalDate.MIN);
  }

  /// When a term ends that no moratorium covers.
  public static LocalDate endWithout(RuleBook book, LocalDate start) {
    return new MoratoriumLine(Moratorium.Line.SUSPEND).counted(book, start, List.of());
  }

  /// A term under this line.
  ///
  /// @param start the day of the event from which it counts
  /// @param cappedSince the day from which its cap counts: receipt, or the day on which the
  ///   Netherlands was responsible; a term that a moratorium makes start later ends no later for
  ///   that than so long after this day
  /// @param version the decision term, with the power to extend it for the moratorium
  /// @param extensions by the moratorium; empty where it brings none
  public record Lengthened(
      LocalDate start,
      LocalDate cappedSince,
      Word event,
      Rule.Version version,
      List<Extension> extensions) {

    /// That it starts later, for its own start fell into a moratorium; nothing where it did not.
    ///
    /// @param own what happened on its own start
    public List<Step> told(Word own) {
      return start.equals(cappedSince)
          ? List.of()
          : List.of(
              Step.of(StepCode.BEGUN_IN_MORATORIUM, version.extensions().getLast().basis())
                  .with("on", cappedSince)
                  .with("event", own));
    }
  }

  /// What moratoria make of a term that starts on a day.
  ///
  /// @param event what happened that day
  public Lengthened lengthened(
      RuleBook book, LocalDate start, Word event, List<InForce> moratoria) {
    var started = startedBy(start, moratoria);
    var months = months(start, moratoria, book);
    return new Lengthened(
        started,
        start,
        started.equals(start) ? event : Word.MORATORIUM_ENDED,
        lengthened(book, months),
        months == 0 ? List.of() : List.of(by(months)));
  }

  /// Whether the term's own extensions count beside the moratorium. A term that stands still is the
  /// one that was running, with what had extended it.
  public boolean countsOwnExtensions() {
    return switch (line) {
      case CAP21, SUSPEND -> true;
      case PLUS12 -> false;
    };
  }

  private LocalDate startedBy(LocalDate start, List<InForce> moratoria) {
    var started = start;
    if (line == Moratorium.Line.SUSPEND) {
      for (var moratorium : InForce.together(moratoria)) {
        started = moratorium.covers(started) ? moratorium.until() : started;
      }
    }
    return started;
  }

  private int months(LocalDate start, List<InForce> moratoria, RuleBook book) {
    return switch (line) {
      case CAP21, PLUS12 -> reaches(start, moratoria) ? plus(book).amount() : 0;
      case SUSPEND ->
          InForce.together(moratoria).stream()
              .filter(moratorium -> moratorium.from().isAfter(start))
              .mapToInt(InForce::wholeMonths)
              .sum();
    };
  }

  private static boolean reaches(LocalDate start, List<InForce> moratoria) {
    return moratoria.isEmpty()
        || moratoria.stream().anyMatch(moratorium -> !start.isAfter(moratorium.until()));
  }

  private static TermLength plus(RuleBook book) {
    return book.known(RULE).latest().mainEnd().length();
  }

  private static Extension by(int months) {
    return new Extension(GROUND, TermLength.months(months), null, null, null);
  }

  /// The decision term with the moratorium as one more power to extend. Its cap stands.
  private Rule.Version lengthened(RuleBook book, int months) {
    var version = book.known(DECISION_TERM).latest();
    var moratorium = book.known(RULE).latest();
    return version.with(
        new Rule.Extension(
            standsStillFor(months) ? line.name() : moratorium.mainEnd().id(),
            moratorium.basis(),
            List.of(GROUND),
            List.of(),
            TermLength.months(months),
            1,
            Rule.Overrun.REFUSED,
            null,
            null),
        standsStillFor(months) ? moratorium.unverified() : List.of());
  }

  /// Whether a term stands still for months: what was not verified of the rule is about that.
  private boolean standsStillFor(int months) {
    return line == Moratorium.Line.SUSPEND && months > 0;
  }

  /// The line of that name; `null` when there is none.
  public static @Nullable MoratoriumLine named(String name) {
    for (var line : Moratorium.Line.values()) {
      if (line.name().equals(name)) {
        return new MoratoriumLine(line);
      }
    }
    return null;
  }
}
