package asylumchain.kit.verification;

import asylumchain.kit.http.Problem;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// What operators wrote down about restorations, in a file beside the published heads that no
/// service ever writes.
@ApplicationScoped
public class Restorations {

  private static final Logger LOG = Logger.getLogger(Restorations.class);

  private static final String NAME = "restorations.json";

  private final Optional<Path> file;
  private final ObjectMapper json;

  @Inject
  Restorations(
      HeadConfig config,
      @ConfigProperty(name = "quarkus.application.name") String service,
      ObjectMapper json) {
    this(config.directory().map(all -> all.resolve(service)), json);
  }

  /// @param directory of the published heads; empty where none are
  public Restorations(Optional<Path> directory, ObjectMapper json) {
    this.file = directory.map(heads -> heads.resolve(NAME));
    this.json = json;
  }

  /// All of them; none where there is no such file.
  ///
  /// @throws Problem 500 for a file with a mistake in it
  /// @throws UncheckedIOException if it cannot be read
  List<Restoration> witnessed() {
    if (file.isEmpty() || !Files.exists(file.get())) {
      return List.of();
    }
    try {
      var all = json.readValue(Files.readString(file.get()), Restoration[].class);
      if (all == null || Arrays.asList(all).contains(null)) {
        throw mistake(
            all == null ? ": it says null, where an empty list is []" : ": null in the list");
      }
      return List.of(all);
    } catch (JsonProcessingException e) {
      LOG.errorf(e, "%s cannot be understood", file.get());
      var where = e.getLocation();
      throw mistake(where == null ? "" : " in line " + where.getLineNr());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Problem mistake(String where) {
    return Problem.of(
        500,
        "restorations-unreadable",
        """
        %s beside the published heads has a mistake%s. An operator mends it: a list of \
        {generation, keptUntil, putBackAt, by, reason}, as the runbook shows it.\
        """
            .formatted(NAME, where));
  }
}
