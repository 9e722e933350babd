package asylumchain.kit.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RebuildTest {

  private static final String PAYLOAD = "{\"n\":1}";
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
  void a_rebuild_while_records_flow_ends_with_the_same_tables_and_no_reader_waits()
      throws Exception {
    publish(6_000);
    var consuming = world.start();
    world.awaitEverythingApplied();
    var stop = new AtomicBoolean();
    var writer = Thread.ofPlatform().start(() -> publishUntil(stop));
    var slowest = new java.util.concurrent.atomic.AtomicLong();
    var reader = Thread.ofPlatform().start(() -> readUntil(stop, slowest));

    var before = System.nanoTime();
    var rebuild = consuming.rebuilds().request("a test");
    ToyWorld.await(
        "the rebuild is done",
        () -> consuming.rebuilds().find(rebuild).orElseThrow().state().equals("DONE"));
    var whole = System.nanoTime() - before;
    stop.set(true);
    writer.join();
    reader.join();

    world.awaitEverythingApplied();
    assertThat(consuming.rebuilds().find(rebuild).orElseThrow().events())
        .isGreaterThanOrEqualTo(6_000);
    assertThat(world.number("select epoch from public.projection_schema")).isEqualTo(2);
    assertThat(slowest.get())
        .as("nanoseconds a reader waited at most, beside those of the whole rebuild")
        .isLessThan(whole / 3);
  }

  @Test
  void a_subject_that_a_command_changed_meanwhile_is_folded_anew_at_the_switch() {
    publish(300);
    var consuming = world.start();
    world.awaitEverythingApplied();
    world.number(
        "insert into public.projection_touched values (0, '%s') returning 1"
            .formatted(new UUID(0, 0)));

    var rebuild = consuming.rebuilds().request("a test");
    ToyWorld.await(
        "the rebuild is done",
        () -> consuming.rebuilds().find(rebuild).orElseThrow().state().equals("DONE"));

    world.awaitEverythingApplied();
    assertThat(world.number("select count(*) from public.projection_touched")).isZero();
  }

  @Test
  void a_new_generation_of_the_source_makes_the_tables_anew_without_the_rows_it_lost() {
    publish(60);
    world.start();
    world.awaitEverythingApplied();

    world.cases.restore(0, 5);
    world.cases.publish(0, new UUID(0, 1), PAYLOAD);
    publish(30);

    world.awaitEverythingApplied();
    assertThat(
            world.number("select min(generation) from projection_position where source = 'case'"))
        .isEqualTo(2);
    assertThat(world.number("select count(*) from public.projection_rebuild where state = 'DONE'"))
        .as("one rebuild for all partitions")
        .isEqualTo(1);
  }

  @Test
  void a_sign_of_life_of_a_new_generation_is_enough() {
    publish(60);
    world.start();
    world.awaitEverythingApplied();

    world.cases.restore(0, 5);
    for (var part = 0; part < ToyWorld.PARTS; part++) {
      world.cases.heartbeat(part, null);
    }

    world.awaitEverythingApplied();
  }

  @Test
  void a_source_that_lost_rows_in_silence_is_found_out_at_the_next_start() {
    publish(60);
    try (var first = world.start()) {
      world.awaitEverythingApplied();
      assertThat(first.ready()).isTrue();
    }
    world.cases.restore(0, 5);
    world.start();

    world.awaitEverythingApplied();
  }

  @Test
  void another_event_under_a_known_number_makes_the_tables_anew() {
    publish(60);
    world.start();
    world.awaitEverythingApplied();

    world.cases.forge(0);

    ToyWorld.await(
        "a rebuild is done",
        () ->
            world.number("select count(*) from public.projection_rebuild where state = 'DONE'")
                > 0);
    publish(30);
    world.awaitEverythingApplied();
  }

  @Test
  void a_record_under_a_number_applied_long_ago_is_compared_with_the_source_and_skipped() {
    for (var i = 0; i < 2_100; i++) {
      world.cases.publish(0, UUID.randomUUID(), "{}");
    }
    var consuming = world.start();
    world.awaitEverythingApplied();

    world.cases.send(world.cases.journal(0).get(3));
    world.cases.send(world.cases.stranger(0, 5));

    ToyWorld.await("an alarm", () -> consuming.contradictions() == 1);
    publish(30);
    world.awaitEverythingApplied();
    assertThat(world.number("select count(*) from public.projection_rebuild")).isZero();
  }

  @Test
  void a_release_with_other_tables_builds_them_beside_and_switches() {
    publish(900);
    try (var old = world.start()) {
      world.awaitEverythingApplied();
      var fresh = world.start(world.projection("db/toy/toy-2.sql"), world.transactions(), "2");
      assertThat(old.ready()).isTrue();
      assertThat(fresh.ready()).isFalse();
      publish(900);
      ToyWorld.await("the new release is ready", fresh::ready);
      publish(900);
      world.awaitEverythingApplied();
    }
    publish(90);
    world.awaitEverythingApplied();
    assertThat(world.number("select count(*) from pg_namespace where nspname like 'retired%'"))
        .isZero();
  }

  private void publish(int events) {
    for (var i = 0; i < events / 2; i++) {
      var part = i % ToyWorld.PARTS;
      world.cases.publish(part, new UUID(part, i % 7), PAYLOAD);
      world.deadlines.publish(part, new UUID(part, i % 7), PAYLOAD);
    }
  }

  private void publishUntil(AtomicBoolean stop) {
    while (!stop.get() && world.cases.size() < 12_000) {
      publish(20);
      LockSupport.parkNanos(20_000_000);
    }
  }

  private void readUntil(AtomicBoolean stop, java.util.concurrent.atomic.AtomicLong slowest) {
    while (!stop.get()) {
      var began = System.nanoTime();
      world.number("select count(*) from toy_subject");
      slowest.accumulateAndGet(System.nanoTime() - began, Math::max);
      LockSupport.parkNanos(1_000_000);
    }
  }
}
