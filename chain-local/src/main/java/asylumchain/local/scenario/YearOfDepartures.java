package asylumchain.local.scenario;

import asylumchain.events.CaseEvent;
import asylumchain.events.Code;
import asylumchain.events.DecisionEvent.ApplicationWithdrawn;
import asylumchain.events.DecisionEvent.DecisionMade;
import asylumchain.events.DecisionEvent.Outcome;
import asylumchain.events.DecisionEvent.Withdrawal;
import asylumchain.events.EndEvent.CaseClosed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// How the cases of each track leave in a year: by outcome as many as were published, and what the
/// published flows leave unexplained.
final class YearOfDepartures {

  private final Assumptions assumptions = Assumptions.ofTheNetherlands();
  private final Seed seed;

  YearOfDepartures(Seed seed) {
    this.seed = seed;
  }

  /// How a case leaves, on a day yet to be found.
  interface Leaving {
    CaseEvent on(LocalDate day);
  }

  /// All of a track, in the order of the lot.
  List<Leaving> of(YearAccount account, Track track) {
    var out = account.out();
    int dublin = percent(out.closed(), "dublin-percent-of-closings");
    int safe = percent(out.rejected(), "safe-country-percent-of-rejections");
    var leaving = new ArrayList<Leaving>();
    switch (track) {
      case TRACK_1 -> add(leaving, dublin, decided(Outcome.NOT_TAKEN_INTO_CONSIDERATION));
      case TRACK_2 -> add(leaving, safe, decided(Outcome.REJECTED_MANIFESTLY_UNFOUNDED));
      case TRACK_4 -> {
        add(leaving, out.recognised(), decided(Outcome.REFUGEE));
        add(leaving, out.other(), decided(Outcome.SUBSIDIARY));
        add(leaving, out.rejected() - safe, decided(Outcome.REJECTED_UNFOUNDED));
        add(
            leaving,
            out.closed() - dublin,
            day -> new ApplicationWithdrawn(day, Withdrawal.EXPLICIT));
        add(
            leaving,
            Math.max(0, -account.unexplained()),
            day -> new CaseClosed(day, NetherlandsScenario.UNEXPLAINED));
      }
    }
    Collections.shuffle(leaving, seed.stream("leaving " + track + account.year()));
    return leaving;
  }

  private int percent(int all, String assumption) {
    return all * assumptions.value(assumption) / 100;
  }

  private static void add(List<Leaving> all, int count, Leaving one) {
    all.addAll(Collections.nCopies(count, one));
  }

  private static Leaving decided(Outcome outcome) {
    return day -> new DecisionMade(day, outcome, Code.of("SENIOR"), false);
  }
}
