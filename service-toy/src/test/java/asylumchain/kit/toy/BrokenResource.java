package asylumchain.kit.toy;

import asylumchain.kit.access.PublicOperation;
import asylumchain.kit.access.Scope;
import asylumchain.kit.http.Download;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/// Everything that can go wrong inside.
@Path("/v1/accidents")
@Produces("application/json")
public class BrokenResource {

  static volatile CountDownLatch door = new CountDownLatch(1);

  enum Kind {
    NONE,
    BUG,
    DATABASE_GONE,
    BAD_SQL,
    NO_SCOPE,
    SLOW
  }

  record Peace(boolean peace) {}

  @GET
  @PublicOperation
  public Peace happen(@QueryParam("kind") @NotNull Kind kind) throws Exception {
    return after(kind);
  }

  @GET
  @Path("own")
  @Scope("toys:read")
  public Peace happenToCaller(@QueryParam("kind") @NotNull Kind kind) throws Exception {
    return after(kind);
  }

  /// A list of numbers that leaves page by page, and may break where it should end.
  @GET
  @Path("list")
  @PublicOperation
  @Produces({Download.NDJSON, Download.CSV})
  public Response list(
      @QueryParam("until") @NotNull Integer until, @QueryParam("breaking") boolean breaking) {
    return Response.ok(
            new Download<Integer>(
                List.of("number"),
                number -> List.<Object>of(number),
                last -> {
                  int from = last == null ? 0 : last;
                  if (from >= until && breaking) {
                    throw new IllegalStateException("asylumchain.kit.toy: select * from toys");
                  }
                  return IntStream.rangeClosed(from + 1, Math.min(from + 1_000, until))
                      .boxed()
                      .toList();
                }))
        .build();
  }

  private static Peace after(Kind kind) throws Exception {
    switch (kind) {
      case NONE -> {}
      case BUG -> throw new IllegalStateException("asylumchain.kit.toy: select * from toys");
      case DATABASE_GONE ->
          throw new IllegalStateException(new SQLException("connection refused", "08001"));
      case BAD_SQL -> throw new SQLException("syntax error at select * from toys", "42601");
      case NO_SCOPE -> throw new SecurityException("java.lang.secret");
      case SLOW -> door.await(20, TimeUnit.SECONDS);
    }
    return new Peace(true);
  }
}
