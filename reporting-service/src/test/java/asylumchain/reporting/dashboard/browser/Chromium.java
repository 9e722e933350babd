package asylumchain.reporting.dashboard.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A Chromium of this machine, without a window, with one page open. It is told what to do in its
/// own words (the DevTools protocol), so that no driver is needed.
public final class Chromium implements AutoCloseable {

  private static final List<String> PLACES =
      List.of(
          "/usr/bin/chromium",
          "/usr/bin/chromium-browser",
          "/usr/bin/google-chrome",
          "/usr/bin/google-chrome-stable",
          "/snap/bin/chromium",
          "/opt/google/chrome/chrome",
          "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
          "/Applications/Chromium.app/Contents/MacOS/Chromium");
  private static final long PATIENCE_SECONDS = 30;
  private static final Pattern LISTENING = Pattern.compile("DevTools listening on (ws://\\S+)");

  private final Process process;
  private final DevTools tools;
  private final String session;

  private Chromium(Process process, DevTools tools, String session) {
    this.process = process;
    this.tools = tools;
    this.session = session;
  }

  /// Where there is one on this machine; `CHROMIUM` in the environment names another.
  public static Optional<Path> installed() {
    return Stream.concat(Stream.ofNullable(System.getenv("CHROMIUM")), PLACES.stream())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  /// Starts it.
  ///
  /// @param profile an empty directory
  public static Chromium start(Path program, Path profile) throws IOException {
    var process =
        new ProcessBuilder(
                program.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--hide-scrollbars",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile)
            .redirectErrorStream(true)
            .start();
    var tools = DevTools.at(address(process));
    var target = tools.ask("", "Target.createTarget", Map.of("url", "about:blank"));
    var attached =
        tools.ask(
            "",
            "Target.attachToTarget",
            Map.of("targetId", target.path("targetId").asText(), "flatten", true));
    var chromium = new Chromium(process, tools, attached.path("sessionId").asText());
    chromium.ask("Page.enable", Map.of());
    chromium.ask("Log.enable", Map.of());
    return chromium;
  }

  private static URI address(Process process) throws IOException {
    var out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (var line = out.readLine(); line != null; line = out.readLine()) {
      var listening = LISTENING.matcher(line);
      if (listening.find()) {
        Thread.ofVirtual().start(() -> out.lines().forEach(_ -> {}));
        return URI.create(listening.group(1));
      }
    }
    throw new IOException("the browser ended before it listened");
  }

  /// Goes to an address, until it is loaded with its style sheets.
  public void open(String address) {
    var loaded = tools.next("Page.loadEventFired");
    ask("Page.navigate", Map.of("url", address));
    loaded.join();
  }

  /// Clicks the first link that fits, until what it leads to is loaded.
  ///
  /// @param selector as in a style sheet
  public void follow(String selector) {
    var loaded = tools.next("Page.loadEventFired");
    evaluate("document.querySelector(\"" + selector + "\").click()");
    loaded.join();
  }

  /// Shows the page as on such a screen.
  ///
  /// @param features of media queries, such as `prefers-color-scheme`
  public void screen(int width, Map<String, String> features) {
    ask(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
    var list =
        features.entrySet().stream()
            .map(it -> Map.of("name", it.getKey(), "value", it.getValue()))
            .toList();
    ask("Emulation.setEmulatedMedia", Map.of("media", "", "features", list));
  }

  /// What an expression gives; a promise is waited for.
  public JsonNode evaluate(String expression) {
    var answer =
        ask(
            "Runtime.evaluate",
            Map.of("expression", expression, "awaitPromise", true, "returnByValue", true));
    if (answer.has("exceptionDetails")) {
      throw new IllegalStateException(answer.path("exceptionDetails").toString());
    }
    return answer.path("result").path("value");
  }

  /// Presses the key that goes to the next place.
  public void tab() {
    press(Map.of("key", "Tab", "code", "Tab", "windowsVirtualKeyCode", 9));
  }

  /// Presses the key that follows a link.
  public void enter() {
    press(Map.of("key", "Enter", "code", "Enter", "windowsVirtualKeyCode", 13, "text", "\r"));
  }

  private void press(Map<String, Object> key) {
    for (var type : List.of("keyDown", "keyUp")) {
      var event = new HashMap<>(key);
      event.put("type", type);
      ask("Input.dispatchKeyEvent", event);
    }
  }

  /// What the browser complained about since the last question, such as what a policy refused.
  public List<String> complaints() {
    return tools.events("Log.entryAdded").stream()
        .map(event -> event.path("entry").path("text").asText())
        .toList();
  }

  private JsonNode ask(String method, Map<String, Object> parameters) {
    return tools.ask(session, method, parameters);
  }

  /// The whole page as an image (PNG), also what lies below the screen.
  public byte[] picture() {
    var picture =
        ask("Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true));
    return Base64.getDecoder().decode(picture.path("data").asText());
  }

  @Override
  public void close() {
    var all = Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(it -> it.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join());
  }
}
