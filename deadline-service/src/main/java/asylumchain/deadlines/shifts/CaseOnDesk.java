package asylumchain.deadlines.shifts;

import asylumchain.deadlines.board.KnownCase;
import asylumchain.deadlines.law.RuleBook;
import asylumchain.deadlines.penalty.cases.LateCase;
import asylumchain.deadlines.penalty.cases.LateFile;
import asylumchain.deadlines.terms.CaseRecord;
import asylumchain.deadlines.terms.Determination;
import asylumchain.deadlines.terms.Determination.Told;
import asylumchain.deadlines.terms.KnownShift;
import asylumchain.deadlines.terms.Terms;
import asylumchain.events.Clock;
import asylumchain.events.DeadlineEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A case as a request finds it: all that is known of it, and the law in use.
///
/// @param today the business date
/// @param now what is known later does not count
public record CaseOnDesk(
    UUID caseId, KnownCase known, RuleBook book, LocalDate today, Instant now) {

  private static final String OBJECTION = "objection-decision";

  /// What was posted about it.
  public List<KnownShift> shifts() {
    return known.shifts();
  }

  /// What lateness has brought about in it.
  public LateCase lateness() {
    return file().at(today, now);
  }

  /// All that is needed to say what lateness brings about.
  public LateFile file() {
    return known.lateness(caseId, book);
  }

  /// The same, once this is stated.
  public CaseOnDesk stating(List<? extends DeadlineEvent> events) {
    var stated = new ArrayList<>(known.shifts());
    for (var event : events) {
      stated.add(new KnownShift(Integer.MAX_VALUE, now, event));
    }
    return new CaseOnDesk(caseId, new KnownCase(known.events(), stated), book, today, now);
  }

  /// A term as it stands today; or, where it is over by now or a remand or another objection began
  /// another since, as it stood on a day.
  public Optional<Told> clock(String name, LocalDate on) {
    var now = clocks(today);
    var facts = now.facts();
    var objectedAnewOn = name.equals(OBJECTION) ? facts.objectedAnewOn() : null;
    return isBefore(on, facts.remandedOn()) || isBefore(on, objectedAnewOn)
        ? clock(clocks(on), name)
        : clock(now, name).or(() -> clock(clocks(on), name));
  }

  private static boolean isBefore(LocalDate on, @Nullable LocalDate begunAnewOn) {
    return begunAnewOn != null && on.isBefore(begunAnewOn);
  }

  private static Optional<Told> clock(Determination determination, String name) {
    return determination.clocks().stream()
        .filter(told -> told.clock().clock().equals(name))
        .findFirst();
  }

  private Determination clocks(LocalDate asOf) {
    CaseRecord record = known.clocks();
    return Terms.evaluate(record, book, book.calendar(), asOf, now);
  }

  /// What keeps a day or a term from being moved; `null` for nothing.
  ///
  /// @param on the day on which it is to be moved
  public Ruling.@Nullable Refused movable(String clock, LocalDate on) {
    if (on.isAfter(today)) {
      return Refusal.IN_THE_FUTURE.with(on);
    }
    var found = clock(clock, on);
    if (found.isEmpty()) {
      return Refusal.NO_SUCH_CLOCK.with(clock, names());
    }
    var told = found.get();
    if (told.clock().state() == Clock.State.NOT_STARTED) {
      return Refusal.CLOCK_NOT_STARTED.with(clock);
    }
    var lodgedOn = clocks(today).facts().days().lodgedOn();
    if (lodgedOn != null && on.isBefore(lodgedOn) && !isBefore(told.clock(), lodgedOn)) {
      return Refusal.BEFORE_LODGING.with(on, lodgedOn);
    }
    var endedOn = told.endedOn();
    return endedOn != null && !endedOn.isAfter(on)
        ? Refusal.ALREADY_DECIDED.with(clock, endedOn)
        : null;
  }

  /// Whether it began before a day.
  private static boolean isBefore(Clock clock, LocalDate day) {
    var startedOn = clock.startedOn();
    return startedOn != null && startedOn.isBefore(day);
  }

  /// The terms that it has, as a text.
  public String names() {
    var names =
        clocks(today).clocks().stream()
            .map(told -> told.clock().clock())
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? "none" : names;
  }

  /// The questions that stand open, as a text.
  public String questions() {
    var questions =
        clocks(today).clocks().stream()
            .map(Told::question)
            .filter(Objects::nonNull)
            .map(question -> question.code().text())
            .collect(Collectors.joining(", "));
    return questions.isEmpty() ? "none" : questions;
  }

  /// The ways in which a term may be read: one, unless a question stands open about it. An answer
  /// can leave another question.
  public static List<Told> readings(Told told) {
    var question = told.question();
    return question == null || question.alternatives().isEmpty()
        ? List.of(told)
        : question.alternatives().stream()
            .map(Determination.Alternative::told)
            .flatMap(under -> readings(under).stream())
            .toList();
  }
}
