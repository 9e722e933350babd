package asylumchain.kit.journal;

import asylumchain.kit.http.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The journal as a partner sees it: the events for the chain, of the cases in which it takes part;
/// of those in which it does no more, the event that says so.
@ApplicationScoped
public class PartnerFeed {

  private static final int STRETCH = 500;
  private static final int MOST_ROWS = 5000;

  private final Journal journal;
  private final FeedVisibility visibility;
  private final SharedState shared;
  private final int partitions;

  PartnerFeed(
      Journal journal,
      Instance<FeedVisibility> visibility,
      SharedState shared,
      JournalConfig config) {
    this.journal = journal;
    this.shared = shared;
    this.visibility = visibility.isResolvable() ? visibility.get() : (_, _) -> Set.of();
    this.partitions = config.partitions();
  }

  /// What a partner sees next. Where it joins a subject, what was published about it before comes
  /// first, as one event more than the limit, if need be.
  ///
  /// @param more whether something may follow at once: the work per page is bounded, found or not
  public record Found(List<JournalEvent> events, FeedCursor next, boolean more) {}

  /// The next page.
  ///
  /// @param types empty: every type
  /// @throws Problem 400 when `after` is no place in this feed
  public Found read(String organisation, Set<String> types, @Nullable String after, int limit) {
    var cursor = cursor(after);
    var events = new ArrayList<JournalEvent>();
    var looked = 0;
    for (int part = 0; part < partitions; part++) {
      List<JournalEvent> rows;
      do {
        if (events.size() >= limit || looked >= MOST_ROWS) {
          return new Found(events, cursor, true);
        }
        rows = journal.readPart(part, cursor.position(part), STRETCH);
        looked += rows.size();
        show(rows, new Reader(organisation, types, limit), events, cursor);
      } while (rows.size() == STRETCH || (events.size() >= limit && !rows.isEmpty()));
    }
    return new Found(events, cursor, false);
  }

  /// Whether this stands in no journal: it tells whoever joins a subject what was published before,
  /// and comes again for as long as its reader has not passed the event behind it.
  public boolean isState(JournalEvent event) {
    return shared.isOne(event);
  }

  /// A place in this feed; its beginning where none is named.
  ///
  /// @throws Problem 400 when this is no place in it
  public FeedCursor cursor(@Nullable String after) {
    return FeedCursor.parse(after, partitions);
  }

  /// The place behind all that is in the journal now.
  public FeedCursor end() {
    return FeedCursor.at(
        IntStream.range(0, partitions).mapToObj(journal::head).toArray(Long[]::new));
  }

  /// @param types empty: every type
  private record Reader(String organisation, Set<String> types, int limit) {

    boolean wants(JournalEvent event) {
      return types.isEmpty() || types.contains(event.type());
    }
  }

  private void show(
      List<JournalEvent> rows, Reader reader, List<JournalEvent> events, FeedCursor cursor) {
    var subjects = subjects(rows);
    var visible = visibility.visible(reader.organisation(), subjects);
    var left = visibility.left(reader.organisation(), subjects);
    for (var row : rows) {
      if (events.size() >= reader.limit()) {
        return;
      }
      shown(row, reader.organisation(), visible, left).filter(reader::wants).forEach(events::add);
      cursor.passed(row.part(), row.seq());
    }
  }

  /// What is shown of a row, and before it.
  private Stream<JournalEvent> shown(
      JournalEvent row, String organisation, Set<UUID> visible, Map<UUID, Integer> left) {
    var id = row.subject().id();
    var itself = row.audience() == Audience.CHAIN ? Stream.of(row) : Stream.<JournalEvent>of();
    if (visible.contains(id)) {
      return Stream.concat(shared.before(row, organisation, visibility).stream(), itself);
    }
    return Objects.equals(left.get(id), row.version())
        ? itself.map(visibility::parting)
        : Stream.of();
  }

  private static Set<UUID> subjects(List<JournalEvent> rows) {
    return rows.stream().map(row -> row.subject().id()).collect(Collectors.toSet());
  }
}
