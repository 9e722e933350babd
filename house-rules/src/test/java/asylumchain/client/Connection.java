package asylumchain.client;

/// Stands where the client for partners would, for a rule to be broken.
public record Connection(String address) {}
