package asylumchain.deadlines.terms;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.events.DecisionEvent.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Who asks another state too late, or not at all, is responsible.
class RequestInTimeTest {

  private static final String DECISION = "decision-term";
  private static final String REQUEST = "responsibility-request";
  private static final String REPLY = "responsibility-reply";

  @Test
  void without_a_request_in_time_the_netherlands_is_responsible_from_the_next_day() {
    var tale = new CaseTale().lodged("2021-11-01").track("2021-11-02", "TRACK_1");
    assertThat(tale.clock(REQUEST, "2022-02-01")).isEqualTo("RUNNING 2022-02-01");
    assertThat(tale.clock(DECISION, "2022-02-01")).isEqualTo("NOT_STARTED null");
    assertThat(tale.clock(REQUEST, "2022-02-02")).isEqualTo("-");
    assertThat(tale.clock(DECISION, "2022-02-02")).isEqualTo("RUNNING 2022-08-02");
    assertThat(tale.explained(DECISION, "2022-02-02"))
        .contains("Until 1 February 2022 no other state was asked")
        .contains("responsible since 2 February 2022")
        .contains("Regulation (EU) 604/2013, art. 21(1) and 23(3)");
  }

  @Test
  void that_is_known_from_the_start_of_that_day_without_any_message() {
    var tale = new CaseTale().lodged("2021-11-01").track("2021-11-02", "TRACK_1");
    assertThat(tale.until("2022-02-01").nextChangeOn()).isEqualTo("2022-02-02");
    var last = tale.until("2022-02-02").timeline().moments().getLast();
    assertThat(last.knownFrom()).isEqualTo("2022-02-01T23:00:00Z");
    assertThat(last.clocks().getFirst().startedOn()).isEqualTo("2022-02-02");
  }

  @Test
  void a_late_request_does_not_make_another_state_responsible_also_if_it_accepts() {
    for (var asked :
        List.of(late().askedToTakeCharge("2022-03-01"), late().askedToTakeBack("2022-03-01"))) {
      assertThat(asked.clock(REPLY, "2022-03-02")).isEqualTo("-");
      assertThat(asked.clock(DECISION, "2023-01-01")).isEqualTo("RUNNING 2022-08-02");
      assertThat(asked.explained(DECISION, "2023-01-01"))
          .contains("The request of 1 March 2022 came after the last day for it, 1 February 2022");
      asked.accepted("2022-04-01");
      assertThat(asked.clock("transfer", "2022-04-02")).isEqualTo("-");
      assertThat(asked.clock(DECISION, "2023-01-01")).isEqualTo("RUNNING 2022-08-02");
      asked.transferLapsed("2022-10-01");
      assertThat(asked.clock(DECISION, "2023-01-01")).isEqualTo("RUNNING 2022-08-02");
    }
  }

  @Test
  void a_request_on_the_last_day_is_in_time_and_a_shorter_term_has_a_last_day_of_its_own() {
    assertThat(late().askedToTakeCharge("2022-02-01").clock(REPLY, "2022-02-02"))
        .isEqualTo("RUNNING 2022-04-01");
    var shorter = new CaseTale().lodged("2021-11-01").track("2021-11-02", "TRACK_1", "2022-01-05");
    assertThat(shorter.clock(DECISION, "2022-01-06")).isEqualTo("RUNNING 2022-07-06");
    assertThat(shorter.askedToTakeBack("2022-01-06").clock(DECISION, "2022-02-01"))
        .isEqualTo("RUNNING 2022-07-06");
  }

  @Test
  void a_day_to_ask_that_is_not_after_the_application_shortens_nothing() {
    var tale = new CaseTale().lodged("2021-11-01").track("2021-11-02", "TRACK_1", "2021-11-01");
    assertThat(tale.clock(REQUEST, "2021-11-03")).isEqualTo("RUNNING 2022-02-01");
  }

  @Test
  void who_left_track_one_before_that_day_is_not_moved_by_it_and_who_left_later_is() {
    var before = late().track("2022-01-10", "TRACK_4");
    assertThat(before.clock(DECISION, "2022-02-02")).isEqualTo("NEEDS_REVIEW null");
    assertThat(before.askedToTakeCharge("2022-03-01").clock(DECISION, "2022-03-02"))
        .as("a late request settles nothing")
        .isEqualTo("NEEDS_REVIEW null");
    assertThat(late().track("2022-02-02", "TRACK_4").clock(DECISION, "2022-03-01"))
        .isEqualTo("RUNNING 2022-08-02");
  }

  @Test
  void a_stated_day_of_responsibility_wins_over_the_term_to_ask() {
    assertThat(late().netherlandsResponsible("2021-12-01").clock(DECISION, "2022-03-01"))
        .isEqualTo("RUNNING 2022-06-01");
    assertThat(late().netherlandsResponsible("2022-03-01").clock(DECISION, "2022-03-02"))
        .isEqualTo("RUNNING 2022-09-01");
  }

  @Test
  void who_was_decided_on_before_that_day_is_not_moved_by_it() {
    var tale = late().decided("2022-02-01", Outcome.NOT_TAKEN_INTO_CONSIDERATION);
    assertThat(tale.clock(DECISION, "2022-06-01")).isEqualTo("NOT_STARTED null");
    assertThat(tale.clock(REQUEST, "2022-06-01")).isEqualTo("-");
  }

  @Test
  void a_state_that_accepts_was_asked_though_nobody_told_so() {
    assertThat(late().accepted("2022-03-01").clock("transfer", "2022-03-02"))
        .isEqualTo("RUNNING 2022-09-01");
  }

  @Test
  void a_late_request_under_the_ammr_leaves_the_term_as_it_runs_and_says_so() {
    var tale =
        new CaseTale()
            .registered("2026-07-06")
            .lodged("2026-07-20")
            .askedToTakeCharge("2026-10-15");
    assertThat(tale.clock(DECISION, "2027-10-01")).isEqualTo("RUNNING 2027-01-20");
    assertThat(tale.clock("transfer", "2027-01-10")).isEqualTo("-");
    assertThat(tale.explained(DECISION, "2027-10-01"))
        .contains("came after the last day for it, 7 September 2026")
        .contains("Regulation (EU) 2024/1351, art. 39(1)");
  }

  @Test
  void a_late_notification_to_take_back_under_the_ammr_shifts_nothing() {
    var tale =
        new CaseTale().registered("2026-07-06").lodged("2026-07-20").askedToTakeBack("2026-10-15");
    assertThat(tale.clock(REPLY, "2026-10-16")).isEqualTo("RUNNING 2026-10-29");
    assertThat(tale.clock("transfer", "2026-10-30")).isEqualTo("RUNNING 2027-04-30");
  }

  @Test
  void a_day_for_the_reply_counts_only_where_it_shortens_the_term() {
    for (var replyBy : List.of("2024-05-01", "2024-06-03", "2025-03-01")) {
      assertThat(dublin().askedToReplyBy("2024-06-03", replyBy).clock(REPLY, "2024-06-10"))
          .as(replyBy)
          .isEqualTo("RUNNING 2024-07-03");
    }
  }

  @Test
  void a_term_that_a_hit_would_shorten_says_so_where_no_shorter_one_was_stated() {
    assertThat(late().explained(REQUEST, "2021-11-03"))
        .contains("After a hit in Eurodac the term is shorter, where that was stated");
    assertThat(dublin().askedToTakeBack("2024-06-03").explained(REPLY, "2024-06-10"))
        .contains("hit in Eurodac");
    assertThat(dublin().askedToReplyBy("2024-06-03", "2024-06-17").explained(REPLY, "2024-06-10"))
        .doesNotContainIgnoringCase("eurodac");
    assertThat(dublin().askedToTakeCharge("2024-06-03").explained(REPLY, "2024-06-10"))
        .as("to take charge takes as long after a hit")
        .doesNotContainIgnoringCase("eurodac");
  }

  private static CaseTale late() {
    return new CaseTale().lodged("2021-11-01").track("2021-11-02", "TRACK_1");
  }

  private static CaseTale dublin() {
    return new CaseTale().lodged("2024-05-11").track("2024-05-20", "TRACK_1");
  }
}
