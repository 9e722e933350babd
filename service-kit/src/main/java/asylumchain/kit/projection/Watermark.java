package asylumchain.kit.projection;

import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/// The moment up to which everything that any source journalled has been applied here. The default
/// `knownAt` of every read.
@ApplicationScoped
@IfBuildProperty(name = "chain.projection.enabled", stringValue = "true", enableIfMissing = true)
public class Watermark {

  private final Freshness freshness;

  Watermark(Freshness freshness) {
    this.freshness = freshness;
  }

  /// The minimum over all sources and partitions; [Instant#EPOCH] while one of them has never been
  /// heard.
  public Instant watermark() {
    return freshness.now().watermark();
  }
}
