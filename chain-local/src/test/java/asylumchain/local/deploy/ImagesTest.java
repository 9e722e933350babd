package asylumchain.local.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.local.launch.ChainScript;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the recipe of an image must say.
class ImagesTest {

  @ParameterizedTest
  @ValueSource(strings = {"case-service", "deadline-service", "reporting-service"})
  void an_image_runs_without_root_and_believes_nobody_but_an_identity_provider(String service)
      throws IOException {
    var lines = Files.readAllLines(ChainScript.root().resolve(service).resolve("Dockerfile"));
    assertThat(lines)
        .contains("USER 10001:10001")
        .filteredOn(it -> it.startsWith("USER"))
        .hasSize(1);
    var start = lines.getLast();
    assertThat(start).startsWith("ENTRYPOINT").contains("exec java $JAVA_OPTIONS ");
    assertThat(start.indexOf("-Dchain.development-issuer=false"))
        .as("after what the environment may say")
        .isGreaterThan(start.indexOf("$JAVA_OPTIONS"));
    assertThat(start).doesNotContain("public-key");
  }
}
