package asylumchain.local.verify;

import asylumchain.local.demo.ChainClient;
import asylumchain.local.demo.Doors;
import asylumchain.local.demo.Refused;
import asylumchain.local.demo.ServiceAway;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/// Has every service verify its journal, and says what each found.
public final class Verify {

  /// A million rows take a while.
  private static final Duration LIMIT = Duration.ofHours(1);

  private final Doors doors;
  private final PrintStream out;

  public Verify(Doors doors, PrintStream out) {
    this.doors = doors;
    this.out = out;
  }

  public static void main(String[] words) {
    try {
      System.exit(new Verify(Doors.of(System.getenv()), System.out).allSound() ? 0 : 1);
    } catch (ServiceAway | Refused failure) {
      System.err.println("chain: " + failure.getMessage());
      System.exit(1);
    }
  }

  /// Whether every row of every journal is what it was.
  ///
  /// @throws ServiceAway if a service does not answer
  public boolean allSound() {
    var client = new ChainClient(doors.tokenFile());
    var sound = true;
    for (var service : services().entrySet()) {
      var found = client.get(service.getValue().resolve("/v1/journal-verification"), LIMIT);
      say(service.getKey(), found);
      sound &= found.path("sound").asBoolean();
    }
    return sound;
  }

  private Map<String, URI> services() {
    var services = new LinkedHashMap<String, URI>();
    services.put("case-service", doors.cases());
    services.put("deadline-service", doors.deadlines());
    services.put("reporting-service", doors.reporting());
    return services;
  }

  private void say(String service, JsonNode found) {
    out.printf(
        "  %-18s %s: %,d rows, %,d payloads destroyed, %,d published heads compared%n",
        service,
        found.path("sound").asBoolean() ? "sound" : "NOT SOUND",
        found.path("rows").asLong(),
        found.path("destroyed").asLong(),
        found.at("/heads/compared").asLong());
    found.path("restorations").forEach(this::sayRestored);
    for (var row : found.path("findings")) {
      out.printf(
          "    partition %d, row %d: %s%s%n",
          row.path("part").asInt(),
          row.path("seq").asLong(),
          row.path("harm").asText(),
          row.has("type")
              ? " (%s, version %d of %s)"
                  .formatted(
                      row.path("type").asText(),
                      row.path("version").asInt(),
                      row.path("subject").asText())
              : "");
    }
  }

  private void sayRestored(JsonNode restored) {
    out.printf(
        "    generation %d: put back from a copy, %s; %,d published heads went with it%n",
        restored.path("generation").asInt(),
        restored.has("witness")
            ? "as %s vouches".formatted(restored.at("/witness/by").asText())
            : "says the database, and NOBODY VOUCHES for it (see the runbook)",
        restored.path("headsLost").asLong());
  }
}
