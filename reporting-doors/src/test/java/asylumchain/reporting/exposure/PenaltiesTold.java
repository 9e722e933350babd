package asylumchain.reporting.exposure;

import static asylumchain.reporting.World.applicant;

import asylumchain.events.Code;
import asylumchain.events.DecisionEvent.DecisionMade;
import asylumchain.events.DecisionEvent.Outcome;
import asylumchain.events.IntakeEvent.ApplicationLodged;
import asylumchain.events.PenaltyEvent.Band;
import asylumchain.events.PenaltyEvent.Kind;
import asylumchain.events.PenaltyEvent.PenaltyEnded;
import asylumchain.events.PenaltyEvent.PenaltyStarted;
import asylumchain.reporting.World;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Penalties that the world is told of, and their raw dates, to be counted by hand.
record PenaltiesTold(World world, List<Penalty> penalties) {

  private static final List<Band> TARIFF = List.of(band(14, "23"), band(28, "35"), band(42, "45"));

  PenaltiesTold(World world) {
    this(world, new ArrayList<>());
  }

  /// A penalty by its raw dates; one ruling is one.
  record Penalty(
      Kind kind, LocalDate firstDay, @Nullable LocalDate lastDay, int perDay, int maximum) {}

  UUID administrative(String firstDay, @Nullable String lastDay) {
    var id = lodged();
    var first = LocalDate.parse(firstDay);
    var last = lastDay == null ? null : LocalDate.parse(lastDay);
    penalties.add(new Penalty(Kind.ADMINISTRATIVE, first, last, 0, 1442));
    var penalty = startedAfterNotice(id, null, firstDay);
    if (last != null) {
      world.said(id, lastDay, new PenaltyEnded(last, penalty));
    }
    return penalty;
  }

  UUID startedAfterNotice(UUID id, @Nullable UUID personId, String firstDay) {
    var penalty = UUID.randomUUID();
    world.said(
        id,
        firstDay,
        new PenaltyStarted(
            LocalDate.parse(firstDay),
            penalty,
            Kind.ADMINISTRATIVE,
            personId,
            UUID.randomUUID(),
            null,
            null,
            TARIFF,
            new BigDecimal("1442")));
    return penalty;
  }

  void judicial(String firstDay, @Nullable String lastDay, int perDay, int maximum) {
    var first = LocalDate.parse(firstDay);
    var last = lastDay == null ? null : LocalDate.parse(lastDay);
    penalties.add(new Penalty(Kind.JUDICIAL, first, last, perDay, maximum));
    var id = lodged();
    started(id, UUID.randomUUID(), UUID.randomUUID(), firstDay, perDay, maximum);
    if (lastDay != null) {
      ended(id, lastDay);
    }
  }

  void started(UUID id, UUID personId, UUID rulingId, String firstDay, int perDay, int maximum) {
    world.said(
        id,
        firstDay,
        new PenaltyStarted(
            LocalDate.parse(firstDay),
            id,
            Kind.JUDICIAL,
            personId,
            null,
            rulingId,
            BigDecimal.valueOf(perDay),
            null,
            BigDecimal.valueOf(maximum)));
  }

  void ended(UUID id, String lastDay) {
    world.said(id, lastDay, new PenaltyEnded(LocalDate.parse(lastDay), id));
  }

  UUID lodged() {
    var id = UUID.randomUUID();
    var on = LocalDate.parse("2020-01-01");
    world.happened(
        id,
        "2020-01-01",
        new ApplicationLodged(on, Code.of("FIRST"), null, applicant("SYR"), null));
    return id;
  }

  void decided(UUID id, String on) {
    world.happened(
        id, on, new DecisionMade(LocalDate.parse(on), Outcome.REFUGEE, Code.of("SENIOR"), true));
  }

  private static Band band(int untilDay, String perDay) {
    return new Band(untilDay, new BigDecimal(perDay));
  }
}
