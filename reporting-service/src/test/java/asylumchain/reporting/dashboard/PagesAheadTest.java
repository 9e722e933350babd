package asylumchain.reporting.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import asylumchain.kit.projection.FreshnessView;
import asylumchain.kit.projection.FreshnessView.Position;
import asylumchain.reporting.dashboard.KeptPages.Plain;
import asylumchain.reporting.dashboard.frame.Wording.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PagesAheadTest {

  private static final Duration COST = Duration.ofMillis(500);

  private final List<Language> made = new ArrayList<>();
  private long now;
  private Instant known = Instant.parse("2021-12-31T08:00:00Z");
  private long rows = 1_000;
  private LocalDate today = LocalDate.parse("2021-12-31");
  private boolean away;
  private boolean broken;
  private Duration cost = COST;
  private final PagesAhead<String> pages =
      new PagesAhead<>(KeptPagesTest.config(), () -> now, () -> today, this::fresh, this::make);

  @Test
  void each_language_is_there_before_anybody_asks() {
    assertThat(pages.page(first(Language.NL))).isNull();
    rounds();
    for (var language : Language.values()) {
      assertThat(pages.page(first(language))).isNotNull();
    }
    assertThat(made).containsExactlyInAnyOrder(Language.values());
    assertThat(pages.page(new Plain("flows", Language.NL, today))).isNull();
  }

  @Test
  void as_long_as_nothing_becomes_known_it_is_not_made_again() {
    rounds();
    passed(Duration.ofHours(1));
    rounds();
    assertThat(made).hasSize(Language.values().length);
    assertThat(pages.page(first(Language.NL))).isNotNull();
  }

  @Test
  void what_became_known_is_told_after_forty_times_what_a_page_costs() {
    rounds();
    known = known.plusSeconds(1);
    passed(COST.multipliedBy(36));
    rounds();
    assertThat(made).hasSize(Language.values().length);

    passed(COST.multipliedBy(4));
    rounds();
    assertThat(made).hasSize(2 * Language.values().length);
  }

  @Test
  void a_new_day_has_a_new_page_at_once() {
    rounds();
    var yesterday = first(Language.EN);
    today = today.plusDays(1);
    assertThat(pages.page(first(Language.EN))).isNull();
    rounds();
    assertThat(pages.page(first(Language.EN))).isNotNull();
    assertThat(pages.page(yesterday)).isNull();
  }

  @Test
  void when_nobody_could_look_for_long_it_is_not_shown() {
    rounds();
    away = true;
    passed(Duration.ofSeconds(59));
    assertThatThrownBy(pages::round).isInstanceOf(IllegalStateException.class);
    assertThat(pages.page(first(Language.NL))).isNotNull();
    passed(Duration.ofSeconds(1));
    assertThat(pages.page(first(Language.NL))).isNull();
  }

  @Test
  void a_page_that_cannot_be_made_is_not_tried_again_at_once() {
    broken = true;
    assertThatThrownBy(pages::round).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(pages::round).isInstanceOf(IllegalArgumentException.class);
    assertThat(pages.round()).as("each language was tried").isFalse();
    broken = false;
    passed(COST.multipliedBy(40));
    rounds();
    assertThat(pages.page(first(Language.NL))).isNotNull();
  }

  @Test
  void a_dear_page_is_made_every_five_minutes_all_the_same() {
    cost = Duration.ofMinutes(1);
    rounds();
    known = known.plusSeconds(1);
    passed(Duration.ofMinutes(4));
    rounds();
    assertThat(made).hasSize(2 * Language.values().length);
  }

  @Test
  void while_a_change_of_law_comes_in_it_waits_until_that_is_over() {
    rounds();
    for (int second = 0; second < 25; second++) {
      comesIn(3_000);
      rounds();
    }
    comesIn(100);
    rounds();
    comesIn(3_000);
    rounds();
    assertThat(made).as("it had only paused").hasSize(Language.values().length);
    for (int second = 0; second < 3; second++) {
      assertThat(made).hasSize(Language.values().length);
      comesIn(100);
      rounds();
    }
    assertThat(made).hasSize(2 * Language.values().length);
  }

  @Test
  void a_load_that_does_not_end_holds_it_up_for_a_minute() {
    rounds();
    for (int second = 0; second < 75; second++) {
      comesIn(3_000);
      rounds();
    }
    assertThat(made).hasSize(Language.values().length);
    for (int second = 0; second < 10; second++) {
      comesIn(3_000);
      rounds();
    }
    assertThat(made).hasSize(2 * Language.values().length);
  }

  @Test
  void what_people_bring_in_all_day_holds_nothing_up() {
    rounds();
    for (int second = 0; second < 25; second++) {
      comesIn(100);
      rounds();
    }
    assertThat(made).hasSize(2 * Language.values().length);
  }

  /// A second in which so many rows come.
  private void comesIn(int news) {
    rows += news;
    known = known.plusSeconds(1);
    passed(Duration.ofSeconds(1));
  }

  private void rounds() {
    for (int i = 0; pages.round(); i++) {
      assertThat(i).as("rounds without an end").isLessThan(10);
    }
  }

  private Plain first(Language language) {
    return new Plain("overview", language, today);
  }

  private void passed(Duration time) {
    now += time.toNanos();
  }

  private FreshnessView fresh() {
    if (away) {
      throw new IllegalStateException("the database is away");
    }
    return new FreshnessView(known, List.of(new Position("case", 0, 1, rows, known, null)));
  }

  private String make(Plain plain) {
    passed(cost);
    if (broken) {
      throw new IllegalArgumentException("a figure cannot be asked");
    }
    made.add(plain.language());
    return plain.toString();
  }
}
