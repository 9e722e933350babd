package asylumchain.backends;

/// One database with its three roles: the owner migrates, the service runs, and destruction may
/// delete the payloads of the journal and do nothing else.
///
/// @param server the JDBC address without a database
public record LocalDatabase(String name, String server, String password) {

  /// A database by its name, which is a plain lower-case word.
  ///
  /// @throws IllegalArgumentException if it is not
  public LocalDatabase {
    if (!name.matches("[a-z][a-z0-9_]*")) {
      throw new IllegalArgumentException("not a database name: " + name);
    }
  }

  public String jdbcUrl() {
    return server + "/" + name;
  }

  public String owner() {
    return name + "_owner";
  }

  public String service() {
    return name + "_service";
  }

  public String destruction() {
    return name + "_destruction";
  }

  @Override
  public String toString() {
    return jdbcUrl();
  }
}
