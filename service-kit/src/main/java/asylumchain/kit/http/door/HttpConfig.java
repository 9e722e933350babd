package asylumchain.kit.http.door;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/// Settings of the door.
@ConfigMapping(prefix = "chain.http")
interface HttpConfig {

  /// How many bytes a body may have.
  long bodyLimit();

  /// How long a body may take to come. One that is streamed may take longer.
  Duration bodyTime();

  /// How many bytes the bodies of more than 16 KiB may have together that are worked on at the same
  /// time, of whatever clients; one that comes alone may have more.
  long bodyBytesAtOnce();

  /// How many requests are worked on at the same time.
  int requestsAtOnce();

  /// How many of them may be of one client.
  int requestsAtOncePerClient();

  /// How long the reader of an answer may take nothing of it: it is broken off at the second look
  /// that finds nothing gone, with so much time between two.
  Duration readersPatience();

  /// How many bytes the address of a request may have, query included.
  int addressLimit();

  /// How many bytes the headers of a request may have together.
  int headerLimit();

  /// Where tokens are issued: documentation only.
  String tokenUrl();
}
