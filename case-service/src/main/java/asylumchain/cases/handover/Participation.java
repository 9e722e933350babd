package asylumchain.cases.handover;

import asylumchain.cases.lifecycle.standing.Desk;
import asylumchain.events.CaseEvent;
import asylumchain.events.CaseHistory;
import asylumchain.events.CaseHistory.Fact;
import asylumchain.events.Code;
import asylumchain.events.IntakeEvent.ApplicationLodged;
import asylumchain.events.IntakeEvent.ApplicationRegistered;
import asylumchain.events.IntakeEvent.AsylumWishMade;
import asylumchain.events.IntakeEvent.FactCorrected;
import asylumchain.events.IntakeEvent.HandOverRefused;
import asylumchain.events.IntakeEvent.HandOverWithdrawn;
import asylumchain.events.IntakeEvent.HandedOver;
import asylumchain.events.IntakeEvent.ReceptionAssigned;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// Which partners take part in a case, the one that took it in first: those whom a fact that counts
/// makes take part. Whoever handed a case over goes on taking part; whoever was asked to take it
/// and did not, or was named in a fact that turns out wrong, takes part no more, unless by another
/// fact.
public record Participation(List<Code> partners) {

  public Participation {
    partners = List.copyOf(partners);
  }

  /// Who takes part after a fact.
  ///
  /// @param event as it is reported: those it names beside whom it is about join
  /// @param organisation who reports it
  /// @param desk as it stands before the fact
  /// @param history every fact so far in version order; asked for where somebody may leave
  public Participation after(
      CaseEvent event, Code organisation, Desk desk, Supplier<List<Fact>> history) {
    if (mayEnd(event, desk)) {
      return inOrder(Grounds.of(history.get()).with(event, partners));
    }
    var all = new LinkedHashSet<>(partners);
    all.addAll(Grounds.told(event));
    if (isReporterIn(event)) {
      all.add(organisation);
    }
    all.addAll(Grounds.named(event));
    return new Participation(List.copyOf(all));
  }

  /// Those who are made to take part by naming them, and not by what the fact is about.
  ///
  /// @param event as it is reported
  public List<Code> namedBeside(CaseEvent event) {
    var named = new ArrayList<>(Grounds.named(event));
    named.removeAll(partners);
    named.removeAll(Grounds.told(event));
    return named;
  }

  /// Those of these who take part by a fact that counts. The others are left from before that was
  /// asked: they go with the next correction, whoever makes it, or when an operator has it looked
  /// for in all cases.
  ///
  /// @param history every fact so far in version order
  public static List<Code> grounded(List<Code> partners, List<Fact> history) {
    var counting = Grounds.of(history).counting();
    return partners.stream().filter(counting::contains).toList();
  }

  /// Who took part as of a day in law, as far as these facts tell: those that the last list names,
  /// once every fact counts on that day; else those whom the facts until then make take part.
  ///
  /// @param journalled in version order
  /// @param asOf last day that counts
  public static Participation at(List<Fact> journalled, LocalDate asOf) {
    var lists = journalled.stream().map(Fact::event).map(Grounds::named).toList();
    var named = lists.stream().filter(list -> !list.isEmpty()).toList();
    var isWhole =
        CaseHistory.effective(journalled).stream()
            .noneMatch(fact -> fact.event().occurredOn().isAfter(asOf));
    if (isWhole && !named.isEmpty()) {
      return new Participation(named.getLast());
    }
    var inOrder = named.stream().flatMap(List::stream).distinct().toList();
    return new Participation(inOrder).inOrder(Grounds.of(journalled).counting(asOf));
  }

  /// The last fact that counts and says who takes part; empty where none does.
  ///
  /// @param history every fact so far in version order
  public static Optional<Fact> lastNaming(List<Fact> history) {
    return CaseHistory.effective(history).stream()
        .filter(fact -> !Grounds.named(fact.event()).isEmpty())
        .reduce((_, last) -> last);
  }

  /// Those of these who take part no more.
  public List<Code> leaving(List<Code> before) {
    return before.stream().filter(partner -> !partners.contains(partner)).toList();
  }

  /// Whether somebody may take part no more after this fact. A correction that does not travel
  /// could not tell of it.
  private static boolean mayEnd(CaseEvent event, Desk desk) {
    return switch (event) {
      case HandOverRefused _, HandOverWithdrawn _ -> true;
      case HandedOver(_, _, var to, _, _) -> desk.offer() != null && !desk.isOfferedTo(to);
      case FactCorrected correction -> correction.travels();
      case CaseEvent _ -> false;
    };
  }

  private static boolean isReporterIn(CaseEvent event) {
    return event instanceof AsylumWishMade
        || event instanceof ApplicationRegistered
        || event instanceof ApplicationLodged
        || event instanceof ReceptionAssigned;
  }

  /// Those who took part before keep their place.
  private Participation inOrder(Set<Code> now) {
    var all = new LinkedHashSet<>(partners);
    all.retainAll(now);
    all.addAll(now);
    return new Participation(List.copyOf(all));
  }
}
