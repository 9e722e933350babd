package asylumchain.deadlines.shifts.penalties;

import static java.math.BigDecimal.TEN;
import static java.math.BigDecimal.ZERO;
import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.deadlines.terms.CaseTale;
import asylumchain.events.PenaltyEvent.Kind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// How many people received a penalty, and for how much.
class PenaltySummaryTest {

  private static final UUID RULING = new UUID(1, 1);
  private static final UUID OF_RULING = new UUID(1, 2);
  private static final LocalDate DECIDED = LocalDate.parse("2021-05-15");

  @Test
  void one_ruling_about_a_family_costs_once_while_each_of_them_counts_as_a_person() {
    var said =
        List.of(judicial(1, 1, "2021-05-01", "2021-05-10"), judicial(2, 2, "2021-05-01", null));
    var line = summary(said, "2021-05-20").total();
    assertThat(line.persons()).isEqualTo(2);
    assertThat(line.cases()).isEqualTo(2);
    assertThat(line.rulings()).isEqualTo(1);
    assertThat(line.penalties()).isEqualTo(1);
    assertThat(line.accrued()).isEqualByComparingTo("2000");
    assertThat(line.projected()).isEqualByComparingTo("7500");
  }

  @Test
  void an_administrative_penalty_grows_by_the_tariff_of_the_day_on_which_its_notice_came() {
    var before = administrative(1, "2019-01-14", null, BigDecimal.ZERO, new BigDecimal("1260"));
    var since =
        administrative(2, "2019-01-16", null, new BigDecimal("100.50"), new BigDecimal("1442"));
    assertThat(summary(List.of(before), "2019-01-14").total().accrued()).isEqualByComparingTo("20");
    var line = summary(List.of(since), "2019-01-16").total();
    assertThat(line.accrued()).isEqualByComparingTo("23");
    assertThat(line.outstanding()).isEqualByComparingTo("-77.50");
    assertThat(line.projected()).isEqualByComparingTo("1442");
  }

  @Test
  void a_person_with_both_kinds_counts_once_in_total_and_once_in_each() {
    var said =
        List.of(
            judicial(1, 1, "2021-05-01", "2021-05-10"),
            administrative(1, "2020-03-01", "2020-03-02", BigDecimal.ZERO, new BigDecimal(1442)));
    var summary = summary(said, "2021-05-20");
    assertThat(summary.total().persons()).isEqualTo(1);
    assertThat(summary.byKind()).extracting(it -> it.line().persons()).containsExactly(1L, 1L);
    assertThat(summary.total().accrued()).isEqualByComparingTo("1046");
    assertThat(summary.total().projected()).isEqualByComparingTo("1046");
  }

  @Test
  void who_received_a_penalty_by_decision_alone_counts_too_and_nobody_twice() {
    var said = List.of(judicial(1, 1, "2021-05-01", "2021-05-10"));
    var decided =
        List.of(
            established(1, 1, Kind.JUDICIAL, said.getFirst(), "900"),
            established(2, 2, Kind.ADMINISTRATIVE, null, "1442"),
            established(2, 3, Kind.ADMINISTRATIVE, null, "23"),
            established(4, 4, Kind.ADMINISTRATIVE, null, "0"));
    var summary = summary(said, decided, "2021-05-20");
    assertThat(summary.persons()).isEqualTo(2);
    assertThat(summary.total().persons()).isEqualTo(1);
    var total = summary.established();
    assertThat(total.persons()).as("to one nothing was granted").isEqualTo(2);
    assertThat(total.cases()).isEqualTo(4);
    assertThat(total.withoutLaw()).isEqualTo(3);
    assertThat(total.amount()).isEqualByComparingTo("2365");
    assertThat(total.computed()).isEqualByComparingTo("1000");
    assertThat(total.difference()).isEqualByComparingTo("1365");
    assertThat(summary.establishedByKind())
        .extracting(it -> it.kind() + " " + it.total().persons() + " " + it.total().amount())
        .containsExactly("ADMINISTRATIVE 1 1465", "JUDICIAL 1 900");
  }

  @Test
  void a_term_with_two_decisions_has_one_penalty_by_law_and_neither_is_without_law() {
    var begun =
        administrative(1, "2019-01-16", "2019-02-26", BigDecimal.ZERO, new BigDecimal(1442));
    var ofAnother =
        new SaidEstablished(0, begun.caseId(), new UUID(6, 9), DECIDED, TEN, ZERO, null);
    var decided =
        List.of(
            established(1, 1, Kind.ADMINISTRATIVE, begun, "900"),
            new EstablishedPenalty(
                ofAnother,
                Kind.ADMINISTRATIVE,
                begun.personId(),
                new UUID(5, 9),
                null,
                null,
                begun.noticeId()));
    var total = summary(List.of(begun), decided, "2021-05-20").established();
    assertThat(total.penalties()).isEqualTo(2);
    assertThat(total.withoutLaw()).isZero();
    assertThat(total.besideAnother()).isEqualTo(1);
    assertThat(total.computed()).isEqualByComparingTo("1442");
    assertThat(total.amount()).isEqualByComparingTo("910");
  }

  private static EstablishedPenalty established(
      int person, int ofCase, Kind kind, @Nullable SaidPenalty begun, String euros) {
    var said =
        new SaidEstablished(
            0,
            new UUID(2, ofCase),
            begun == null ? new UUID(6, ofCase) : begun.penaltyId(),
            DECIDED,
            new BigDecimal(euros),
            BigDecimal.ZERO,
            null);
    return begun == null
        ? new EstablishedPenalty(said, kind, new UUID(3, person), null, null, null, null)
        : EstablishedPenalty.of(said, begun, CaseTale.BOOK, LocalDate.parse("2021-05-20"));
  }

  private static PenaltySummary summary(List<SaidPenalty> said, String asOf) {
    return summary(said, List.of(), asOf);
  }

  private static PenaltySummary summary(
      List<SaidPenalty> said, List<EstablishedPenalty> decided, String asOf) {
    var question =
        new PenaltyQuestion(
            "IND", LocalDate.parse(asOf), Instant.EPOCH, false, null, null, null, null);
    return PenaltySummary.of(said, decided, question, CaseTale.BOOK);
  }

  private static SaidPenalty judicial(
      int person, int ofCase, String from, @Nullable String endedOn) {
    return new SaidPenalty(
        new UUID(2, ofCase),
        OF_RULING,
        Kind.JUDICIAL,
        new UUID(3, person),
        null,
        RULING,
        LocalDate.parse(from),
        endedOn == null ? null : LocalDate.parse(endedOn),
        new BigDecimal(100),
        new BigDecimal(7_500),
        BigDecimal.ZERO);
  }

  private static SaidPenalty administrative(
      int person, String from, @Nullable String endedOn, BigDecimal paid, BigDecimal maximum) {
    return new SaidPenalty(
        new UUID(2, person),
        new UUID(4, person),
        Kind.ADMINISTRATIVE,
        new UUID(3, person),
        new UUID(5, person),
        null,
        LocalDate.parse(from),
        endedOn == null ? null : LocalDate.parse(endedOn),
        null,
        maximum,
        paid);
  }
}
