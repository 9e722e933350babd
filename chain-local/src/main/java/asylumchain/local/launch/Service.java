package asylumchain.local.launch;

/// One of the three services, with what it has to itself.
///
/// The order is that of the flow of facts.
enum Service {
  CASE("case-service", "cases", 8081, 512),
  DEADLINE("deadline-service", "deadlines", 8082, 512),
  REPORTING("reporting-service", "reporting", 8083, 640);

  private final String title;
  private final String database;
  private final int usualPort;
  private final int heapMegabytes;

  Service(String title, String database, int usualPort, int heapMegabytes) {
    this.title = title;
    this.database = database;
    this.usualPort = usualPort;
    this.heapMegabytes = heapMegabytes;
  }

  /// Its module and its name for people.
  String title() {
    return title;
  }

  String database() {
    return database;
  }

  int usualPort() {
    return usualPort;
  }

  int heapMegabytes() {
    return heapMegabytes;
  }

  /// Its name in environment variables.
  String word() {
    return name();
  }
}
