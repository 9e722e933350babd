package asylumchain.kit.projection;

import asylumchain.kit.projection.Transactions.Tables;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// All the machinery of one instance around one projection.
final class Consuming implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(Consuming.class.getName());
  private static final int TRIES = 10;
  private static final long A_SECOND = TimeUnit.SECONDS.toNanos(1);

  private final Projection projection;
  private final Feed feed;
  private final Release release;
  private final LiveSchema schema;
  private final Rebuilds rebuilds;
  private final Rebuilding rebuilding;
  private final Unparking unparking;
  private final Lanes lanes;
  private final KafkaIn consumers;
  private final int threads;
  private final int parts;
  private final List<RecordsIn> doors = new ArrayList<>();
  private final List<Thread> running = new ArrayList<>();
  private volatile boolean stopped;
  private volatile boolean ready;

  Consuming(
      Projection projection,
      Transactions transactions,
      Feed feed,
      KafkaIn consumers,
      Settings settings,
      Clock clock) {
    this.projection = projection;
    this.feed = feed;
    this.consumers = consumers;
    this.threads = settings.threads();
    this.parts = settings.parts();
    release = new Release(settings.release(), LiveSchema.hash(projection));
    schema = new LiveSchema(projection, transactions, parts, clock);
    rebuilds = new Rebuilds(transactions, release, clock);
    var live = new Applier(projection, transactions, Tables.LIVE, release, clock);
    var next = new Applier(projection, transactions, Tables.NEXT, release, clock);
    rebuilding =
        new Rebuilding(projection, transactions, feed, next, rebuilds, schema, release, parts);
    unparking = new Unparking(projection, transactions, feed, live, release);
    var signs = new SignsOfLife(projection, transactions, release);
    lanes = new Lanes(projection, transactions, feed, live, signs, rebuilds, parts);
  }

  /// What an installation chooses.
  ///
  /// @param release changes with every release
  record Settings(int parts, int threads, String release) {}

  /// Makes the tables where there are none, and begins.
  void start() {
    ready = prepare();
    if (ready) {
      consume();
    } else {
      rebuilds.request("the tables have another shape in this release");
    }
    run("projection-care", this::care);
  }

  /// Others may be at a switch just now.
  private boolean prepare() {
    for (var attempt = 1; ; attempt++) {
      try {
        return schema.prepare(release.ddlHash());
      } catch (RuntimeException e) {
        if (attempt == TRIES || !Passing.is(e)) {
          throw e;
        }
        LockSupport.parkNanos(A_SECOND);
      }
    }
  }

  /// Whether the live tables are of the shape that this release knows.
  boolean ready() {
    return ready;
  }

  Rebuilds rebuilds() {
    return rebuilds;
  }

  Feed feed() {
    return feed;
  }

  Unparking unparking() {
    return unparking;
  }

  /// Rows of one partition that are known to exist and are not applied.
  long behind(Source source, int part) {
    return lanes.behind(source, part);
  }

  /// How many partitions each source has.
  int partitions() {
    return parts;
  }

  /// How many partitions pause, because this release could not apply too much of them.
  int paused() {
    return lanes.halted();
  }

  /// How many records came under numbers under which their source has something else.
  int contradictions() {
    return lanes.contradictions();
  }

  @Override
  public void close() {
    stopped = true;
    doors.forEach(RecordsIn::stop);
    running.forEach(LockSupport::unpark);
    for (var thread : running) {
      join(thread);
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join(TimeUnit.SECONDS.toMillis(10));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void consume() {
    for (var i = 0; i < threads; i++) {
      var door = new RecordsIn(consumers, lanes);
      doors.add(door);
      run("projection-" + projection.name() + "-" + i, door);
    }
  }

  private void run(String name, Runnable work) {
    running.add(Thread.ofPlatform().daemon().name(name).start(work));
  }

  /// Rebuilds when one is asked for, and tries once per release what another release parked.
  private void care() {
    var afterRelease = false;
    @Nullable UUID begun = null;
    while (!stopped) {
      try {
        var rebuild = rebuilds.take();
        if (rebuild.isPresent()) {
          begun = rebuild.get();
          rebuilding.run(begun);
        }
        if (!ready && schema.prepare(release.ddlHash())) {
          ready = true;
          consume();
        }
        if (ready && !afterRelease) {
          unparking.retryAfterRelease();
          afterRelease = true;
        }
      } catch (RuntimeException e) {
        failed(begun, e);
      }
      begun = null;
      LockSupport.parkNanos(A_SECOND);
    }
  }

  private void failed(@Nullable UUID rebuild, RuntimeException why) {
    if (stopped) {
      return;
    }
    if (Passing.is(why) || why instanceof PositionMoved) {
      LOG.log(System.Logger.Level.WARNING, "waits: " + why);
      return;
    }
    LOG.log(System.Logger.Level.ERROR, "the rebuild or un-parking failed", why);
    if (rebuild != null) {
      try {
        rebuilds.fail(rebuild, why);
      } catch (RuntimeException e) {
        LOG.log(System.Logger.Level.WARNING, "cannot say that the rebuild failed: " + e);
      }
    }
  }
}
