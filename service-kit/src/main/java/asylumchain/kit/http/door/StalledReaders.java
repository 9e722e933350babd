package asylumchain.kit.http.door;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jboss.logging.Logger;

/// Breaks off answers of which the reader takes nothing any more, without going away: each keeps a
/// thread waiting. Whoever reads slowly is left in peace as long as something leaves the service
/// between two looks: what the system has room to send, a megabyte or more, counts as it is let go.
@ApplicationScoped
class StalledReaders {

  private static final Logger LOG = Logger.getLogger(StalledReaders.class);

  /// The answers under way, and how many bytes had gone out at the last look that found one waiting
  /// for its reader.
  private final ConcurrentMap<RoutingContext, Long> underWay = new ConcurrentHashMap<>();

  void register(@Observes Filters filters) {
    filters.register(this::watch, Order.READERS);
  }

  private void watch(RoutingContext request) {
    underWay.put(request, 0L);
    Leaving.of(request, () -> underWay.remove(request));
    request.next();
  }

  @Scheduled(
      every = "${chain.http.readers-patience}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void look() {
    underWay.forEach(this::look);
  }

  /// Under the lock of those who write to the connection: no answer ends meanwhile.
  private void look(RoutingContext request, long before) {
    var answer = request.response();
    synchronized (request.request().connection()) {
      if (answer.ended() || answer.closed() || !answer.writeQueueFull()) {
        return;
      }
      var gone = answer.bytesWritten();
      if (gone > before) {
        underWay.replace(request, before, gone);
      } else {
        LOG.warn("an answer of which its reader takes nothing any more is broken off");
        breakOff(request);
      }
    }
  }

  /// Of a connection that others share, this answer alone. Else past the handler of the engine, by
  /// which a connection is closed otherwise: it waits until the reader has taken all there is.
  private static void breakOff(RoutingContext request) {
    if (request.request().version() == HttpVersion.HTTP_2) {
      request.response().reset();
    } else if (request.request().connection() instanceof ConnectionBase connection) {
      var _ = connection.channelHandlerContext().close();
    }
  }
}
