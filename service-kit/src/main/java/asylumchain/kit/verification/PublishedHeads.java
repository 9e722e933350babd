package asylumchain.kit.verification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import asylumchain.kit.http.Problem;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// The heads that were published: one file per day under the name of the service, one head a line,
/// only ever added to.
@ApplicationScoped
public class PublishedHeads {

  private static final Logger LOG = Logger.getLogger(PublishedHeads.class);

  private static final String SUFFIX = ".ndjson";
  private static final int AT_ONCE = 1000;

  private final Optional<Path> directory;
  private final ObjectMapper json;

  @Inject
  PublishedHeads(
      HeadConfig config,
      @ConfigProperty(name = "quarkus.application.name") String service,
      ObjectMapper json) {
    this(config.directory().map(all -> all.resolve(service)), json);
  }

  /// @param directory empty where heads are not published
  public PublishedHeads(Optional<Path> directory, ObjectMapper json) {
    this.directory = directory;
    this.json = json;
  }

  boolean isKept() {
    return directory.isPresent();
  }

  /// Returns once they are on disk. They begin a line of their own, also where a crash left half of
  /// one behind.
  ///
  /// @throws UncheckedIOException if they cannot be written
  void add(List<Head> heads) {
    if (directory.isEmpty() || heads.isEmpty()) {
      return;
    }
    var day = LocalDate.ofInstant(heads.getFirst().at(), ZoneOffset.UTC);
    var lines = heads.stream().map(this::line).collect(Collectors.joining("", "\n", ""));
    try {
      Files.createDirectories(directory.get());
      try (var file =
          FileChannel.open(directory.get().resolve(day + SUFFIX), CREATE, WRITE, APPEND)) {
        var bytes = ByteBuffer.wrap(lines.getBytes(UTF_8));
        while (bytes.hasRemaining()) {
          file.write(bytes);
        }
        file.force(true);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Shows all of them, some at a time, in the order of publication.
  ///
  /// @throws Problem 500 for a whole line that is no head
  /// @throws UncheckedIOException if they cannot be read
  void forEach(Consumer<List<Head>> reader) {
    if (directory.isEmpty() || !Files.isDirectory(directory.get())) {
      return;
    }
    try (var files = Files.list(directory.get())) {
      for (var file : files.filter(it -> it.toString().endsWith(SUFFIX)).sorted().toList()) {
        try (var lines = Files.lines(file)) {
          var some = lines.filter(PublishedHeads::isWhole).map(it -> head(file, it)).iterator();
          while (some.hasNext()) {
            reader.accept(next(some));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isWhole(String line) {
    return line.endsWith("}");
  }

  private static List<Head> next(Iterator<Head> heads) {
    var some = new ArrayList<Head>();
    while (heads.hasNext() && some.size() < AT_ONCE) {
      some.add(heads.next());
    }
    return some;
  }

  private String line(Head head) {
    try {
      return json.writeValueAsString(head) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a head can be written as JSON", e);
    }
  }

  private Head head(Path file, String line) {
    try {
      return json.readValue(line, Head.class);
    } catch (JsonProcessingException e) {
      LOG.errorf(e, "not a published head, in %s: %s", file, line);
      throw Problem.of(
          500,
          "heads-unreadable",
          """
          %s of the published heads has a line that is no head. Only this service writes it: an \
          operator finds out who did, and puts the file back from its copy.\
          """
              .formatted(file.getFileName()));
    }
  }
}
