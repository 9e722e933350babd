package asylumchain.kit.http;

import asylumchain.kit.http.IdempotentRequest.Kept;
import io.quarkus.arc.Arc;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.Supplier;
import javax.sql.DataSource;

/// The `Idempotency-Key` of the current request: a repeat gets the first answer again.
@ApplicationScoped
public class IdempotencyKeys {

  private static final Duration KEPT = Duration.ofDays(3);

  /// Waits for whoever holds the same key, and takes it when it is free or has run out.
  private static final String CLAIM =
      """
      insert into idempotency_key as held (part, client_id, key, request_hash, taken_at)
      values (?, ?, ?, ?, ?)
      on conflict (part, client_id, key) do update
         set request_hash = excluded.request_hash,
             taken_at = excluded.taken_at,
             status = null, location = null, version = null
       where held.taken_at < ?
      """;

  private static final String FIRST_ANSWER =
      """
      select request_hash, status, location, version
        from idempotency_key
       where part = ? and client_id = ? and key = ?
      """;

  private static final String ANSWERED =
      """
      select 1
        from idempotency_key
       where part = ? and client_id = ? and key = ? and taken_at >= ? and status is not null
         and request_hash = ?
      """;

  private static final String KEEP_ANSWER =
      """
      update idempotency_key
         set status = ?, location = ?, version = ?
       where part = ? and client_id = ? and key = ?
      """;

  private static final String FORGET_OLD =
      """
      delete from idempotency_key
       where (part, client_id, key) in (
               select part, client_id, key from idempotency_key where taken_at < ? limit 10000)
      """;

  private final DataSource database;
  private final IdempotentRequest request;
  private final Clock clock;

  IdempotencyKeys(DataSource database, IdempotentRequest request, Clock clock) {
    this.database = database;
    this.request = request;
    this.clock = clock;
  }

  /// Runs the command once per key. Call it inside the command's own transaction, around
  /// everything that looks at the subject, `If-Match` included:
  ///
  /// ```java
  /// @Transactional
  /// Answer handle(UUID caseId, IfMatch ifMatch, CaseEvent event) {
  ///   return idempotency.once(() -> {
  ///     var history = journal.read(subject);
  ///     ifMatch.check(history.size());
  ///     …
  ///     return Answer.created(location, version);
  ///   });
  /// }
  /// ```
  ///
  /// A concurrent repeat waits for the first to end. Without a key the command just runs. A
  /// command that throws leaves no key behind.
  ///
  /// @throws Problem 409 when the key was used for another body
  public Answer once(Supplier<Answer> command) {
    var kept = Arc.container().requestContext().isActive() ? request.kept() : null;
    if (kept == null) {
      return command.get();
    }
    try (var connection = database.getConnection()) {
      if (!claimed(connection, kept)) {
        return firstAnswer(connection, kept);
      }
      var answer = command.get();
      keep(connection, kept, answer);
      return answer;
    } catch (SQLException e) {
      throw new IllegalStateException("idempotency keys cannot be kept", e);
    }
  }

  /// Whether the current request repeats one that was answered: whoever may no longer see what the
  /// first one changed is still told what became of it.
  public boolean answered() {
    var kept = Arc.container().requestContext().isActive() ? request.kept() : null;
    if (kept == null) {
      return false;
    }
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(ANSWERED)) {
      statement.setInt(1, kept.part());
      statement.setString(2, kept.client());
      statement.setString(3, kept.key());
      statement.setTimestamp(4, oldest());
      statement.setBytes(5, kept.hash());
      try (var rows = statement.executeQuery()) {
        return rows.next();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("idempotency keys cannot be read", e);
    }
  }

  @Scheduled(every = "1h", delayed = "5m")
  void forgetOld() throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(FORGET_OLD)) {
      statement.setTimestamp(1, oldest());
      while (statement.executeUpdate() > 0) {
        // ten thousand at a time
      }
    }
  }

  private boolean claimed(Connection connection, Kept kept) throws SQLException {
    try (var statement = connection.prepareStatement(CLAIM)) {
      statement.setInt(1, kept.part());
      statement.setString(2, kept.client());
      statement.setString(3, kept.key());
      statement.setBytes(4, kept.hash());
      statement.setTimestamp(5, Timestamp.from(Instant.now(clock)));
      statement.setTimestamp(6, oldest());
      return statement.executeUpdate() == 1;
    }
  }

  private static Answer firstAnswer(Connection connection, Kept kept) throws SQLException {
    try (var statement = connection.prepareStatement(FIRST_ANSWER)) {
      statement.setInt(1, kept.part());
      statement.setString(2, kept.client());
      statement.setString(3, kept.key());
      var row = statement.executeQuery();
      if (!row.next() || !Arrays.equals(row.getBytes("request_hash"), kept.hash())) {
        throw Problem.conflict(
            "idempotency-key-reused", "This Idempotency-Key was used for another request.");
      }
      return new Answer(
          row.getInt("status"), row.getString("location"), row.getObject("version", Long.class));
    }
  }

  private static void keep(Connection connection, Kept kept, Answer answer) throws SQLException {
    try (var statement = connection.prepareStatement(KEEP_ANSWER)) {
      statement.setInt(1, answer.status());
      statement.setString(2, answer.location());
      statement.setObject(3, answer.version());
      statement.setInt(4, kept.part());
      statement.setString(5, kept.client());
      statement.setString(6, kept.key());
      statement.executeUpdate();
    }
  }

  private Timestamp oldest() {
    return Timestamp.from(Instant.now(clock).minus(KEPT));
  }
}
