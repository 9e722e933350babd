package asylumchain.kit.projection;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.kit.testing.Door;
import asylumchain.kit.testing.RealBackends;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The projection inside a running service: JTA, the pool, the doors.
@QuarkusTest
@TestProfile(ProjectionDoorTest.AsService.class)
@WithTestResource(
    value = RealBackends.class,
    initArgs = @ResourceArg(name = "database", value = "toyservice"))
class ProjectionDoorTest {

  private static final String TOPIC = "toy.service.case";
  private static final String FEED = "chain.feeds.case.url";
  private static final String PAYLOAD = "{\"n\":1}";
  private static ToySource source;

  @Inject ParkedSubjects parked;
  @Inject Watermark watermark;
  @Inject Freshness freshness;
  @Inject ToyService service;

  /// Three partitions, and the toy as the projection.
  public static class AsService implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("toy.projection", "true", "chain.partitions", "3", "toy.topic", TOPIC);
    }
  }

  @BeforeAll
  static void openSource() throws Exception {
    source = new ToySource(new Source("case", TOPIC), RealBackends.kafka(), 3);
    System.setProperty(FEED, source.address().toString());
  }

  @AfterAll
  static void closeSource() {
    System.clearProperty(FEED);
    source.close();
  }

  @Test
  void a_service_follows_its_source_parks_what_it_cannot_take_and_is_repaired_through_its_doors() {
    var sick = UUID.randomUUID();
    var well = UUID.randomUUID();
    for (var i = 0; i < 100; i++) {
      source.publish(0, well, PAYLOAD);
    }
    source.publish(0, sick, PAYLOAD);
    source.publish(0, sick, ToyProjection.POISON);
    source.publish(0, well, PAYLOAD);
    for (var part = 0; part < 3; part++) {
      source.heartbeat(part, null);
    }
    ToyWorld.await(
        "all is heard and applied",
        () -> applied() == 103 && watermark.watermark().isAfter(Instant.EPOCH));

    assertThat(parked.isParked(sick)).isTrue();
    assertThat(parked.isParked(well)).isFalse();
    var list = Door.knock("GET", "/v1/parked-cases").as("IND", "operations").answer();
    assertThat(list.body()).contains(sick.toString(), "\"seenVersion\":2");
    retry(sick).refusal(409);
    retry(well).refusal(404);

    service.learnPoison();
    assertThat(retry(sick).answer().statusCode()).isEqualTo(204);
    assertThat(parked.count()).isZero();

    var started =
        Door.knock("POST", "/v1/rebuilds")
            .as("IND", "operations")
            .with("Idempotency-Key", UUID.randomUUID().toString())
            .answer();
    assertThat(started.statusCode()).isEqualTo(202);
    var progress = started.headers().firstValue("Location").orElseThrow();
    ToyWorld.await(
        "the rebuild is done",
        () ->
            Door.knock("GET", progress)
                .as("IND", "operations")
                .answer()
                .body()
                .contains("\"state\":\"DONE\""));
    assertThat(applied()).isEqualTo(103);
    assertThat(watermark.watermark()).isAfter(Instant.EPOCH);
    source.publish(0, well, PAYLOAD);
    ToyWorld.await("the new tables go on", () -> applied() == 104);
  }

  private static Door retry(UUID subject) {
    return Door.knock("POST", "/v1/parked-cases/" + subject + "/retry")
        .as("IND", "operations")
        .with("Idempotency-Key", UUID.randomUUID().toString());
  }

  private long applied() {
    return freshness.now().sources().stream().mapToLong(FreshnessView.Position::appliedSeq).sum();
  }
}
