package asylumchain.kit.projection;

/// A service whose journal is followed.
///
/// @param name as in the configuration of its feed, `chain.feeds.<name>.url`
/// @param topic where its relay publishes
public record Source(String name, String topic) {}
