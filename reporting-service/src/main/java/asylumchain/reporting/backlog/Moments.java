package asylumchain.reporting.backlog;

import asylumchain.kit.http.Violation;
import asylumchain.kit.http.json.Shapes;
import asylumchain.kit.time.BusinessDate;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads days and moments of knowledge from questions.
@ApplicationScoped
public class Moments {

  private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
  private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2099, 12, 31);

  private final Clock clock;
  private final BusinessDate businessDate;

  Moments(Clock clock, BusinessDate businessDate) {
    this.clock = clock;
    this.businessDate = businessDate;
  }

  /// The legal today.
  public LocalDate today() {
    return businessDate.today();
  }

  /// A day, or the first that can be asked about, where it lies before that.
  public static LocalDate noEarlier(LocalDate day) {
    return day.isBefore(FIRST) ? FIRST : day;
  }

  /// A day, which may lie in the future; the business date when the text is `null`.
  public LocalDate day(String name, @Nullable String text, List<Violation> violations) {
    if (text == null) {
      return businessDate.today();
    }
    var day = Shapes.DATE.value(text);
    if (day.isEmpty()) {
      violations.add(new Violation(name, "must be a date, such as 2020-01-31"));
    } else if (day.get().isBefore(FIRST) || day.get().isAfter(LAST)) {
      violations.add(new Violation(name, "must lie from 1990 to 2099"));
    } else {
      return day.get();
    }
    return businessDate.today();
  }

  /// A moment of knowledge in the past; a date means the end of that day in Europe/Amsterdam.
  ///
  /// @return `null` when the text is, or is none
  public @Nullable Instant knownAt(String name, @Nullable String text, List<Violation> violations) {
    if (text == null) {
      return null;
    }
    var moment = Shapes.DATE.value(text).map(Moments::endOf).or(() -> Shapes.MOMENT.value(text));
    if (moment.isEmpty()) {
      violations.add(
          new Violation(name, "must be a moment in UTC, such as 2021-01-07T22:59:59Z, or a date"));
      return null;
    }
    return past(name, moment.get(), violations);
  }

  /// The last moment of a day in Europe/Amsterdam.
  public static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(AMSTERDAM).toInstant().minus(1, ChronoUnit.MICROS);
  }

  /// The day in Europe/Amsterdam on which a moment lies.
  public static LocalDate dayOf(Instant moment) {
    return LocalDate.ofInstant(moment, AMSTERDAM);
  }

  private Instant past(String name, Instant moment, List<Violation> violations) {
    var now = clock.instant();
    if (moment.isAfter(endOf(dayOf(now)))) {
      violations.add(new Violation(name, "must not lie in the future"));
    }
    if (moment.isBefore(endOf(FIRST))) {
      violations.add(new Violation(name, "must lie from 1990"));
    }
    return moment.isAfter(now) ? now : moment;
  }
}
