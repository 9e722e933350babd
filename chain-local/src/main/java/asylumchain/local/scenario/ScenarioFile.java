package asylumchain.local.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// Writes a scenario to a file: `ScenarioFile <seed> <file> [step]`.
public final class ScenarioFile {

  private ScenarioFile() {}

  public static void main(String[] arguments) throws IOException {
    var scenario = new TaskforceScenario(Long.parseLong(arguments[0]));
    int step = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 1;
    try (var out = Files.newOutputStream(Path.of(arguments[1]))) {
      var written = scenario.write(out, step);
      System.out.printf(
          Locale.ROOT,
          "seed %s: %,d cases · %,d events · %,d bytes · SHA-256 %s%n",
          arguments[0],
          written.cases(),
          written.events(),
          written.bytes(),
          written.sha256());
    }
  }
}
