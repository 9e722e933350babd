package asylumchain.kit.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The journal as a partner sees it: the events for the chain, of the cases in which it takes part.
@ApplicationScoped
public class PartnerFeed {

  private static final int STRETCH = 500;
  private static final int MOST_ROWS = 5000;

  private final Journal journal;
  private final FeedVisibility visibility;
  private final int partitions;

  PartnerFeed(Journal journal, Instance<FeedVisibility> visibility, JournalConfig config) {
    this.journal = journal;
    this.visibility = visibility.isResolvable() ? visibility.get() : (_, _) -> Set.of();
    this.partitions = config.partitions();
  }

  /// What a partner sees next.
  ///
  /// @param more whether something may follow at once: the work per page is bounded, found or not
  record Found(List<JournalEvent> events, FeedCursor next, boolean more) {}

  Found read(String organisation, @Nullable String after, int limit) {
    var cursor = FeedCursor.parse(after, partitions);
    var events = new ArrayList<JournalEvent>();
    var looked = 0;
    for (int part = 0; part < partitions; part++) {
      List<JournalEvent> rows;
      do {
        if (events.size() == limit || looked >= MOST_ROWS) {
          return new Found(events, cursor, true);
        }
        rows = journal.readPart(part, cursor.position(part), STRETCH);
        looked += rows.size();
        show(rows, organisation, limit, events, cursor);
      } while (rows.size() == STRETCH || (events.size() == limit && !rows.isEmpty()));
    }
    return new Found(events, cursor, false);
  }

  private void show(
      List<JournalEvent> rows,
      String organisation,
      int limit,
      List<JournalEvent> events,
      FeedCursor cursor) {
    var visible = visibility.visible(organisation, subjects(rows));
    for (var row : rows) {
      if (events.size() == limit) {
        return;
      }
      if (row.audience() == Audience.CHAIN && visible.contains(row.subject().id())) {
        events.add(row);
      }
      cursor.passed(row.part(), row.seq());
    }
  }

  private static Set<UUID> subjects(List<JournalEvent> rows) {
    return rows.stream()
        .filter(row -> row.audience() == Audience.CHAIN)
        .map(row -> row.subject().id())
        .collect(Collectors.toSet());
  }
}
