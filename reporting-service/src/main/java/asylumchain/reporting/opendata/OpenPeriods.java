package asylumchain.reporting.opendata;

import asylumchain.kit.http.Problem;
import asylumchain.kit.http.Violation;
import asylumchain.kit.projection.Watermark;
import asylumchain.reporting.backlog.BacklogParameters;
import asylumchain.reporting.backlog.Basis;
import asylumchain.reporting.backlog.BasisQueries;
import asylumchain.reporting.backlog.Moments;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which months or quarters are asked for: only those that have closed, and not too many at once.
///
/// A period closes fourteen days after it ended, once everything that was said by then is in: by
/// the clock of those who say it. Where the legal today is set by hand, none closes that goes on
/// beyond that day. What is published of it is what was known when it closed, and stays so: whoever
/// could read one number as known before and after a single event would know whom it was about.
@ApplicationScoped
public class OpenPeriods {

  private static final int DAYS_TO_CLOSE = 14;

  private static final int MOST_MONTHS = 24;
  private static final int USUAL_MONTHS = 12;
  /// How many months are one.
  static final int MONTH = 1;

  /// How many months are a quarter.
  static final int QUARTER = 3;

  private static final Pattern A_MONTH = Pattern.compile("(\\d{4})-(0[1-9]|1[0-2])");
  private static final Pattern A_QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");

  private static final YearMonth FIRST = YearMonth.of(1990, 1);

  private final Moments moments;
  private final Watermark watermark;
  private final BasisQueries basis;

  OpenPeriods(Moments moments, Watermark watermark, BasisQueries basis) {
    this.moments = moments;
    this.watermark = watermark;
    this.basis = basis;
  }

  /// A month or a quarter.
  ///
  /// @param text as in `2021-01` or `2021-Q1`
  /// @param from its first day, included
  /// @param to its last day, included
  record Period(String text, LocalDate from, LocalDate to) {

    /// As known when everything about it is published.
    Instant closedAt() {
      return OpenPeriods.closedAt(to);
    }

    /// The months of it, in order.
    List<Period> months() {
      return Stream.iterate(
              YearMonth.from(from), it -> !it.atDay(1).isAfter(to), it -> it.plusMonths(1))
          .map(it -> of(it, 1))
          .toList();
    }

    /// The month before it.
    Period before() {
      return of(YearMonth.from(from).minusMonths(1), MONTH);
    }

    private static Period of(YearMonth first, int months) {
      var text =
          months == 1
              ? first.toString()
              : first.getYear() + "-Q" + ((first.getMonthValue() - 1) / months + 1);
      return new Period(text, first.atDay(1), first.plusMonths(months - 1L).atEndOfMonth());
    }
  }

  /// When the period closed of which this is the last day.
  public static Instant closedAt(LocalDate to) {
    return Moments.endOf(to.plusDays(DAYS_TO_CLOSE));
  }

  /// Months, in order.
  ///
  /// @param from as it stands in the question; `null`: twelve months up to the last
  /// @param to `null`: the last that has closed
  /// @throws Problem 400 with every violation
  List<Period> months(@Nullable String from, @Nullable String to) {
    return read(from, to, MONTH);
  }

  /// Quarters, in order; four by default.
  ///
  /// @throws Problem 400 with every violation
  List<Period> quarters(@Nullable String from, @Nullable String to) {
    return read(from, to, QUARTER);
  }

  /// The last day of the last month that has closed; empty before any has.
  ///
  /// @param knownAt as it was at this moment; `null`: now
  public Optional<LocalDate> lastClosed(@Nullable Instant knownAt) {
    var last = complete(MONTH, knownAt == null ? watermark.watermark() : knownAt);
    return last.isBefore(FIRST) ? Optional.empty() : Optional.of(last.atEndOfMonth());
  }

  /// Whether a day is over and everything that was said on it is in: as known at its end nothing
  /// changes any more.
  public boolean isOver(LocalDate day) {
    return !day.isAfter(moments.today()) && !Moments.endOf(day).isAfter(watermark.watermark());
  }

  /// The one period of this name.
  ///
  /// @throws Problem 400 when it is none, or has not closed
  Period period(String name, String text) {
    var length = A_QUARTER.matcher(text).matches() ? QUARTER : MONTH;
    var wrong = new ArrayList<Violation>();
    var complete = complete(length);
    var first = first(name, text, length, complete, wrong);
    if (first.isAfter(complete)) {
      wrong.add(
          new Violation(name, "must have closed, %d days after its end".formatted(DAYS_TO_CLOSE)));
    }
    BacklogParameters.refuse(wrong);
    return Period.of(first, length);
  }

  /// What an answer about these periods is about: the last day of them, as known when they closed.
  Basis known(List<Period> periods) {
    return periods.isEmpty()
        ? basis.alone(moments.today(), null)
        : basis.alone(periods.getLast().to(), periods.getLast().closedAt());
  }

  private List<Period> read(@Nullable String from, @Nullable String to, int length) {
    var wrong = new ArrayList<Violation>();
    var complete = complete(length);
    if (from == null && to == null && complete.isBefore(FIRST)) {
      return List.of();
    }
    var last = first("to", to, length, complete, wrong);
    var usual = last.minusMonths(USUAL_MONTHS - (long) length);
    var first = first("from", from, length, usual.isBefore(FIRST) ? FIRST : usual, wrong);
    if (last.isAfter(complete)) {
      wrong.add(
          new Violation(
              "to",
              "must be a %s that has closed, %d days after its end"
                  .formatted(name(length), DAYS_TO_CLOSE)));
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

  /// The first month of the last period that has closed.
  private YearMonth complete(int length) {
    return complete(length, watermark.watermark());
  }

  /// What has not ended by the legal today has not closed, whatever was heard since.
  private YearMonth complete(int length, Instant known) {
    var heard = Moments.dayOf(known.plus(1, ChronoUnit.MICROS)).minusDays(DAYS_TO_CLOSE);
    var tomorrow = moments.today().plusDays(1);
    var running = YearMonth.from(heard.isBefore(tomorrow) ? heard : tomorrow);
    var into = (running.getMonthValue() - 1) % length;
    return running.minusMonths(into + (long) length);
  }

  private static YearMonth first(
      String name, @Nullable String text, int length, YearMonth otherwise, List<Violation> wrong) {
    if (text == null) {
      return otherwise;
    }
    var found = (length == 1 ? A_MONTH : A_QUARTER).matcher(text);
    if (!found.matches()) {
      var such = length == 1 ? "2021-01" : "2021-Q1";
      wrong.add(new Violation(name, "must be a " + name(length) + ", such as " + such));
      return otherwise;
    }
    var before = (Integer.parseInt(found.group(2)) - 1) * length;
    var period = YearMonth.of(Integer.parseInt(found.group(1)), before + 1);
    if (period.isBefore(FIRST)) {
      wrong.add(new Violation(name, "must lie from " + FIRST.getYear()));
      return otherwise;
    }
    return period;
  }

  private static String name(int length) {
    return length == 1 ? "month" : "quarter";
  }
}
