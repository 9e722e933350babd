package asylumchain.reporting.integrity;

import static asylumchain.reporting.Telling.applicant;
import static asylumchain.reporting.Telling.runningUntil;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import asylumchain.events.Code;
import asylumchain.events.DecisionEvent.DecisionMade;
import asylumchain.events.DecisionEvent.Outcome;
import asylumchain.events.IntakeEvent.ApplicationLodged;
import asylumchain.events.PenaltyEvent;
import asylumchain.events.PenaltyEvent.PenaltyStarted;
import asylumchain.reporting.TopicsStill;
import asylumchain.reporting.World;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What follows from the facts, changed by hand.
@QuarkusTest
@TestProfile(TopicsStill.class)
class RowsReconciledTest {

  @Inject World world;
  @Inject ReconciliationRun run;

  private final UUID syrian = UUID.randomUUID();
  private final UUID turk = UUID.randomUUID();

  @BeforeEach
  void two_cases_and_their_clocks() {
    world.begin(Instant.parse("2021-06-30T00:00:00Z"));
    world.run("delete from reconciliation_discrepancy");
    world.run("delete from reconciliation_part");
    for (var id : List.of(syrian, turk)) {
      lodged(id, "2020-05-01");
      world.determined(id, "2020-05-01", runningUntil("2020-05-01", "2020-11-01"));
    }
    world.positioned();
  }

  @Test
  void an_interval_row_changed_by_hand_is_found_named_and_repaired() {
    world.run("update backlog_interval set nationality = 'ATA' where subject_id = '" + turk + "'");

    run.reconciled(false)
        .body("reconciliation.unrepaired", equalTo(1))
        .body("discrepancies[0].kind", equalTo("MISFOLDED"))
        .body("discrepancies[0].caseId", equalTo(turk.toString()))
        .body("discrepancies[0].repairedAt", nullValue());
    run.reconciled(true)
        .body("reconciliation.wrong", equalTo(1))
        .body("reconciliation.unrepaired", equalTo(0))
        .body("discrepancies[0].repairedAt", notNullValue());
    assertThat(world.count("select count(*) from backlog_interval where nationality = 'ATA'"))
        .isZero();
    run.reconciled(false).body("reconciliation.wrong", equalTo(0));
  }

  @Test
  void a_day_that_tells_of_quality_taken_away_by_hand_is_found_named_and_repaired() {
    world.happened(
        syrian,
        "2021-03-01",
        new DecisionMade(LocalDate.parse("2021-03-01"), Outcome.REFUGEE, Code.of("SENIOR"), false));
    world.positioned();
    run.reconciled(false).body("reconciliation.wrong", equalTo(0));
    world.run("delete from quality_step where subject_id = '" + syrian + "'");

    foundAndRepaired(syrian);
    assertThat(world.count("select count(*) from quality_step where subject_id = '" + syrian + "'"))
        .isEqualTo(1);
  }

  @Test
  void a_penalty_changed_by_hand_is_found_named_and_repaired() {
    world.said(
        turk,
        "2020-12-05",
        new PenaltyStarted(
            LocalDate.parse("2020-12-05"),
            new UUID(0, 1),
            PenaltyEvent.Kind.ADMINISTRATIVE,
            null,
            null,
            null,
            new BigDecimal("23.00"),
            null,
            new BigDecimal("1442.00")));
    world.positioned();
    run.reconciled(false).body("reconciliation.wrong", equalTo(0));
    world.run("update penalty_charge set maximum = maximum + 1");

    foundAndRepaired(turk);
    assertThat(world.count("select count(*) from penalty_charge where maximum = 1442"))
        .isPositive();
  }

  @Test
  void a_row_of_a_case_that_no_source_knows_is_removed() {
    world.run("insert into case_partner values (0, '00000000-0000-4000-8000-000000000001', 'COA')");

    run.reconciled(true)
        .body("discrepancies.kind", hasItem("MISFOLDED"))
        .body("reconciliation.unrepaired", equalTo(0));
    assertThat(world.count("select count(*) from case_partner where partner = 'COA'")).isZero();
  }

  private void foundAndRepaired(UUID id) {
    run.reconciled(false)
        .body("reconciliation.unrepaired", equalTo(1))
        .body("discrepancies.kind", contains("MISFOLDED"))
        .body("discrepancies.caseId", contains(id.toString()));
    run.reconciled(true).body("reconciliation.unrepaired", equalTo(0));
    run.reconciled(false).body("reconciliation.wrong", equalTo(0));
  }

  private void lodged(UUID id, String on) {
    world.happened(
        id,
        on,
        new ApplicationLodged(
            LocalDate.parse(on),
            Code.of("FIRST"),
            null,
            applicant("SYR"),
            List.of(Code.of("IND"))));
  }
}
