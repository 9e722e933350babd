package asylumchain.deadlines.penalty.cases;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.deadlines.penalty.told.EstablishedTold;
import asylumchain.deadlines.terms.Language;
import asylumchain.deadlines.terms.Sentences;
import asylumchain.events.PenaltyEvent.NoticeOfDefaultReceived;
import asylumchain.events.PenaltyEvent.PenaltyEstablished;
import asylumchain.events.PenaltyEvent.PenaltyPaid;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What the authority established by decision (Awb art. 4:18), beside what follows from the law.
class EstablishedTest {

  private static final UUID NOTICE = new UUID(0, 11);
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
  void it_is_named_by_its_own_id_or_by_the_notice_and_by_nothing_else() {
    var late = late("2018-12-31", "2018-12-01").now();
    assertThat(late.subjectMeantBy(NOTICE)).map(LateCase.Subject::penaltyId).contains(PENALTY);
    assertThat(late.subjectMeantBy(PENALTY)).map(LateCase.Subject::penaltyId).contains(PENALTY);
    assertThat(late.subjectMeantBy(new UUID(0, 12))).isEmpty();
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
