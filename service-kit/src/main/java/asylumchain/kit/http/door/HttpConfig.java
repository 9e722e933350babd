package asylumchain.kit.http.door;

import io.smallrye.config.ConfigMapping;

/// Settings of the door.
@ConfigMapping(prefix = "chain.http")
interface HttpConfig {

  /// How many bytes a body may have.
  long bodyLimit();

  /// How many requests are worked on at the same time.
  int requestsAtOnce();

  /// Where tokens are issued: documentation only.
  String tokenUrl();
}
