package asylumchain.deadlines.penalty.cases;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.events.PenaltyEvent.NoticeOfDefaultReceived;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class LateCasePropertiesTest {

  private static final LocalDate BASE = LocalDate.of(2018, 1, 1);

  @Property(tries = 300)
  void it_does_not_matter_in_which_order_notices_arrive(
      @ForAll @Size(min = 1, max = 6) List<@IntRange(max = 600) Integer> received,
      @ForAll @IntRange(max = 600) int due,
      @ForAll long seed) {
    var notices = new ArrayList<NoticeOfDefaultReceived>();
    for (int i = 0; i < received.size(); i++) {
      var on = BASE.plusDays(received.get(i));
      notices.add(new NoticeOfDefaultReceived(on, new UUID(0, i), "decision-term"));
    }
    var straight = told(notices, due);
    Collections.shuffle(notices, new Random(seed));
    var shuffled = told(notices, due);
    assertThat(shuffled.notices()).isEqualTo(straight.notices());
    assertThat(shuffled.penalties()).isEqualTo(straight.penalties());
  }

  @Property(tries = 300)
  void knowledge_of_the_past_never_sees_what_became_known_later(
      @ForAll @Size(min = 1, max = 8) List<@IntRange(max = 900) Integer> known,
      @ForAll @IntRange(max = 900) int asked) {
    var whole = story();
    var part = story();
    var moment = LateStory.moment(BASE.plusDays(asked).toString());
    for (int i = 0; i < known.size(); i++) {
      var on = BASE.plusDays(known.get(i));
      var notice = new NoticeOfDefaultReceived(on, new UUID(0, i), "decision-term");
      whole.posted(on.toString(), notice);
      if (!LateStory.moment(on.toString()).isAfter(moment)) {
        part.posted(on.toString(), notice);
      }
    }
    assertThat(whole.file().at(LocalDate.MAX, moment).notices())
        .isEqualTo(part.file().at(LocalDate.MAX, moment).notices());
  }

  @Property(tries = 300)
  void what_a_penalty_has_come_to_never_falls_as_days_pass(
      @ForAll @IntRange(max = 200) int received, @ForAll @IntRange(max = 400) int later) {
    var on = BASE.plusDays(received);
    var late =
        story()
            .posted(on.toString(), new NoticeOfDefaultReceived(on, new UUID(0, 1), "decision-term"))
            .now();
    for (var penalty : late.penalties()) {
      var day = on.plusDays(later);
      var before = Balance.of(List.of(penalty), day, LateStory.BOOK.lateness());
      var after = Balance.of(List.of(penalty), day.plusDays(1), LateStory.BOOK.lateness());
      assertThat(after.accrued()).isGreaterThanOrEqualTo(before.accrued());
      assertThat(after.accrued()).isLessThanOrEqualTo(penalty.maximum());
    }
  }

  private static LateStory story() {
    return LateStory.lodged("2017-06-01", "FIRST").due("2018-03-01", "2017-06-01");
  }

  private static LateCase told(List<NoticeOfDefaultReceived> notices, int due) {
    var story =
        LateStory.lodged("2017-06-01", "FIRST").due(BASE.plusDays(due).toString(), "2017-06-01");
    notices.forEach(notice -> story.posted("2020-01-01", notice));
    return story.now();
  }
}
