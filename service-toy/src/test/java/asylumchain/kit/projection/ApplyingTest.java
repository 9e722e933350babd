package asylumchain.kit.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ApplyingTest {

  private static final String PAYLOAD = "{\"n\":1}";
  private final UUID subject = UUID.randomUUID();
  private ToyWorld world;

  @BeforeEach
  void build() throws Exception {
    world = new ToyWorld();
  }

  @AfterEach
  void leave() {
    world.close();
  }

  @Test
  void what_two_sources_journal_is_applied_once_each_in_order_private_events_too() {
    publish(200);
    world.cases.publish(0, subject, null);
    world.start();
    publish(200);

    world.awaitEverythingApplied();

    assertThat(world.number("select count(*) from toy_event where payload is null")).isEqualTo(1);
  }

  @Test
  void a_record_that_comes_twice_changes_nothing() {
    world.start();
    for (var i = 0; i < 20; i++) {
      var event = world.cases.publish(0, subject, PAYLOAD);
      world.cases.send(event);
      world.cases.journal(0).forEach(world.cases::send);
    }

    world.awaitEverythingApplied();

    assertThat(world.number("select count(*) from dead_letter")).isZero();
  }

  @Test
  void what_the_topic_lacks_is_read_from_the_feed() {
    world.start();
    world.cases.publish(0, subject, PAYLOAD);
    for (var i = 0; i < 2_500; i++) {
      world.cases.write(0, subject, i + 2, PAYLOAD);
    }
    world.cases.send(world.cases.write(0, subject, 2_502, PAYLOAD));

    world.awaitEverythingApplied();
  }

  @Test
  void the_tail_that_the_topic_lost_is_found_by_the_sign_of_life() {
    world.start();
    world.cases.publish(0, subject, PAYLOAD);
    world.cases.write(0, subject, PAYLOAD);
    world.cases.heartbeat(0, null);

    world.awaitEverythingApplied();
  }

  @Test
  void a_gap_waits_for_the_feed_and_nothing_passes_it() {
    world.cases.stopAnswering();
    world.start();
    world.cases.publish(0, subject, PAYLOAD);
    world.cases.write(0, subject, PAYLOAD);
    world.cases.publish(0, subject, PAYLOAD);
    world.cases.publish(1, UUID.randomUUID(), PAYLOAD);
    ToyWorld.await("the other partition goes on", () -> world.applied() == 2);

    world.cases.answerAgain();

    world.awaitEverythingApplied();
  }

  @Test
  void an_offset_that_retention_has_taken_is_no_loss() throws Exception {
    try (var first = world.start()) {
      publish(50);
      world.awaitEverythingApplied();
      assertThat(first.ready()).isTrue();
    }
    publish(50);
    for (var part = 0; part < ToyWorld.PARTS; part++) {
      world.cases.deleteRecords(part);
    }
    publish(10);
    world.start();

    world.awaitEverythingApplied();
  }

  @Test
  void a_deleted_topic_is_read_from_the_feed_and_then_from_its_successor() throws Exception {
    world.start();
    publish(50);
    world.awaitEverythingApplied();

    world.cases.deleteTopic();
    for (var i = 0; i < 10; i++) {
      world.cases.write(i % ToyWorld.PARTS, subject, PAYLOAD);
    }
    world.awaitEverythingApplied();

    ToyWorld.await("the topic can be made again", this::topicMade);
    publish(50);
    world.awaitEverythingApplied();
  }

  private boolean topicMade() {
    try {
      world.cases.createTopic();
      return true;
    } catch (Exception e) {
      return false;
    }
  }

  @Test
  void a_crash_between_apply_and_commit_leaves_nothing_behind_and_the_same_comes_again() {
    var transactions = world.transactions();
    world.start(world.projection(), transactions, "1");
    publish(30);
    world.awaitEverythingApplied();

    transactions.dieBeforeCommit(5);
    publish(30);

    world.awaitEverythingApplied();
    assertThat(world.number("select count(*) from parked_case")).isZero();
  }

  @Test
  void a_database_that_is_away_parks_nothing() {
    var transactions = world.transactions();
    world.start(world.projection(), transactions, "1");
    publish(10);
    world.awaitEverythingApplied();

    transactions.goAway();
    publish(300);
    world.cases.flush();
    var end = System.nanoTime() + 2_000_000_000L;
    ToyWorld.await("two seconds pass", () -> System.nanoTime() > end);
    transactions.comeBack();

    world.awaitEverythingApplied();
    assertThat(world.number("select count(*) from parked_case")).isZero();
  }

  @Test
  void instances_that_come_and_go_never_apply_anything_twice() throws Exception {
    var stop = new AtomicBoolean();
    var writer =
        Thread.ofPlatform()
            .start(
                () -> {
                  while (!stop.get() && world.cases.size() < 15_000) {
                    publish(30);
                    java.util.concurrent.locks.LockSupport.parkNanos(5_000_000);
                  }
                });
    for (var i = 0; i < 4; i++) {
      var one = world.start();
      var other = world.start();
      var goal = world.applied() + 800;
      ToyWorld.await("both have worked", () -> world.applied() > goal || !writer.isAlive());
      one.close();
      other.close();
    }
    stop.set(true);
    writer.join();
    world.start();

    world.awaitEverythingApplied();
    assertThat(world.number("select count(*) from dead_letter")).isZero();
  }

  @Test
  void junk_on_the_topic_is_passed_over() {
    world.start();
    publish(5);
    world.cases.junk(0);
    publish(5);

    world.awaitEverythingApplied();
  }

  @Test
  void a_sign_of_life_says_up_to_when_everything_is_in_and_how_far_the_source_has_read() {
    world.start();
    publish(10);
    world.awaitEverythingApplied();
    for (var part = 0; part < ToyWorld.PARTS; part++) {
      world.cases.heartbeat(part, null);
      world.deadlines.heartbeat(part, 17L);
    }

    ToyWorld.await(
        "all partitions were heard",
        () ->
            unheard() == 0
                && world.number("select count(*) from toy_progress where processed = 17")
                    == ToyWorld.PARTS);
    assertThat(world.number("select count(*) from projection_position where processed_seq = 17"))
        .isEqualTo(ToyWorld.PARTS);
  }

  @Test
  void a_sign_of_life_from_before_the_last_row_takes_nothing_back() {
    world.start();
    publish(12);
    world.awaitEverythingApplied();
    world.deadlines.heartbeat(0, 17L);
    awaitProcessed(0, 17);
    var offset =
        "select kafka_offset from projection_position where source = 'deadline' and part = 0";
    var before = world.number(offset);

    world.deadlines.heartbeat(0, 2, 5L);

    ToyWorld.await("it was heard", () -> world.number(offset) > before);
    world.deadlines.heartbeat(1, 18L);
    awaitProcessed(1, 18);
    awaitProcessed(0, 17);
  }

  @Test
  void a_partition_that_is_being_worked_on_keeps_no_other_from_being_heard() throws Exception {
    world.start();
    ToyWorld.await("the positions are there", () -> unheard() == 2 * ToyWorld.PARTS);
    var last = ToyWorld.PARTS - 1;
    try (var busy = world.connection();
        var work = busy.createStatement()) {
      busy.setAutoCommit(false);
      work.executeQuery(
          "select 1 from projection_position where part = %d for no key update".formatted(last));
      for (var part = 0; part < ToyWorld.PARTS; part++) {
        world.cases.heartbeat(part, null);
        world.deadlines.heartbeat(part, null);
      }
      ToyWorld.await("the others were heard", () -> unheard() == 2);
      busy.commit();
    }
    ToyWorld.await("all were heard", () -> unheard() == 0);
  }

  /// Positions of which no sign of life has come.
  private long unheard() {
    return world.number("select count(*) from projection_position where known_through is null");
  }

  private void awaitProcessed(int part, long processed) {
    ToyWorld.await(
        "the progress of part " + part,
        () ->
            world.number(
                    """
                    select count(*)
                      from projection_position join toy_progress using (part)
                     where source = 'deadline' and part = %d and processed = %d
                       and processed_seq = processed
                    """
                        .formatted(part, processed))
                == 1);
  }

  private void publish(int events) {
    for (var i = 0; i < events; i++) {
      var part = i % ToyWorld.PARTS;
      world.cases.publish(part, new UUID(part, i % 7), PAYLOAD);
      world.deadlines.publish(part, new UUID(part, i % 7), PAYLOAD);
    }
  }
}
