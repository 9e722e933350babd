package asylumchain.kit.webhooks.delivery;

import asylumchain.kit.webhooks.WebhooksConfig;
import asylumchain.kit.webhooks.delivery.Addresses.Judged.Open;
import asylumchain.kit.webhooks.delivery.Attempt.Outcome;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// Sends one event to one address: to that very address, whatever its name resolves to by now, and
/// nowhere else, whatever the receiver answers.
@ApplicationScoped
class Post {

  private static final int MOST_SECONDS = 10_800;

  private final HttpClient client;
  private final Duration patience;

  Post(Vertx vertx, WebhooksConfig config) {
    this.patience = config.patience();
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setConnectTimeout((int) patience.toMillis())
                .setKeepAlive(false)
                .setVerifyHost(true));
  }

  /// What the receiver said.
  ///
  /// @param status `null` where it said nothing
  /// @param retryAfter when it wants to be asked again; `null` where it does not say
  record Receipt(Outcome outcome, @Nullable Integer status, @Nullable Duration retryAfter) {

    static Receipt without(Outcome outcome) {
      return new Receipt(outcome, null, null);
    }
  }

  /// Returns once the receiver has answered, or has had its time.
  Receipt send(Open address, Map<String, String> headers, byte[] body) {
    var answer =
        client
            .request(options(address))
            .compose(
                request -> {
                  headers.forEach(request::putHeader);
                  return request.send(Buffer.buffer(body));
                })
            .map(Post::receipt)
            .toCompletionStage()
            .toCompletableFuture();
    try {
      return answer.get(2 * patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      return Receipt.without(outcome(e.getCause()));
    } catch (TimeoutException e) {
      return Receipt.without(Outcome.NO_ANSWER);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Receipt.without(Outcome.NO_ANSWER);
    }
  }

  private RequestOptions options(Open address) {
    var uri = address.uri();
    var path = Objects.requireNonNullElse(uri.getRawPath(), "");
    var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    return new RequestOptions()
        .setMethod(HttpMethod.POST)
        .setServer(
            SocketAddress.inetSocketAddress(new InetSocketAddress(address.at(), address.port())))
        .setHost(uri.getHost())
        .setPort(address.port())
        .setSsl(address.isSecure())
        .setURI((path.isEmpty() ? "/" : path) + query)
        .setFollowRedirects(false)
        .setTimeout(patience.toMillis());
  }

  /// The status is all that counts: the body is not read.
  private static Receipt receipt(HttpClientResponse response) {
    var status = response.statusCode();
    var wait = seconds(response.getHeader("Retry-After"));
    response.request().connection().close();
    var delivered = status >= 200 && status < 300;
    return new Receipt(delivered ? Outcome.DELIVERED : Outcome.REFUSED, status, wait.orElse(null));
  }

  private static Optional<Duration> seconds(@Nullable String header) {
    return header != null && header.matches("\\d{1,6}")
        ? Optional.of(Duration.ofSeconds(Math.min(Integer.parseInt(header), MOST_SECONDS)))
        : Optional.empty();
  }

  private static Outcome outcome(@Nullable Throwable failure) {
    return switch (failure) {
      case ConnectException _, NoRouteToHostException _ -> Outcome.UNREACHABLE;
      case null, default -> Outcome.NO_ANSWER;
    };
  }
}
