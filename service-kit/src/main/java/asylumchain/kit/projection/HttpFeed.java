package asylumchain.kit.projection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The feeds over HTTP, with this service's own token.
final class HttpFeed implements Feed {

  private static final Duration LIMIT = Duration.ofSeconds(10);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(LIMIT).build();
  private final Function<Source, URI> addresses;
  private final Supplier<Optional<String>> token;

  /// @param addresses the base of each source
  /// @param token this service's own; asked for at each use, as it expires
  HttpFeed(Function<Source, URI> addresses, Supplier<Optional<String>> token) {
    this.addresses = addresses;
    this.token = token;
  }

  @Override
  public Page read(Source source, int part, long after, int limit) {
    var answer = get(source, "part=%d&after=%d&limit=%d".formatted(part, after, limit));
    return new Page(events(source, answer), answer.path("head").asLong());
  }

  @Override
  public List<ReceivedEvent> subject(Source source, UUID subject) {
    return events(source, get(source, "subject=" + subject));
  }

  private JsonNode get(Source source, String query) {
    var base = address(source).toString().replaceAll("/+$", "");
    var request = HttpRequest.newBuilder(URI.create(base + "/v1/feed?" + query)).timeout(LIMIT);
    request.header("Accept", "application/json");
    try {
      token.get().ifPresent(it -> request.header("Authorization", "Bearer " + it));
      var answer = client.send(request.build(), BodyHandlers.ofByteArray());
      if (answer.statusCode() != 200) {
        throw new FeedUnavailable(source.name() + " answers " + answer.statusCode());
      }
      return JSON.readTree(answer.body());
    } catch (IOException | UncheckedIOException e) {
      throw new FeedUnavailable("the feed of " + source.name() + " cannot be read", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FeedUnavailable("interrupted", e);
    }
  }

  private URI address(Source source) {
    try {
      return addresses.apply(source);
    } catch (NoSuchElementException e) {
      throw new FeedUnavailable("nobody said where the feed of " + source.name() + " is", e);
    }
  }

  private static List<ReceivedEvent> events(Source source, JsonNode answer) {
    var events = new ArrayList<ReceivedEvent>();
    for (var event : answer.path("events")) {
      events.add(event(source, event));
    }
    return events;
  }

  private static ReceivedEvent event(Source source, JsonNode event) {
    return new ReceivedEvent(
        source,
        event.required("part").asInt(),
        event.required("seq").asLong(),
        event.required("generation").asInt(),
        UUID.fromString(event.required("id").asText()),
        event.required("type").asText(),
        UUID.fromString(event.required("subject").asText()),
        event.required("sequence").asInt(),
        Instant.parse(event.required("time").asText()),
        Instant.parse(event.required("journalledAt").asText()),
        payload(event.path("data")),
        processedSeq(event.path("processedSeq")));
  }

  private static @Nullable String payload(JsonNode data) {
    return data.isObject() ? data.toString() : null;
  }

  private static @Nullable Long processedSeq(JsonNode number) {
    return number.isNumber() ? number.asLong() : null;
  }
}
