package asylumchain.kit.time;

import io.smallrye.config.ConfigMapping;
import java.time.LocalDate;
import java.util.Optional;

/// Settings of time.
@ConfigMapping(prefix = "chain")
interface TimeConfig {

  /// The legal today, where it is not the day of the wall clock.
  Optional<LocalDate> businessDate();
}
