package asylumchain.reporting.dashboard;

import asylumchain.kit.access.PublicOperation;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// How the pages look: the sheet, and apart from it the colours and the type, which a ministry may
/// replace by its own.
@Path("/")
public class StyleResource {

  private static final String KEPT = "public, max-age=300";

  private final Optional<java.nio.file.Path> tokens;

  /// @param tokens a file of CSS custom properties to use in place of those shipped
  StyleResource(
      @ConfigProperty(name = "chain.dashboard.tokens") Optional<java.nio.file.Path> tokens) {
    this.tokens = tokens;
  }

  @GET
  @Path("dashboard.css")
  @Produces("text/css;charset=UTF-8")
  @PublicOperation
  @Operation(hidden = true)
  public Response sheet() {
    return kept(shipped("dashboard.css"));
  }

  @GET
  @Path("tokens.css")
  @Produces("text/css;charset=UTF-8")
  @PublicOperation
  @Operation(hidden = true)
  public Response tokens() {
    return kept(tokens.map(StyleResource::read).orElseGet(() -> shipped("tokens.css")));
  }

  private static Response kept(String css) {
    return Response.ok(css).header("Cache-Control", KEPT).build();
  }

  private static String read(java.nio.file.Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("the design tokens cannot be read: " + file, e);
    }
  }

  private static String shipped(String name) {
    try (var sheet = StyleResource.class.getResourceAsStream("/dashboard/" + name)) {
      return new String(Objects.requireNonNull(sheet).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
