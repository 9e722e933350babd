package asylumchain.kit.http;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which part of a list is asked for: `@BeanParam @Valid Paging paging`.
public class Paging {

  /// How the total is wanted.
  public enum Count {
    EXACT,
    ESTIMATE,
    NONE
  }

  @Parameter(description = "How many at most.")
  @QueryParam("limit")
  @DefaultValue("100")
  @Min(1)
  @Max(500)
  int limit;

  @Parameter(description = "Where to go on: from the Link header of the page before.")
  @QueryParam("cursor")
  @Nullable String cursor;

  @Parameter(description = "Whether the total is counted.")
  @QueryParam("count")
  @DefaultValue("none")
  @Pattern(regexp = "exact|estimate|none", message = "must be exact, estimate or none")
  String count = "none";

  public int limit() {
    return limit;
  }

  /// Where to go on; empty at the beginning.
  ///
  /// @throws Problem 400 when we never gave out this cursor
  public Optional<Cursor> cursor() {
    return Optional.ofNullable(cursor).map(Cursor::parse);
  }

  public Count count() {
    return Count.valueOf(count.toUpperCase(Locale.ROOT));
  }
}
