package asylumchain.kit.journal;

import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// One partition on its way out, under one lease: how far it was handed to the topic, and how far
/// the topic has it without a gap.
final class Outflow {

  private final int part;
  private final long epoch;
  private final TreeSet<Long> ahead = new TreeSet<>();
  private long handedOver;
  private long acknowledged;
  private long stored;
  private boolean draining;
  private boolean halted;
  private @Nullable Heartbeat waiting;

  Outflow(int part, long epoch, long sentSeq) {
    this.part = part;
    this.epoch = epoch;
    this.handedOver = sentSeq;
    this.acknowledged = sentSeq;
    this.stored = sentSeq;
  }

  int part() {
    return part;
  }

  long epoch() {
    return epoch;
  }

  synchronized long handedOver() {
    return handedOver;
  }

  /// The next row goes out; false if it is not the next one, for then rows are missing from the
  /// journal, and whatever followed them must not be published.
  synchronized boolean handOver(long seq) {
    if (halted || seq != handedOver + 1) {
      halted = true;
      return false;
    }
    handedOver = seq;
    return true;
  }

  /// The topic has this row.
  synchronized void acknowledge(long seq) {
    ahead.add(seq);
    while (!ahead.isEmpty() && ahead.first() <= acknowledged + 1) {
      acknowledged = Math.max(acknowledged, ahead.removeFirst());
    }
  }

  /// Everything up to here is on the topic.
  synchronized long acknowledged() {
    return acknowledged;
  }

  synchronized long inFlight() {
    return handedOver - acknowledged;
  }

  /// Whether the database does not know yet how far the topic is.
  synchronized boolean unstored() {
    return acknowledged > stored;
  }

  synchronized void stored(long seq) {
    stored = Math.max(stored, seq);
  }

  /// Takes no more rows: the lease goes back once all is acknowledged.
  synchronized void drain() {
    draining = true;
  }

  synchronized boolean drained() {
    return draining && handedOver == acknowledged;
  }

  /// Whether more rows may follow.
  synchronized boolean open(int atMostInFlight) {
    return !draining && !halted && handedOver - acknowledged < atMostInFlight;
  }

  /// A pulse that must not overtake the rows it speaks of; false if rows we sent are gone from the
  /// journal.
  synchronized boolean beatWhenCaughtUp(Heartbeat beat) {
    halted |= beat.tail() < handedOver;
    waiting = halted ? null : beat;
    return !halted;
  }

  /// The pulse whose rows have all been handed over; `null` while there is none.
  synchronized @Nullable Heartbeat due() {
    var beat = waiting;
    if (beat == null || beat.tail() > handedOver) {
      return null;
    }
    waiting = null;
    return beat;
  }
}
