package asylumchain.deadlines.shifts.orders;

import static asylumchain.deadlines.shifts.Desks.said;
import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.deadlines.penalty.cases.CourtOrder;
import asylumchain.deadlines.shifts.CaseOnDesk;
import asylumchain.deadlines.shifts.Desks;
import asylumchain.deadlines.shifts.Ruling;
import asylumchain.deadlines.terms.CaseTale;
import asylumchain.events.ExaminationEvent.Interview;
import asylumchain.events.Length;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Terms that a court set.
class OrderTest {

  private static final Length EIGHT_WEEKS = new Length(8, Length.Unit.WEEKS);

  @Test
  void a_day_in_the_judgment_wins_over_a_length_and_a_length_over_the_two_weeks_of_the_law() {
    assertThat(orders(desk(), order("2025-09-01", EIGHT_WEEKS, null)))
        .containsExactly("decision-term 2025-09-01");
    assertThat(orders(desk(), order(null, EIGHT_WEEKS, null)))
        .containsExactly("decision-term 2025-09-03");
    assertThat(orders(desk(), order(null, null, null))).containsExactly("decision-term 2025-07-23");
  }

  @Test
  void eight_weeks_to_hear_and_eight_more_to_decide() {
    var ordered = after(desk(), order(null, EIGHT_WEEKS, EIGHT_WEEKS));
    assertThat(orders(ordered)).containsExactly("decision-term 2025-10-29", "hearing 2025-09-03");
    assertThat(clock(ordered, "court-hearing")).isEqualTo("2025-09-03");
    assertThat(clock(ordered, "court-term")).isEqualTo("2025-10-29");
  }

  @Test
  void the_decision_follows_a_hearing_that_was_held_in_time() {
    var tale = new CaseTale().lodged("2024-01-02").interview("2025-08-01", Interview.FURTHER);
    var ordered = after(Desks.on(tale, "2025-08-15"), order(null, EIGHT_WEEKS, EIGHT_WEEKS));
    assertThat(orders(ordered)).contains("decision-term 2025-09-26");
    assertThat(clock(ordered, "court-term")).isEqualTo("2025-09-26");
    assertThat(clock(ordered, "court-hearing")).isEqualTo("-");
  }

  @Test
  void an_order_that_contradicts_itself_is_not_taken() {
    assertThat(answer(order("2025-07-08", null, null))).isEqualTo("/decideBy");
    assertThat(answer(order(null, null, EIGHT_WEEKS))).isEqualTo("/decideWithin");
    assertThat(
            answer(
                new OrderPosted(
                    day("2025-07-09"),
                    null,
                    "decision-term",
                    null,
                    null,
                    null,
                    new OrderPosted.PenaltyPosted(new BigDecimal(100), new BigDecimal(50)),
                    null)))
        .isEqualTo("/penalty/maximum");
  }

  @Test
  void an_order_that_is_posted_late_does_not_replace_a_newer_one() {
    var newer = after(desk(), order("2025-09-01", null, null));
    var older =
        new OrderPosted(
            day("2025-03-03"), null, "decision-term", day("2025-06-02"), null, null, null, null);
    assertThat(clock(Desks.after(newer, older, new UUID(0, 10)), "court-term"))
        .isEqualTo("2025-09-01");
  }

  @Test
  void an_order_that_was_put_right_reads_as_it_should_have() {
    var ordered = after(desk(), order(null, EIGHT_WEEKS, null));
    var right = order("2025-08-20", null, null).about(Desks.ID);
    assertThat(said(right.on(desk(), Desks.ID))).isEqualTo("unknown");
    assertThat(orders(Desks.after(ordered, right, Desks.ID)))
        .containsExactly("decision-term 2025-08-20");
  }

  private static OrderPosted order(
      @Nullable String decideBy, @Nullable Length decide, @Nullable Length hear) {
    return new OrderPosted(
        day("2025-07-09"),
        null,
        "decision-term",
        decideBy == null ? null : day(decideBy),
        decide,
        hear,
        null,
        null);
  }

  private static CaseOnDesk desk() {
    return Desks.on(new CaseTale().lodged("2024-01-02"), "2025-08-01");
  }

  private static String answer(OrderPosted order) {
    return said(order.on(desk(), Desks.ID));
  }

  private static CaseOnDesk after(CaseOnDesk desk, OrderPosted order) {
    assertThat(order.on(desk, Desks.ID)).isInstanceOf(Ruling.Accepted.class);
    return Desks.after(desk, order, Desks.ID);
  }

  private static List<String> orders(CaseOnDesk desk, OrderPosted order) {
    return orders(after(desk, order));
  }

  private static List<String> orders(CaseOnDesk desk) {
    return desk.lateness().orders().stream().map(OrderTest::text).sorted().toList();
  }

  private static String text(CourtOrder order) {
    return order.clock() + " " + order.dueOn();
  }

  private static String clock(CaseOnDesk desk, String name) {
    return desk.clock(name, desk.today())
        .map(told -> String.valueOf(told.clock().dueOn()))
        .orElse("-");
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }
}
