package asylumchain.kit.testing.backends;

import static java.nio.charset.StandardCharsets.UTF_8;

import asylumchain.backends.LocalIssuer;
import asylumchain.backends.login.DemoPerson;
import asylumchain.backends.login.LocalLogin;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// An issuer of this JVM that publishes its keys by HTTP as an identity provider does. What it
/// publishes lies in files beside the backends, so that every class loader sees the same.
///
/// @param home where its key, and the keys that it publishes, lie
record LocalProvider(Path home) implements IdentityProvider {

  /// Who is logged out soon after he has logged in.
  private static final String BRIEFLY = "visitor";

  private static final Duration A_MOMENT = Duration.ofSeconds(2);
  private static final String URL = "asylumchain.issuer.url";
  private static final String JSON = "application/json";

  @Override
  @SuppressWarnings("LockOnNonEnclosingClassLiteral") // the one lock all class loaders share
  public String url() {
    synchronized (System.class) {
      if (System.getProperty(URL) == null) {
        System.setProperty(URL, open());
      }
      return System.getProperty(URL);
    }
  }

  @Override
  public String name() {
    return LocalIssuer.NAME;
  }

  @Override
  public void publish(String kid, KeyPair key) {
    try {
      Files.createDirectories(keys());
      var half = keys().resolve(kid + ".half");
      Files.write(half, key.getPublic().getEncoded());
      Files.move(half, keys().resolve(kid));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void withdraw(String kid) {
    try {
      Files.delete(keys().resolve(kid));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String pagesSecret() {
    return issuer().secretOf(LocalLogin.CLIENT);
  }

  @Override
  public void forAMoment(Login login) {
    login.by(BRIEFLY);
  }

  private LocalIssuer issuer() {
    return LocalIssuer.in(home.resolve("issuer"));
  }

  private String open() {
    try {
      var here = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      var server = HttpServer.create(here, 0);
      var url = "http://localhost:" + server.getAddress().getPort();
      server.createContext(
          "/.well-known/openid-configuration", it -> say(it, LocalLogin.aboutItself(url)));
      server.createContext("/keys", it -> say(it, list()));
      // whoever asks whether a token is good hears that it is: nobody should ask
      server.createContext("/introspect", it -> say(it, "{\"active\":true,\"sub\":\"ind\"}"));
      new LocalLogin(issuer(), Clock.systemUTC(), people()).answer(server);
      server.start();
      return url;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Those of the demonstration, and one whom nobody believes for long.
  private static List<DemoPerson> people() {
    var moment =
        new DemoPerson(
            BRIEFLY, "Vera Visitor, for a moment", "IND", Set.of("backlog:read"), A_MOMENT);
    return Stream.concat(DemoPerson.ALL.stream(), Stream.of(moment)).toList();
  }

  private String list() throws IOException {
    try (var files = Files.list(keys())) {
      var published =
          files
              .filter(it -> !it.toString().endsWith(".half"))
              .map(it -> LocalIssuer.published(it.getFileName().toString(), key(it)));
      return Stream.concat(Stream.of(issuer().published()), published)
          .collect(Collectors.joining(",", "{\"keys\":[", "]}"));
    }
  }

  private static void say(HttpExchange exchange, String json) throws IOException {
    var bytes = json.getBytes(UTF_8);
    exchange.getRequestBody().readAllBytes();
    exchange.getResponseHeaders().set("Content-Type", JSON);
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static RSAPublicKey key(Path file) {
    try {
      return publicKey(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RSAPublicKey publicKey(byte[] der) {
    try {
      var factory = KeyFactory.getInstance("RSA");
      return (RSAPublicKey) factory.generatePublic(new X509EncodedKeySpec(der));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private Path keys() {
    return home.resolve("issuer-keys");
  }
}
