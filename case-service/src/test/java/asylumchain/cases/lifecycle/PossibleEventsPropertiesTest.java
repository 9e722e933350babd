package asylumchain.cases.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.cases.lifecycle.standing.Standing;
import asylumchain.events.CaseEvent;
import asylumchain.events.Code;
import asylumchain.events.RemedyEvent;
import asylumchain.events.RemedyEvent.Instance;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// What a refusal says is possible now is what is taken, and nothing that is taken is missing
/// there.
class PossibleEventsPropertiesTest {

  private static final LocalDate DAY = LocalDate.of(2021, 3, 1);
  private static final Map<Class<?>, String> NAMES =
      Arrays.stream(CaseEvent.class.getAnnotation(JsonSubTypes.class).value())
          .collect(Collectors.toMap(JsonSubTypes.Type::value, JsonSubTypes.Type::name));

  /// Also a further appeal against what was judged of there being no decision.
  private static final List<Function<LocalDate, CaseEvent>> ALL =
      Stream.concat(
              Happenings.ALL.stream(),
              Stream.of(on -> new RemedyEvent.AppealLodged(on, Instance.COUNCIL_OF_STATE, true)))
          .toList();

  /// Hand-overs depend on who says them, merges on persons, a correction on what it corrects.
  private static final Set<String> JUDGED_ELSEWHERE =
      Set.of(
          "handed-over",
          "hand-over-requested",
          "hand-over-refused",
          "hand-over-withdrawn",
          "duplicate-merged",
          "duplicate-split",
          "fact-corrected");

  @Property(tries = 300)
  void what_is_possible_now_is_what_would_be_taken(@ForAll long seed) {
    var chance = new Random(seed);
    var standing = Standing.UNOPENED;
    for (int tried = 0; tried < 60; tried++) {
      assertThat(told(standing)).as("%s", standing).isEqualTo(taken(standing));
      var next = ALL.get(chance.nextInt(ALL.size())).apply(DAY);
      if (standing.refusal(next) == null) {
        standing = standing.after(next);
      }
    }
  }

  private static Set<String> told(Standing standing) {
    var told = new TreeSet<>(standing.possible(Code.of("IND")));
    told.removeAll(JUDGED_ELSEWHERE);
    return told;
  }

  private static Set<String> taken(Standing standing) {
    return ALL.stream()
        .map(it -> it.apply(DAY))
        .filter(event -> standing.refusal(event) == null)
        .map(event -> NAMES.get(event.getClass()))
        .filter(name -> !JUDGED_ELSEWHERE.contains(name))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
