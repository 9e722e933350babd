package asylumchain.local.drill;

import asylumchain.local.demo.WholeChain;
import asylumchain.local.launch.OneProcess;
import java.io.IOException;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/// A second process of each service, that takes part in the work.
final class Replicas implements AutoCloseable {

  private static final List<String> CONSUMERS = List.of("deadlines", "reporting");

  private final WholeChain chain;
  private final Map<String, OneProcess> second = new LinkedHashMap<>();

  Replicas(WholeChain chain) throws IOException {
    this.chain = chain;
    for (var service : List.of("case-service", "deadline-service", "reporting-service")) {
      second.put(service, chain.replica(service));
    }
  }

  List<String> services() {
    return List.copyOf(second.keySet());
  }

  OneProcess of(String service) {
    return second.get(service);
  }

  void start() {
    second.values().forEach(OneProcess::start);
  }

  void kill() {
    second.values().forEach(OneProcess::kill);
  }

  /// Whether so many processes of each service hold partitions: of its relay, or of its consumer.
  boolean share(int processes) {
    return holders() == processes
        && CONSUMERS.stream().allMatch(consumer -> assigned(consumer) == processes);
  }

  private long holders() {
    var asked = "select count(distinct holder) from relay_lease where expires_at > now()";
    try (var connection = chain.administrator("cases");
        var question = connection.prepareStatement(asked);
        var rows = question.executeQuery()) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private long assigned(String consumer) {
    var where = Map.<String, Object>of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, chain.kafka());
    try (var admin = Admin.create(where)) {
      return admin
          .describeConsumerGroups(List.of(consumer))
          .all()
          .get()
          .get(consumer)
          .members()
          .stream()
          .filter(member -> !member.assignment().topicPartitions().isEmpty())
          .count();
    } catch (ExecutionException e) {
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    second.values().forEach(OneProcess::close);
  }
}
