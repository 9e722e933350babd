package asylumchain.deadlines.terms;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.deadlines.law.Moratorium;
import asylumchain.deadlines.law.Moratorium.Kind;
import asylumchain.deadlines.law.Moratorium.Line;
import asylumchain.deadlines.law.RuleBook;
import asylumchain.deadlines.law.Rulings;
import asylumchain.events.ExaminationEvent;
import asylumchain.events.Ground;
import asylumchain.events.Length;
import asylumchain.events.ShiftEvent.ExtensionClaimed;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;

/// What holds of a decision moratorium under the old law, however long it lasts, and whenever it
/// came in the course of a case.
class MoratoriaPropertiesTest {

  /// A case and a moratorium that reaches it.
  ///
  /// @param from first day of the moratorium
  /// @param until last day of it
  /// @param extendedBy months of an extension in the case; 0 for none
  /// @param gap days from lodging until a supplement was asked for
  /// @param days until it was there; 0 for none asked for
  record Story(
      LocalDate lodgedOn, LocalDate from, LocalDate until, int extendedBy, int gap, int days) {

    LocalDate askedOn() {
      return lodgedOn.plusDays(gap);
    }
  }

  @Property(tries = 1000)
  void none_makes_a_term_end_earlier(@ForAll("stories") Story story, @ForAll Line line) {
    assertThat(due("SYR", story, line)).isAfterOrEqualTo(due("ERI", story, line));
  }

  @Property(tries = 300)
  void where_the_term_stands_still_it_ends_21_months_after_lodging_at_the_latest(
      @ForAll("stories") Story story) {
    assertThat(due("SYR", story, Line.SUSPEND)).isBeforeOrEqualTo(story.lodgedOn().plusMonths(21));
  }

  private static LocalDate due(String nationality, Story story, Line line) {
    var told = tale(nationality, story).on(syrian(story, line), "2190-01-01", "2190-01-01").bare();
    return Objects.requireNonNull(told.getFirst().dueOn());
  }

  private static RuleBook syrian(Story story, Line line) {
    var moratorium =
        new Moratorium(
            "SYR-DRAWN",
            "SYR",
            "Syria",
            List.of("SYR"),
            null,
            Kind.DECISION,
            story.from(),
            null,
            List.of(),
            story.until(),
            null,
            "confirmed",
            List.of(),
            line,
            null,
            null,
            null,
            Rulings.NONE);
    var book = CaseTale.BOOK;
    return book.with(book.version(), book.decrees(), List.of(moratorium), book.calendar());
  }

  private static CaseTale tale(String nationality, Story story) {
    var tale = new CaseTale().from(nationality).lodged(story.lodgedOn().toString());
    if (story.days() > 0) {
      var asked = story.askedOn();
      var received = asked.plusDays(story.days());
      tale.happens(asked.toString(), new ExaminationEvent.SupplementRequested(asked, received));
      tale.happens(received.toString(), new ExaminationEvent.SupplementReceived(received));
    }
    return story.extendedBy() == 0
        ? tale
        : tale.posted(story.lodgedOn().plusDays(30).toString(), extended(story));
  }

  private static ExtensionClaimed extended(Story story) {
    return new ExtensionClaimed(
        story.lodgedOn().plusDays(30),
        new UUID(0, 1),
        "decision-term",
        new Ground("42(4)(a)"),
        new Length(story.extendedBy(), Length.Unit.MONTHS),
        null);
  }

  /// Lodged up to two years before the moratorium begins, or while it lasts.
  @Provide
  Arbitrary<Story> stories() {
    return Combinators.combine(
            Arbitraries.longs()
                .between(
                    LocalDate.of(2019, 1, 1).toEpochDay(), LocalDate.of(2025, 6, 13).toEpochDay())
                .map(LocalDate::ofEpochDay),
            Arbitraries.of(1, 6, 12, 18, 24),
            evenly(-720, 720),
            evenly(0, 9),
            evenly(1, 500),
            evenly(0, 300))
        .as(MoratoriaPropertiesTest::story)
        .filter(story -> !story.lodgedOn().isAfter(story.until()));
  }

  /// Small numbers are not likelier than others: what goes wrong lies far apart.
  private static Arbitrary<Integer> evenly(int least, int most) {
    return Arbitraries.integers()
        .between(least, most)
        .withDistribution(RandomDistribution.uniform())
        .withoutEdgeCases();
  }

  private static Story story(
      LocalDate lodgedOn, int months, int begun, int extendedBy, int gap, int days) {
    var from = lodgedOn.plusDays(begun);
    return new Story(lodgedOn, from, from.plusMonths(months).minusDays(1), extendedBy, gap, days);
  }
}
