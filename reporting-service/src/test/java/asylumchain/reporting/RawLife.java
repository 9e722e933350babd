package asylumchain.reporting;

import static asylumchain.reporting.RawCases.later;
import static asylumchain.reporting.RawCases.pick;
import static asylumchain.reporting.RawCases.say;

import asylumchain.events.Clock;
import asylumchain.reporting.RawCase.Due;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/// A case of any kind: from whichever act it is known, as far as it comes, of whichever partner.
final class RawLife {

  private static final List<String> PARTNERS = List.of("IND", "IND", "COA", "AVIM");

  private final RawCase one;
  private final Telling world;
  private final Random random;
  private LocalDate on;
  private LocalDate recorded;

  private RawLife(Random random, Telling world) {
    this.random = random;
    this.world = world;
    this.on = RawCases.FIRST.plusDays(random.nextInt(600));
    this.recorded = on;
    this.one =
        new RawCase(
            UUID.randomUUID(),
            RawCases.applicant(random),
            random.nextInt(5) == 0 ? "REPEAT" : "FIRST",
            pick(PARTNERS, random),
            new ArrayList<>(),
            new ArrayList<>());
  }

  static RawCase makeUp(Random random, Telling world) {
    var life = new RawLife(random, world);
    life.takenIn();
    for (var i = random.nextInt(9); i > 0 && life.goesOn(); i--) {
      life.oneMore();
    }
    return life.one;
  }

  /// From the wish, the registration or the lodging on; not each of them comes to the next.
  private void takenIn() {
    var acts = List.of("made", "registered", "lodged");
    var first = random.nextInt(3);
    var last = first + random.nextInt(4 - first);
    for (var act : acts.subList(first, Math.min(3, Math.max(first + 1, last + 1)))) {
      recorded = later(recorded, on.plusDays(random.nextInt(3)));
      tell(act, one.kind());
      on = on.plusDays(random.nextInt(40));
    }
    if (random.nextInt(4) > 0) {
      term();
    }
  }

  /// The next day, which may become known late; whether it lies within the days of the test.
  private boolean goesOn() {
    on = on.plusDays(random.nextInt(120));
    recorded = later(recorded, on.plusDays(random.nextInt(4) == 0 ? random.nextInt(90) : 0));
    return !recorded.isAfter(RawCases.LAST);
  }

  private void oneMore() {
    switch (random.nextInt(16)) {
      case 0 -> tell("claimed", "");
      case 1 -> tell("ours", "");
      case 2 -> tell("planned", "");
      case 3 -> tell("intention", "");
      case 4 -> tell("objected", "");
      case 5 -> tell("objectionDecided", "UNFOUNDED");
      case 6 -> tell("further", "");
      case 7 -> tell("departing", "");
      case 8 -> tell("handed", pick(PARTNERS, random));
      case 9, 10 -> term();
      default -> RawCases.sayMore(one, world, recorded, on, random);
    }
  }

  private void tell(String what, String value) {
    say(one, world, recorded, on, what, value, 0);
  }

  private void term() {
    var started = one.said().getFirst().on();
    var due =
        switch (pick(List.of(Clock.State.values()), random)) {
          case NOT_STARTED -> new Due(recorded, null, null, Clock.State.NOT_STARTED);
          case RUNNING ->
              new Due(
                  recorded,
                  started,
                  random.nextBoolean() ? started.plusMonths(6) : on.plusMonths(3),
                  Clock.State.RUNNING);
          case SUSPENDED -> new Due(recorded, started, null, Clock.State.SUSPENDED);
          case NEEDS_REVIEW -> new Due(recorded, started, null, Clock.State.NEEDS_REVIEW);
        };
    RawCases.due(one, world, recorded, due);
  }
}
