package asylumchain.reporting.opendata;

import asylumchain.reporting.opendata.OpenPeriods.Period;
import asylumchain.reporting.opendata.OpenTables.Told;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// What was counted of periods that have closed, kept for a while: the tables of a period share
/// their counts, and a quarter is counted beside its months. What was published is kept for good
/// elsewhere, as [Publications] tells it.
@ApplicationScoped
class KeptTables {

  private static final int MOST_PERIODS = 60;

  private final Duration time;
  private final Map<What, Cache<Period, Told>> kept = new EnumMap<>(What.class);

  /// @param time zero keeps nothing
  KeptTables(@ConfigProperty(name = "chain.open-data.kept", defaultValue = "PT10M") Duration time) {
    this.time = time;
    for (var what : What.values()) {
      kept.put(
          what, Caffeine.newBuilder().maximumSize(MOST_PERIODS).expireAfterWrite(time).build());
    }
  }

  /// What is kept. Of those that are counted from another one each has its own room: who fills one
  /// may ask for the other.
  enum What {
    PENDING,
    APPLICANTS,
    DECISIONS,
    DECISIONS_OF_A_QUARTER,
    PENDING_IN_ALL_INSTANCES
  }

  /// Keeps nothing of what was counted so far.
  void forget() {
    kept.values().forEach(Cache::invalidateAll);
  }

  /// What is told of a period, counted once by whoever asks first.
  Told told(What what, Period period, Function<Period, Told> counting) {
    var periods = kept.get(what);
    return periods == null || time.isZero()
        ? counting.apply(period)
        : periods.get(period, counting);
  }
}
