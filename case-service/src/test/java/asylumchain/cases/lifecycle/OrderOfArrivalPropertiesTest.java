package asylumchain.cases.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.cases.lifecycle.Ruling.Accepted;
import asylumchain.cases.lifecycle.Ruling.Refused;
import asylumchain.events.CaseEvent;
import asylumchain.events.CaseHistory.Fact;
import asylumchain.events.IntakeEvent.DuplicateMerged;
import asylumchain.events.IntakeEvent.DuplicateSplit;
import asylumchain.events.IntakeEvent.FactCorrected;
import asylumchain.events.WireNames;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class OrderOfArrivalPropertiesTest {

  private static final LocalDate FIRST_DAY = LocalDate.parse("2015-01-01");
  private static final LocalDate TODAY = LocalDate.parse("2021-12-31");

  @Property(tries = 1000)
  void whatever_order_facts_arrive_in_the_standing_is_the_fold_by_days(@ForAll long seed) {
    var random = new Random(seed);
    var lived = life(random);
    var arriving = new ArrayList<>(lived);
    Collections.shuffle(arriving, random);
    var taken = takeAll(arriving);
    assertThat(taken.file).isEqualTo(CaseFile.of(taken.facts()));
    if (taken.events.size() == lived.size()) {
      var inOrder = CaseFile.of(facts(lived));
      assertThat(taken.file).isEqualTo(inOrder);
    }
  }

  @Property(tries = 500)
  void a_correction_that_says_the_same_changes_nothing(@ForAll long seed) {
    var random = new Random(seed);
    var lived = life(random);
    var one = random.nextInt(lived.size());
    var corrected = new ArrayList<>(lived);
    corrected.add(new FactCorrected(TODAY, one + 1, lived.get(one)));
    assertThat(taken(corrected).file.standing()).isEqualTo(CaseFile.of(facts(lived)).standing());
  }

  @Property(tries = 1000)
  void what_is_named_as_possible_and_nothing_else_is_possible(@ForAll long seed) {
    var random = new Random(seed);
    var file = CaseFile.of(facts(life(random)));
    var possible = new TreeSet<>(file.standing().possible(Happenings.IND));
    possible.addAll(file.standing().possible(Happenings.DTV));
    for (var happening : Happenings.ALL) {
      var offered = happening.apply(TODAY);
      if (offered instanceof DuplicateMerged || offered instanceof DuplicateSplit) {
        assertThat(possible).as("said of persons").doesNotContain(name(offered));
      } else if (file.standing().refusal(offered) == null) {
        assertThat(possible).contains(name(offered));
      }
    }
  }

  @Property(tries = 1000)
  void the_chain_always_knows_what_a_case_waits_for(@ForAll long seed) {
    var random = new Random(seed);
    var file = CaseFile.EMPTY;
    var history = new ArrayList<CaseEvent>();
    for (var event : life(random)) {
      file = accepted(file, event, history);
      if (file.untold().isPresent()) {
        file = accepted(file, file.untold().get(), history);
      }
      assertThat(file.standing().told().awaited()).isEqualTo(file.waitingFor());
      assertThat(file.untold()).isEmpty();
    }
  }

  @Example
  void every_kind_of_event_but_corrections_and_destruction_happens_in_these_lives() {
    var seen = new TreeSet<String>();
    for (long seed = 0; seed < 300; seed++) {
      life(new Random(seed), 40).forEach(event -> seen.add(name(event)));
    }
    assertThat(seen).hasSize(CaseEvent.class.getAnnotation(JsonSubTypes.class).value().length - 2);
  }

  private static CaseFile accepted(CaseFile file, CaseEvent event, List<CaseEvent> history) {
    var ruling = file.rule(event, TODAY, () -> facts(history));
    assertThat(ruling).as("%s after %s", event, history).isInstanceOf(Accepted.class);
    history.add(event);
    return ((Accepted) ruling).next();
  }

  /// A life of a case: each fact on a later day than the one before.
  static List<CaseEvent> life(Random random) {
    return life(random, 1 + random.nextInt(16));
  }

  private static List<CaseEvent> life(Random random, int wanted) {
    var file = CaseFile.EMPTY;
    var lived = new ArrayList<CaseEvent>();
    var day = FIRST_DAY;
    while (lived.size() < wanted) {
      var offered = Happenings.ALL.get(random.nextInt(Happenings.ALL.size())).apply(day);
      if (file.rule(offered, TODAY, () -> facts(lived)) instanceof Accepted(var next)) {
        file = next;
        lived.add(offered);
        day = day.plusDays(1 + random.nextInt(50));
      }
    }
    return lived;
  }

  private record Taken(CaseFile file, List<CaseEvent> events) {
    List<Fact> facts() {
      return OrderOfArrivalPropertiesTest.facts(events);
    }
  }

  /// Takes what it can, and tries the rest again, as a source would.
  private static Taken takeAll(List<CaseEvent> arriving) {
    var waiting = new ArrayList<>(arriving);
    var taken = new Taken(CaseFile.EMPTY, List.of());
    int before;
    do {
      before = waiting.size();
      for (var event : List.copyOf(waiting)) {
        var now = taken;
        switch (now.file.rule(event, TODAY, now::facts)) {
          case Accepted(var next) -> {
            taken = new Taken(next, with(now.events, event));
            waiting.remove(event);
          }
          case Refused _ -> {}
        }
      }
    } while (waiting.size() < before);
    return taken;
  }

  private static Taken taken(List<CaseEvent> events) {
    var history = new ArrayList<CaseEvent>();
    var file = CaseFile.EMPTY;
    for (var event : events) {
      file = accepted(file, event, history);
    }
    return new Taken(file, history);
  }

  private static List<CaseEvent> with(List<CaseEvent> events, CaseEvent event) {
    var all = new ArrayList<>(events);
    all.add(event);
    return all;
  }

  private static String name(CaseEvent event) {
    var wire = WireNames.of(event);
    return wire.substring(wire.lastIndexOf('.') + 1);
  }

  static List<Fact> facts(List<CaseEvent> events) {
    var facts = new ArrayList<Fact>();
    events.forEach(event -> facts.add(new Fact(facts.size() + 1, event)));
    return facts;
  }
}
