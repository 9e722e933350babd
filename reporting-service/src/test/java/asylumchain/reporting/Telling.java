package asylumchain.reporting;

import asylumchain.events.Applicant;
import asylumchain.events.CaseEvent;
import asylumchain.events.Clock;
import asylumchain.events.Code;
import asylumchain.events.DeadlineEvent;
import asylumchain.events.DeadlineEvent.DeadlineDetermined;
import asylumchain.events.WireNames;
import asylumchain.kit.projection.ReceivedEvent;
import asylumchain.kit.projection.Source;
import asylumchain.reporting.backlog.BacklogProjection;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What both topics said, put before the projection as the kit does, on a real database.
public abstract class Telling {

  private static final Source CASE = new Source("case", "asylum.case.v1");
  private static final Source DEADLINE = new Source("deadline", "asylum.deadline.v1");
  private static final int PARTS = 4;

  private final JsonMapper json =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();
  private final BacklogProjection projection;
  private final Map<String, Long> heads = new HashMap<>();
  private final Map<UUID, Integer> versions = new HashMap<>();
  private final List<ReceivedEvent> sent = new ArrayList<>();

  /// What waits to be applied together; `null` where each event is applied as it is told.
  private @Nullable Map<Lane, List<ReceivedEvent>> held;

  private record Lane(Source source, int part) {}

  protected Telling(BacklogProjection projection) {
    this.projection = projection;
  }

  /// A task in a transaction.
  protected interface Task<T> {
    T with(Connection connection) throws SQLException;
  }

  /// Does it in a transaction of its own.
  protected abstract <T> T within(Task<T> task);

  /// Empty tables; everything known through to this moment, every case with its clocks.
  public void begin(Instant knownThrough) {
    heads.clear();
    versions.clear();
    sent.clear();
    run("drop schema if exists live cascade");
    run("create schema live");
    run(script("/db/projection/tables.sql"));
    projection.ddl().forEach(resource -> run(script("/" + resource)));
    run(
        "insert into projection_position (part, source, known_through, processed_seq) select part,"
            + " source, '"
            + knownThrough
            + "', 1000000 from generate_series(0, "
            + (PARTS - 1)
            + ") part, unnest(array['case', 'deadline']) source");
  }

  /// Tells a tale, and then applies it: each source and partition in one batch, as the kit applies
  /// what comes in together.
  public void together(Runnable tale) {
    var lanes = new LinkedHashMap<Lane, List<ReceivedEvent>>();
    held = lanes;
    try {
      tale.run();
    } finally {
      held = null;
    }
    lanes.forEach((lane, events) -> apply(lane.part(), events));
  }

  /// A case-service fact, recorded at noon of that day.
  public void happened(UUID id, String recordedOn, CaseEvent event) {
    var version = versions.merge(id, 1, Integer::sum);
    apply(CASE, id, version, WireNames.of(event), atNoon(recordedOn), text(event));
  }

  /// The same of a case that is parked: it goes by.
  public void passedBy(UUID id, String recordedOn, CaseEvent event) {
    var version = versions.merge(id, 1, Integer::sum);
    var type = WireNames.of(event);
    var received = received(CASE, id, version, type, atNoon(recordedOn), text(event));
    within(
        connection -> {
          projection.parked(connection, received.part(), List.of(received));
          return true;
        });
  }

  /// All clocks of a case, known at noon of that day.
  public void determined(UUID id, String knownOn, Clock... clocks) {
    said(id, knownOn, new DeadlineDetermined(1, "1", atNoon(knownOn), List.of(clocks)));
  }

  /// Anything else that deadline-service published, recorded at noon of that day.
  public void said(UUID id, String knownOn, DeadlineEvent event) {
    apply(DEADLINE, id, 1, WireNames.of(event), atNoon(knownOn), text(event));
  }

  /// Everything that was received of a case is removed, as before it is read anew.
  public void forgotten(UUID id) {
    forgotten(part(id), id);
  }

  /// The same in the partition that is named, whether or not the case belongs there.
  public void forgotten(int part, UUID id) {
    within(
        connection -> {
          projection.forget(connection, part, id);
          return true;
        });
  }

  /// Everything that was sent of a case is applied once more.
  public void again(UUID id) {
    within(
        connection -> {
          for (var source : List.of(CASE, DEADLINE)) {
            var events =
                sent.stream()
                    .filter(event -> event.source().equals(source) && event.subjectId().equals(id))
                    .toList();
            if (!events.isEmpty()) {
              projection.apply(connection, part(id), events);
            }
          }
          return true;
        });
  }

  /// The source takes back what it sent last, as if it had never been.
  public void lost() {
    sent.removeLast();
  }

  /// The positions as they are once everything sent is applied.
  public void positioned() {
    heads.forEach(
        (lane, head) ->
            run(
                "update projection_position set applied_seq = %d where source || part = '%s'"
                    .formatted(head, lane)));
  }

  /// How far deadline-service has worked through the case topic.
  public void deadlinesProcessed(long seq) {
    run("update projection_position set processed_seq = " + seq + " where source = 'deadline'");
  }

  /// Does something to the tables by hand.
  public void run(String sql) {
    within(
        connection -> {
          try (var statement = connection.createStatement()) {
            return statement.execute(sql);
          }
        });
  }

  /// What a query that counts finds in the tables.
  public long count(String sql) {
    return within(
        connection -> {
          try (var statement = connection.createStatement();
              var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
          }
        });
  }

  /// The first column of what a query finds in the tables.
  public List<String> texts(String sql) {
    return within(
        connection -> {
          try (var statement = connection.createStatement();
              var rows = statement.executeQuery(sql)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
              texts.add(rows.getString(1));
            }
            return texts;
          }
        });
  }

  public static Applicant applicant(String nationality) {
    return new Applicant(
        UUID.randomUUID(),
        null,
        Code.of(nationality),
        Applicant.Sex.F,
        Applicant.AgeBand.AGE_18_34,
        false,
        Applicant.FamilySizeBand.ONE);
  }

  public static Clock runningUntil(String startedOn, String dueOn) {
    return new Clock(
        "decision-term",
        "vw42-1",
        Clock.State.RUNNING,
        LocalDate.parse(startedOn),
        LocalDate.parse(dueOn));
  }

  private void apply(
      Source source, UUID id, int version, String type, Instant known, String payload) {
    var event = received(source, id, version, type, known, payload);
    sent.add(event);
    if (held == null) {
      apply(event.part(), List.of(event));
    } else {
      held.computeIfAbsent(new Lane(source, event.part()), _ -> new ArrayList<>()).add(event);
    }
  }

  private ReceivedEvent received(
      Source source, UUID id, int version, String type, Instant known, String payload) {
    var part = part(id);
    return new ReceivedEvent(
        source,
        part,
        heads.merge(source.name() + part, 1L, Long::sum),
        1,
        UUID.randomUUID(),
        type,
        id,
        version,
        known,
        known,
        payload,
        null);
  }

  private void apply(int part, List<ReceivedEvent> events) {
    within(
        connection -> {
          projection.apply(connection, part, events);
          return true;
        });
  }

  /// Where a case belongs.
  public static int part(UUID id) {
    return Math.floorMod(id.hashCode(), PARTS);
  }

  /// Everything that was sent, in order.
  public List<ReceivedEvent> sent() {
    return List.copyOf(sent);
  }

  private static Instant atNoon(String day) {
    return Instant.parse(day + "T12:00:00Z");
  }

  private String text(@Nullable Object event) {
    try {
      return json.writeValueAsString(event);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String script(String resource) {
    try (var in = Objects.requireNonNull(Telling.class.getResourceAsStream(resource))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
