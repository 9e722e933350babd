package asylumchain.kit.access;

import asylumchain.kit.database.DatabaseUnavailable;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Reception;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Writes the access log: one thread commits for all requests that wait at the same moment. It
/// holds one connection for good, so that requests that hold all others can still end.
@ApplicationScoped
class AccessWriter {

  private static final int GROUP = 500;

  private static final String WRITE =
      """
      with kept as (
        insert into access_log
          (part, id, at, client_id, organisation, oin, employee,
           action, outcome, subjects, trace_id, transaction_id, question)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (part, id) do nothing
        returning part, id, at, question)
      insert into auditor_reading (at, id, part)
      select at, id, part from kept where question is not null
      """;

  private record Waiting(AccessLine line, CompletableFuture<@Nullable Void> durable) {}

  private final DataSource database;
  private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>(10_000);
  private final Thread committer;
  private @Nullable Connection connection;

  AccessWriter(DataSource database) {
    this.database = database;
    this.committer = Thread.ofPlatform().daemon().name("access-log").unstarted(this::commitGroups);
  }

  @PostConstruct
  void start() {
    committer.start();
  }

  /// Before the pool goes.
  void stop(@Observes(notifyObserver = Reception.IF_EXISTS) ShutdownEvent end)
      throws InterruptedException {
    committer.interrupt();
    committer.join(5_000);
  }

  /// Done once the line is on disk.
  Future<@Nullable Void> take(AccessLine line) {
    var waiting = new Waiting(line, new CompletableFuture<>());
    if (!queue.offer(waiting)) {
      waiting.durable().completeExceptionally(new IllegalStateException("too many lines wait"));
    }
    return waiting.durable();
  }

  /// Writes the line in the transaction of the caller.
  void write(AccessLine line) {
    try (var own = database.getConnection();
        var statement = own.prepareStatement(WRITE)) {
      fill(statement, line);
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new DatabaseUnavailable(e);
    }
  }

  private void commitGroups() {
    var group = new ArrayList<Waiting>(GROUP);
    try {
      while (!Thread.currentThread().isInterrupted()) {
        group.add(queue.take());
        queue.drainTo(group, GROUP - 1);
        commit(group);
        group.clear();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      group.forEach(each -> each.durable().cancel(false));
      close();
    }
  }

  /// A connection that broke while nobody looked is replaced once.
  private void commit(List<Waiting> group) {
    try {
      try {
        write(group);
      } catch (SQLException _) {
        close();
        write(group);
      }
      group.forEach(each -> each.durable().complete(null));
    } catch (SQLException | RuntimeException e) {
      close();
      group.forEach(each -> each.durable().completeExceptionally(e));
    }
  }

  private void write(List<Waiting> group) throws SQLException {
    var open = connection;
    if (open == null) {
      open = database.getConnection();
      connection = open;
    }
    // a line alone commits with its own statement, on one way to the server and back
    open.setAutoCommit(group.size() == 1);
    try (var statement = open.prepareStatement(WRITE)) {
      for (var each : group) {
        fill(statement, each.line());
        statement.addBatch();
      }
      statement.executeBatch();
    }
    if (!open.getAutoCommit()) {
      open.commit();
    }
  }

  private static void fill(PreparedStatement statement, AccessLine line) throws SQLException {
    var subjects = line.subjects().toArray(UUID[]::new);
    statement.setInt(1, line.part());
    statement.setObject(2, line.id());
    statement.setTimestamp(3, Timestamp.from(line.at()));
    statement.setString(4, line.clientId());
    statement.setString(5, line.organisation());
    statement.setString(6, line.oin());
    statement.setString(7, line.employee());
    statement.setString(8, line.action());
    statement.setString(9, line.outcome().name());
    statement.setArray(10, statement.getConnection().createArrayOf("uuid", subjects));
    statement.setString(11, line.traceId());
    statement.setString(12, line.transactionId());
    statement.setString(13, line.question());
  }

  private void close() {
    var open = connection;
    connection = null;
    if (open != null) {
      try {
        open.close();
      } catch (SQLException _) {
        // it was broken: the pool drops it
      }
    }
  }
}
