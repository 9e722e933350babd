package asylumchain.kit.webhooks;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// How webhooks are delivered.
@ConfigMapping(prefix = "chain.webhooks")
public interface WebhooksConfig {

  /// Whether a service has webhooks at all; decided when it is built.
  @WithDefault("false")
  boolean enabled();

  /// Whether this process delivers.
  @WithDefault("true")
  boolean start();

  /// Networks inside the walls that an operator lets events go to, such as `10.20.0.0/16`; there,
  /// plain HTTP is allowed, too.
  Optional<List<String>> inward();

  /// How many deliveries may be under way at once.
  @WithDefault("4")
  int couriers();

  /// How long a receiver may take to answer.
  @WithDefault("PT10S")
  Duration patience();

  /// After how long of failing a subscription is paused.
  @WithDefault("PT24H")
  Duration giveUpAfter();

  /// How long the secret before the last one signs beside it.
  @WithDefault("PT24H")
  Duration overlap();

  /// How often to look for what is due.
  @WithDefault("PT1S")
  Duration poll();

  /// How long the delivery log is kept.
  @WithDefault("P30D")
  Duration logKept();
}
