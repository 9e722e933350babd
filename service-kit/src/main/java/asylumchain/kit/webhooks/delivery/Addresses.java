package asylumchain.kit.webhooks.delivery;

import asylumchain.kit.webhooks.WebhooksConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;

/// Where events may go. An address must not lead inside the walls: not by its name, not by what the
/// name resolves to, and not by what it resolves to later; so it is looked at when it is given and
/// again before each delivery, and the delivery goes to the very address that was looked at.
@ApplicationScoped
public class Addresses {

  private static final int HTTPS = 443;
  private static final int HTTP = 80;
  private static final int MOST_PORT = 65_535;

  private final List<Inward> allowed;

  Addresses(WebhooksConfig config) {
    this.allowed = config.inward().orElse(List.of()).stream().map(Inward::parse).toList();
  }

  /// Whether an address may be delivered to.
  public sealed interface Judged {

    /// It may.
    ///
    /// @param at the one of its addresses to go to
    record Open(URI uri, InetAddress at) implements Judged {

      int port() {
        return uri.getPort() > 0 ? uri.getPort() : isSecure() ? HTTPS : HTTP;
      }

      boolean isSecure() {
        return uri.getScheme().equals("https");
      }
    }

    /// It may not.
    ///
    /// @param because in words that fit behind the name of the field
    record Forbidden(String because) implements Judged {}

    /// Nobody knows now.
    record Unknown(String because) implements Judged {}
  }

  /// Looks at an address and at all that its name resolves to now.
  public Judged judge(String text) {
    try {
      var uri = new URI(text);
      var scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
      if (!List.of("http", "https").contains(scheme) || uri.getHost() == null) {
        return new Judged.Forbidden("must be an https address with a host");
      }
      if (uri.getUserInfo() != null || uri.getFragment() != null) {
        return new Judged.Forbidden("must have neither a user nor a fragment");
      }
      if (uri.getPort() == 0 || uri.getPort() > MOST_PORT) {
        return new Judged.Forbidden("must have a port from 1 to %d, or none".formatted(MOST_PORT));
      }
      return judge(new URI(uri.toASCIIString()), scheme);
    } catch (URISyntaxException _) {
      return new Judged.Forbidden("must be an https address");
    }
  }

  private Judged judge(URI uri, String scheme) {
    try {
      var host = uri.getHost().replaceAll("^\\[|]$", "");
      var all = InetAddress.getAllByName(host);
      for (var each : all) {
        var inside = Inward.ALL.stream().anyMatch(range -> range.contains(each));
        var welcome = allowed.stream().anyMatch(range -> range.contains(each));
        if (inside && !welcome) {
          return new Judged.Forbidden("must not lead to an address inside the walls");
        }
        if (scheme.equals("http") && !welcome) {
          return new Judged.Forbidden("must be an https address");
        }
      }
      return new Judged.Open(uri, all[0]);
    } catch (UnknownHostException _) {
      return new Judged.Unknown("has a host that cannot be found");
    }
  }
}
