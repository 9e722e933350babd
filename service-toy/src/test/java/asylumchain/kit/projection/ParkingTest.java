package asylumchain.kit.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ParkingTest {

  private static final String PAYLOAD = "{\"n\":1}";
  private final UUID sick = new UUID(7, 7);
  private final UUID well = new UUID(8, 8);
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
  void a_record_that_cannot_be_applied_parks_its_subject_and_nobody_else() {
    publishAround(ToyProjection.POISON);
    var projection = world.projection();
    world.start(projection, world.transactions(), "1");

    awaitAllPassed();

    assertThat(projection.passedBy())
        .as("the one that parked it, ten after it, and ten of the other source")
        .hasSize(21)
        .allMatch(event -> event.subjectId().equals(sick));
    assertThat(world.text("select subject_id from parked_case")).isEqualTo(sick.toString());
    assertThat(world.number("select seen_version from parked_case")).isEqualTo(21);
    assertThat(world.text("select reason from dead_letter")).contains("unknown event type");
    assertThat(world.number("select events from toy_subject where subject_id = '" + sick + "'"))
        .as("the last good state stays")
        .isEqualTo(10);
    assertThat(world.number("select events from toy_subject where subject_id = '" + well + "'"))
        .isEqualTo(40);
  }

  @Test
  void a_retry_that_still_fails_leaves_the_subject_as_it_was() {
    publishAround(ToyProjection.POISON);
    var consuming = world.start();
    awaitAllPassed();

    assertThat(consuming.unparking().retry(sick)).isEqualTo(Unparking.Outcome.STILL_PARKED);
    assertThat(consuming.unparking().retry(well)).isEqualTo(Unparking.Outcome.NOT_PARKED);

    assertThat(world.number("select events from toy_subject where subject_id = '" + sick + "'"))
        .isEqualTo(10);
  }

  @Test
  void a_retry_reads_the_whole_subject_anew() {
    publishAround(ToyProjection.POISON);
    var projection = world.projection();
    var consuming = world.start(projection, world.transactions(), "1");
    awaitAllPassed();
    projection.understandingPoison();

    assertThat(consuming.unparking().retry(sick)).isEqualTo(Unparking.Outcome.FOLDED);

    world.awaitEverythingApplied();
    assertThat(world.number("select count(*) from parked_case")).isZero();
    assertThat(world.number("select count(*) from dead_letter where resolved_at is null")).isZero();
    assertThat(world.number("select events from toy_subject where subject_id = '" + sick + "'"))
        .isEqualTo(31);
  }

  @Test
  void of_a_parked_subject_that_is_destroyed_nothing_stays() {
    publishAround(ToyProjection.POISON);
    world.start();
    awaitAllPassed();

    world.cases.destroy(0, sick);

    ToyWorld.await("nobody is parked", () -> world.number("select count(*) from parked_case") == 0);
    ToyWorld.await("all passed", () -> world.applied() == 72);
    assertThat(world.number("select count(*) from dead_letter where subject_id = '" + sick + "'"))
        .as("why it could not be applied may repeat words of it")
        .isZero();
    assertThat(world.number("select events from toy_subject where subject_id = '" + sick + "'"))
        .as("but that it was destroyed")
        .isEqualTo(1);
    assertThat(world.number("select events from toy_subject where subject_id = '" + well + "'"))
        .isEqualTo(40);
  }

  @Test
  void the_next_release_takes_parked_subjects_in_by_itself() {
    publishAround(ToyProjection.POISON);
    try (var old = world.start()) {
      awaitAllPassed();
      assertThat(old.ready()).isTrue();
    }
    publishAround(PAYLOAD);

    world.start(world.projection().understandingPoison(), world.transactions(), "2");

    ToyWorld.await("nobody is parked", () -> world.number("select count(*) from parked_case") == 0);
    world.awaitEverythingApplied();
  }

  @Test
  void when_more_than_fifty_would_be_parked_in_a_minute_the_partition_pauses() {
    for (var i = 0; i < 60; i++) {
      world.cases.publish(0, UUID.randomUUID(), ToyProjection.POISON);
      world.cases.publish(1, well, PAYLOAD);
    }
    world.start();

    ToyWorld.await(
        "the other partition is done and this one pauses",
        () ->
            world.number(
                        "select applied_seq from projection_position where part = 1 and source ="
                            + " 'case'")
                    == 60
                && world.number("select count(*) from parked_case") == 50);
    assertThat(world.applied()).isEqualTo(110);
  }

  @Test
  void a_paused_partition_goes_on_once_one_of_its_cases_is_taken_in_again() {
    for (var i = 0; i < 51; i++) {
      world.cases.publish(0, new UUID(9, i), ToyProjection.POISON);
    }
    world.cases.publish(0, well, PAYLOAD);
    var projection = world.projection();
    var consuming = world.start(projection, world.transactions(), "1");
    ToyWorld.await("the partition pauses", () -> consuming.paused() == 1);
    assertThat(world.applied()).isEqualTo(50);
    projection.understandingPoison();

    assertThat(consuming.unparking().retry(new UUID(9, 0))).isEqualTo(Unparking.Outcome.FOLDED);

    ToyWorld.await("it goes on", () -> world.applied() == 52);
    assertThat(consuming.paused()).isZero();
    for (var i = 1; i < 50; i++) {
      assertThat(consuming.unparking().retry(new UUID(9, i))).isEqualTo(Unparking.Outcome.FOLDED);
    }
    world.awaitEverythingApplied();
  }

  /// Ten good ones of the sick subject, the given one, ten more; and the deadlines of both.
  private void publishAround(String payload) {
    for (var i = 0; i < 21; i++) {
      world.cases.publish(0, sick, i == 10 ? payload : PAYLOAD);
      if (i < 20) {
        world.cases.publish(0, well, PAYLOAD);
      }
    }
    world.cases.flush();
  }

  private void awaitAllPassed() {
    ToyWorld.await("all passed", () -> world.applied() == 41);
    for (var i = 0; i < 10; i++) {
      world.deadlines.publish(0, sick, PAYLOAD);
      world.deadlines.publish(0, well, PAYLOAD);
    }
    for (var i = 0; i < 10; i++) {
      world.deadlines.publish(0, well, PAYLOAD);
    }
    ToyWorld.await("all passed", () -> world.applied() == 71);
  }
}
