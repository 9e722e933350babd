package asylumchain.reporting.integrity;

import asylumchain.kit.projection.ReceivedEvent;
import asylumchain.kit.projection.Source;
import asylumchain.kit.projection.SourceJournals;
import asylumchain.reporting.World;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/// The journals as the world sent them: what the feeds would tell.
@Singleton
class SentJournals implements SourceJournals {

  private final World world;

  SentJournals(World world) {
    this.world = world;
  }

  @Override
  public List<ReceivedEvent> read(Source source, int part, long after, int limit) {
    return world.sent().stream()
        .filter(event -> event.source().equals(source) && event.part() == part)
        .filter(event -> event.seq() > after)
        .limit(limit)
        .toList();
  }

  @Override
  public void refold(int part, UUID subject) {
    world.forgotten(part, subject);
    world.again(subject);
  }
}
