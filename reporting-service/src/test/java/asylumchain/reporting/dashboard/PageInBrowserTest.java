package asylumchain.reporting.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import asylumchain.reporting.TopicsStill;
import asylumchain.reporting.World;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The page in a real browser, where there is one.
@QuarkusTest
@TestProfile(TopicsStill.class)
class PageInBrowserTest {

  @Inject World world;

  @TempDir Path profile;

  @Test
  void a_browser_draws_the_page_and_its_policy_refuses_nothing_of_it() throws Exception {
    var browser =
        Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
            .filter(path -> Files.isExecutable(Path.of(path)))
            .findFirst();
    assumeTrue(browser.isPresent(), "no Chromium here: nobody looked at the page");
    world.begin(Instant.parse("2021-12-30T09:00:00Z"));
    var dom = profile.resolve("dom.html");
    var log = profile.resolve("browser.log");

    var run =
        new ProcessBuilder(
                browser.orElseThrow(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--enable-logging=stderr",
                "--user-data-dir=" + profile.resolve("profile"),
                "--dump-dom",
                ConfigProvider.getConfig().getValue("test.url", String.class) + "/?lang=en")
            .redirectOutput(dom.toFile())
            .redirectError(log.toFile())
            .start();
    var ended = run.waitFor(120, TimeUnit.SECONDS);
    run.destroyForcibly();

    assertThat(ended).isTrue();
    assertThat(Files.readString(dom)).contains("<svg", "31 December 2021");
    assertThat(Files.readString(log)).doesNotContain("Content Security Policy");
  }
}
