package asylumchain.kit.journal;

/// How far the broker is with what one producer sent to one partition.
///
/// The first record goes alone. A broker that does not know a producer yet takes any of its records
/// as the first: while a new partition still looks for its leader, the second would be taken, and
/// the first be refused as out of order for as long as the producer lives.
final class Landing {

  private long sent;
  private long landed;
  private long lastNews;

  /// Whether another record may leave.
  synchronized boolean takes() {
    return sent == 0 || landed > 0;
  }

  synchronized void left(long now) {
    if (sent == landed) {
      lastNews = now;
    }
    sent++;
  }

  synchronized void arrived(long now) {
    landed++;
    lastNews = now;
  }

  /// Whether something has been under way for so many nanoseconds without news.
  synchronized boolean waitsFor(long nanos, long now) {
    return sent > landed && now - lastNews > nanos;
  }
}
