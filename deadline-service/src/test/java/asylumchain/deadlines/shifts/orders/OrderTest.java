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
import asylumchain.events.PenaltyEvent.CourtTermAnnulled;
import asylumchain.events.PenaltyEvent.CourtTermDetermined;
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

  @Test
  void an_order_whose_judgment_was_annulled_never_was_for_who_knows_it() {
    var older =
        new OrderPosted(
            day("2025-03-03"), null, "decision-term", day("2025-06-02"), null, null, null, null);
    var first = Desks.after(desk(), older, new UUID(0, 10));
    var ordered = after(first, order("2025-09-01", null, null));
    var annulled = Desks.after(ordered, annulled("2025-07-25").about(Desks.ID), Desks.ID);
    assertThat(orders(annulled)).containsExactly("decision-term 2025-06-02");
    assertThat(clock(annulled, "court-term")).as("the one before").isEqualTo("2025-06-02");
    var all = Desks.after(annulled, annulled("2025-07-25").about(new UUID(0, 10)), Desks.ID);
    assertThat(orders(all)).isEmpty();
    assertThat(clock(all, "court-term")).isEqualTo("-");
    assertThat(clock(all, "decision-term")).as("the law computes again").isEqualTo("2024-07-02");
  }

  @Test
  void what_was_annulled_cannot_be_annulled_again_or_put_right() {
    var ordered = after(desk(), order("2025-09-01", null, null));
    var annulment = annulled("2025-07-25").about(Desks.ID);
    assertThat(said(annulment.on(desk(), Desks.ID))).isEqualTo("unknown");
    assertThat(said(annulled("2025-07-08").about(Desks.ID).on(ordered, Desks.ID)))
        .isEqualTo("before-the-judgment");
    assertThat(said(annulled("2025-08-02").about(Desks.ID).on(ordered, Desks.ID)))
        .isEqualTo("in-the-future");
    var annulled = Desks.after(ordered, annulment, Desks.ID);
    assertThat(said(annulment.on(annulled, Desks.ID))).isEqualTo("already-so");
    assertThat(said(order("2025-08-20", null, null).about(Desks.ID).on(annulled, Desks.ID)))
        .isEqualTo("judgment-annulled");
  }

  @Test
  void a_term_that_followed_from_a_judgment_goes_with_it() {
    var tale =
        new CaseTale()
            .lodged("2024-01-02")
            .appealedAgainstSilence("2025-06-02")
            .judged("2025-07-09", "2025-09-01");
    var judged = Desks.on(tale, "2025-08-01");
    assertThat(clock(judged, "court-term")).isEqualTo("2025-09-01");
    var followed = judged.lateness().orders().getFirst().orderId();
    var annulled = Desks.after(judged, annulled("2025-07-25").about(followed), followed);
    assertThat(clock(annulled, "court-term")).isEqualTo("-");
    assertThat(orders(annulled)).isEmpty();
  }

  @Test
  void whoever_looks_from_before_it_was_known_still_finds_the_order() {
    var tale =
        new CaseTale()
            .lodged("2024-01-02")
            .posted(
                "2025-07-10",
                new CourtTermDetermined(
                    day("2025-07-09"),
                    Desks.ID,
                    new UUID(0, 4),
                    "decision-term",
                    day("2025-09-01"),
                    null,
                    null))
            .posted(
                "2025-08-20",
                new CourtTermAnnulled(day("2025-08-18"), Desks.ID, day("2025-07-09")));
    assertThat(CaseTale.said(tale.on("2025-08-10", "2025-08-19"), "court-term"))
        .isEqualTo("RUNNING 2025-09-01");
    assertThat(CaseTale.said(tale.on("2025-08-10", "2025-08-21"), "court-term")).isEqualTo("-");
  }

  private static OrderAnnulled annulled(String on) {
    return new OrderAnnulled(day(on), null);
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
