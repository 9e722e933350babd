package asylumchain.reporting.cohort;

import static asylumchain.reporting.Planner.figures;
import static asylumchain.reporting.World.applicant;
import static asylumchain.reporting.World.runningUntil;
import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.events.CaseEvent;
import asylumchain.events.Code;
import asylumchain.events.DecisionEvent.ApplicationWithdrawn;
import asylumchain.events.DecisionEvent.DecisionMade;
import asylumchain.events.DecisionEvent.DecisionWithdrawn;
import asylumchain.events.DecisionEvent.Outcome;
import asylumchain.events.DecisionEvent.Withdrawal;
import asylumchain.events.EndEvent.CaseClosed;
import asylumchain.events.EndEvent.CaseReopened;
import asylumchain.events.IntakeEvent.ApplicationLodged;
import asylumchain.reporting.Planner;
import asylumchain.reporting.TopicsStill;
import asylumchain.reporting.World;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// A cohort whose cases are decided, withdrawn, closed and opened again, counted in another,
/// simpler way: from the raw events of each member, two questions alone. Does a decision stand? Has
/// the case ended?
@QuarkusTest
@TestProfile(TopicsStill.class)
class ReopenedCohortRecountTest {

  private static final LocalDate FROZEN = LocalDate.parse("2020-03-02");
  private static final LocalDate LAST = LocalDate.parse("2021-12-01");

  @Inject World world;

  /// What happened to a member, and on which day it was recorded (at noon).
  private record Said(LocalDate recordedOn, CaseEvent event) {}

  /// Somebody who was in the stock when the cohort was frozen.
  private record Member(UUID id, LocalDate dueOn, List<Said> said) {

    /// Whether a decision is awaited at the end of a day, as known at the end of another.
    boolean awaits(LocalDate day, LocalDate known) {
      var decided = false;
      var ended = false;
      for (var some : said) {
        if (!some.recordedOn().isAfter(known) && !some.event().occurredOn().isAfter(day)) {
          if (some.event() instanceof DecisionMade || some.event() instanceof DecisionWithdrawn) {
            decided = some.event() instanceof DecisionMade;
          } else {
            ended = !(some.event() instanceof CaseReopened);
          }
        }
      }
      return !decided && !ended;
    }

    boolean isLate(LocalDate day, LocalDate known) {
      return awaits(day, known) && dueOn.isBefore(day);
    }

    /// How often it comes back into the stock between two days, both looked at from their ends.
    int comesBack(LocalDate after, LocalDate last) {
      var times = 0;
      for (var day = after.plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
        times += awaits(day, LAST) && !awaits(day.minusDays(1), LAST) ? 1 : 0;
      }
      return times;
    }
  }

  @Test
  void the_stock_of_each_day_its_backlog_and_what_comes_back_equal_a_recount_of_the_raw_events() {
    long seed = new Random().nextLong();
    var random = new Random(seed);
    world.begin(Instant.parse("2021-12-30T00:00:00Z"));
    var members = new ArrayList<Member>();
    for (var i = 0; i < 50; i++) {
      members.add(member(random));
    }
    var code = "c" + UUID.randomUUID();
    Planner.freeze(code, FROZEN, "\"knownAt\": \"2021-12-29T00:00:00Z\"");
    assertThat(figures("/v1/cohorts/" + code).getInt("members")).isEqualTo(members.size());
    assertThat(members.stream().mapToInt(it -> it.comesBack(FROZEN, LAST)).sum())
        .as("cases that come back, seed %d", seed)
        .isPositive();
    for (var i = 0; i < 3; i++) {
      var from = FROZEN.plusDays(random.nextInt(300));
      var known = from.plusDays(random.nextInt(300));
      for (var day : days(code, from, known)) {
        var on = LocalDate.parse(String.valueOf(day.get("date")));
        var as = "%s as known on %s, seed %d".formatted(on, known, seed);
        var open = members.stream().filter(it -> it.awaits(on, known)).count();
        assertThat(day.get("open")).as(as).isEqualTo((int) open);
        assertThat(day.get("settled")).as(as).isEqualTo((int) (members.size() - open));
        assertThat(day.get("pastTerm"))
            .as(as)
            .isEqualTo((int) members.stream().filter(it -> it.isLate(on, known)).count());
      }
      var open = members.stream().filter(it -> it.awaits(from, known)).count();
      assertThat(
              figures("/v1/backlog?asOf=%s&knownAt=%s&cohort=%s".formatted(from, known, code))
                  .getLong("total"))
          .as("backlog of %s as known on %s, seed %d", from, known, seed)
          .isEqualTo(open);
    }
    comeBack(code, members, seed);
  }

  /// What comes into the stock of a cohort that was frozen before can only have come back.
  private void comeBack(String code, List<Member> members, long seed) {
    var flows =
        figures(
            "/v1/flows/balance?from=%s&to=%s&knownAt=%s&cohort=%s"
                .formatted(FROZEN.plusDays(1), LAST, LAST, code));
    assertThat(flows.getLong("total[0].in"))
        .as("what came back, seed %d", seed)
        .isEqualTo(members.stream().mapToInt(it -> it.comesBack(FROZEN, LAST)).sum());
    assertThat(flows.getLong("unexplained")).as("seed %d", seed).isZero();
    assertThat(flows.getLong("total[0].closing"))
        .as("seed %d", seed)
        .isEqualTo(members.stream().filter(it -> it.awaits(LAST, LAST)).count());
  }

  private Member member(Random random) {
    var id = UUID.randomUUID();
    var lodged = FROZEN.minusDays(1 + random.nextInt(200));
    var due = lodged.plusDays(180 + random.nextInt(200));
    world.happened(
        id,
        lodged.toString(),
        new ApplicationLodged(
            lodged, Code.of("FIRST"), null, applicant("SYR"), List.of(Code.of("IND"))));
    world.determined(id, lodged.toString(), runningUntil(lodged.toString(), due.toString()));
    var member = new Member(id, due, new ArrayList<>());
    var on = FROZEN;
    var recorded = on;
    while (true) {
      on = on.plusDays(1 + random.nextInt(90));
      var late = on.plusDays(random.nextInt(3) == 0 ? random.nextInt(60) : 0);
      recorded = late.isAfter(recorded) ? late : recorded;
      if (recorded.isAfter(LAST)) {
        return member;
      }
      var event = next(member.said(), on, random);
      member.said().add(new Said(recorded, event));
      world.happened(id, recorded.toString(), event);
    }
  }

  /// What can follow: a case that has ended is opened again, a decision is withdrawn or the case is
  /// closed, and one that awaits its decision gets it, is withdrawn or is closed.
  private static CaseEvent next(List<Said> before, LocalDate on, Random random) {
    var so = new Member(new UUID(0, 0), on, before);
    var last = before.isEmpty() ? null : before.getLast().event();
    if (last instanceof CaseClosed || last instanceof ApplicationWithdrawn) {
      return new CaseReopened(on);
    }
    if (!so.awaits(LocalDate.MAX, LocalDate.MAX)) {
      return random.nextBoolean() ? new DecisionWithdrawn(on) : new CaseClosed(on, Code.of("GONE"));
    }
    return switch (random.nextInt(4)) {
      case 0 -> new ApplicationWithdrawn(on, Withdrawal.IMPLICIT);
      case 1 -> new CaseClosed(on, Code.of("GONE"));
      case 2 -> new DecisionMade(on, Outcome.REFUGEE, Code.of("SENIOR"), false);
      default -> new DecisionMade(on, Outcome.REJECTED_UNFOUNDED, Code.of("REGULAR"), false);
    };
  }

  private static List<Map<String, Object>> days(String code, LocalDate from, LocalDate known) {
    return figures(
            "/v1/cohorts/%s/stock?from=%s&to=%s&knownAt=%s"
                .formatted(code, from, from.plusDays(150), known))
        .getList("days");
  }
}
