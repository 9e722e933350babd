package asylumchain.deadlines.board.consequences;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.deadlines.board.KnownCase;
import asylumchain.deadlines.terms.CaseTale;
import asylumchain.deadlines.terms.KnownShift;
import asylumchain.events.Code;
import asylumchain.events.DeadlineEvent;
import asylumchain.events.DecisionEvent.Outcome;
import asylumchain.events.EndEvent;
import asylumchain.events.Ground;
import asylumchain.events.Length;
import asylumchain.events.PenaltyEvent.CourtTermDetermined;
import asylumchain.events.PenaltyEvent.NoticeOfDefaultReceived;
import asylumchain.events.PenaltyEvent.PenaltyEnded;
import asylumchain.events.PenaltyEvent.PenaltyRefused;
import asylumchain.events.PenaltyEvent.PenaltyStarted;
import asylumchain.events.RemedyEvent.CourtPenalty;
import asylumchain.events.ShiftEvent.ExtensionAnnulled;
import asylumchain.events.ShiftEvent.ExtensionClaimed;
import asylumchain.events.ShiftEvent.ReviewDecided;
import asylumchain.events.ShiftEvent.ReviewNeeded;
import asylumchain.events.ShiftEvent.SuspensionStarted;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What is said of a case besides its clocks, and when. Each is said once.
class ConsequencesTest {

  private static final UUID CASE = new UUID(0, 1);
  private static final UUID NOTICE = new UUID(0, 2);
  private static final UUID RULING = new UUID(0, 3);
  private static final UUID EXTENSION = new UUID(0, 4);

  private static final Code DISPUTED_START = Code.of("DISPUTED_START");
  private static final int SAID = 99;

  private final List<KnownShift> said = new ArrayList<>();
  private Heard heard = new Heard(0, List.of());

  @Test
  void a_penalty_is_said_to_begin_on_its_first_day_and_to_end_once_it_was_decided() {
    var tale = new CaseTale().lodged("2019-01-02").posted("2019-07-03", notice("2019-07-03"));
    assertThat(say(tale, "2019-07-17")).isEmpty();
    assertThat(next(tale, "2019-07-17")).isEqualTo("2019-07-18");
    assertThat(say(tale, "2019-07-18"))
        .singleElement()
        .isInstanceOfSatisfying(
            PenaltyStarted.class,
            it -> {
              assertThat(it.occurredOn()).isEqualTo("2019-07-18");
              assertThat(it.noticeId()).isEqualTo(NOTICE);
              assertThat(it.maximum()).isEqualByComparingTo("1442");
            });
    assertThat(say(tale, "2019-07-19")).isEmpty();
    tale.decided("2019-07-25", Outcome.REFUGEE).announced("2019-07-25");
    assertThat(say(tale, "2019-07-25"))
        .singleElement()
        .isInstanceOfSatisfying(
            PenaltyEnded.class, it -> assertThat(it.occurredOn()).isEqualTo("2019-07-24"));
    assertThat(say(tale, "2019-07-26")).isEmpty();
  }

  @Test
  void a_penalty_ends_by_itself_once_it_came_to_its_maximum() {
    var tale = new CaseTale().lodged("2019-01-02").posted("2019-07-03", notice("2019-07-03"));
    say(tale, "2019-07-18");
    assertThat(next(tale, "2019-07-18")).isEqualTo("2019-08-29");
    assertThat(say(tale, "2019-08-28")).isEmpty();
    assertThat(say(tale, "2019-08-29"))
        .singleElement()
        .isInstanceOfSatisfying(
            PenaltyEnded.class, it -> assertThat(it.occurredOn()).isEqualTo("2019-08-28"));
    assertThat(next(tale, "2019-08-29")).isEqualTo("null");
  }

  @Test
  void an_annulled_extension_makes_an_earlier_notice_timely_and_its_penalty_is_said_then() {
    var tale =
        new CaseTale()
            .lodged("2019-01-02")
            .posted("2019-06-01", extension("2019-06-01"))
            .posted("2019-07-03", notice("2019-07-03"));
    assertThat(say(tale, "2019-12-01")).isEmpty();
    tale.posted("2019-12-10", new ExtensionAnnulled(day("2019-12-10"), EXTENSION));
    assertThat(say(tale, "2019-12-10"))
        .hasExactlyElementsOfTypes(PenaltyStarted.class, PenaltyEnded.class);
  }

  @Test
  void a_penalty_that_is_not_due_after_all_is_said_to_have_ended_before_it_began() {
    var tale = new CaseTale().lodged("2019-01-02").posted("2019-07-03", notice("2019-07-03"));
    var started = (PenaltyStarted) say(tale, "2019-07-20").getFirst();
    tale.posted(
        "2019-07-22",
        new PenaltyRefused(day("2019-07-22"), started.penaltyId(), new Ground("4:17(5)")));
    assertThat(say(tale, "2019-07-22"))
        .containsExactly(new PenaltyEnded(day("2019-07-17"), started.penaltyId()));
    assertThat(say(tale, "2019-07-23")).isEmpty();
  }

  @Test
  void the_penalty_of_a_ruling_names_the_ruling_its_rate_and_its_maximum() {
    var tale =
        new CaseTale()
            .lodged("2024-01-02")
            .posted(
                "2025-07-09",
                new CourtTermDetermined(
                    day("2025-07-09"),
                    NOTICE,
                    RULING,
                    "decision-term",
                    null,
                    new Length(8, Length.Unit.WEEKS),
                    null,
                    new CourtPenalty(new BigDecimal(100), new BigDecimal(7_500))));
    assertThat(say(tale, "2025-09-03")).isEmpty();
    assertThat(say(tale, "2025-09-04"))
        .singleElement()
        .isInstanceOfSatisfying(
            PenaltyStarted.class,
            it -> {
              assertThat(it.rulingId()).isEqualTo(RULING);
              assertThat(it.perDay()).isEqualByComparingTo("100");
            });
  }

  @Test
  void a_question_is_said_once_with_its_alternatives_and_again_when_they_are_others() {
    var tale =
        new CaseTale()
            .lodged("2021-03-15")
            .track("2021-03-16", "TRACK_1")
            .track("2021-05-01", "TRACK_4");
    assertThat(say(tale, "2021-05-02"))
        .singleElement()
        .isInstanceOfSatisfying(
            ReviewNeeded.class,
            it -> {
              assertThat(it.question().text()).isEqualTo("SINCE_WHEN_RESPONSIBLE");
              assertThat(it.alternatives())
                  .extracting(each -> each.choice() + " " + each.dueOn())
                  .containsExactly("FROM_LEAVING_TRACK_1 2021-11-01", "FROM_LODGING 2021-09-15");
            });
    assertThat(say(tale, "2021-05-03")).isEmpty();
    tale.posted(
        "2021-06-01",
        new SuspensionStarted(
            day("2021-06-01"), EXTENSION, "decision-term", new Ground("4:15(2)(a)")));
    assertThat(say(tale, "2021-06-02")).hasSize(1);
  }

  @Test
  void an_answered_question_is_not_asked_again() {
    var tale =
        new CaseTale()
            .lodged("2021-03-15")
            .track("2021-03-16", "TRACK_1")
            .track("2021-05-01", "TRACK_4");
    say(tale, "2021-05-02");
    tale.posted(
        "2021-05-05",
        new ReviewDecided(
            day("2021-05-05"),
            "decision-term",
            Code.of("SINCE_WHEN_RESPONSIBLE"),
            Code.of("FROM_LODGING"),
            null));
    assertThat(say(tale, "2021-05-05")).isEmpty();
    assertThat(tale.clock("decision-term", "2021-05-06")).isEqualTo("RUNNING 2021-09-15");
  }

  @Test
  void a_question_that_went_and_comes_back_is_asked_anew_though_its_alternatives_are_the_same() {
    var asked =
        new CaseTale()
            .lodged("2021-03-15")
            .track("2021-03-16", "TRACK_1")
            .track("2021-05-01", "TRACK_4");
    var corrected = new CaseTale().lodged("2021-03-15").track("2021-03-16", "TRACK_4");
    var first = say(asked, "2021-05-02");
    assertThat(say(corrected, "2021-05-03")).as("the track was a mistake").isEmpty();
    assertThat(say(asked, "2021-05-04"))
        .singleElement()
        .isInstanceOfSatisfying(
            ReviewNeeded.class,
            it ->
                assertThat(it.alternatives())
                    .isEqualTo(((ReviewNeeded) first.getFirst()).alternatives()));
    assertThat(say(asked, "2021-05-05")).isEmpty();
  }

  @Test
  void a_question_that_was_open_when_the_case_was_closed_is_asked_anew_once_it_is_open_again() {
    var tale =
        new CaseTale()
            .lodged("2021-03-15")
            .track("2021-03-16", "TRACK_1")
            .track("2021-05-01", "TRACK_4");
    var first = say(tale, "2021-05-02");
    tale.happens("2021-05-10", new EndEvent.CaseClosed(day("2021-05-10"), Code.of("OTHER")));
    assertThat(say(tale, "2021-05-10")).as("nobody has to answer it").isEmpty();
    tale.happens("2021-05-20", new EndEvent.CaseReopened(day("2021-05-20")));
    assertThat(say(tale, "2021-05-20"))
        .singleElement()
        .isInstanceOfSatisfying(
            ReviewNeeded.class,
            it -> {
              assertThat(it.occurredOn()).isEqualTo("2021-05-20");
              assertThat(it.alternatives())
                  .isEqualTo(((ReviewNeeded) first.getFirst()).alternatives());
            });
    assertThat(say(tale, "2021-05-21")).isEmpty();
  }

  @Test
  void it_is_asked_anew_also_when_the_closing_and_the_reopening_come_in_together() {
    var tale =
        new CaseTale()
            .lodged("2021-03-15")
            .track("2021-03-16", "TRACK_1")
            .track("2021-05-01", "TRACK_4");
    say(tale, "2021-05-02");
    tale.happens("2021-05-10", new EndEvent.CaseClosed(day("2021-05-10"), Code.of("OTHER")));
    tale.happens("2021-05-20", new EndEvent.CaseReopened(day("2021-05-20")));
    assertThat(say(tale, "2021-05-20")).hasSize(1);
    assertThat(say(tale, "2021-05-21")).isEmpty();
  }

  @Test
  void what_a_person_disputes_just_now_is_asked_already_though_the_clock_ran_until_then() {
    var tale = new CaseTale().made("2021-03-01").lodged("2021-03-15");
    assertThat(say(tale, "2021-05-01")).isEmpty();
    var disputed = new ReviewNeeded(day("2021-05-02"), "decision-term", DISPUTED_START, List.of());
    var question = new CaseTale().made("2021-03-01").lodged("2021-03-15");
    var needed =
        (ReviewNeeded) say(question.posted("2021-05-02", disputed), "2021-05-02").getFirst();
    said.clear();
    heard = new Heard(0, tale.on("2021-05-01").bare());
    assertThat(say(tale.posted("2021-05-02", needed), "2021-05-02")).isEmpty();
    assertThat(say(tale, "2021-05-03")).isEmpty();
  }

  private List<DeadlineEvent> say(CaseTale tale, String today) {
    var news = consequences(tale, today).news();
    news.forEach(it -> said.add(new KnownShift(SAID, CaseTale.moment(today), it)));
    heard = new Heard(SAID, tale.on(today).bare());
    return news;
  }

  private String next(CaseTale tale, String today) {
    return String.valueOf(consequences(tale, today).nextChangeOn());
  }

  private Consequences consequences(CaseTale tale, String today) {
    var record = tale.record();
    var shifts = new ArrayList<>(record.shifts());
    shifts.addAll(said);
    var known = new KnownCase(record.events(), shifts);
    return Consequences.of(
        shifts,
        heard,
        tale.until(today),
        known.lateness(CASE, CaseTale.BOOK),
        day(today),
        CaseTale.moment("2200-01-01"));
  }

  private static NoticeOfDefaultReceived notice(String on) {
    return new NoticeOfDefaultReceived(day(on), NOTICE, "decision-term");
  }

  private static ExtensionClaimed extension(String on) {
    return new ExtensionClaimed(
        day(on),
        EXTENSION,
        "decision-term",
        new Ground("42(4)(a)"),
        new Length(9, Length.Unit.MONTHS),
        null,
        null);
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }
}
