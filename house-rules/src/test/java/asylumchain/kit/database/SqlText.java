package asylumchain.kit.database;

/// Stands where the kit has its questions made of parts.
public final class SqlText {}
