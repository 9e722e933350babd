package asylumchain.reporting.opendata;

import asylumchain.kit.http.Problem;
import asylumchain.kit.http.Violation;
import asylumchain.reporting.backlog.BacklogParameters;
import asylumchain.reporting.backlog.Moments;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which months or quarters are asked for: only those that are over, and not too many at once.
@ApplicationScoped
class OpenPeriods {

  private static final int MOST_MONTHS = 24;
  private static final int USUAL_MONTHS = 12;
  private static final int QUARTER = 3;
  private static final Pattern A_QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");

  private final Moments moments;

  OpenPeriods(Moments moments) {
    this.moments = moments;
  }

  /// A month or a quarter.
  ///
  /// @param text as in `2021-01` or `2021-Q1`
  /// @param from its first day, included
  /// @param to its last day, included
  record Period(String text, LocalDate from, LocalDate to) {

    private static Period of(YearMonth first, int months) {
      var text =
          months == 1
              ? first.toString()
              : first.getYear() + "-Q" + ((first.getMonthValue() - 1) / months + 1);
      return new Period(text, first.atDay(1), first.plusMonths(months - 1L).atEndOfMonth());
    }
  }

  /// Months, in order.
  ///
  /// @param from as it stands in the question; `null`: twelve months up to the last
  /// @param to `null`: the last that is over
  /// @throws Problem 400 with every violation
  List<Period> months(@Nullable String from, @Nullable String to) {
    return read(from, to, 1);
  }

  /// Quarters, in order; four by default.
  ///
  /// @throws Problem 400 with every violation
  List<Period> quarters(@Nullable String from, @Nullable String to) {
    return read(from, to, QUARTER);
  }

  private List<Period> read(@Nullable String from, @Nullable String to, int length) {
    var wrong = new ArrayList<Violation>();
    var complete = complete(length);
    var last = first("to", to, length, complete, wrong);
    var first = first("from", from, length, last.minusMonths(USUAL_MONTHS - (long) length), wrong);
    if (last.isAfter(complete)) {
      wrong.add(new Violation("to", "must be a " + name(length) + " that is over"));
    }
    var months = ChronoUnit.MONTHS.between(first, last) + length;
    if (months < length || months > MOST_MONTHS) {
      wrong.add(
          new Violation("from", "must lie up to " + (MOST_MONTHS - length) + " months before to"));
    }
    BacklogParameters.refuse(wrong);
    return Stream.iterate(first, it -> !it.isAfter(last), it -> it.plusMonths(length))
        .map(it -> Period.of(it, length))
        .toList();
  }

  /// The first month of the last period that is over.
  private YearMonth complete(int length) {
    var running = YearMonth.from(moments.today().plusDays(1));
    var into = (running.getMonthValue() - 1) % length;
    return running.minusMonths(into + (long) length);
  }

  private static YearMonth first(
      String name, @Nullable String text, int length, YearMonth otherwise, List<Violation> wrong) {
    if (text == null) {
      return otherwise;
    }
    var quarter = A_QUARTER.matcher(text);
    if (length == QUARTER && quarter.matches()) {
      return YearMonth.of(
          Integer.parseInt(quarter.group(1)), Integer.parseInt(quarter.group(2)) * QUARTER - 2);
    }
    try {
      if (length == 1) {
        return YearMonth.parse(text);
      }
    } catch (DateTimeParseException _) {
      // refused below, as what is no quarter is
    }
    var such = length == 1 ? "2021-01" : "2021-Q1";
    wrong.add(new Violation(name, "must be a " + name(length) + ", such as " + such));
    return otherwise;
  }

  private static String name(int length) {
    return length == 1 ? "month" : "quarter";
  }
}
