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

/// What the public sees of periods that have closed, kept for a while: everybody may ask, for any
/// month, as often as he likes, and the answer does not change. Only a case that is destroyed, or
/// delivered later with what was known of it then, makes another one, which is told once the kept
/// one is that old.
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

  /// What is told of a period, counted once by whoever asks first.
  Told told(What what, Period period, Function<Period, Told> counting) {
    var periods = kept.get(what);
    return periods == null || time.isZero()
        ? counting.apply(period)
        : periods.get(period, counting);
  }
}
