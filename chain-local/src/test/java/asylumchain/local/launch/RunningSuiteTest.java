package asylumchain.local.launch;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.backends.Patience;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// The six processes as `./chain` keeps them, with real backends and stub services: one suite,
/// which each test finds up and leaves up.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RunningSuiteTest {
  private static final List<String> PROCESSES =
      List.of(
          "postgres", "kafka", "issuer", "case-service", "deadline-service", "reporting-service");

  private Path home;
  private ChainScript chain;
  private ChainScript.Outcome begun;

  @BeforeAll
  void a_suite(@TempDir Path clone, @TempDir Path state) throws Exception {
    home = state;
    chain = new ChainScript(home).in(StubClone.in(clone));
    begun = chain.run("up");
  }

  @AfterAll
  void nothing_is_left() throws Exception {
    assertThat(chain.run("reset").exit()).isZero();
    assertThat(home).doesNotExist();
  }

  @Test
  void up_starts_what_is_missing_and_leaves_the_rest_alone() throws Exception {
    assertThat(begun.error()).isEmpty();
    assertThat(begun.out())
        .contains("PostgreSQL 18 ✓  Kafka 4 ✓  case-service ✓  deadline-service ✓")
        .contains("business date today");
    var pids = pids();

    assertThat(chain.run("up").exit()).isZero();
    assertThat(pids()).isEqualTo(pids);

    kill("deadline-service");
    kill("postgres");
    assertThat(chain.run("status").out()).containsPattern("deadline-service +down");
    var again = chain.run("up");
    assertThat(again.error()).isEmpty();
    var after = pids();
    assertThat(after.remove("deadline-service")).isNotEqualTo(pids.remove("deadline-service"));
    assertThat(after.remove("postgres")).isNotEqualTo(pids.remove("postgres"));
    assertThat(after).isEqualTo(pids);
  }

  @Test
  void another_business_date_restarts_the_services_only_and_so_does_another_end_of_the_law()
      throws Exception {
    var pids = pids();

    var another = chain.run("up", "--date", "2021-12-31");
    assertThat(another.error()).isEmpty();
    assertThat(another.out()).contains("business date 2021-12-31");

    var after = pids();
    assertThat(after.get("postgres")).isEqualTo(pids.get("postgres"));
    assertThat(after.get("kafka")).isEqualTo(pids.get("kafka"));
    assertThat(after.get("case-service")).isNotEqualTo(pids.get("case-service"));
    assertThat(home.resolve("logs").resolve("case-service.log"))
        .hasContent("business date 2021-12-31");
    assertThat(chain.run("status").out()).doesNotContain("law known");

    chain.with("CHAIN_LEGAL_KNOWN_UNTIL", "2025-06-29");
    assertThat(chain.run("status").out()).as("what runs knows it all").doesNotContain("law known");
    assertThat(chain.run("up").out()).contains("law known until 2025-06-29");
    assertThat(chain.run("status").out()).contains("law known until    2025-06-29");
  }

  @Test
  void an_issuer_of_an_older_build_is_replaced_and_nothing_else() throws Exception {
    var pids = pids();
    Files.writeString(home.resolve("issuer").resolve("version"), "older");

    assertThat(chain.run("up").exit()).isZero();

    var after = pids();
    assertThat(after.remove("issuer")).isNotEqualTo(pids.remove("issuer"));
    assertThat(after).isEqualTo(pids);
  }

  @Test
  void what_the_environment_says_reaches_the_virtual_machines_of_the_services() throws Exception {
    kill("case-service");

    chain.with("CHAIN_JAVA_OPTIONS", "-Dasked.for=this  -XX:TieredStopAtLevel=1").run("up");

    var line = ProcessHandle.of(chain.pid("case-service")).orElseThrow().info().commandLine();
    assertThat(line).hasValueSatisfying(it -> assertThat(it).contains("-Dasked.for=this -XX:"));
  }

  private Map<String, Long> pids() throws IOException {
    var all = new HashMap<String, Long>();
    for (var process : PROCESSES) {
      all.put(process, chain.pid(process));
    }
    return all;
  }

  private void kill(String name) throws IOException {
    var process = ProcessHandle.of(chain.pid(name)).orElseThrow();
    process.destroyForcibly();
    assertThat(Patience.until(() -> !process.isAlive(), Duration.ofSeconds(10))).isTrue();
  }
}
