package asylumchain.kit.projection;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// What does not go on, and since when: a warning at first, an alarm after a minute.
final class Complaints {

  private static final System.Logger LOG = System.getLogger(Complaints.class.getName());
  private static final long ALARM = TimeUnit.SECONDS.toNanos(60);

  private final Map<Object, Long> failingSince = new HashMap<>();

  void about(Object what, RuntimeException why) {
    var since = failingSince.computeIfAbsent(what, _ -> System.nanoTime());
    var stuck = System.nanoTime() - since > ALARM;
    LOG.log(
        stuck ? System.Logger.Level.ERROR : System.Logger.Level.WARNING,
        what + (stuck ? " is stuck: " : " waits: ") + why,
        Passing.is(why) ? null : why);
  }

  void over(Object what) {
    failingSince.remove(what);
  }
}
