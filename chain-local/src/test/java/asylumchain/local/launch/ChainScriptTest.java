package asylumchain.local.launch;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.backends.Ports;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChainScriptTest {

  @ParameterizedTest
  @CsvSource({
    "CHAIN_POSTGRES_PORT,  PostgreSQL",
    "CHAIN_KAFKA_PORT,     Kafka",
    "CHAIN_DEADLINE_PORT,  deadline-service",
  })
  void a_port_that_is_taken_gives_one_clear_line_and_starts_nothing(
      String port, String name, @TempDir Path home) throws Exception {
    try (var other = new ServerSocket(0, 1, InetAddress.ofLiteral(Ports.LOOPBACK))) {
      var chain = new ChainScript(home).with(port, "" + other.getLocalPort());

      var outcome = chain.run("up");

      assertThat(outcome.exit()).isEqualTo(1);
      assertThat(outcome.error().strip())
          .isEqualTo(
              "chain: %s: port %d is taken by another program"
                  .formatted(name, other.getLocalPort()));
      assertThat(home.resolve("postgres")).doesNotExist();
      assertThat(home.resolve("kafka")).doesNotExist();
    }
  }

  @Test
  void a_full_disk_gives_one_clear_line_and_starts_nothing(@TempDir Path home) throws Exception {
    var outcome = new ChainScript(home).with("CHAIN_DISK_NEEDED_MB", "999999999").run("up");

    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.error().strip().lines())
        .singleElement()
        .asString()
        .startsWith("chain: the disk is full: ")
        .endsWith("999999999 MB needed");
    assertThat(home.resolve("postgres")).doesNotExist();
  }

  @Test
  void without_a_jdk_of_this_release_it_says_what_to_install(@TempDir Path home) throws Exception {
    var old = Files.createDirectories(home.resolve("bin")).resolve("java");
    Files.writeString(old, "#!/bin/sh\necho '    java.home = /nowhere' >&2\n");
    assertThat(old.toFile().setExecutable(true)).isTrue();

    var outcome =
        new ChainScript(home)
            .with("JAVA_HOME", "")
            .with("CHAIN_JDK_PLACES", home.toString())
            .with("PATH", home.resolve("bin") + ":" + System.getenv("PATH"))
            .run("up");

    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.error())
        .startsWith("A JDK 25 or newer is needed and was not found")
        .contains("apt install", "brew install", "sdk install");
  }

  @Test
  void a_token_is_signed_for_a_partner_and_refused_without_scopes(@TempDir Path home)
      throws Exception {
    var chain = new ChainScript(home);

    var token = chain.run("token", "--partner", "coa", "--scopes", "cases:read feed:read");

    assertThat(token.exit()).isZero();
    assertThat(token.out().strip().split("\\.", -1)).hasSize(3);
    assertThat(chain.run("token", "--partner", "coa").error())
        .isEqualTo("chain: a token needs --scopes, such as \"cases:read feed:read\"\n");
  }

  @Test
  void an_unknown_verb_shows_the_known_ones(@TempDir Path home) throws Exception {
    var outcome = new ChainScript(home).run("dance");

    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.error()).contains("Usage: ./chain <verb>").endsWith("no verb dance\n");
  }
}
