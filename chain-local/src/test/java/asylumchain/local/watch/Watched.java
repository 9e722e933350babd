package asylumchain.local.watch;

import asylumchain.local.launch.ChainScript;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.Yaml;

/// What is watched, as it stands in the files that Prometheus and Grafana read.
public final class Watched {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path DEPLOY = ChainScript.root().resolve("deploy/compose");

  private Watched() {}

  /// One alert rule.
  record Alert(String name, String query, Map<String, String> labels, Map<String, String> notes) {}

  /// What boards and alerts ask for and these services do not measure; empty when all is well.
  ///
  /// @param scrapes what the services answer at `/q/metrics`
  public static List<String> unmeasured(List<String> scrapes) {
    var measured = String.join("\n", scrapes);
    var missing = new ArrayList<String>();
    queries()
        .forEach(
            query ->
                query
                    .metrics()
                    .forEach(
                        (name, labels) -> {
                          var shape = new StringBuilder("(?m)^" + name + "(?=[ {])");
                          labels.forEach(
                              it -> shape.append("(?=[^}\\n]*[{,]").append(it).append("=\")"));
                          if (!Pattern.compile(shape.toString()).matcher(measured).find()) {
                            missing.add(query.where() + " asks for " + name + " " + labels);
                          }
                        }));
    return missing;
  }

  static Stream<Query> queries() {
    var panels =
        boards().values().stream()
            .flatMap(board -> children(board.path("panels")))
            .flatMap(
                panel ->
                    children(panel.path("targets"))
                        .map(it -> new Query("panel " + panel.path("title").asText(), text(it))));
    return Stream.concat(
        panels, alerts().stream().map(it -> new Query("alert " + it.name(), it.query())));
  }

  /// By file.
  static Map<Path, JsonNode> boards() {
    var all = new TreeMap<Path, JsonNode>();
    try (var files = Files.list(DEPLOY.resolve("grafana/boards"))) {
      for (var file : files.toList()) {
        all.put(file, JSON.readTree(Files.readString(file)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  static List<Alert> alerts() {
    var rules = JSON.<JsonNode>valueToTree(new Yaml().load(read("prometheus/alerts.yml")));
    return children(rules.path("groups"))
        .flatMap(group -> children(group.path("rules")))
        .map(
            rule ->
                new Alert(
                    rule.path("alert").asText(),
                    rule.path("expr").asText(),
                    words(rule.path("labels")),
                    words(rule.path("annotations"))))
        .toList();
  }

  static Path rules() {
    return DEPLOY.resolve("prometheus");
  }

  static String read(String file) {
    try {
      return Files.readString(DEPLOY.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Stream<JsonNode> children(JsonNode node) {
    return StreamSupport.stream(node.spliterator(), false);
  }

  private static String text(JsonNode target) {
    return target.path("expr").asText();
  }

  private static Map<String, String> words(JsonNode node) {
    return node.properties().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().asText()));
  }
}
