package asylumchain.kit.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// One partition of one source on its way into the live tables. Belongs to one thread. After an
/// exception it must be [placed][#place] anew.
final class Lane {

  private static final System.Logger LOG = System.getLogger(Lane.class.getName());
  private static final int FEED_PAGE = 1_000;
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(5);
  private static final long SILENCE = TimeUnit.SECONDS.toNanos(15);
  private static final long LONG_SILENCE = TimeUnit.SECONDS.toNanos(60);

  private final Source source;
  private final int part;
  private final Applier applier;
  private final Feed feed;
  private final Pace pace;

  private final List<ReceivedEvent> gathered = new ArrayList<>();
  private final Pulse pulse = new Pulse();
  private final Memory memory;
  private int generation;
  private @Nullable Long processedSeq;
  private long nextOffset;
  private long progressAt;
  private long heardAt;
  private volatile long applied;
  private volatile long head;

  Lane(Source source, int part, Applier applier, Feed feed, Pace pace) {
    this.source = source;
    this.part = part;
    this.applier = applier;
    this.feed = feed;
    this.pace = pace;
    this.memory = new Memory(source, part, feed);
  }

  Source source() {
    return source;
  }

  int part() {
    return part;
  }

  long applied() {
    return applied;
  }

  /// How many rows are known to exist and are not applied.
  long behind() {
    return Math.max(0, head - applied);
  }

  /// When it got further last, on the clock of [System#nanoTime].
  long progressAt() {
    return progressAt;
  }

  /// How many records came that the source does not have under their numbers.
  int contradictions() {
    return memory.contradictions();
  }

  /// Where to seek when everything heard is applied.
  long nextOffset() {
    return nextOffset;
  }

  /// How far the source had read its own source when it last said so; `null` while it never did.
  @Nullable Long processedSeq() {
    return processedSeq;
  }

  void processed(long seq) {
    processedSeq = seq;
  }

  /// Whether rows are known to exist that the topic does not bring, or the topic has fallen silent.
  /// A topic that has more, which nobody had time to fetch yet, is left in peace for longer.
  ///
  /// @param fetched whether everything that the topic is known to have was fetched
  boolean wantsFeed(boolean fetched) {
    var now = System.nanoTime();
    var quiet = now - Math.max(heardAt, progressAt);
    return fetched
        ? (behind() > 0 && now - progressAt > PATIENCE) || quiet > SILENCE
        : quiet > LONG_SILENCE;
  }

  /// Stands where the tables say.
  void place(Position position) {
    gathered.clear();
    pulse.clear();
    memory.clear();
    applied = position.appliedSeq();
    generation = position.generation();
    processedSeq = position.processedSeq();
    nextOffset = position.kafkaOffset() == null ? 0 : position.kafkaOffset();
    progressAt = System.nanoTime();
    heardAt = progressAt;
    if (position.lastEventId() != null) {
      memory.add(applied, position.lastEventId());
    }
  }

  /// Applies what is new in these messages, and from the feed what is missing between them.
  ///
  /// @throws RuntimeException as [Applier#apply]
  void take(List<Message> messages) {
    heardAt = System.nanoTime();
    for (var message : messages) {
      switch (message) {
        case Message.Event(var event, var offset) -> take(event, offset);
        case Message.Heartbeat heartbeat -> hear(heartbeat);
        case Message.Unreadable(var why, var offset) ->
            LOG.log(
                System.Logger.Level.ERROR,
                "{0} part {1} offset {2} is not ours: {3}",
                source.topic(),
                part,
                offset,
                why);
      }
      nextOffset = message.offset() + 1;
    }
    flush();
    if (memory.contradictedBySource()) {
      compareWithSource();
    }
  }

  private void take(ReceivedEvent event, long offset) {
    if (event.generation() < generation) {
      return;
    }
    var expected = applied + gathered.size() + 1;
    if (event.seq() < expected) {
      recognise(event);
      return;
    }
    if (event.seq() > expected) {
      flush();
      catchUp(event.seq() - 1);
    }
    gathered.add(event);
    nextOffset = offset + 1;
    if (gathered.size() >= pace.size()) {
      flush();
    }
  }

  /// A number that was applied before must bring the same event as then.
  private void recognise(ReceivedEvent event) {
    if (event.generation() > generation && generation > 0) {
      throw SourceChanged.newGeneration(source, event.generation());
    }
    memory.recognise(event);
  }

  private void hear(Message.Heartbeat heartbeat) {
    if (heartbeat.generation() < generation) {
      return;
    }
    if (heartbeat.generation() > generation && generation > 0) {
      throw SourceChanged.newGeneration(source, heartbeat.generation());
    }
    head = Math.max(head, heartbeat.seq());
    pulse.add(heartbeat);
  }

  /// Reads the feed until this number is applied.
  ///
  /// @throws FeedUnavailable if the feed does not have it, or does not answer
  void catchUp(long upTo) {
    while (applied < upTo) {
      var page = feed.read(source, part, applied, FEED_PAGE);
      head = Math.max(head, page.head());
      var events = page.events().stream().filter(event -> event.seq() <= upTo).toList();
      if (events.isEmpty()) {
        throw new FeedUnavailable(
            "%s part %d lacks %d".formatted(source.name(), part, applied + 1));
      }
      inPieces(events);
    }
  }

  private void inPieces(List<ReceivedEvent> events) {
    for (var from = 0; from < events.size(); ) {
      var to = Math.min(events.size(), from + pace.size());
      apply(new Batch(events.subList(from, to), null));
      from = to;
    }
  }

  /// Applies one page of the feed.
  ///
  /// @return how many rows it had
  int readPage(int limit) {
    var events = feed.read(source, part, applied, limit).events();
    inPieces(events);
    return events.size();
  }

  /// Reads the feed to its end.
  void catchUp() {
    catchUp(feed.read(source, part, applied, 1).head());
    progressAt = System.nanoTime();
  }

  /// Whether what was applied last is what the source has under that number.
  ///
  /// @throws SourceChanged if it is not
  void compareWithSource() {
    if (applied == 0) {
      return;
    }
    var page = feed.read(source, part, applied - 1, 1);
    if (page.head() < applied) {
      throw SourceChanged.otherRows(source, generation, "the source has lost rows");
    }
    page.events().forEach(this::recognise);
  }

  /// The latest sign of life that everything applied so far covers; `null` if there is no news.
  Message.@Nullable Heartbeat settled() {
    return pulse.settled(applied);
  }

  Pulse pulse() {
    return pulse;
  }

  private void flush() {
    if (!gathered.isEmpty()) {
      var batch = new Batch(List.copyOf(gathered), nextOffset);
      gathered.clear();
      apply(batch);
    }
  }

  private void apply(Batch batch) {
    var began = System.nanoTime();
    applier.apply(batch);
    pace.learn(batch.events().size(), System.nanoTime() - began);
    progressAt = System.nanoTime();
    var last = batch.events().getLast();
    applied = last.seq();
    generation = Math.max(generation, last.generation());
    processedSeq = last.processedSeq() == null ? processedSeq : last.processedSeq();
    batch.events().forEach(event -> memory.add(event.seq(), event.eventId()));
  }
}
