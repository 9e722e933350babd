package asylumchain.deadlines.shifts.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.deadlines.shifts.CaseOnDesk;
import asylumchain.deadlines.shifts.Desks;
import asylumchain.deadlines.terms.CaseTale;
import asylumchain.events.Code;
import asylumchain.events.DeadlineEvent;
import asylumchain.events.Ground;
import asylumchain.events.Length;
import asylumchain.events.PenaltyEvent;
import asylumchain.events.PenaltyEvent.CourtTermDetermined;
import asylumchain.events.PenaltyEvent.NoticeOfDefaultReceived;
import asylumchain.events.PenaltyEvent.PenaltyPaid;
import asylumchain.events.PenaltyEvent.PenaltyStarted;
import asylumchain.events.RemedyEvent;
import asylumchain.events.ShiftEvent.ExtensionAnnulled;
import asylumchain.events.ShiftEvent.ExtensionClaimed;
import asylumchain.events.ShiftEvent.ReviewDecided;
import asylumchain.events.ShiftEvent.ReviewNeeded;
import asylumchain.events.ShiftEvent.SuspensionEnded;
import asylumchain.events.ShiftEvent.SuspensionStarted;
import asylumchain.kit.access.Account;
import asylumchain.kit.imports.ImportJob;
import asylumchain.kit.imports.lines.Knowledge;
import asylumchain.kit.imports.lines.ReadLine.Parsed;
import asylumchain.kit.imports.lines.Reported;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseDeliveryTest {

  private static final Validator VALIDATOR =
      Validation.buildDefaultValidatorFactory().getValidator();
  private static final String CLOCK = "decision-term";
  private static final UUID ONE = new UUID(1, 1);
  private static final UUID TWO = new UUID(1, 2);
  private static final Instant NOW = CaseTale.moment("2022-01-10");
  private static final ImportJob JOB =
      new ImportJob(
          new UUID(9, 9), "IND", "bulk", null, true, false, false, 1, 1, 0, 0, Account.NONE);

  private int number;

  @Test
  void what_one_line_brings_the_next_can_build_on() {
    var delivery = delivery(true, false, Instant.MIN);
    assertThat(say(delivery, known("2021-08-03", claimed(ONE, "2021-08-02")))).isEqualTo("TAKEN");
    assertThat(say(delivery, known("2021-12-06", annulled(ONE, "2021-12-01")))).isEqualTo("TAKEN");
    assertThat(delivery.statements()).hasSize(2);
    assertThat(delivery.statements().getFirst().recordedAt())
        .isEqualTo(CaseTale.moment("2021-08-03"));
    assertThat(delivery.statements().getFirst().author().line()).isEqualTo(1);
  }

  @Test
  void a_line_is_taken_whole_or_not_at_all() {
    var delivery = delivery(true, false, Instant.MIN);
    assertThat(
            say(
                delivery,
                known("2021-05-02", suspended(ONE, "2021-05-01")),
                known("2021-06-01", new SuspensionEnded(LocalDate.parse("2021-05-31"), TWO))))
        .isEqualTo("id-unknown");
    assertThat(delivery.statements()).isEmpty();
    assertThat(
            say(
                delivery,
                known("2021-05-02", suspended(ONE, "2021-05-01")),
                known("2021-06-01", new SuspensionEnded(LocalDate.parse("2021-05-31"), ONE))))
        .isEqualTo("TAKEN");
  }

  @Test
  void the_times_of_a_source_rise_within_a_case_and_lie_neither_in_the_future_nor_before_the_day() {
    var delivery = delivery(true, false, Instant.MIN);
    assertThat(say(delivery, known("2999-01-01", claimed(ONE, "2021-08-02"))))
        .isEqualTo("recorded-at-in-future");
    assertThat(say(delivery, known("2021-08-01", claimed(ONE, "2021-08-02"))))
        .isEqualTo("occurred-after-recorded");
    assertThat(say(delivery, known("2021-08-03", claimed(ONE, "2021-08-02")))).isEqualTo("TAKEN");
    assertThat(say(delivery, known("2021-08-02", notice(TWO, "2021-08-01"))))
        .isEqualTo("recorded-at-falls-within");
    assertThat(say(delivery, new Reported<>(notice(TWO, "2021-11-01"), null))).isEqualTo("TAKEN");
    assertThat(
            say(
                delivery(false, false, Instant.MIN),
                known("2021-08-03", claimed(ONE, "2021-08-02"))))
        .isEqualTo("recorded-at-not-allowed");
  }

  @Test
  void what_was_known_before_published_figures_needs_a_restatement() {
    var published = CaseTale.moment("2021-08-03");
    var line = known("2021-08-03", claimed(ONE, "2021-08-02"));
    assertThat(say(delivery(true, false, published), line)).isEqualTo("figures-were-published");
    assertThat(say(delivery(true, true, published), line)).isEqualTo("TAKEN");
    assertThat(
            say(delivery(true, false, published), known("2021-08-04", claimed(ONE, "2021-08-02"))))
        .isEqualTo("TAKEN");
  }

  @Test
  void an_id_names_one_thing_and_what_is_derived_here_is_taken_from_nobody() {
    var delivery = delivery(true, false, Instant.MIN);
    say(delivery, known("2021-08-03", claimed(ONE, "2021-08-02")));
    assertThat(say(delivery, known("2021-08-03", notice(ONE, "2021-08-02"))))
        .isEqualTo("id-in-use");
    assertThat(
            say(
                delivery,
                known(
                    "2021-09-01",
                    new PenaltyPaid(LocalDate.parse("2021-09-01"), TWO, BigDecimal.TEN))))
        .isEqualTo("id-unknown");
    var started =
        new PenaltyStarted(
            LocalDate.parse("2021-09-01"),
            TWO,
            asylumchain.events.PenaltyEvent.Kind.JUDICIAL,
            null,
            null,
            null,
            BigDecimal.TEN,
            null,
            BigDecimal.TEN);
    assertThat(say(delivery, known("2021-09-01", started))).isEqualTo("derived-here");
  }

  @ParameterizedTest
  @CsvSource({"1, the order", "2, the ruling"})
  void a_payment_may_name_what_its_source_knows_instead_of_the_penalty_that_follows(
      long id, String what) {
    var delivery = delivery(true, false, Instant.MIN);
    say(delivery, known("2021-11-02", ordered(ONE, "2021-11-01", "2021-12-01")));
    assertThat(say(delivery, known("2021-12-21", paid(new UUID(1, id), "2021-12-20"))))
        .as(what)
        .isEqualTo("TAKEN");
    assertThat(delivery.statements().getLast().event())
        .as("stated of the penalty as it is called here")
        .isInstanceOfSatisfying(
            PenaltyPaid.class, it -> assertThat(it.penaltyId()).isNotIn(ONE, TWO));
    assertThat(say(delivery, known("2021-12-22", paid(new UUID(1, 3), "2021-12-20"))))
        .isEqualTo("id-unknown");
    assertThat(say(delivery, known("2021-12-22", paid(new UUID(1, id), "2021-12-01"))))
        .as("the last day of the term costs nothing yet")
        .isEqualTo("before-it-began");
  }

  @Test
  void two_orders_of_one_ruling_bring_one_penalty_to_name() {
    var delivery = delivery(true, false, Instant.MIN);
    say(delivery, known("2021-11-02", ordered(ONE, "2021-11-01", "2021-12-01")));
    say(delivery, known("2021-11-09", ordered(new UUID(1, 4), "2021-11-08", "2021-12-08")));
    assertThat(say(delivery, known("2021-12-21", paid(TWO, "2021-12-20")))).isEqualTo("TAKEN");
  }

  @Test
  void a_payment_may_name_the_notice_that_its_penalty_follows() {
    var desk = Desks.on(new CaseTale().lodged("2019-01-02"), "2019-08-15");
    var delivery = delivery(desk, new Knowledge(true, false, Instant.MIN, NOW));
    say(delivery, known("2019-07-04", notice(ONE, "2019-07-03")));
    assertThat(say(delivery, known("2019-08-02", paid(ONE, "2019-08-01")))).isEqualTo("TAKEN");
    assertThat(
            say(
                delivery,
                known(
                    "2019-08-03",
                    new PenaltyEvent.PenaltyContested(LocalDate.parse("2019-08-02"), ONE)),
                known(
                    "2019-08-06",
                    new PenaltyEvent.PenaltyPaymentDecided(
                        LocalDate.parse("2019-08-05"), ONE, true))))
        .isEqualTo("TAKEN");
    assertThat(say(delivery, known("2019-08-07", paid(ONE, "2019-08-06"))))
        .isEqualTo("payment-paused");
  }

  @Test
  void a_disputed_start_and_the_answer_of_a_person_come_in_by_the_rules_of_their_doors() {
    var tale = new CaseTale().made("2021-02-01").registered("2021-02-15").lodged("2021-03-15");
    var delivery =
        delivery(Desks.on(tale, "2022-01-10"), new Knowledge(true, false, Instant.MIN, NOW));
    var answered = known("2021-06-11", answered("FROM_MAKING", new Ground("42(6)")));
    assertThat(say(delivery, answered)).as("not asked").isEqualTo("no-such-question");
    assertThat(say(delivery, known("2021-06-02", questioned("WHICH_MORATORIUM_LINE"))))
        .as("what is asked by law is derived here")
        .isEqualTo("derived-here");
    assertThat(say(delivery, known("2021-06-02", questioned("DISPUTED_START")))).isEqualTo("TAKEN");
    assertThat(say(delivery, known("2021-06-11", answered("FROM_NOWHERE", new Ground("42(6)")))))
        .isEqualTo("no-such-choice");
    assertThat(refused(delivery, List.of(known("2021-06-11", answered("FROM_MAKING", null)))))
        .isEqualTo("/events/0/ground must be there");
    assertThat(say(delivery, answered)).isEqualTo("TAKEN");
    assertThat(say(delivery, known("2021-06-10", notice(ONE, "2021-06-09"))))
        .as("an answer is knowledge too, and the times of a source rise")
        .isEqualTo("recorded-at-falls-within");
  }

  @Test
  void the_rules_of_the_single_door_hold_and_give_its_reason() {
    var delivery = delivery(true, false, Instant.MIN);
    assertThat(say(delivery, known("2021-09-17", claimed(ONE, "2021-09-16"))))
        .isEqualTo("term-had-passed");
  }

  @Test
  void so_do_the_constraints_on_what_it_reads_and_name_the_place() {
    var delivery = delivery(true, false, Instant.MIN);
    var notice = new NoticeOfDefaultReceived(LocalDate.parse("2021-11-01"), ONE, "x".repeat(61));
    assertThat(refused(delivery, List.of(new Reported<>(notice, null))))
        .isEqualTo("/events/0/clock");
    var paid = new PenaltyPaid(LocalDate.parse("2021-11-02"), TWO, new BigDecimal(-500));
    assertThat(
            refused(
                delivery,
                List.of(
                    new Reported<>(notice(ONE, "2021-11-01"), null), new Reported<>(paid, null))))
        .isEqualTo("/events/1/amount");
    assertThat(delivery.statements()).isEmpty();
  }

  @Test
  void the_same_content_is_recognised_within_a_delivery_too() {
    var delivery = delivery(true, false, Instant.MIN);
    var line = parsed(List.of(known("2021-08-03", claimed(ONE, "2021-08-02"))));
    assertThat(delivery.offer(line).result().name()).isEqualTo("TAKEN");
    assertThat(delivery.offer(line).result().name()).isEqualTo("ALREADY_TAKEN");
  }

  private static CaseDelivery delivery(boolean migration, boolean restatement, Instant published) {
    var desk = Desks.on(new CaseTale().lodged("2021-03-15"), "2022-01-10");
    return delivery(desk, new Knowledge(migration, restatement, published, NOW));
  }

  private static CaseDelivery delivery(CaseOnDesk desk, Knowledge knowledge) {
    return new CaseDelivery(JOB, knowledge, VALIDATOR, desk, Set.of());
  }

  @SafeVarargs
  private String say(CaseDelivery delivery, Reported<DeadlineEvent>... reports) {
    var events = new ArrayList<Reported<DeadlineEvent>>();
    for (var report : reports) {
      events.add(report);
    }
    var result = delivery.offer(parsed(events));
    return result.reason() == null ? result.result().name() : result.reason();
  }

  /// Where a line is not as its constraints want it.
  private String refused(CaseDelivery delivery, List<Reported<DeadlineEvent>> reports) {
    var result = delivery.offer(parsed(reports));
    assertThat(result.reason()).isEqualTo("invalid");
    return String.valueOf(result.detail());
  }

  private Parsed<ShiftLine> parsed(List<Reported<DeadlineEvent>> events) {
    number++;
    return new Parsed<>(number, new ShiftLine(new UUID(0, 3), events), "digest " + number);
  }

  private static Reported<DeadlineEvent> known(String recordedAt, DeadlineEvent event) {
    return new Reported<>(event, CaseTale.moment(recordedAt));
  }

  private static ExtensionClaimed claimed(UUID id, String on) {
    return new ExtensionClaimed(
        LocalDate.parse(on),
        id,
        CLOCK,
        new Ground("42(4)(a)"),
        new Length(9, Length.Unit.MONTHS),
        null,
        null);
  }

  private static ExtensionAnnulled annulled(UUID id, String on) {
    return new ExtensionAnnulled(LocalDate.parse(on), id);
  }

  private static SuspensionStarted suspended(UUID id, String on) {
    return new SuspensionStarted(LocalDate.parse(on), id, CLOCK, new Ground("4:15(2)(a)"));
  }

  private static NoticeOfDefaultReceived notice(UUID id, String on) {
    return new NoticeOfDefaultReceived(LocalDate.parse(on), id, CLOCK);
  }

  private static CourtTermDetermined ordered(UUID id, String sentOn, String decideBy) {
    return new CourtTermDetermined(
        LocalDate.parse(sentOn),
        id,
        TWO,
        CLOCK,
        LocalDate.parse(decideBy),
        null,
        new RemedyEvent.CourtPenalty(new BigDecimal(100), new BigDecimal(7500)));
  }

  private static PenaltyPaid paid(UUID id, String on) {
    return new PenaltyPaid(LocalDate.parse(on), id, new BigDecimal("12.50"));
  }

  private static ReviewNeeded questioned(String question) {
    return new ReviewNeeded(LocalDate.parse("2021-06-01"), CLOCK, Code.of(question), List.of());
  }

  private static ReviewDecided answered(String choice, @Nullable Ground ground) {
    return new ReviewDecided(
        LocalDate.parse("2021-06-10"), CLOCK, Code.of("DISPUTED_START"), Code.of(choice), ground);
  }
}
