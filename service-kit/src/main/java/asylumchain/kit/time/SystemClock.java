package asylumchain.kit.time;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneId;

/// The only place that reads the time of day: the wall clock, in the zone of the law.
class SystemClock {

  @Produces
  @Singleton
  Clock clock() {
    return Clock.system(ZoneId.of("Europe/Amsterdam"));
  }
}
