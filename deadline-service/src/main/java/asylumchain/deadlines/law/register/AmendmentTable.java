package asylumchain.deadlines.law.register;

import asylumchain.deadlines.law.RuleBook;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// The amendments of the law that were proposed and applied here. As good as the journal, and never
/// rebuilt.
@ApplicationScoped
public class AmendmentTable {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  private static final String CHANGES =
      """
      select id, content, proposed_at, number, known_from, rule_book, cases, finished_at
        from public.law_change
      """;

  private static final String LATEST =
      CHANGES + " where proposed_at <= ? order by position desc limit ?";
  private static final String LATEST_BEFORE =
      CHANGES
          + " where proposed_at <= ?"
          + " and position < (select position from public.law_change where id = ?)"
          + " order by position desc limit ?";
  private static final String ONE = CHANGES + " where id = ?";
  private static final String PROPOSALS = CHANGES + " where number is null order by position";
  private static final String APPLIED = CHANGES + " where number <= ? order by number";
  private static final String PROPOSALS_THEN =
      CHANGES
          + " where proposed_at <= ? and (known_from is null or known_from > ?) order by position";
  private static final String KNOWN_BY =
      "select count(*) from public.law_change where known_from <= ?";
  private static final String HIGHEST = "select coalesce(max(number), 0) from public.law_change";
  private static final String COUNT =
      "select count(*) from public.law_change where proposed_at <= ?";
  private static final Instant ALL = Instant.parse("9999-12-31T00:00:00Z");

  private static final String KEEP =
      """
      insert into public.law_change (id, content, proposed_at) values (?, ?, ?)
          on conflict (id) do update set content = excluded.content
      """;

  private static final String APPLY =
      """
      update public.law_change set number = ?, known_from = ?, rule_book = ?, cases = ?
       where id = ? and number is null
      """;

  private static final String FINISH =
      "update public.law_change set finished_at = ? where finished_at is null and number <= ?";

  private final DataSource database;

  AmendmentTable(DataSource database) {
    this.database = database;
  }

  /// The connection of the transaction that is under way.
  public Connection connection() throws SQLException {
    return database.getConnection();
  }

  /// The newest first.
  ///
  /// @param before the one after which the page begins; `null` for the first page
  /// @param knownAt what came in later is left out; `null` for all
  public List<LawChange> latest(@Nullable UUID before, @Nullable Instant knownAt, int limit) {
    var until = moment(knownAt == null ? ALL : knownAt);
    return before == null
        ? changes(LATEST, until, limit)
        : changes(LATEST_BEFORE, until, before, limit);
  }

  public Optional<LawChange> find(UUID id) {
    return changes(ONE, id).stream().findFirst();
  }

  /// Those that have not been applied, oldest first.
  public List<LawChange> proposals() {
    return changes(PROPOSALS);
  }

  /// Those that had been proposed by a moment and not applied, oldest first.
  public List<LawChange> proposals(Instant then) {
    return changes(PROPOSALS_THEN, moment(then), moment(then));
  }

  /// How many there are, proposals included.
  ///
  /// @param knownAt what came in later is left out; `null` for all
  public long count(@Nullable Instant knownAt) {
    try (var connection = database.getConnection();
        var query = connection.prepareStatement(COUNT)) {
      query.setObject(1, moment(knownAt == null ? ALL : knownAt));
      try (var rows = query.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  /// Keeps a proposal, as it reads now.
  public void keep(Connection connection, LawChange change) throws SQLException {
    change(connection, KEEP, change.id(), text(change.amendment()), moment(change.proposedAt()));
  }

  /// Notes how a proposal entered the law.
  ///
  /// @return whether it was a proposal still
  public boolean apply(Connection connection, UUID id, LawChange.Applied applied)
      throws SQLException {
    return change(
            connection,
            APPLY,
            applied.number(),
            moment(applied.knownFrom()),
            applied.ruleBookVersion(),
            applied.cases(),
            id)
        == 1;
  }

  /// Notes that every case was evaluated with all amendments up to this one.
  public void finish(String ruleBookVersion, Instant now) {
    var number = BookVersion.parse(ruleBookVersion).amendments();
    try (var connection = database.getConnection()) {
      change(connection, FINISH, moment(now), number);
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  /// How the next amendment enters the law.
  public LawChange.Applied next(Connection connection, RuleBook book, Instant knownFrom, long cases)
      throws SQLException {
    var number = applied(connection) + 1;
    var version = BookVersion.parse(book.version()).with(number).text();
    return new LawChange.Applied(number, knownFrom, version, cases, null);
  }

  /// How many were applied and known by a moment.
  static int knownBy(Connection connection, Instant then) throws SQLException {
    try (var query = connection.prepareStatement(KNOWN_BY)) {
      query.setObject(1, moment(then));
      try (var rows = query.executeQuery()) {
        rows.next();
        return rows.getInt(1);
      }
    }
  }

  /// How many were applied.
  static int applied(Connection connection) throws SQLException {
    return Math.toIntExact(number(connection, HIGHEST));
  }

  /// The files with the amendments that a version counts.
  static RuleBook amend(Connection connection, RuleBook files, BookVersion version)
      throws SQLException {
    var book = files;
    for (var change : changes(connection, APPLIED, version.amendments())) {
      var applied = change.applied();
      if (applied != null) {
        var made = version.with(applied.number()).text();
        book = change.amendment().to(book, made, applied.knownFrom());
      }
    }
    return book;
  }

  /// Which cases can look different under the book in use than under the one they were evaluated
  /// with.
  ///
  /// @param evaluatedUnder a version; empty for a case that was not evaluated yet
  public static Reach between(Connection connection, String evaluatedUnder, RuleBook book)
      throws SQLException {
    var then = BookVersion.parse(evaluatedUnder);
    var now = BookVersion.parse(book.version());
    if (!then.files().equals(now.files()) || then.amendments() >= now.amendments()) {
      return new Reach.Everything();
    }
    return changes(connection, APPLIED, now.amendments()).stream()
        .skip(then.amendments())
        .map(change -> change.amendment().reach(book))
        .reduce(Reach::or)
        .orElseGet(Reach.Everything::new);
  }

  private List<LawChange> changes(String sql, Object... parameters) {
    try (var connection = database.getConnection()) {
      return changes(connection, sql, parameters);
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  private static List<LawChange> changes(Connection connection, String sql, Object... parameters)
      throws SQLException {
    try (var query = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        query.setObject(i + 1, parameters[i]);
      }
      try (var rows = query.executeQuery()) {
        var changes = new ArrayList<LawChange>();
        while (rows.next()) {
          changes.add(change(rows));
        }
        return changes;
      }
    }
  }

  private static LawChange change(ResultSet row) throws SQLException {
    var number = row.getObject("number", Integer.class);
    return new LawChange(
        row.getObject("id", UUID.class),
        amendment(row.getString("content")),
        row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
        number == null
            ? null
            : new LawChange.Applied(
                number,
                row.getObject("known_from", OffsetDateTime.class).toInstant(),
                row.getString("rule_book"),
                row.getLong("cases"),
                instant(row.getObject("finished_at", OffsetDateTime.class))));
  }

  private static int change(Connection connection, String sql, Object... parameters)
      throws SQLException {
    try (var update = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        update.setObject(i + 1, parameters[i]);
      }
      return update.executeUpdate();
    }
  }

  private static long number(Connection connection, String sql) throws SQLException {
    try (var query = connection.prepareStatement(sql);
        var rows = query.executeQuery()) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
    return moment == null ? null : moment.toInstant();
  }

  private static OffsetDateTime moment(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  /// Reads what [#text] wrote.
  static Amendment amendment(String text) {
    try {
      return JSON.readValue(text, Amendment.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("we kept this ourselves", e);
    }
  }

  static String text(Amendment amendment) {
    try {
      return JSON.writerFor(Amendment.class).writeValueAsString(amendment);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an amendment is always writable", e);
    }
  }

  private static IllegalStateException unreadable(SQLException e) {
    return new IllegalStateException("the amendments of the law cannot be read", e);
  }
}
