package asylumchain.kit.webhooks.delivery;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// A range of addresses, such as `10.20.0.0/16`.
///
/// @param network its first address
/// @param bits how many leading bits all its addresses share
@SuppressWarnings("ArrayRecordComponent") // never compared
record Inward(byte[] network, int bits) {

  /// What an address on the open network cannot be: this host, this link, a private network, an
  /// address that only stands for others (IANA special-purpose registries, RFC 6890).
  static final List<Inward> ALL =
      Stream.of(
              "0.0.0.0/8",
              "10.0.0.0/8",
              "100.64.0.0/10",
              "127.0.0.0/8",
              "169.254.0.0/16",
              "172.16.0.0/12",
              "192.0.0.0/24",
              "192.0.2.0/24",
              "192.88.99.0/24",
              "192.168.0.0/16",
              "198.18.0.0/15",
              "198.51.100.0/24",
              "203.0.113.0/24",
              "224.0.0.0/3",
              "::/96",
              "::ffff:0:0:0/96",
              "64:ff9b::/96",
              "64:ff9b:1::/48",
              "100::/64",
              "2001::/23",
              "2001:db8::/32",
              "2002::/16",
              "3fff::/20",
              "5f00::/16",
              "fc00::/7",
              "fe80::/10",
              "fec0::/10",
              "ff00::/8")
          .map(Inward::parse)
          .toList();

  /// @throws IllegalArgumentException if this is no range of addresses
  static Inward parse(String text) {
    var parts = text.strip().split("/", -1);
    if (parts.length > 2 || !parts[0].matches("[0-9a-fA-F:.]+")) {
      throw new IllegalArgumentException("not a range of addresses: " + text);
    }
    try {
      var network = InetAddress.getByName(parts[0]).getAddress();
      var bits = parts.length == 1 ? network.length * 8 : Integer.parseInt(parts[1]);
      if (bits < 0 || bits > network.length * 8) {
        throw new IllegalArgumentException("not a range of addresses: " + text);
      }
      return new Inward(network, bits);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("not a range of addresses: " + text, e);
    }
  }

  boolean contains(InetAddress address) {
    var bytes = address.getAddress();
    if (bytes.length != network.length) {
      return false;
    }
    var whole = bits / 8;
    var rest = bits % 8;
    return Arrays.equals(bytes, 0, whole, network, 0, whole)
        && (rest == 0
            || (bytes[whole] & 0xff) >> (8 - rest) == (network[whole] & 0xff) >> (8 - rest));
  }
}
