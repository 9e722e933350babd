package asylumchain.deadlines.amendments;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.deadlines.amendments.ChangedCase.ChangedClock;
import asylumchain.deadlines.amendments.ChangedCase.Lateness;
import asylumchain.deadlines.amendments.ChangedCase.Seen;
import asylumchain.deadlines.board.ReachTable.Candidate;
import asylumchain.deadlines.terms.TermStatus;
import asylumchain.events.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Of all cases that a change of law changes a preview holds the first hundred, and counts the
/// others.
class FirstCasesTest {

  private static final int ALL = 20_000;
  private static final LocalDate FIRST = LocalDate.parse("2024-01-01");

  @Test
  void the_first_hundred_that_may_be_seen_are_kept_however_many_change() {
    var cases = new ArrayList<>(IntStream.range(0, ALL).mapToObj(FirstCasesTest::changed).toList());
    Collections.shuffle(cases, new Random(7));
    var first = new FirstCases(FirstCasesTest::even);
    var looked = new Looked();
    var mostHeld = 0;
    for (var one : cases) {
      looked.at(one);
      first.offer(one);
      mostHeld = Math.max(mostHeld, first.held());
    }
    assertThat(looked.changed()).isEqualTo(ALL);
    assertThat(numbers(first))
        .isEqualTo(IntStream.range(0, FirstCases.MOST).map(it -> 2 * it).boxed().toList());
    assertThat(mostHeld).isLessThanOrEqualTo(FirstCases.MOST + FirstCases.ASKED_AT_ONCE);
  }

  @Test
  void those_of_two_partitions_are_the_first_of_both() {
    var odd = new FirstCases(cases -> cases);
    var even = new FirstCases(cases -> cases);
    var counted = List.of(new Looked(), new Looked());
    for (int number = 0; number < 1000; number++) {
      (number % 2 == 0 ? even : odd).offer(changed(number));
      counted.get(number % 2).at(changed(number));
    }
    assertThat(numbers(odd.and(even)))
        .isEqualTo(IntStream.range(0, FirstCases.MOST).boxed().toList());
    var all = counted.getFirst().and(counted.getLast());
    assertThat(all.changed()).isEqualTo(1000);
    assertThat(all.nationalities()).containsEntry("SYR", 1000L);
    assertThat(all.shifts().values())
        .singleElement()
        .isEqualTo(
            new Looked.Moved(
                1000,
                new Looked.Days(FIRST, FIRST.plusDays(999)),
                new Looked.Days(FIRST.plusDays(10), FIRST.plusDays(1009))));
  }

  @Test
  void a_case_that_stays_as_it_was_is_counted_as_looked_at_and_no_more() {
    var same = new ChangedCase(candidate(1), List.of(), Lateness.NONE);
    var looked = new Looked();
    var first = new FirstCases(cases -> cases);
    looked.at(same);
    first.offer(same);
    assertThat(looked.cases()).isEqualTo(1);
    assertThat(looked.changed()).isZero();
    assertThat(first.inOrder()).isEmpty();
  }

  private static List<Integer> numbers(FirstCases first) {
    return first.inOrder().stream()
        .map(it -> (int) it.of().caseId().getLeastSignificantBits())
        .toList();
  }

  private static Set<UUID> even(Set<UUID> cases) {
    return cases.stream()
        .filter(it -> it.getLeastSignificantBits() % 2 == 0)
        .collect(Collectors.toSet());
  }

  private static ChangedCase changed(int number) {
    var due = FIRST.plusDays(number);
    return new ChangedCase(
        candidate(number),
        List.of(new ChangedClock("decision-term", seen(due), seen(due.plusDays(10)))),
        Lateness.NONE);
  }

  private static Candidate candidate(int number) {
    return new Candidate(new UUID(0, number), "SYR", "BUDEL");
  }

  private static Seen seen(LocalDate dueOn) {
    return new Seen(
        new Clock("decision-term", "vw42-decision-term", Clock.State.RUNNING, FIRST, dueOn),
        TermStatus.Code.IN_TERM);
  }
}
