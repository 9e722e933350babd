package asylumchain.cases.intake.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.kit.access.Caller;
import asylumchain.kit.imports.ImportDesk;
import asylumchain.kit.imports.ImportQueries;
import asylumchain.kit.imports.ImportView;
import asylumchain.kit.imports.ImportView.Refusal;
import asylumchain.kit.imports.JobTable.Options;
import asylumchain.kit.imports.lines.LineResult;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.assertj.core.groups.Tuple;

/// Brings deliveries in as a partner's system does, waits for their end, and looks at what is left
/// by them.
final class SourceSystem {

  static final Caller MIGRATION = caller("cases:import", "cases:migrate");
  static final Caller DAILY = caller("cases:import");

  private final ImportDesk desk;
  private final ImportQueries queries;
  private final DataSource database;

  SourceSystem(ImportDesk desk, ImportQueries queries, DataSource database) {
    this.desk = desk;
    this.queries = queries;
    this.database = database;
  }

  ImportView deliver(Caller caller, String... lines) {
    return deliver(caller, false, lines);
  }

  ImportView deliver(Caller caller, boolean dryRun, String... lines) {
    var importId = UUID.randomUUID();
    try {
      desk.receive(
          caller,
          importId,
          new Options(caller.has("cases:migrate"), false, dryRun),
          spool -> spool.drain(stream(lines)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return await(importId);
  }

  private static ByteArrayInputStream stream(String... lines) {
    return new ByteArrayInputStream(String.join("\n", lines).getBytes(UTF_8));
  }

  ImportView await(UUID importId) {
    var deadline = System.nanoTime() + Duration.ofSeconds(90).toNanos();
    var view = queries.progress(importId, "IND").orElseThrow();
    while (view.finishedAt() == null) {
      assertThat(System.nanoTime()).as("import still %s", view).isLessThan(deadline);
      LockSupport.parkNanos(20_000_000);
      view = queries.progress(importId, "IND").orElseThrow();
    }
    return view;
  }

  /// The refused lines of a delivery.
  List<Refusal> refusals(UUID importId, long after, int limit) {
    return queries.refusals(importId, after, limit);
  }

  /// What became of each line of a delivery.
  List<LineResult> results(UUID importId, long after, int limit) {
    return queries.results(importId, after, limit);
  }

  long cases(String prefix) {
    return count(
        "select count(*) from source_reference r join asylum_case c using (case_id) where r.source_ref like '%s%%'"
            .formatted(prefix));
  }

  long count(String query) {
    return Long.parseLong(text(query));
  }

  String text(String query) {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  void execute(String change) {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(change);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  static Tuple line(long number, String reason, String detail) {
    return Tuple.tuple(number, reason, detail);
  }

  static String number(String ref) {
    return "%010d".formatted(Math.floorMod(ref.hashCode(), 1_000_000_000));
  }

  private static Caller caller(String... scopes) {
    return new Caller("bulk", "IND", "00000000000000000001", Set.of(scopes), null);
  }
}
