package asylumchain.local.demo;

import asylumchain.local.launch.ChainScript;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;

/// Everywhere that something of a case can come to: where a personal word stands there, it has
/// leaked.
record Leaks(WholeChain chain, Receiver receiver) {

  /// Tables of case-service that are read by others than it, or kept longer than the case.
  private static final Pattern OUTWARD =
      Pattern.compile(".*(webhook|idempotency|access_log|dead_letter|publication|relay).*");

  /// What could send spans of a trace to somebody else.
  private static final Pattern SENDS_SPANS =
      Pattern.compile(".*(opentelemetry-sdk|opentelemetry-exporter|zipkin|jaeger|brave).*");

  /// Every place where one of these words stands.
  ///
  /// @param words that only the tables of case-service about persons and cases may know
  /// @param employee who may stand in the access log besides
  List<String> of(List<String> words, String employee)
      throws IOException, SQLException, InterruptedException, ExecutionException {
    var all = new Canaries(words).and(employee);
    for (var topic : topics()) {
      for (var record : new Topic(chain.kafka(), topic).read()) {
        all.inText("topic " + topic, record.text());
      }
    }
    for (var database : List.of("deadlines", "reporting")) {
      try (var connection = chain.administrator(database)) {
        all.inDatabase(connection);
      }
    }
    all.inFiles(chain.home(), ".log").inFiles(chain.home().resolve("heads"), ".ndjson");
    chain.scraped().forEach(metrics -> all.inText("metrics", metrics));
    receiver.received().forEach(delivery -> all.inText("webhook", delivery));
    try (var connection = chain.administrator("cases")) {
      var outward = new Canaries(words).inTables(connection, OUTWARD.asMatchPredicate());
      all.found().addAll(outward.found());
    }
    return all.found();
  }

  /// Parts of the services as they are built that can send spans. There are none (decision 19):
  /// what a trace has here stands in log lines and in the access log. Whoever brings one in has
  /// what it sends looked through here, too.
  static List<String> spanSenders() throws IOException {
    var found = new ArrayList<String>();
    for (var service : List.of("case-service", "deadline-service", "reporting-service")) {
      var built = ChainScript.root().resolve(service).resolve("target/quarkus-app/lib");
      try (var files = Files.walk(built)) {
        files
            .map(file -> service + ": " + file.getFileName())
            .filter(SENDS_SPANS.asMatchPredicate())
            .forEach(found::add);
      }
    }
    return found;
  }

  private List<String> topics() throws InterruptedException, ExecutionException {
    try (var admin = Admin.create(Map.of("bootstrap.servers", chain.kafka()))) {
      return List.copyOf(admin.listTopics().names().get());
    }
  }
}
