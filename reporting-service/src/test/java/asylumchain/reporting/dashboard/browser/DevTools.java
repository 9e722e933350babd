package asylumchain.reporting.dashboard.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// Questions to a browser and what it reports, as JSON over a WebSocket.
final class DevTools implements WebSocket.Listener {

  private static final long PATIENCE_SECONDS = 60;

  private final JsonMapper json = new JsonMapper();
  private final AtomicInteger last = new AtomicInteger();
  private final ConcurrentMap<Integer, CompletableFuture<JsonNode>> open =
      new ConcurrentHashMap<>();
  private final ConcurrentMap<String, CompletableFuture<JsonNode>> awaited =
      new ConcurrentHashMap<>();
  private final Queue<JsonNode> events = new ConcurrentLinkedQueue<>();
  private final StringBuilder message = new StringBuilder();
  private @Nullable WebSocket socket;

  private DevTools() {}

  static DevTools at(URI address) {
    var tools = new DevTools();
    tools.socket =
        HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(address, tools).join();
    return tools;
  }

  /// @param session of a page; empty for the browser itself
  /// @throws IllegalStateException if the browser refuses
  JsonNode ask(String session, String method, Map<String, Object> parameters) {
    var id = last.incrementAndGet();
    var question = new HashMap<String, Object>(Map.of("id", id, "method", method));
    question.put("params", parameters);
    if (!session.isEmpty()) {
      question.put("sessionId", session);
    }
    var answer = new CompletableFuture<JsonNode>();
    open.put(id, answer);
    try {
      if (socket != null) {
        socket.sendText(json.writeValueAsString(question), true).join();
      }
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
    var given = answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    if (given.has("error")) {
      throw new IllegalStateException(method + ": " + given.path("error"));
    }
    return given.path("result");
  }

  /// The next event of a name.
  CompletableFuture<JsonNode> next(String event) {
    var next = new CompletableFuture<JsonNode>();
    awaited.put(event, next);
    return next.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  /// The events of a name that came since the last question for them.
  List<JsonNode> events(String name) {
    var found = new ArrayList<JsonNode>();
    events.removeIf(
        event -> event.path("method").asText().equals(name) && found.add(event.path("params")));
    return found;
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean whole) {
    message.append(data);
    if (whole) {
      received(message.toString());
      message.setLength(0);
    }
    from.request(1);
    return null;
  }

  private void received(String text) {
    try {
      var node = json.readTree(text);
      if (node.has("id")) {
        var answer = open.remove(node.path("id").asInt());
        if (answer != null) {
          answer.complete(node);
        }
        return;
      }
      events.add(node);
      var waiting = awaited.remove(node.path("method").asText());
      if (waiting != null) {
        waiting.complete(node.path("params"));
      }
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
