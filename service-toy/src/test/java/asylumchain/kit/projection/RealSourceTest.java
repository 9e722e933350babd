package asylumchain.kit.projection;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.kit.journal.Audience;
import asylumchain.kit.journal.Journal;
import asylumchain.kit.journal.NewEvent;
import asylumchain.kit.journal.Subject;
import asylumchain.kit.testing.RealBackends;
import asylumchain.kit.testing.TestTokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A service that follows its own journal: the real relay, the real feed with a real token.
@QuarkusTest
@TestProfile(RealSourceTest.FollowsItself.class)
@WithTestResource(
    value = RealBackends.class,
    initArgs = @ResourceArg(name = "database", value = "selfservice"))
class RealSourceTest {

  private static final String FEED = "chain.feeds.case.url";
  private static final int SUBJECTS = 30;
  private static final int VERSIONS = 20;

  @Inject Journal journal;
  @Inject Watermark watermark;
  @Inject Freshness freshness;
  @Inject ProjectionLifecycle lifecycle;
  @Inject Clock clock;

  /// Relay and projection on one topic.
  public static class FollowsItself implements QuarkusTestProfile {
    static final Path TOKEN = Path.of(System.getProperty("java.io.tmpdir"), "toy-service.token");

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "toy.projection", "true",
          "toy.topic", "toy.self",
          "chain.relay.topic", "toy.self",
          "chain.partitions", "4",
          "chain.service-token-file", TOKEN.toString());
    }
  }

  @BeforeAll
  static void mayReadTheFeed() throws IOException {
    var url = ConfigProvider.getConfig().getValue("test.url", String.class);
    System.setProperty(FEED, url);
    var bearer = TestTokens.bearer("TOY", "feed:whole");
    Files.writeString(FollowsItself.TOKEN, bearer.replace("Bearer ", "") + "\n");
  }

  @AfterAll
  static void mayNoLonger() throws IOException {
    System.clearProperty(FEED);
    Files.deleteIfExists(FollowsItself.TOKEN);
  }

  @Test
  void what_is_journalled_is_applied_heard_of_and_rebuilt_from_the_feed() {
    var began = clock.instant();
    IntStream.range(0, SUBJECTS).forEach(_ -> write(new Subject("case", UUID.randomUUID())));

    ToyWorld.await("all is applied", () -> applied() == SUBJECTS * VERSIONS);
    ToyWorld.await(
        "the sources say that there is no more", () -> watermark.watermark().isAfter(began));
    assertThat(watermark.watermark()).isBefore(clock.instant().plus(Duration.ofSeconds(1)));

    var consuming = java.util.Objects.requireNonNull(lifecycle.consuming());
    var rebuild = consuming.rebuilds().request("a test");
    ToyWorld.await(
        "the rebuild is done",
        () -> consuming.rebuilds().find(rebuild).orElseThrow().state().equals("DONE"));
    assertThat(consuming.rebuilds().find(rebuild).orElseThrow().events())
        .isEqualTo(SUBJECTS * VERSIONS);
    assertThat(applied()).isEqualTo(SUBJECTS * VERSIONS);

    write(new Subject("case", UUID.randomUUID()));
    ToyWorld.await("it goes on", () -> applied() == (SUBJECTS + 1) * VERSIONS);
  }

  private void write(Subject subject) {
    var events = new ArrayList<NewEvent>();
    for (var version = 1; version <= VERSIONS; version++) {
      var secret = version % 5 == 0;
      events.add(
          new NewEvent(
              UUID.randomUUID(),
              subject,
              version,
              "toy.happened",
              secret ? Audience.PRIVATE : Audience.CHAIN,
              null,
              null,
              secret ? null : "{\"n\":" + version + "}",
              secret ? "{}" : null,
              null));
    }
    QuarkusTransaction.requiringNew()
        .run(() -> journal.append(journal.partOf(subject), List.copyOf(events)));
  }

  private long applied() {
    return freshness.now().sources().stream().mapToLong(FreshnessView.Position::appliedSeq).sum();
  }
}
