package asylumchain.local.deploy;

import asylumchain.local.launch.ChainScript;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.Yaml;

/// One object that is handed to Kubernetes.
record Manifest(JsonNode body) {

  static final Path ALL = ChainScript.root().resolve("deploy/kubernetes");

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String MODEL = "io.kubernetes.client.openapi.models.";

  /// What stands in the files themselves, but for those that only say how to put them together.
  static List<Manifest> asWritten() {
    try (var files = Files.walk(ALL)) {
      return files
          .filter(it -> it.toString().endsWith(".yaml") && !it.endsWith("lag.yaml"))
          .sorted()
          .flatMap(it -> of(read(it)))
          .filter(it -> !it.kind().matches("Kustomization|Component"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What kustomize makes of a directory; empty where it is not installed.
  static Optional<List<Manifest>> rendered(String directory)
      throws IOException, InterruptedException {
    var out = Files.createTempFile("kustomize", ".yaml");
    var error = Files.createTempFile("kustomize", ".err");
    try {
      var process =
          new ProcessBuilder("kubectl", "kustomize", ALL.resolve(directory).toString())
              .redirectOutput(out.toFile())
              .redirectError(error.toFile())
              .start();
      if (process.waitFor() != 0) {
        throw new AssertionError(directory + " cannot be rendered: " + read(error));
      }
      return Optional.of(of(read(out)).toList());
    } catch (IOException notInstalled) {
      return Optional.empty();
    } finally {
      Files.delete(out);
      Files.delete(error);
    }
  }

  static Stream<Manifest> of(String yaml) {
    return StreamSupport.stream(new Yaml().loadAll(yaml).spliterator(), false)
        .map(it -> new Manifest(JSON.valueToTree(it)));
  }

  /// What Kubernetes does not know, or misses, in any field at any depth; empty when all is well.
  Optional<String> mistake() {
    try {
      Class.forName(MODEL + model())
          .getMethod("validateJsonElement", JsonElement.class)
          .invoke(null, JsonParser.parseString(body.toString()));
      return Optional.empty();
    } catch (InvocationTargetException e) {
      return Optional.of(this + ": " + e.getCause());
    } catch (ReflectiveOperationException e) {
      return Optional.of(this + ": Kubernetes has no " + model());
    }
  }

  /// `apps/v1` and `Deployment`: `V1Deployment`.
  private String model() {
    var version = text("/apiVersion");
    var last = version.substring(version.indexOf('/') + 1);
    return Character.toUpperCase(last.charAt(0)) + last.substring(1) + kind();
  }

  String kind() {
    return text("/kind");
  }

  String name() {
    return text("/metadata/name");
  }

  String text(String pointer) {
    return body.at(pointer).asText();
  }

  JsonNode at(String pointer) {
    return body.at(pointer);
  }

  @Override
  public String toString() {
    return kind() + " " + name();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
