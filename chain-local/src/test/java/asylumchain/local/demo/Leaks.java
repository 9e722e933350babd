package asylumchain.local.demo;

import java.io.IOException;
import java.sql.SQLException;
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

  private List<String> topics() throws InterruptedException, ExecutionException {
    try (var admin = Admin.create(Map.of("bootstrap.servers", chain.kafka()))) {
      return List.copyOf(admin.listTopics().names().get());
    }
  }
}
