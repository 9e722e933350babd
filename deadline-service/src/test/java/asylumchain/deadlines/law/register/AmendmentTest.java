package asylumchain.deadlines.law.register;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.deadlines.law.CaseLaw;
import asylumchain.deadlines.law.Decree;
import asylumchain.deadlines.law.LawFiles;
import asylumchain.deadlines.law.Moratorium.Line;
import asylumchain.deadlines.law.RuleBook;
import asylumchain.deadlines.law.RuleCorrection;
import asylumchain.deadlines.law.Ruling;
import asylumchain.deadlines.law.register.Amendment.DaysEquated;
import asylumchain.deadlines.law.register.Amendment.DaysTakenBack;
import asylumchain.deadlines.law.register.Amendment.DecreeMade;
import asylumchain.deadlines.law.register.Amendment.DecreesWithdrawn;
import asylumchain.deadlines.law.register.Amendment.MoratoriumMade;
import asylumchain.deadlines.law.register.Amendment.MoratoriumWithdrawn;
import asylumchain.deadlines.law.register.PositionAmendment.PositionTaken;
import asylumchain.deadlines.law.register.PositionAmendment.PositionWithdrawn;
import asylumchain.deadlines.law.register.RuleAmendment.RuleCorrected;
import asylumchain.deadlines.law.register.RuleAmendment.RuleRestored;
import asylumchain.deadlines.law.register.RulingAmendment.Register;
import asylumchain.deadlines.law.register.RulingAmendment.RulingGiven;
import asylumchain.deadlines.law.register.RulingAmendment.RulingSetAside;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AmendmentTest {

  private static final RuleBook BOOK = LawFiles.shipped();
  private static final Instant NOW = Instant.parse("2026-11-28T10:00:00Z");
  private static final Ruling ANNULMENT =
      new Ruling(
          "ECLI:NL:RVS:2026:1",
          Ruling.Court.COUNCIL_OF_STATE,
          CaseLaw.Held.INVALID,
          LocalDate.parse("2026-11-25"),
          null,
          null,
          null,
          null);
  private static final CaseLaw.Position POSITION =
      new CaseLaw.Position(
          CaseLaw.Held.INVALID, "IND", "IB 2026/40", LocalDate.parse("2026-11-28"), null, null);
  private static final Map<String, Object> FOUR_MONTHS =
      Map.of(
          "basis",
          "Vw 2000, art. 29",
          "sources",
          List.of("K36349"),
          "counting",
          "nl_atw",
          "ends",
          List.of(Map.of("id", "BASE", "start", "announced", "length", "4 months")));

  static List<Amendment> kinds() {
    return List.of(
        new DecreeMade(BOOK.decrees().getFirst()),
        new DecreesWithdrawn(List.of("WBV-2023-3", "WBV-2022-22"), "a ruling"),
        new MoratoriumMade(BOOK.moratoria().getLast().by(Line.SUSPEND)),
        new MoratoriumWithdrawn("SYR-2024", "a ruling"),
        new DaysEquated(new TreeSet<>(Set.of(LocalDate.parse("2029-05-11"))), "a royal decree"),
        new RuleCorrected(
            new RuleCorrection("nareis-window", List.of(FOUR_MONTHS), null), "a publication"),
        new RulingGiven(Register.DECREES, "WBV-2022-22", ANNULMENT),
        new RulingGiven(Register.MORATORIA, "SYR-2024", ANNULMENT),
        new PositionTaken("WBV-2022-22", POSITION));
  }

  @Test
  void a_moratorium_that_is_applied_by_another_line_keeps_what_courts_held_of_it() {
    var ruled = new RulingGiven(Register.MORATORIA, "SYR-2024", ANNULMENT).to(BOOK, "v+1", NOW);
    var applied = new MoratoriumMade(ruled.moratoria().getLast().by(Line.SUSPEND));
    assertThat(LawChangeTable.amendment(LawChangeTable.text(applied))).isEqualTo(applied);
    assertThat(LawChangeTable.text(new MoratoriumMade(BOOK.moratoria().getLast())))
        .as("releases of before read it")
        .doesNotContain("rulings");
  }

  @Test
  void what_sets_a_ruling_aside_is_kept_as_text_and_the_ruling_stays() {
    var aside = new RulingSetAside(Register.DECREES, "WBV-2022-22", "ECLI:NL:RVS:2026:1", "error");
    assertThat(LawChangeTable.amendment(LawChangeTable.text(aside))).isEqualTo(aside);
    var ruled = new RulingGiven(Register.DECREES, "WBV-2022-22", ANNULMENT).to(BOOK, "v+1", NOW);
    var book = aside.to(ruled, "v+2", NOW.plusSeconds(60));
    assertThat(book.momentsOfKnowledge()).contains(NOW, NOW.plusSeconds(60));
    assertThat(book.decrees())
        .filteredOn(it -> it.id().equals("WBV-2022-22"))
        .flatMap(it -> it.rulings().all())
        .singleElement()
        .extracting(Ruling::setAside)
        .isNotNull();
  }

  @Test
  void what_takes_a_position_back_is_kept_as_text_and_the_position_stays() {
    var back = new PositionWithdrawn("WBV-2022-22", "IB 2026/41");
    assertThat(LawChangeTable.amendment(LawChangeTable.text(back))).isEqualTo(back);
    var held = new PositionTaken("WBV-2022-22", POSITION).to(BOOK, "v+1", NOW);
    var since = NOW.plusSeconds(60);
    var book = back.to(held, "v+2", since);
    assertThat(book.momentsOfKnowledge()).contains(NOW, since);
    var decree =
        book.decrees().stream()
            .filter(it -> it.id().equals("WBV-2022-22"))
            .findFirst()
            .orElseThrow();
    assertThat(decree.positions().all()).hasSize(1);
    assertThat(decree.positions().changes()).isEqualTo(2);
    assertThat(decree.caseLaw().positionAt(NOW)).isPresent();
    assertThat(decree.caseLaw().positionAt(since)).isEmpty();
    assertThat(LawChangeTable.text(new DecreeMade(BOOK.decrees().getFirst())))
        .as("releases of before read it")
        .doesNotContain("positions");
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void each_kind_is_kept_as_text_and_read_again(Amendment amendment) {
    assertThat(LawChangeTable.amendment(LawChangeTable.text(amendment))).isEqualTo(amendment);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void each_kind_makes_another_book_that_says_since_when(Amendment amendment) {
    var book = amendment.to(BOOK, "v+1", NOW);
    assertThat(book.version()).isEqualTo("v+1");
    assertThat(book.momentsOfKnowledge()).contains(NOW);
    assertThat(BOOK.momentsOfKnowledge()).as("the book before is as it was").doesNotContain(NOW);
  }

  @Test
  void what_takes_a_correction_back_is_kept_as_text_too() {
    var restored = new RuleRestored("nareis-window", "a ruling");
    assertThat(LawChangeTable.amendment(LawChangeTable.text(restored))).isEqualTo(restored);
  }

  @Test
  void a_decree_that_was_taken_back_stays_in_the_register() {
    var book = new DecreesWithdrawn(List.of("WBV-2023-3"), "a ruling").to(BOOK, "v+1", NOW);
    assertThat(book.decrees()).hasSameSizeAs(BOOK.decrees());
    assertThat(book.decrees())
        .filteredOn(it -> it.id().equals("WBV-2023-3"))
        .singleElement()
        .extracting(Decree::withdrawal)
        .isEqualTo(new Decree.Withdrawal(LocalDate.parse("2026-11-28"), "a ruling", NOW));
  }

  @Test
  void a_day_that_is_equated_no_more_stays_so_for_whoever_looks_from_before() {
    var day = LocalDate.parse("2029-05-11");
    var shipped = LocalDate.parse("2026-01-02");
    var since = NOW.plusSeconds(60);
    var equated =
        new DaysEquated(new TreeSet<>(Set.of(day)), "a royal decree").to(BOOK, "v+1", NOW);
    var taken = new DaysTakenBack(new TreeSet<>(Set.of(day, shipped)), "another");
    assertThat(LawChangeTable.amendment(LawChangeTable.text(taken))).isEqualTo(taken);
    var calendar = taken.to(equated, "v+2", since).calendar();
    assertThat(calendar.isWorkingDay(day)).isTrue();
    assertThat(calendar.isWorkingDay(shipped)).isTrue();
    assertThat(calendar.momentsOfKnowledge()).containsOnlyOnce(NOW).contains(since);
    assertThat(calendar.asKnownAt(since).isWorkingDay(day)).isTrue();
    assertThat(calendar.asKnownAt(since.minusSeconds(1)).isHoliday(day)).isTrue();
    assertThat(calendar.asKnownAt(since.minusSeconds(1)).isHoliday(shipped)).isTrue();
    assertThat(calendar.asKnownAt(NOW.minusSeconds(1)).isHoliday(day)).isFalse();
    assertThat(calendar.asKnownAt(NOW.minusSeconds(1)).isHoliday(shipped)).isTrue();
    var again = calendar.equating(Set.of(day), since.plusSeconds(60));
    assertThat(again.isHoliday(day)).isTrue();
    assertThat(again.asKnownAt(since.plusSeconds(59)).isHoliday(day)).isFalse();
    assertThat(again.asKnownAt(NOW).isHoliday(day)).isTrue();
  }

  @Test
  void the_version_counts_the_amendments_on_top_of_the_files() {
    assertThat(new BookVersion("abc", 0).text()).isEqualTo("abc");
    assertThat(new BookVersion("abc", 2).text()).isEqualTo("abc+2");
    assertThat(BookVersion.parse("abc@2025-06-29+12"))
        .isEqualTo(new BookVersion("abc@2025-06-29", 12));
  }

  @Test
  void what_two_changes_reach_is_what_both_do() {
    var spring = new Reach.Lodged(LocalDate.parse("2021-03-01"), LocalDate.parse("2021-05-31"));
    var open = new Reach.Lodged(LocalDate.parse("2021-05-01"), null);
    assertThat(spring.or(open)).isEqualTo(new Reach.Lodged(LocalDate.parse("2021-03-01"), null));
    assertThat(spring.or(new Reach.Everything())).isEqualTo(new Reach.Everything());
  }
}
