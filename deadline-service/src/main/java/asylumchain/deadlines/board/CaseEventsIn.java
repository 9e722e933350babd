package asylumchain.deadlines.board;

import asylumchain.deadlines.board.whose.ApplicantTable;
import asylumchain.deadlines.terms.KnownEvent;
import asylumchain.events.ApplicantRecords;
import asylumchain.events.Code;
import asylumchain.events.EndEvent;
import asylumchain.kit.projection.Projection;
import asylumchain.kit.projection.ReceivedEvent;
import asylumchain.kit.projection.Source;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// The door for case events: keeps the facts, and has every case evaluated that more is known of.
///
/// A rebuild keeps facts only. It sees a history piece by piece, and would take back moments that
/// were rightly journalled; once its tables are live, the round evaluates each case once, whole.
@ApplicationScoped
public class CaseEventsIn implements Projection {

  static final Source CASES = new Source("case", "asylum.case.v1");

  private static final String LIVE = "live";

  private final DeadlineDesk desk;
  private final Forgetting forgetting;

  CaseEventsIn(DeadlineDesk desk, Forgetting forgetting) {
    this.desk = desk;
    this.forgetting = forgetting;
  }

  @Override
  public String name() {
    return "deadlines";
  }

  @Override
  public List<Source> sources() {
    return List.of(CASES);
  }

  @Override
  public List<String> ddl() {
    return List.of("projection/deadlines.sql");
  }

  @Override
  public void apply(Connection connection, int part, List<ReceivedEvent> batch)
      throws SQLException {
    var received = new Received(batch);
    FactTable.add(connection, part, received.facts);
    DeadlineBoard.see(connection, part, received.versions);
    var before = DeadlineBoard.partners(connection, part, received.changing());
    DeadlineBoard.admit(connection, part, received.participants);
    ApplicantTable.replace(connection, part, received.newCases());
    ApplicantTable.replace(connection, part, FactTable.of(connection, part, received.renamed()));
    for (var caseId : received.destroyed) {
      forget(connection, part, caseId);
    }
    if (!LIVE.equals(connection.getSchema())) {
      return;
    }
    desk.join(connection, part, Joining.between(before, received.participants));
    if (received.isNews()) {
      var events = FactTable.of(connection, part, received.knownBefore());
      events.putAll(received.newCases());
      var cases = CaseTable.with(connection, part, events.keySet(), events);
      desk.evaluate(connection, part, cases, batch.getLast().seq());
    }
    forgetting.forget(connection, part, received.destroyed, batch.getLast().seq());
  }

  /// Nothing to do: case-service draws no conclusions from others.
  @Override
  public void progressed(Connection connection, int part, Source source, long processedSeq) {}

  /// Who takes part in a case is known here though the case is parked.
  @Override
  public void parked(Connection connection, int part, List<ReceivedEvent> passedBy)
      throws SQLException {
    var now = new HashMap<UUID, List<Code>>();
    for (var received : passedBy) {
      EventPayloads.readable(received.payload())
          .flatMap(ClockFacts::participants)
          .ifPresent(partners -> now.put(received.subjectId(), partners));
    }
    var before = DeadlineBoard.partners(connection, part, now.keySet());
    now.keySet().retainAll(before.keySet());
    DeadlineBoard.admit(connection, part, now);
    if (LIVE.equals(connection.getSchema())) {
      desk.join(connection, part, Joining.between(before, now));
    }
  }

  /// Removes what was made of the case. What was journalled about it stays: it was said.
  @Override
  public void forget(Connection connection, int part, UUID subjectId) throws SQLException {
    FactTable.forget(connection, part, subjectId);
    DeadlineBoard.forget(connection, part, subjectId);
    ApplicantTable.forget(connection, part, List.of(subjectId));
  }

  /// A batch, sorted out.
  private static final class Received {
    private final List<FactTable.Row> facts = new ArrayList<>();
    private final Map<UUID, Integer> versions = new HashMap<>();
    private final Map<UUID, List<Code>> participants = new HashMap<>();
    private final Set<UUID> begun = new HashSet<>();
    private final Set<UUID> renamed = new HashSet<>();
    private final Set<UUID> destroyed = new HashSet<>();

    Received(List<ReceivedEvent> batch) {
      batch.forEach(this::take);
      begun.removeAll(destroyed);
    }

    private void take(ReceivedEvent received) {
      versions.put(received.subjectId(), received.version());
      if (received.version() == 1) {
        begun.add(received.subjectId());
      }
      var payload = received.payload();
      if (payload != null) {
        var event = EventPayloads.caseEvent(payload);
        if (event instanceof EndEvent.CaseDestroyed) {
          destroyed.add(received.subjectId());
        }
        if (ApplicantRecords.mayChangeBy(event)) {
          renamed.add(received.subjectId());
        }
        ClockFacts.participants(event)
            .ifPresent(partners -> participants.put(received.subjectId(), partners));
        var fact = new KnownEvent(received.version(), received.recordedAt(), event);
        facts.add(new FactTable.Row(received.subjectId(), fact, payload));
      }
    }

    boolean isNews() {
      return !begun.isEmpty() || !knownBefore().isEmpty();
    }

    /// Cases that were known before, and in which others may take part now.
    Collection<UUID> changing() {
      return participants.keySet().stream()
          .filter(id -> !begun.contains(id) && !destroyed.contains(id))
          .toList();
    }

    /// Cases that were known before, and of which the applicant turned out to be somebody else.
    Collection<UUID> renamed() {
      return renamed.stream().filter(id -> !begun.contains(id) && !destroyed.contains(id)).toList();
    }

    /// Cases that are not in this batch from their first event on.
    Collection<UUID> knownBefore() {
      return facts.stream()
          .map(FactTable.Row::caseId)
          .filter(id -> !begun.contains(id) && !destroyed.contains(id))
          .distinct()
          .toList();
    }

    Map<UUID, List<KnownEvent>> newCases() {
      var cases = new HashMap<UUID, List<KnownEvent>>();
      begun.forEach(id -> cases.put(id, new ArrayList<>()));
      facts.forEach(row -> cases.computeIfPresent(row.caseId(), (_, known) -> with(known, row)));
      return cases;
    }

    private static List<KnownEvent> with(List<KnownEvent> known, FactTable.Row row) {
      known.add(row.fact());
      return known;
    }
  }
}
