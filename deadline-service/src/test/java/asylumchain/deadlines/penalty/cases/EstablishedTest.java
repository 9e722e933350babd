package asylumchain.deadlines.penalty.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import asylumchain.deadlines.penalty.told.EstablishedTold;
import asylumchain.deadlines.terms.Language;
import asylumchain.deadlines.terms.Sentences;
import asylumchain.events.Code;
import asylumchain.events.DecisionEvent;
import asylumchain.events.PenaltyEvent.CourtTermAnnulled;
import asylumchain.events.PenaltyEvent.CourtTermDetermined;
import asylumchain.events.PenaltyEvent.Kind;
import asylumchain.events.PenaltyEvent.NoticeOfDefaultReceived;
import asylumchain.events.PenaltyEvent.PenaltyEstablished;
import asylumchain.events.PenaltyEvent.PenaltyPaid;
import asylumchain.events.RemedyEvent.CourtPenalty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What the authority established by decision (Awb art. 4:18), beside what follows from the law.
class EstablishedTest {

  private static final UUID NOTICE = new UUID(0, 11);
  private static final UUID SECOND = new UUID(0, 12);
  private static final UUID THIRD = new UUID(0, 13);
  private static final UUID PENALTY = Penalties.idOf(NOTICE);
  private static final LocalDate LATER = LocalDate.parse("2019-12-31");

  @Test
  void it_stands_beside_the_computed_penalty_and_changes_nothing_of_it() {
    var story =
        late("2018-12-31", "2018-12-01").posted("2019-04-01", established("2019-04-01", 900));
    var established = story.now().established().getFirst();
    var computed = story.now().penalties().getFirst();
    assertThat(established.decision().amount()).isEqualByComparingTo("900");
    assertThat(established.computed()).isEqualTo(computed);
    assertThat(Balance.of(List.of(computed), LATER, LateStory.BOOK.lateness()).accrued())
        .isEqualByComparingTo("1260");
    assertThat(told(established, story, "1260", Language.EN))
        .contains("established it at 900 euros")
        .contains("360 euros less were established");
    assertThat(told(established, story, "1260", Language.NL)).contains("360 euro minder");
  }

  @Test
  void where_no_penalty_follows_from_the_law_it_is_kept_and_the_reason_is_told() {
    var story =
        late("2018-12-31", "2019-02-01")
            .posted("2019-04-01", established("2019-04-01", 1260))
            .posted("2019-05-01", new PenaltyPaid(day("2019-05-01"), PENALTY, euros(1260)));
    assertThat(story.now().penalties()).as("the notice was premature").isEmpty();
    var established = story.now().established().getFirst();
    assertThat(established.noticeId()).isEqualTo(NOTICE);
    assertThat(established.computed()).isNull();
    assertThat(established.paidBy(LATER)).isEqualByComparingTo("1260");
    assertThat(told(established, story, "0", Language.EN))
        .contains("From the law no penalty follows")
        .contains("1 February 2019");
  }

  @Test
  void the_decision_of_the_latest_day_counts_whichever_came_in_first() {
    var story =
        late("2018-12-31", "2018-12-01")
            .posted("2019-06-01", established("2019-05-01", 1260))
            .posted("2019-06-02", established("2019-04-01", 900));
    assertThat(story.now().established().getFirst().decision().amount())
        .isEqualByComparingTo("1260");
    var before = story.file().at(LocalDate.MAX, LateStory.moment("2019-05-31"));
    assertThat(before.established()).as("not known yet").isEmpty();
  }

  @Test
  void where_it_names_a_later_notice_about_the_same_term_it_is_held_against_that_of_the_first() {
    var story = twoNotices().posted("2019-04-01", establishedOf(SECOND, "2019-04-01", 900));
    assertThat(story.now().penalties()).hasSize(1);
    var established = story.now().established().getFirst();
    assertThat(established.noticeId()).isEqualTo(SECOND);
    assertThat(established.computedFrom()).isEqualTo(NOTICE);
    assertThat(established.computed()).isEqualTo(story.now().penalties().getFirst());
    assertThat(told(established, story, "1260", Language.EN))
        .contains("names the notice of default of 10 January 2019")
        .contains("follows from that of 31 December 2018")
        .contains("360 euros less were established");
    assertThat(told(established, story, "1260", Language.NL))
        .contains("ingebrekestelling van 10 januari 2019");
  }

  @Test
  void a_penalty_stands_beside_one_decision_that_of_its_own_notice_or_else_the_last() {
    var both =
        twoNotices()
            .posted("2019-04-01", establishedOf(SECOND, "2019-04-01", 900))
            .posted("2019-04-02", established("2019-04-02", 1260));
    assertThat(both.now().established())
        .extracting(Established::noticeId, it -> it.computed() != null, Established::computedBeside)
        .containsExactly(tuple(NOTICE, true, null), tuple(SECOND, false, NOTICE));
    assertThat(told(both.now().established().getLast(), both, "0", Language.EN))
        .contains("it stands beside the decision about the notice of default of 31 December 2018")
        .doesNotContain("no penalty follows");
    assertThat(told(both.now().established().getLast(), both, "0", Language.NL))
        .contains("staat naast de beslissing over de ingebrekestelling van 31 december 2018");
    var others =
        twoNotices()
            .posted(
                "2019-01-20",
                new NoticeOfDefaultReceived(day("2019-01-20"), THIRD, "decision-term"))
            .posted("2019-04-01", establishedOf(THIRD, "2019-04-01", 900))
            .posted("2019-04-02", establishedOf(SECOND, "2019-04-02", 1000));
    assertThat(others.now().established())
        .extracting(Established::noticeId, Established::computedFrom, Established::computedBeside)
        .containsExactly(tuple(SECOND, NOTICE, null), tuple(THIRD, null, SECOND));
  }

  @Test
  void a_notice_about_a_term_that_ran_anew_is_another_one() {
    var story =
        late("2018-12-31", "2018-12-01")
            .happens("2019-01-20", decidedOn("2019-01-20"))
            .happens("2019-03-01", new DecisionEvent.DecisionWithdrawn(day("2019-03-01")))
            .posted(
                "2019-03-02",
                new NoticeOfDefaultReceived(day("2019-03-02"), SECOND, "objection-decision"))
            .posted("2019-04-01", establishedOf(SECOND, "2019-04-01", 900));
    assertThat(story.now().penalties()).hasSize(1);
    assertThat(story.now().established().getFirst().computed()).isNull();
    assertThat(story.now().established().getFirst().computedBeside()).isNull();
  }

  @Test
  void that_a_judgment_was_annulled_does_not_undo_that_something_was_decided() {
    var order = new UUID(0, 21);
    var ruling = new UUID(0, 22);
    var story =
        LateStory.lodged("2018-06-01", "FIRST")
            .posted(
                "2019-02-01",
                new CourtTermDetermined(
                    day("2019-02-01"),
                    order,
                    ruling,
                    "decision-term",
                    day("2019-03-01"),
                    null,
                    new CourtPenalty(euros(100), euros(7500))));
    var penalty = story.now().penalties().getFirst().penaltyId();
    story
        .posted("2019-06-01", new PenaltyEstablished(day("2019-06-01"), penalty, euros(7500)))
        .posted("2019-07-01", new CourtTermAnnulled(day("2019-07-01"), order, day("2019-02-01")));
    assertThat(story.now().penalties()).isEmpty();
    var established = story.now().established().getFirst();
    assertThat(established.kind()).isEqualTo(Kind.JUDICIAL);
    assertThat(established.penaltyId()).isEqualTo(penalty);
    assertThat(established.rulingId()).isNull();
    assertThat(established.computed()).isNull();
  }

  @Test
  void it_is_named_by_its_own_id_or_by_the_notice_and_by_nothing_else() {
    var late = late("2018-12-31", "2018-12-01").now();
    assertThat(late.subjectMeantBy(NOTICE)).map(LateCase.Subject::penaltyId).contains(PENALTY);
    assertThat(late.subjectMeantBy(PENALTY)).map(LateCase.Subject::penaltyId).contains(PENALTY);
    assertThat(late.subjectMeantBy(SECOND)).isEmpty();
  }

  private static DecisionEvent decidedOn(String on) {
    return new DecisionEvent.DecisionMade(
        day(on), DecisionEvent.Outcome.REFUGEE, Code.of("SENIOR"), true);
  }

  private static LateStory twoNotices() {
    return late("2018-12-31", "2018-12-01")
        .posted(
            "2019-01-10", new NoticeOfDefaultReceived(day("2019-01-10"), SECOND, "decision-term"));
  }

  private static PenaltyEstablished establishedOf(UUID notice, String on, int euros) {
    return new PenaltyEstablished(day(on), Penalties.idOf(notice), euros(euros));
  }

  private static LateStory late(String receivedOn, String dueOn) {
    return LateStory.lodged("2018-06-01", "FIRST")
        .due(dueOn, "2018-06-01")
        .posted(receivedOn, new NoticeOfDefaultReceived(day(receivedOn), NOTICE, "decision-term"));
  }

  private static PenaltyEstablished established(String on, int euros) {
    return new PenaltyEstablished(day(on), PENALTY, euros(euros));
  }

  private static String told(
      Established established, LateStory story, String computed, Language language) {
    return Sentences.paragraph(
        EstablishedTold.of(established, new BigDecimal(computed), story.now().notices()), language);
  }

  private static BigDecimal euros(int amount) {
    return BigDecimal.valueOf(amount);
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }
}
