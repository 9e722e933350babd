package asylumchain.backends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPostgresTest {

  @Test
  void a_killed_server_starts_again_with_what_was_committed(@TempDir Path home) throws Exception {
    try (var postgres = LocalPostgres.lasting(home, Ports.free()).start()) {
      var database = postgres.database("cases");
      execute(database, "create table note (text text); insert into note values ('kept')");

      var killed = postgres.running().orElseThrow();
      killed.signal("KILL");
      assertThat(Patience.until(() -> !killed.alive(), Duration.ofSeconds(10))).isTrue();
      assertThat(postgres.running()).isEmpty();
      postgres.start();

      assertThat(number(database, "select count(*) from note where text = 'kept'")).isEqualTo(1);
      assertThat(number(database, "select current_setting('server_version_num')::int / 10000"))
          .isEqualTo(18);
    }
  }

  @Test
  void starting_and_creating_twice_changes_nothing(@TempDir Path home) throws Exception {
    try (var postgres = LocalPostgres.lasting(home, Ports.free()).start()) {
      var pid = postgres.running().orElseThrow().pid();
      execute(postgres.database("cases"), "create table note (text text)");

      postgres.start();
      var database = postgres.database("cases");

      assertThat(postgres.running().orElseThrow().pid()).isEqualTo(pid);
      assertThat(number(database, "select count(*) from note")).isZero();
    }
  }

  @Test
  void the_service_role_may_not_create_tables_and_strangers_may_not_connect() throws Exception {
    try (var postgres = LocalPostgres.scratch().start()) {
      var cases = postgres.database("cases");
      var deadlines = postgres.database("deadlines");

      assertThatThrownBy(() -> as(cases, cases.service(), "create table note (text text)"))
          .hasMessageContaining("permission denied");
      assertThatThrownBy(() -> as(cases, deadlines.service(), "select 1"))
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  void a_port_that_is_taken_gives_one_clear_line(@TempDir Path home) throws Exception {
    try (var other = new ServerSocket(0, 1, InetAddress.ofLiteral(Ports.LOOPBACK))) {
      var port = other.getLocalPort();

      assertThatThrownBy(() -> LocalPostgres.lasting(home, port).start())
          .isInstanceOf(StartFailed.class)
          .hasMessage("PostgreSQL: port " + port + " is taken by another program");
    }
  }

  @Test
  void a_scratch_server_leaves_nothing_behind() {
    var postgres = LocalPostgres.scratch().start();
    var process = postgres.running().orElseThrow();

    postgres.close();

    assertThat(process.alive()).isFalse();
    assertThat(Files.exists(postgres.log().getParent())).isFalse();
  }

  private static void execute(LocalDatabase database, String commands) throws SQLException {
    as(database, database.owner(), commands);
  }

  private static void as(LocalDatabase database, String role, String commands) throws SQLException {
    try (var connection = connect(database, role);
        var statement = connection.createStatement()) {
      statement.execute(commands);
    }
  }

  private static long number(LocalDatabase database, String question) throws SQLException {
    try (var connection = connect(database, database.owner());
        var statement = connection.createStatement();
        var rows = statement.executeQuery(question)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static Connection connect(LocalDatabase database, String role) throws SQLException {
    return DriverManager.getConnection(database.jdbcUrl(), role, database.password());
  }
}
