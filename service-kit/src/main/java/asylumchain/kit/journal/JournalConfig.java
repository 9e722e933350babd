package asylumchain.kit.journal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/// What an installation chooses about journal and relay.
@ConfigMapping(prefix = "chain")
public interface JournalConfig {

  /// How many partitions the topic has. Fixed once the first event is written.
  @WithDefault("24")
  int partitions();

  /// The organisation number under which this service publishes.
  @WithDefault("00000000000000000000")
  String oin();

  /// Whether this service has a feed; read when it is built.
  @WithDefault("true")
  boolean feed();

  Kafka kafka();

  Journal journal();

  Relay relay();

  interface Kafka {
    /// Absent in a service without a topic.
    Optional<String> bootstrapServers();

    /// How this service proves itself to the broker: `security.protocol`, `sasl.mechanism`,
    /// `sasl.jaas.config` and the like, one a line, as in a properties file. Absent where the
    /// broker asks nothing.
    Optional<String> client();
  }

  interface Journal {
    /// The kind of subject that has a topic.
    @WithDefault("case")
    String publishedKind();
  }

  interface Relay {
    /// Where this service publishes; without it there is no relay.
    Optional<String> topic();

    /// How long a silent holder keeps a partition.
    @WithDefault("5s")
    Duration lease();

    /// How often to look for rows that another process wrote.
    @WithDefault("50ms")
    Duration poll();

    /// How often each partition says how far it is.
    @WithDefault("1s")
    Duration heartbeat();
  }

  /// The layout of the journal.
  default Partitioning partitioning() {
    return new Partitioning(partitions(), journal().publishedKind());
  }
}
