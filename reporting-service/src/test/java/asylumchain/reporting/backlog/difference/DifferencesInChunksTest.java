package asylumchain.reporting.backlog.difference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import asylumchain.kit.database.SqlText;
import asylumchain.reporting.PlainWorld;
import asylumchain.reporting.RawCases;
import asylumchain.reporting.backlog.Dimension;
import asylumchain.reporting.backlog.Moments;
import asylumchain.reporting.backlog.SqlQueries;
import asylumchain.reporting.backlog.StockDefinitions;
import asylumchain.reporting.backlog.StockQuestion;
import asylumchain.reporting.backlog.difference.Difference.Side;
import asylumchain.reporting.backlog.difference.Differences.Explained;
import asylumchain.reporting.backlog.difference.Differences.Wanted;
import asylumchain.reporting.facts.CaseFacts;
import asylumchain.reporting.facts.FactTable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// However many cases make a difference, few of them are in memory at once, and none is left out.
class DifferencesInChunksTest {

  private static final int CASES = 40;
  private static final int FEW = 3;
  private static final LocalDate EARLY = LocalDate.parse("2020-03-01");
  private static final LocalDate LATE = LocalDate.parse("2021-06-01");
  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final PlainWorld world = new PlainWorld("differences");
  private final Map<Integer, Integer> asked = new HashMap<>();
  private final Differences atOnce = PlainDifferences.in(world.database());
  private final Differences inChunks = PlainDifferences.in(watched(world.database()), FEW);

  /// All in one transaction, as at the door: only there rows are read as they are taken.
  @BeforeEach
  void cases_of_every_kind() throws SQLException {
    world.begin(Instant.parse("2021-12-30T00:00:00Z"));
    var random = new Random(7);
    RawCases.ofEveryKind(random, CASES, world);
    RawCases.atRandom(random, CASES, world);
    try (var connection = world.database().getConnection()) {
      connection.setAutoCommit(false);
    }
  }

  @AfterEach
  void the_end_of_the_transaction() throws SQLException {
    try (var connection = world.database().getConnection()) {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  @Test
  void two_days_are_compared_a_few_cases_at_a_time() {
    var one = count("all-open", EARLY, EARLY.plusDays(90));
    var other = count("all-open", LATE, LATE.plusDays(90));

    var causes = inChunks.causes(one, other);

    assertThat(sum(causes)).isGreaterThan(3 * FEW);
    assertThat(causes).isEqualTo(counted(all(one, other)));
    assertThat(asked.keySet())
        .isNotEmpty()
        .allSatisfy(cases -> assertThat(cases).isBetween(1, FEW));
  }

  /// What is read of the facts is enough for what they tell.
  @Test
  void whatever_clocks_explain_is_explained_as_from_all_facts() throws SQLException {
    for (var counts :
        List.of(
            List.of(byTerm(EARLY, LATE), byTerm(LATE, LATE)),
            List.of(byTerm(EARLY, EARLY), byTerm(EARLY, LATE)))) {
      var explanation = new Explanation(counts.getFirst(), counts.getLast());
      var all = all(inChunks, explanation.one(), explanation.other());
      assertThat(all).extracting(it -> it.cause().why()).contains(Cause.Why.TIME_OR_CLOCK);
      for (var some : all) {
        var asked = explanation.asked(some.difference());
        assertThat(some.cause())
            .isEqualTo(
                asked == null
                    ? explanation.fromFacts(some.difference(), facts(some.difference()))
                    : asked);
      }
    }
  }

  /// Everything known of a case, its clocks too.
  private CaseFacts facts(Difference some) throws SQLException {
    try (var connection = world.database().getConnection()) {
      var subject = new FactTable.Subject(some.part(), some.caseId());
      return Objects.requireNonNull(
          FactTable.read(connection, List.of(subject)).get(some.caseId()));
    }
  }

  @Test
  void what_one_reason_made_is_counted_and_listed_alike_in_chunks_and_at_once() {
    var whys = new HashSet<Cause.Why>();
    for (var counts :
        List.of(
            List.of(count("all-open", EARLY, LATE), count("all-open", LATE, LATE)),
            List.of(count("all-open", EARLY, EARLY), count("all-open", EARLY, LATE)),
            List.of(count("all-cases", EARLY, LATE), count("all-open", LATE, LATE)))) {
      var one = counts.getFirst();
      var other = counts.getLast();
      var all = all(one, other);
      all.forEach(it -> whys.add(it.cause().why()));
      for (var side : List.of(Side.ONE, Side.OTHER)) {
        for (var why : Cause.Why.values()) {
          var wanted = new Wanted(side, null, new Reason(why.name(), null), null);
          var some = all.stream().filter(it -> has(it, side) && it.cause().why() == why).toList();
          assertThat(inChunks.count(one, other, wanted)).isEqualTo(some.size());
          assertThat(inChunks.first(one, other, wanted, BEFORE_ALL, 2))
              .isEqualTo(some.subList(0, Math.min(2, some.size())));
        }
      }
    }
    assertThat(whys).contains(Cause.Why.STAGE, Cause.Why.HAPPENED, Cause.Why.BECAME_KNOWN);
  }

  /// Each row that the database gives takes a number, whether it is read or not.
  @Test
  void rows_are_fetched_as_they_are_taken() {
    SqlQueries.change(world.database(), new SqlText().add("create temporary sequence given"));
    var read = new AtomicInteger();
    try (var rows = numbers(read, FEW)) {
      assertThat(rows.limit(10).toList()).isEqualTo(LongStream.rangeClosed(1, 10).boxed().toList());
    }
    assertThat(read).hasValue(10);
    assertThat(given()).isBetween(10L, 10L + FEW);
  }

  private Stream<Long> numbers(AtomicInteger read, int atOnce) {
    return SqlQueries.stream(
        world.database(),
        new SqlText()
            .add("select nextval('given') from (select generate_series(1, 5000000)) as numbers"),
        row -> {
          read.incrementAndGet();
          return row.getLong(1);
        },
        atOnce);
  }

  private long given() {
    return SqlQueries.list(
            world.database(),
            new SqlText().add("select last_value from given"),
            row -> row.getLong(1))
        .getFirst();
  }

  @Test
  void rows_are_not_fetched_as_they_are_taken_outside_a_transaction() throws SQLException {
    try (var connection = world.database().getConnection()) {
      connection.setAutoCommit(true);
      try {
        assertThatThrownBy(() -> inChunks.between(byTerm(EARLY, LATE), byTerm(LATE, LATE)))
            .isInstanceOf(IllegalStateException.class)
            .hasMessageContaining("in a transaction only");
      } finally {
        connection.setAutoCommit(false);
      }
    }
  }

  /// Whether a count has it, perhaps where the other has it elsewhere.
  private static boolean has(Explained some, Side side) {
    var difference = some.difference();
    return (side == Side.ONE ? difference.one() : difference.other()) != null;
  }

  private List<Explained> all(Counted one, Counted other) {
    return all(atOnce, one, other);
  }

  private static List<Explained> all(Differences found, Counted one, Counted other) {
    try (var all = found.between(one, other)) {
      return all.toList();
    }
  }

  private static Map<Side, Map<Cause, Long>> counted(List<Explained> all) {
    return all.stream()
        .collect(
            Collectors.groupingBy(
                it -> it.difference().side(),
                Collectors.groupingBy(Explained::cause, TreeMap::new, Collectors.counting())));
  }

  private static long sum(Map<Side, Map<Cause, Long>> causes) {
    return causes.values().stream()
        .flatMap(it -> it.values().stream())
        .mapToLong(Long::longValue)
        .sum();
  }

  private static Counted count(String definition, LocalDate asOf, LocalDate knownOn) {
    return count(definition, asOf, knownOn, Dimension.UNIT);
  }

  private static Counted byTerm(LocalDate asOf, LocalDate knownOn) {
    return count("all-open", asOf, knownOn, Dimension.TERM_STATUS);
  }

  private static Counted count(String definition, LocalDate asOf, LocalDate knownOn, Dimension by) {
    return new Counted(
        new StockQuestion(
            new StockDefinitions().get(definition), asOf, null, List.of(by), null, null, Map.of()),
        Moments.endOf(knownOn));
  }

  /// Notes of how many cases the facts are asked at once.
  private DataSource watched(DataSource database) {
    return proxy(
        DataSource.class,
        database,
        (method, given, answer) ->
            answer instanceof Connection connection
                ? proxy(
                    Connection.class,
                    connection,
                    (name, values, same) -> {
                      if (name.equals("createArrayOf") && values[0].equals("uuid")) {
                        asked.merge(((Object[]) values[1]).length, 1, Integer::sum);
                      }
                      return same;
                    })
                : answer);
  }

  private interface Seen {
    Object after(String method, Object[] given, Object answer);
  }

  private static <T> T proxy(Class<T> type, T real, Seen seen) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (_, method, given) -> {
              try {
                return seen.after(method.getName(), given, method.invoke(real, given));
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }
}
