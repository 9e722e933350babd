package asylumchain.kit.http;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
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
  @Nullable Cursor cursor;

  @Parameter(description = "Whether the total is counted.")
  @QueryParam("count")
  @DefaultValue("none")
  Count count = Count.NONE;

  public int limit() {
    return limit;
  }

  public Optional<Cursor> cursor() {
    return Optional.ofNullable(cursor);
  }

  public Count count() {
    return count;
  }
}
