package asylumchain.kit.http.door;

/// In which order a request meets the checks that come before routing: highest first.
final class Order {

  static final int FIRST = 1_000;
  static final int HEADERS = 990;
  static final int OVERLOAD = 980;
  static final int READERS = 978;
  static final int LEGIBLE = 975;
  static final int PATHS = 970;
  static final int FORMS = 965;

  private Order() {}
}
