package asylumchain.local.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import asylumchain.local.launch.ChainScript;
import asylumchain.local.watch.Watched.Alert;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WatchedTest {

  private static final Pattern ENTRY = Pattern.compile("(?m)^### (\\w+)$\\n(?s:(.+?))(?=\\n#|\\z)");

  @Test
  void every_board_is_one_that_grafana_can_show() {
    var ids = new HashSet<String>();
    assertThat(Watched.boards()).isNotEmpty();
    Watched.boards()
        .forEach(
            (file, board) -> {
              assertThat(ids.add(board.path("uid").asText())).as("%s: its own uid", file).isTrue();
              assertThat(board.path("title").asText()).as("%s", file).isNotBlank();
              assertThat(board.path("schemaVersion").asInt()).as("%s", file).isPositive();
              var panels = Watched.children(board.path("panels")).toList();
              assertThat(panels.stream().map(it -> it.path("id").asInt()))
                  .as("%s: panels by number", file)
                  .doesNotHaveDuplicates();
              var taken = new HashSet<String>();
              for (var panel : panels) {
                var place = panel.path("gridPos");
                for (int x = 0; x < place.path("w").asInt(); x++) {
                  for (int y = 0; y < place.path("h").asInt(); y++) {
                    var cell = (place.path("x").asInt() + x) + "," + (place.path("y").asInt() + y);
                    assertThat(taken.add(cell)).as("%s: panels overlap at %s", file, cell).isTrue();
                  }
                }
                assertThat(place.path("x").asInt() + place.path("w").asInt()).isLessThan(25);
              }
            });
  }

  @Test
  void every_panel_asks_the_provisioned_source_something() {
    var source = Watched.read("grafana/provisioning/datasources/prometheus.yml");
    for (var board : Watched.boards().values()) {
      for (var panel : Watched.children(board.path("panels")).toList()) {
        if (!panel.path("type").asText().equals("row")) {
          var title = panel.path("title").asText();
          assertThat(panel.path("description").asText()).as(title).isNotBlank();
          assertThat(panel.path("targets").size()).as(title).isPositive();
          for (var target : Watched.children(panel.path("targets")).toList()) {
            assertThat(target.path("expr").asText()).as(title).isNotBlank();
            assertThat(source).contains("uid: " + target.at("/datasource/uid").asText());
          }
        }
      }
    }
  }

  @Test
  void every_alert_has_a_line_in_the_runbook_and_every_line_an_alert() throws IOException {
    var runbook = Files.readString(ChainScript.root().resolve("docs/runbook.md"));
    var entries = ENTRY.matcher(runbook).results().map(it -> it.group(1)).toList();
    var alerts = Watched.alerts();
    assertThat(entries).containsExactlyElementsOf(alerts.stream().map(Alert::name).toList());
    for (var alert : alerts) {
      assertThat(alert.labels().get("severity")).as(alert.name()).isIn("critical", "warning");
      assertThat(alert.notes().get("summary")).as(alert.name()).isNotBlank();
      assertThat(alert.notes().get("runbook"))
          .isEqualTo("docs/runbook.md#" + alert.name().toLowerCase(Locale.ROOT));
    }
  }

  @Test
  void alerts_that_a_board_names_are_there() {
    var known = Watched.alerts().stream().map(Alert::name).toList();
    var named = Pattern.compile("Alerts?: ([A-Za-z, ]+)");
    var seen = new HashSet<String>();
    for (var board : Watched.boards().values()) {
      for (var panel : Watched.children(board.path("panels")).toList()) {
        var found = named.matcher(panel.path("description").asText());
        while (found.find()) {
          var first = found.group(1).split(", (?=[a-z])", 2)[0];
          seen.addAll(List.of(first.split(", ")));
        }
      }
    }
    assertThat(seen).isSubsetOf(known);
    assertThat(known).as("an alert that no board shows").allMatch(seen::contains);
  }

  @Test
  void a_question_names_its_metrics_and_what_it_chooses_by() {
    var query =
        new Query(
            "here",
            "sum by (job, part) (rate(a_total{area=\"x by (y)\",job=~\"b.*\"}[5m])) / on (job) c >"
                + " 1 or absent(d{instance=\"e\"}) unless f offset 5m");
    assertThat(query.metrics())
        .isEqualTo(Map.of("a_total", Set.of("area"), "c", Set.of(), "d", Set.of(), "f", Set.of()));
  }

  @Test
  void what_nobody_measures_is_noticed() {
    var scrape = "projection_parked 0.0\njvm_memory_used_bytes{id=\"Eden\"} 1\n";
    assertThat(Watched.unmeasured(List.of(scrape)))
        .anyMatch(it -> it.contains("asks for journal_outbox_age_seconds"))
        .anyMatch(it -> it.contains("asks for jvm_memory_used_bytes [area]"))
        .noneMatch(it -> it.contains("asks for projection_parked"));
  }

  @Test
  void the_rules_are_sound_and_fire_when_they_should_and_only_then() throws Exception {
    promtool("check", "rules", "alerts.yml");
    promtool("test", "rules", "alerts-test.yml");
    promtool("check", "config", "--syntax-only", "prometheus.yml");
  }

  private static void promtool(String... words) throws IOException, InterruptedException {
    var line = new ArrayList<>(List.of("promtool"));
    line.addAll(List.of(words));
    var out = Files.createTempFile("promtool", ".out");
    try {
      var process =
          new ProcessBuilder(line)
              .directory(Watched.rules().toFile())
              .redirectErrorStream(true)
              .redirectOutput(out.toFile())
              .start();
      assertThat(process.waitFor()).as(() -> line + "\n" + read(out)).isZero();
    } catch (IOException notThere) {
      System.out.println("NOT TRIED: promtool is not installed, so the alert rules go untried");
      abort("promtool is not installed: " + notThere.getMessage());
    } finally {
      Files.delete(out);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
