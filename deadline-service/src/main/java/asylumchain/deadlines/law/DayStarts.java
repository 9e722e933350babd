package asylumchain.deadlines.law;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// When the days of the registers begin, in Europe/Amsterdam: few, and asked for several times in
/// every evaluation.
final class DayStarts {

  static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

  private static final Map<LocalDate, Instant> KEPT = new ConcurrentHashMap<>();

  private DayStarts() {}

  static Instant of(LocalDate day) {
    return KEPT.computeIfAbsent(day, it -> it.atStartOfDay(ZONE).toInstant());
  }
}
