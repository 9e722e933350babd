package asylumchain.reporting.integrity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How often the read model is compared with its sources.
@ConfigMapping(prefix = "chain.reconciliation")
interface IntegrityConfig {

  /// Whether this instance works on reconciliations at all.
  @WithDefault("true")
  boolean start();

  /// So long after the last one, or after the start where there was none, the next begins by
  /// itself; zero for never.
  @WithDefault("PT24H")
  Duration every();

  /// Whether those that begin by themselves also repair.
  @WithDefault("true")
  boolean repair();
}
