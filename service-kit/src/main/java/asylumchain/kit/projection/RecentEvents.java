package asylumchain.kit.projection;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/// Which event stood under each of the last numbers applied.
final class RecentEvents {

  private static final int REMEMBERED = 2_048;

  private final Map<Long, UUID> events =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, UUID> eldest) {
          return size() > REMEMBERED;
        }
      };

  void add(long seq, UUID event) {
    events.put(seq, event);
  }

  void clear() {
    events.clear();
  }

  /// Whether another event is remembered under this one's number.
  boolean contradict(ReceivedEvent event) {
    var known = events.get(event.seq());
    return known != null && !known.equals(event.eventId());
  }
}
