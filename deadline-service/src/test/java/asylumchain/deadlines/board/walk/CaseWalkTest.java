package asylumchain.deadlines.board.walk;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.deadlines.board.KnownCase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// However many cases there are, so many are held at a time.
class CaseWalkTest {

  private static final int ALL = 3 * CaseWalk.CASES_AT_ONCE + 7;

  @Test
  void every_case_is_shown_once_in_order_and_the_next_are_read_once_those_before_were_shown()
      throws SQLException {
    var ids = IntStream.range(0, ALL).mapToObj(it -> new UUID(0, it)).toList();
    var read = new ArrayList<UUID>();
    var shown = new ArrayList<UUID>();
    CaseWalk.show(
        ids,
        Function.identity(),
        some -> {
          assertThat(some).hasSizeLessThanOrEqualTo(CaseWalk.CASES_AT_ONCE);
          assertThat(shown).as("of those read before, none is waiting").isEqualTo(read);
          read.addAll(some);
          return known(some);
        },
        (id, _) -> shown.add(id));
    assertThat(shown).isEqualTo(ids);
  }

  @Test
  void of_a_case_that_is_gone_meanwhile_nothing_is_known() throws SQLException {
    var shown = new ArrayList<KnownCase>();
    CaseWalk.show(
        List.of(new UUID(0, 1)),
        Function.identity(),
        _ -> Map.of(),
        (_, known) -> shown.add(known));
    assertThat(shown).containsExactly(new KnownCase(List.of(), List.of()));
  }

  private static Map<UUID, KnownCase> known(List<UUID> cases) {
    var known = new HashMap<UUID, KnownCase>();
    cases.forEach(it -> known.put(it, new KnownCase(List.of(), List.of())));
    return known;
  }
}
