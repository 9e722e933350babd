package asylumchain.cases.handover;

import asylumchain.events.CaseEvent;
import asylumchain.events.CaseHistory;
import asylumchain.events.CaseHistory.Fact;
import asylumchain.events.Code;
import asylumchain.events.IntakeEvent.ApplicationLodged;
import asylumchain.events.IntakeEvent.ApplicationRegistered;
import asylumchain.events.IntakeEvent.AsylumWishMade;
import asylumchain.events.IntakeEvent.FactCorrected;
import asylumchain.events.IntakeEvent.HandOverRefused;
import asylumchain.events.IntakeEvent.HandOverRequested;
import asylumchain.events.IntakeEvent.HandOverWithdrawn;
import asylumchain.events.IntakeEvent.HandedOver;
import asylumchain.events.IntakeEvent.ReceptionAssigned;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// By which facts partners take part in a case: each fact makes those take part whom it is about,
/// and those whom its reporter named beside them, or who reported it. Read from the lists of
/// participants in the journal. To name somebody who takes part already says nothing.
final class Grounds {

  private static final Code IND = Code.of("IND");
  private static final Code COA = Code.of("COA");

  private final List<Fact> facts;
  private final Map<Integer, Set<Code>> beside = new HashMap<>();
  private Set<Code> partners = Set.of();

  private Grounds(List<Fact> journalled) {
    facts = new ArrayList<>(journalled);
    journalled.forEach(this::read);
  }

  /// @param journalled in version order
  static Grounds of(List<Fact> journalled) {
    return new Grounds(journalled);
  }

  /// Who takes part once another fact is reported.
  ///
  /// @param before who takes part until then
  Set<Code> with(CaseEvent event, List<Code> before) {
    var version = facts.size() + 1;
    facts.add(new Fact(version, event));
    var names = named(event);
    if (event instanceof FactCorrected(_, var wrong, var right, _)) {
      if (right != null && !names.isEmpty()) {
        var here = beside.computeIfAbsent(wrong, _ -> new LinkedHashSet<>());
        here.retainAll(names);
        here.addAll(without(names, before));
      }
    } else {
      beside.put(version, without(names, before));
    }
    return counting();
  }

  private List<Fact> effective(LocalDate asOf) {
    return CaseHistory.effective(facts).stream()
        .filter(fact -> !fact.event().occurredOn().isAfter(asOf))
        .toList();
  }

  /// Whom a fact is about, and thereby takes part.
  static List<Code> told(CaseEvent event) {
    return switch (event) {
      case AsylumWishMade _, ApplicationRegistered _, ApplicationLodged _ -> List.of(IND);
      case HandedOver(_, var from, var to, _, _) -> List.of(from, to);
      case HandOverRequested(_, var from, var to, _, _) -> List.of(from, to);
      case HandOverRefused(_, var from, _, _, _) -> List.of(from);
      case HandOverWithdrawn(_, var from, _, _) -> List.of(from);
      case ReceptionAssigned _ -> List.of(COA);
      case FactCorrected(_, _, var right, _) -> right == null ? List.of() : told(right);
      case CaseEvent _ -> List.of();
    };
  }

  /// Whom a fact lists as taking part from then on; empty where it lists nobody.
  static List<Code> named(CaseEvent event) {
    var listed = listed(event);
    return listed == null ? List.of() : listed;
  }

  private static @Nullable List<Code> listed(CaseEvent event) {
    return switch (event) {
      case AsylumWishMade wish -> wish.participants();
      case ApplicationRegistered registered -> registered.participants();
      case ApplicationLodged lodged -> lodged.participants();
      case HandedOver handedOver -> handedOver.participants();
      case HandOverRequested requested -> requested.participants();
      case HandOverRefused refused -> refused.participants();
      case HandOverWithdrawn withdrawn -> withdrawn.participants();
      case ReceptionAssigned assigned -> assigned.participants();
      case FactCorrected(_, _, var right, var partners) ->
          partners != null || right == null ? partners : listed(right);
      case CaseEvent _ -> null;
    };
  }

  /// A correction that lists somebody less took them from the fact it is about.
  private void read(Fact fact) {
    var listed = listed(fact.event());
    if (listed == null) {
      return;
    }
    var by = fact.event() instanceof FactCorrected right ? right.version() : fact.version();
    var here = beside.computeIfAbsent(by, _ -> new LinkedHashSet<>());
    here.removeAll(without(partners, listed));
    var joined = without(listed, partners);
    joined.removeAll(told(fact.event()));
    here.addAll(joined);
    partners = Set.copyOf(listed);
  }

  private static Set<Code> without(Collection<Code> all, Collection<Code> some) {
    var rest = new LinkedHashSet<>(all);
    rest.removeAll(Set.copyOf(some));
    return rest;
  }

  /// Whom the facts that count make take part; who was asked to take the case, while that is open.
  Set<Code> counting() {
    return counting(LocalDate.MAX);
  }

  /// The same as of a day in law.
  ///
  /// @param asOf last day that counts
  Set<Code> counting(LocalDate asOf) {
    var all = new LinkedHashSet<Code>();
    Code holder = IND;
    Code asked = null;
    for (var fact : effective(asOf)) {
      all.addAll(beside.getOrDefault(fact.version(), Set.of()));
      switch (fact.event()) {
        case HandOverRequested(_, var from, var to, _, _) -> {
          all.add(from);
          asked = to;
        }
        case HandedOver(_, var from, var to, _, _) -> {
          all.addAll(List.of(from, to));
          asked = to.equals(holder) ? asked : null;
          holder = to;
        }
        case HandOverRefused _, HandOverWithdrawn _ -> asked = null;
        case CaseEvent event -> all.addAll(told(event));
      }
    }
    if (asked != null) {
      all.add(asked);
    }
    return all;
  }
}
