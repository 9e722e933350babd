package asylumchain.local.drill;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.backends.Patience;
import asylumchain.local.demo.Agreement;
import asylumchain.local.demo.CanaryLines;
import asylumchain.local.demo.ChainClient;
import asylumchain.local.demo.LongWork;
import asylumchain.local.demo.WholeChain;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/// A suite of its own, loads that go in, and the books at the end.
final class Drill implements AutoCloseable {

  private static final Duration LIMIT = Duration.ofMinutes(5);
  private static final int PARTS = 4;
  private static final int THINNESS = Integer.getInteger("drill.thinness", 10);

  private final WholeChain chain;
  private int parts;
  private int cases;
  private int events;

  Drill() {
    this(WholeChain.started());
  }

  private Drill(WholeChain chain) {
    this.chain = chain;
  }

  /// The same with a disk of its own.
  ///
  /// @param home of the suite, with the disk somewhere in it
  static Drill on(SmallDisk disk, Path home) {
    return new Drill(WholeChain.started(home, disk.within(), disk.seen(home)));
  }

  WholeChain chain() {
    return chain;
  }

  /// The next quarter of the scenario.
  CanaryLines nextPart() throws IOException {
    int part = parts++;
    assertThat(part).as("parts of the scenario").isLessThan(PARTS);
    return CanaryLines.of(2, THINNESS, "DRILL", number -> number % PARTS == part);
  }

  /// Sends lines; from now on they belong in the books.
  URI send(CanaryLines sent) throws IOException {
    cases += sent.cases();
    events += sent.events();
    return chain.send(sent.lines(), "part-" + parts);
  }

  /// Sends them, waits until they are taken, and until every figure shows them.
  void loadWhole() throws IOException {
    var sent = nextPart();
    chain.allTaken(send(sent), sent);
    chain.awaitVisible();
  }

  /// Cases that were registered besides, with one event each, belong in the books as well.
  void registered(int besides) {
    cases += besides;
    events += besides;
  }

  /// Returns when some of the lines are taken and others are not: the middle of a load.
  void inTheMiddle(URI where, CanaryLines sent) {
    assertThat(Patience.until(() -> chain.taken(where) > 0, LIMIT)).as("the load begins").isTrue();
    assertThat(chain.taken(where)).as("lines are still to come").isLessThan(sent.cases());
  }

  /// Waits for what must become true by itself.
  void comes(String what, BooleanSupplier condition) {
    assertThat(ChainClient.watch(condition, LIMIT)).as(what).isTrue();
  }

  /// Nothing lost, doubled or turned; what is shown equals a recount, and a rebuild.
  void books() {
    chain.awaitVisible();
    chain.reporting().freezeTaskforce();
    new Agreement(chain).check(cases, events, true);
    rebuilt();
  }

  /// The same where the topics were lost, or hold what their source forgot.
  void booksWithoutTopics() {
    chain.awaitVisible();
    chain.reporting().freezeTaskforce();
    new Agreement(chain).checkWithoutTopics(cases, events);
    rebuilt();
  }

  private void rebuilt() {
    var work = new LongWork(chain);
    assertThat(work.reconciled(false).at("/reconciliation/wrong").asLong())
        .as("cases that differ from their sources")
        .isZero();
    work.rebuild();
    new Agreement(chain).checkWithoutTopics(cases, events);
    System.out.printf("drill: %d cases, %d events; 0 lost, 0 doubled, 0 turned%n", cases, events);
  }

  @Override
  public void close() {
    chain.close();
  }
}
