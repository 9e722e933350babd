package asylumchain.cases.lifecycle;

import asylumchain.cases.lifecycle.Ruling.Accepted;
import asylumchain.cases.lifecycle.Ruling.Refused;
import asylumchain.cases.lifecycle.standing.Reason;
import asylumchain.cases.lifecycle.standing.Standing;
import asylumchain.events.CaseEvent;
import asylumchain.events.CaseHistory;
import asylumchain.events.CaseHistory.Fact;
import asylumchain.events.Code;
import asylumchain.events.IntakeEvent.FactCorrected;
import asylumchain.events.IntakeEvent.WaitingForChanged;
import asylumchain.events.Passage;
import asylumchain.events.Stage;
import asylumchain.events.WaitingFor;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One case as it stands, and the rule that says which fact can happen to it next.
///
/// A fact is possible when the case still makes sense with all its facts in the order of the days
/// on which they count. So a late fact is judged at its own day, and a correction by what it leaves
/// behind.
///
/// @param version of the last fact, from 1; 0 before the opening
/// @param passage through its stages
/// @param latestOn the last day on which a fact counts
public record CaseFile(
    int version, Standing standing, Passage passage, Particulars particulars, LocalDate latestOn) {

  /// Before anything is known.
  public static final CaseFile EMPTY =
      new CaseFile(0, Standing.UNOPENED, Passage.BEGUN, Particulars.NONE, LocalDate.MIN);

  /// The case after these facts, all accepted before.
  ///
  /// @param journalled in version order
  public static CaseFile of(List<Fact> journalled) {
    return of(journalled, LocalDate.MAX);
  }

  /// The case as of a day in law, as far as these facts tell.
  ///
  /// @param journalled in version order
  /// @param asOf last day that counts
  public static CaseFile of(List<Fact> journalled, LocalDate asOf) {
    var file = EMPTY;
    for (var fact : CaseHistory.effective(journalled)) {
      if (!fact.event().occurredOn().isAfter(asOf)) {
        file = file.after(fact.event());
      }
    }
    return file.numbered(journalled.size());
  }

  public Stage stage() {
    return passage.stage();
  }

  /// Which partner has the case.
  public Code responsible() {
    return standing.desk().holder();
  }

  /// What the case waits for; `null` when nothing is awaited.
  public @Nullable WaitingFor waitingFor() {
    return standing.waiting().awaited();
  }

  /// What the chain has still to hear about what this case waits for: a private fact moved it, and
  /// does not travel. Empty when what travels tells the same.
  public Optional<WaitingForChanged> untold() {
    var awaited = waitingFor();
    return Objects.equals(awaited, standing.told().awaited())
        ? Optional.empty()
        : Optional.of(new WaitingForChanged(latestOn, awaited));
  }

  /// Whether this fact may happen to the case.
  ///
  /// @param today last day on which a fact can have happened, also as a correction tells it
  /// @param history every fact so far in version order; asked for only when days run crosswise
  public Ruling rule(CaseEvent offered, LocalDate today, Supplier<List<Fact>> history) {
    if (offered.occurredOn().isAfter(today)) {
      return refused(Reason.IN_THE_FUTURE);
    }
    if (offered instanceof FactCorrected correction) {
      return ruleOn(correction, today, history.get());
    }
    if (offered.occurredOn().isBefore(latestOn)) {
      return inOrderOfDays(offered, history.get());
    }
    var reason = standing.refusal(offered);
    return reason == null ? new Accepted(after(offered).numbered(version + 1)) : refused(reason);
  }

  private Ruling ruleOn(FactCorrected correction, LocalDate today, List<Fact> history) {
    if (correction.version() < 1 || correction.version() > history.size()) {
      return refused(Reason.NO_SUCH_FACT);
    }
    var wrong = history.get(correction.version() - 1).event();
    if (wrong instanceof FactCorrected) {
      return refused(Reason.NO_SUCH_FACT);
    }
    var replacement = correction.replacement();
    if (replacement != null && replacement.getClass() != wrong.getClass()) {
      return refused(Reason.OTHER_TYPE);
    }
    if (replacement != null && replacement.occurredOn().isAfter(today)) {
      var day = replacement.occurredOn();
      return isDayOf(correction.version(), day, history)
          ? inOrderOfDays(correction, history)
          : refused(Reason.IN_THE_FUTURE);
    }
    return inOrderOfDays(correction, history);
  }

  /// Whether a fact counts on this day already. Releases of before let corrections put facts on
  /// days to come; those can be told again as they are.
  private static boolean isDayOf(int version, LocalDate day, List<Fact> history) {
    return CaseHistory.effective(history).stream()
        .anyMatch(fact -> fact.version() == version && fact.event().occurredOn().equals(day));
  }

  private Ruling inOrderOfDays(CaseEvent offered, List<Fact> history) {
    var facts = Stream.concat(history.stream(), Stream.of(new Fact(version + 1, offered))).toList();
    var file = EMPTY;
    for (var fact : CaseHistory.effective(facts)) {
      var reason = file.standing.refusal(fact.event());
      if (reason != null && fact.version() == version + 1) {
        return refused(reason);
      }
      if (reason != null && !stoodAgainstTheRules(history).contains(fact.version())) {
        return refused(Reason.LATER_FACTS_DEPEND_ON_IT);
      }
      file = file.after(fact.event());
    }
    return file.standing.isOpened()
        ? new Accepted(file.numbered(version + 1))
        : refused(Reason.LATER_FACTS_DEPEND_ON_IT);
  }

  /// Facts that the rules of their day let in and those of today would not: they stand, and are in
  /// the way of no other.
  private static Set<Integer> stoodAgainstTheRules(List<Fact> history) {
    var stood = new HashSet<Integer>();
    var file = EMPTY;
    for (var fact : CaseHistory.effective(history)) {
      if (file.standing.refusal(fact.event()) != null) {
        stood.add(fact.version());
      }
      file = file.after(fact.event());
    }
    return stood;
  }

  /// The case once a fact counts, in the order of the days: for whoever knows that it is possible.
  public CaseFile after(CaseEvent event) {
    return new CaseFile(
        version,
        standing.after(event),
        passage.after(event),
        particulars.after(event),
        event.occurredOn());
  }

  private CaseFile numbered(int newVersion) {
    return new CaseFile(newVersion, standing, passage, particulars, latestOn);
  }

  private Refused refused(Reason reason) {
    return new Refused(reason);
  }
}
