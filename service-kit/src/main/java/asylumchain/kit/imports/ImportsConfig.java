package asylumchain.kit.imports;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How deliveries are taken in.
@ConfigMapping(prefix = "chain.imports")
public interface ImportsConfig {

  /// Whether a service takes deliveries at all; decided when it is built.
  @WithDefault("false")
  boolean enabled();

  /// Whether this process works on them.
  @WithDefault("true")
  boolean start();

  /// What a token must carry to deliver.
  @WithDefault("imports:write")
  String scope();

  /// What it must carry to bring a `recordedAt` of its own.
  @WithDefault("imports:migrate")
  String migrationScope();

  /// How often a chunk may fail for a reason of its own before the delivery fails.
  @WithDefault("5")
  int attempts();

  /// How long it waits after the first failure; after the n-th, n times as long.
  @WithDefault("PT1S")
  Duration pause();

  /// How old a reception must be before it may be given up; it must also have nobody who receives.
  @WithDefault("PT5M")
  Duration abandonedAfter();

  /// How long the lines of a delivery that stopped are kept for somebody to let it go on; then it
  /// is cancelled.
  @WithDefault("P30D")
  Duration stoppedKept();
}
