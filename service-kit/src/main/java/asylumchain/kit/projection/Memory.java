package asylumchain.kit.projection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/// Which event stood under each number that was applied: the last ones by heart, older ones by
/// asking the source. Belongs to one thread.
final class Memory {

  private static final System.Logger LOG = System.getLogger(Memory.class.getName());
  private static final int REMEMBERED = 2_048;
  private static final int FEED_PAGE = 1_000;

  private final Source source;
  private final int part;
  private final Feed feed;
  private final List<ReceivedEvent> longAgo = new ArrayList<>();
  private final Map<Long, UUID> recent =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, UUID> eldest) {
          return size() > REMEMBERED;
        }
      };
  private final AtomicInteger contradictions = new AtomicInteger();

  Memory(Source source, int part, Feed feed) {
    this.source = source;
    this.part = part;
    this.feed = feed;
  }

  void add(long seq, UUID event) {
    recent.put(seq, event);
  }

  void clear() {
    recent.clear();
    longAgo.clear();
  }

  /// How many records came that the source does not have under their numbers.
  int contradictions() {
    return contradictions.get();
  }

  /// A record under a number that was applied before.
  ///
  /// @throws SourceChanged if another event is remembered under it
  void recognise(ReceivedEvent event) {
    var known = recent.get(event.seq());
    if (known == null) {
      longAgo.add(event);
    } else if (!known.equals(event.eventId())) {
      throw SourceChanged.otherRows(source, event.generation(), "another event at " + event.seq());
    }
  }

  /// Whether a record came that is not what the source has under its number, among those that were
  /// applied too long ago to be remembered. One page of the feed covers a batch that the topic
  /// brought again; what the page does not cover, or a source that does not answer, goes unsaid.
  boolean contradictedBySource() {
    if (longAgo.isEmpty()) {
      return false;
    }
    var again = List.copyOf(longAgo);
    longAgo.clear();
    try {
      var page = feed.read(source, part, again.getFirst().seq() - 1, FEED_PAGE).events();
      var strangers = again.stream().filter(event -> isStranger(event, page)).toList();
      strangers.forEach(this::alarm);
      return !strangers.isEmpty();
    } catch (FeedUnavailable e) {
      LOG.log(
          System.Logger.Level.DEBUG,
          "{0} part {1} is not compared: {2}",
          source.topic(),
          part,
          e.getMessage());
      return false;
    }
  }

  /// The numbers of a page follow on each other.
  private static boolean isStranger(ReceivedEvent event, List<ReceivedEvent> page) {
    if (page.isEmpty()) {
      return false;
    }
    long at = event.seq() - page.getFirst().seq();
    return at >= 0 && at < page.size() && !page.get((int) at).eventId().equals(event.eventId());
  }

  private void alarm(ReceivedEvent stranger) {
    contradictions.incrementAndGet();
    LOG.log(
        System.Logger.Level.ERROR,
        "{0} part {1} brings another event under {2} than its source has",
        source.topic(),
        part,
        stranger.seq());
  }
}
