package asylumchain.kit.broker;

import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/// Where the broker is, and how this process proves itself there.
///
/// @param addresses `host:port`, more than one separated by commas
/// @param credentials settings of the Kafka client, such as `security.protocol` and
///     `sasl.jaas.config`; empty where the broker asks nothing
public record Broker(String addresses, Map<String, String> credentials) {

  public Broker {
    credentials = Map.copyOf(credentials);
  }

  /// A broker that asks nothing, as on one machine.
  public static Broker at(String addresses) {
    return new Broker(addresses, Map.of());
  }

  /// A broker that wants to know who comes.
  ///
  /// @param client settings of the Kafka client in the form of a properties file; empty for none
  /// @throws IllegalArgumentException if they cannot be read
  public static Broker at(String addresses, Optional<String> client) {
    var properties = new Properties();
    try {
      properties.load(new StringReader(client.orElse("")));
    } catch (IOException e) {
      throw new IllegalArgumentException("the broker's client settings cannot be read", e);
    }
    return new Broker(
        addresses,
        properties.stringPropertyNames().stream()
            .collect(Collectors.toUnmodifiableMap(name -> name, properties::getProperty)));
  }

  /// These settings of a client, with the address and the credentials.
  public Map<String, Object> reachedWith(Map<String, Object> settings) {
    var all = new HashMap<>(settings);
    all.putAll(credentials);
    all.put("bootstrap.servers", addresses);
    return all;
  }

  /// Without the credentials.
  @Override
  public String toString() {
    return addresses;
  }
}
