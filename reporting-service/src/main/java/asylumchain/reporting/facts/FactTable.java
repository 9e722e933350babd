package asylumchain.reporting.facts;

import asylumchain.events.DeadlineEvent.DeadlineDetermined;
import asylumchain.events.MissingFields;
import asylumchain.events.PassingEvent;
import asylumchain.events.PenaltyEvent;
import asylumchain.events.ShiftEvent;
import asylumchain.kit.database.CopyText;
import asylumchain.kit.projection.ReceivedEvent;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What was received of each case.
public final class FactTable {

  private static final String ADD_FACTS =
      "case_fact (part, seq, subject_id, version, recorded_at, payload)";
  private static final String ADD_DETERMINATIONS =
      "case_determination (part, seq, subject_id, known_from, payload)";

  /// The partition is joined, not compared with a value: while its statistics do not know that
  /// partition yet, as in a rebuild, the planner would believe that it is nearly empty, and read
  /// all of it by the order of the journal.
  private static final String OF_THESE_CASES =
      """
        from unnest(cast(? as integer[]), cast(? as uuid[])) these (part, subject_id)
        join %s using (part, subject_id)
      """;

  private static final String FACTS =
      "select subject_id, version, recorded_at, payload"
          + OF_THESE_CASES.formatted("case_fact")
          + " order by version";
  private static final String DETERMINATIONS =
      "select subject_id, seq, payload"
          + OF_THESE_CASES.formatted("case_determination")
          + " order by seq";
  private static final String PENALTIES =
      "select subject_id, seq, recorded_at, payload"
          + OF_THESE_CASES.formatted("case_penalty")
          + " order by seq";
  private static final String SUSPENSIONS =
      "select subject_id, seq, recorded_at, payload"
          + OF_THESE_CASES.formatted("case_suspension")
          + " order by seq";
  private static final List<String> FORGET =
      List.of(
          "delete from case_fact where part = ? and subject_id = ?",
          "delete from case_determination where part = ? and subject_id = ?");

  /// The end of a destroyed case is the last thing known of it.
  private static final List<String> FORGET_BUT_THE_END =
      List.of(
          """
          delete from case_fact fact
           where fact.part = ? and fact.subject_id = ?
             and fact.version < (select max(last.version) from case_fact last
                                  where last.part = fact.part
                                    and last.subject_id = fact.subject_id)
          """,
          "delete from case_determination where part = ? and subject_id = ?");

  private FactTable() {}

  /// Keeps events of cases. An event without payload stays with its source.
  ///
  /// @return the cases of which more is known now
  public static List<UUID> addFacts(Connection c, int part, List<ReceivedEvent> batch)
      throws SQLException {
    var rows = new CopyText();
    var subjects = new ArrayList<UUID>();
    for (var event : batch) {
      var payload = event.payload();
      if (payload != null) {
        check(payload);
        rows.cell(part).cell(event.seq()).cell(event.subjectId()).cell(event.version());
        rows.cell(toTheMicrosecond(event.recordedAt())).cell(payload).end();
        subjects.add(event.subjectId());
      }
    }
    rows.send(c, ADD_FACTS);
    return subjects.stream().distinct().toList();
  }

  /// Keeps what deadline-service determined.
  ///
  /// @return the cases of which more is known now
  public static List<UUID> addDeterminations(Connection c, int part, List<ReceivedEvent> batch)
      throws SQLException {
    var rows = new CopyText();
    var subjects = new ArrayList<UUID>();
    for (var event : batch) {
      var payload = event.payload();
      if (payload != null) {
        var determined = determined(payload);
        if (determined != null) {
          rows.cell(part).cell(event.seq()).cell(event.subjectId());
          rows.cell(toTheMicrosecond(determined.knownFrom())).cell(payload).end();
          subjects.add(event.subjectId());
        }
      }
    }
    rows.send(c, ADD_DETERMINATIONS);
    return subjects.stream().distinct().toList();
  }

  /// A case, in its partition.
  public record Subject(int part, UUID caseId) {}

  /// Everything known of these cases, which are all of one partition.
  public static Map<UUID, CaseFacts> read(Connection c, int part, Collection<UUID> subjects)
      throws SQLException {
    return read(c, subjects.stream().map(id -> new Subject(part, id)).toList());
  }

  /// Everything known of these cases.
  public static Map<UUID, CaseFacts> read(Connection c, List<Subject> subjects)
      throws SQLException {
    var cases = readEvents(c, subjects);
    each(
        c,
        DETERMINATIONS,
        subjects,
        row -> of(row, cases).determinations().add(determination(row)));
    each(
        c,
        PENALTIES,
        subjects,
        row -> of(row, cases).penalties().add(PublishedFactTable.PENALTIES.fact(row)));
    each(
        c,
        SUSPENSIONS,
        subjects,
        row -> of(row, cases).suspensions().add(PublishedFactTable.SUSPENSIONS.fact(row)));
    return cases;
  }

  /// What is known of the events of these cases, and nothing of their clocks.
  public static Map<UUID, CaseFacts> readEvents(Connection c, List<Subject> subjects)
      throws SQLException {
    var cases = new TreeMap<UUID, CaseFacts>();
    subjects.forEach(subject -> cases.put(subject.caseId(), CaseFacts.empty()));
    each(c, FACTS, subjects, row -> of(row, cases).facts().add(fact(row)));
    return cases;
  }

  /// Removes everything that was received of one case.
  public static void forget(Connection c, int part, UUID subject) throws SQLException {
    forget(c, FORGET, part, subject);
  }

  /// Removes everything that was received of a destroyed case but that it was destroyed: what comes
  /// of it later is recognised by that.
  public static void forgetAllButTheEnd(Connection c, int part, UUID subject) throws SQLException {
    forget(c, FORGET_BUT_THE_END, part, subject);
  }

  private static void forget(Connection c, List<String> changes, int part, UUID subject)
      throws SQLException {
    for (var sql : changes) {
      try (var statement = c.prepareStatement(sql)) {
        statement.setInt(1, part);
        statement.setObject(2, subject);
        statement.executeUpdate();
      }
    }
  }

  private static CaseFacts of(ResultSet row, Map<UUID, CaseFacts> cases) throws SQLException {
    var facts = cases.get(row.getObject(1, UUID.class));
    if (facts == null) {
      throw new IllegalStateException("a case that was not asked for");
    }
    return facts;
  }

  private static Fact fact(ResultSet row) throws SQLException {
    var event = EventPayloads.caseEvent(row.getString(4));
    return new Fact(row.getInt(2), row.getTimestamp(3).toInstant(), event);
  }

  private static Determination determination(ResultSet row) throws SQLException {
    var determined = Objects.requireNonNull(determined(row.getString(3)), "kept as determined");
    return new Determination(
        row.getLong(2), toTheMicrosecond(determined.knownFrom()), determined.clocks());
  }

  /// An event that lacks what it must have parks its case at the door, not in every later fold.
  private static void check(String payload) {
    var missing = MissingFields.in(EventPayloads.caseEvent(payload));
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException("incomplete event: lacks " + missing);
    }
  }

  /// @return `null` for what changes no figure itself: what follows from it is determined anew
  private static @Nullable DeadlineDetermined determined(String payload) {
    return switch (EventPayloads.deadlineEvent(payload)) {
      case DeadlineDetermined determined -> determined;
      case ShiftEvent _, PenaltyEvent _, PassingEvent _ -> null;
    };
  }

  /// As exact as the database: both topics must name one moment alike.
  static Instant toTheMicrosecond(Instant moment) {
    return moment.truncatedTo(ChronoUnit.MICROS);
  }

  private interface EachRow {
    void take(ResultSet row) throws SQLException;
  }

  private static void each(Connection c, String sql, List<Subject> subjects, EachRow each)
      throws SQLException {
    try (var statement = c.prepareStatement(sql)) {
      statement.setArray(
          1, c.createArrayOf("integer", subjects.stream().map(Subject::part).toArray()));
      statement.setArray(
          2, c.createArrayOf("uuid", subjects.stream().map(Subject::caseId).toArray()));
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          each.take(rows);
        }
      }
    }
  }
}
