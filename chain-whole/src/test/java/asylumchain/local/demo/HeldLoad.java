package asylumchain.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.backends.Patience;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/// A load that is stopped in the middle of a chunk, however fast it is: its transaction is open and
/// waits for the row of its import, which this holds. It goes on a little when told to, and freely
/// once this is closed.
final class HeldLoad implements AutoCloseable {

  private final WholeChain chain;
  private final URI where;
  private final Connection holder;
  private long taken;

  private HeldLoad(WholeChain chain, URI where, Connection holder) {
    this.chain = chain;
    this.where = where;
    this.holder = holder;
  }

  static HeldLoad of(WholeChain chain, URI where) throws SQLException {
    var holder = chain.administrator("cases");
    holder.setAutoCommit(false);
    var load = new HeldLoad(chain, where, holder);
    load.hold();
    return load;
  }

  /// Returns when more of the lines are taken than before, and no more are for now.
  void goesOn() throws SQLException {
    var before = taken;
    holder.rollback();
    assertThat(Patience.until(() -> chain.progress(where).taken() > before, Duration.ofMinutes(2)))
        .as("the load goes on")
        .isTrue();
    hold();
    taken = chain.progress(where).taken();
  }

  /// How many of the lines are taken.
  long taken() {
    return taken;
  }

  private void hold() throws SQLException {
    try (var statement = holder.createStatement()) {
      statement.execute("select 1 from import_job for update");
    }
  }

  @Override
  public void close() throws SQLException {
    holder.close();
  }
}
