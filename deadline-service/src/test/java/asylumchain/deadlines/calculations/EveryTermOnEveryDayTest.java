package asylumchain.deadlines.calculations;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.deadlines.calendar.Counting;
import asylumchain.deadlines.calendar.TermLength;
import asylumchain.deadlines.calendar.WorkingCalendar;
import asylumchain.deadlines.law.InputType;
import asylumchain.deadlines.law.LawFiles;
import asylumchain.deadlines.law.Procedure;
import asylumchain.deadlines.law.Rule;
import asylumchain.deadlines.law.RuleBook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every term that is data and nothing else, from every day of two years, weekends and
/// holidays among them, counted once more by hand: start and length, day by day where only working
/// days count, moved to the next working day where its way of counting moves an end, and there
/// only.
class EveryTermOnEveryDayTest {

  private static final RuleBook BOOK = LawFiles.shipped();
  private static final WorkingCalendar CALENDAR = BOOK.calendar();
  private static final LocalDate FIRST = LocalDate.of(2024, 12, 1);
  private static final int DAYS = 800;

  static List<String> terms() {
    return BOOK.rules().values().stream()
        .filter(it -> it.procedure() == Procedure.TERM)
        .map(Rule::id)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("terms")
  void ends_where_a_count_by_hand_says(String id) {
    var rule = BOOK.known(id);
    int compared = 0;
    for (var start = FIRST; start.isBefore(FIRST.plusDays(DAYS)); start = start.plusDays(1)) {
      for (var name : starts(rule)) {
        for (var attribute : attributes(rule)) {
          compared += compare(rule, name, start, attribute);
        }
      }
    }
    assertThat(compared).as("ends compared").isPositive();
  }

  private static List<String> starts(Rule rule) {
    return rule.versions().stream()
        .flatMap(version -> version.ends().stream())
        .map(Rule.End::start)
        .distinct()
        .toList();
  }

  /// None, and each yes or no and each code by itself.
  private static List<Map<String, Object>> attributes(Rule rule) {
    var attributes = new ArrayList<Map<String, Object>>(List.of(Map.of()));
    rule.inputs()
        .forEach(
            (name, input) -> {
              if (input.type() == InputType.BOOLEAN) {
                attributes.add(Map.of(name, true));
              }
              input.values().forEach(value -> attributes.add(Map.of(name, value)));
            });
    return attributes;
  }

  /// @return how many ends were compared; 0 where no version was in force
  private static int compare(
      Rule rule, String name, LocalDate start, Map<String, Object> attribute) {
    var given = new HashMap<>(attribute);
    given.put(name, start.toString());
    var testedBy = rule.latest().testedBy();
    if (testedBy != null) {
      given.put(testedBy, start.toString());
    }
    var version = testedBy == null ? rule.latest() : rule.inForceOn(start).orElse(null);
    if (version == null || !rule.existedBy(start)) {
      return 0;
    }
    var inputs = Inputs.of(rule, given);
    var ends =
        version.ends().stream()
            .filter(end -> inputs.has(end.start()) && end.when().holds(inputs))
            .map(end -> end.under(inputs))
            .toList();
    if (ends.isEmpty()) {
      return 0;
    }
    var result = new Calculator(BOOK).calculate(rule, inputs).result();
    for (var end : ends) {
      assertThat(named(result, end.result()))
          .as("%s of %s, from %s %s", end.id(), rule.id(), start, attribute)
          .isEqualTo(byHand(end, version, start));
    }
    return ends.size();
  }

  private static @Nullable Object named(@Nullable Object result, @Nullable String name) {
    return result instanceof Map<?, ?> several
        ? several.get(Objects.requireNonNullElse(name, "due"))
        : result;
  }

  private static LocalDate byHand(Rule.End end, Rule.Version version, LocalDate start) {
    var counting = end.counting() == null ? version.counting() : end.counting();
    var way = Objects.requireNonNull(BOOK.countings().get(Objects.requireNonNull(counting)));
    var last = moved(way, end.length(), withWorkingDays(way, end, start));
    return end.gives() == Rule.Given.DAY_AFTER ? last.plusDays(1) : last;
  }

  private static LocalDate withWorkingDays(Counting way, Rule.End end, LocalDate start) {
    var last = counted(way, end.length(), start);
    while (way.leastWorkingDays() > 0
        && isOfThreeDaysOrMore(end.length())
        && workingDays(start, last) < way.leastWorkingDays()) {
      last = last.plusDays(1);
    }
    return last;
  }

  private static boolean isOfThreeDaysOrMore(TermLength length) {
    return length.unit() != TermLength.Unit.DAYS || length.amount() >= 3;
  }

  private static long workingDays(LocalDate after, LocalDate until) {
    return after.plusDays(1).datesUntil(until.plusDays(1)).filter(CALENDAR::isWorkingDay).count();
  }

  private static LocalDate counted(Counting way, TermLength length, LocalDate start) {
    var from = way.eventDayCounted() ? start.minusDays(1) : start;
    if (way.counted() == Counting.Counted.WORKING_DAYS) {
      var day = from;
      for (int left = length.amount(); left > 0; ) {
        day = day.plusDays(1);
        left -= CALENDAR.isWorkingDay(day) ? 1 : 0;
      }
      return day;
    }
    return switch (length.unit()) {
      case DAYS -> from.plusDays(length.amount());
      case WEEKS -> from.plusWeeks(length.amount());
      case MONTHS -> sameNumber(way, start, start.plusMonths(length.amount()));
      case YEARS -> sameNumber(way, start, start.plusYears(length.amount()));
      case HOURS -> throw new IllegalArgumentException("hours are of another procedure");
    };
  }

  /// Where the day of the event is day one the term ends a day before its number comes round; not
  /// where that number is lacking, for then it ends on the last day of that month.
  private static LocalDate sameNumber(Counting way, LocalDate start, LocalDate then) {
    return way.eventDayCounted() && then.getDayOfMonth() == start.getDayOfMonth()
        ? then.minusDays(1)
        : then;
  }

  private static LocalDate moved(Counting way, TermLength length, LocalDate last) {
    var moves =
        switch (way.roll()) {
          case NEVER -> false;
          case ALWAYS -> true;
          case SHORT_TERMS ->
              length.amount()
                  <= switch (length.unit()) {
                    case DAYS -> 90;
                    case WEEKS -> 12;
                    case MONTHS -> 3;
                    case HOURS, YEARS -> 0;
                  };
        };
    var day = last;
    while (moves && !CALENDAR.isWorkingDay(day)) {
      day = day.plusDays(1);
    }
    return day;
  }
}
