package asylumchain.kit.journal;

import asylumchain.kit.broker.Broker;
import java.time.Duration;

/// What one relay is told.
///
/// @param source who publishes, as it stands in each event
/// @param lease how long a silent holder keeps a partition
record RelaySettings(
    Broker broker,
    String topic,
    int partitions,
    String source,
    Duration lease,
    Duration poll,
    Duration heartbeat) {}
