package asylumchain.kit.projection;

import io.quarkus.arc.DefaultBean;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// The journals as the sources' feeds tell them.
@ApplicationScoped
@DefaultBean
@IfBuildProperty(name = "chain.projection.enabled", stringValue = "true", enableIfMissing = true)
class FeedJournals implements SourceJournals {

  private final ProjectionLifecycle lifecycle;

  FeedJournals(ProjectionLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public List<ReceivedEvent> read(Source source, int part, long after, int limit) {
    return running().feed().read(source, part, after, limit).events();
  }

  @Override
  public void refold(int part, UUID subject) {
    running().unparking().again(part, subject);
  }

  private Consuming running() {
    var consuming = lifecycle.consuming();
    if (consuming == null) {
      throw new FeedUnavailable("nothing is consumed here");
    }
    return consuming;
  }
}
