package asylumchain.reporting.opendata.editions;

import asylumchain.kit.database.SqlText;
import asylumchain.kit.http.Problem;
import asylumchain.reporting.backlog.SqlQueries;
import asylumchain.reporting.opendata.editions.Edition.Content;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// The editions that were published. The service may add to them, and nobody may change them.
@ApplicationScoped
public class EditionTable {

  private static final String ONE_AT_A_TIME =
      "select pg_advisory_xact_lock(hashtext('publication'))";

  private static final String EDITION =
      """
      select dataset, period, edition, known_at, published_at, definitions, policy, reason, checksum
      """;

  /// A list of them would be as large as everything that was published.
  private static final String WITHOUT_CONTENT = EDITION + " from publication ";

  private static final String WHOLE = EDITION + ", content from publication ";

  private static final String LATEST =
      WHOLE
          + """
          where dataset = ? and period = any (?)
            and edition = (select max(edition) from publication later
                            where later.dataset = publication.dataset
                              and later.period = publication.period)
          order by period
          """;

  private static final String ALL =
      WHOLE + " where dataset = ? and period = ? order by edition desc";

  private static final String ADD =
      """
      insert into publication (dataset, period, edition, known_at, published_at, definitions, policy,
                               reason, content, checksum)
      values (?, ?, ?, ?, ?, ?, ?, nullif(?, ''), ?, ?)
      """;

  private final DataSource database;
  private final Clock clock;

  EditionTable(DataSource database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// An edition with what it says.
  ///
  /// @param content the lines as they were told, as JSON
  public record Kept(Edition edition, String content) {}

  /// The latest edition of each of these periods that was published, in their order.
  ///
  /// @throws IllegalStateException if one is not what was published
  @Transactional
  public List<Kept> latest(String dataset, List<String> periods) {
    return read(new SqlText().add(LATEST, dataset, periods));
  }

  /// One edition; empty where there is none.
  @Transactional
  public Optional<Kept> find(String dataset, String period, int edition) {
    return read(one(WHOLE, dataset, period, edition)).stream().findFirst();
  }

  /// One edition without what it says; empty where there is none.
  @Transactional
  public Optional<Edition> named(String dataset, String period, int edition) {
    return SqlQueries.list(
            database, one(WITHOUT_CONTENT, dataset, period, edition), EditionTable::edition)
        .stream()
        .findFirst();
  }

  private static SqlText one(String columns, String dataset, String period, int edition) {
    return new SqlText()
        .add(columns)
        .add("where dataset = ? and period = ? and edition = ?", dataset, period, edition);
  }

  /// How many there are.
  @Transactional
  public long count() {
    return SqlQueries.list(
            database, new SqlText().add("select count(*) from publication"), row -> row.getLong(1))
        .getFirst();
  }

  /// The editions published before one, the latest first.
  ///
  /// @param one of them; `null`: all
  @Transactional
  public List<Edition> before(@Nullable Edition one, int limit) {
    var question = new SqlText().add(WITHOUT_CONTENT);
    if (one != null) {
      question.add(
          "where (published_at, dataset, period, edition) < (?, ?, ?, ?)",
          one.publishedAt(),
          one.dataset(),
          one.period(),
          one.edition());
    }
    return SqlQueries.list(
        database,
        question
            .add("order by published_at desc, dataset desc, period desc, edition desc")
            .add("limit ?", limit),
        EditionTable::edition);
  }

  /// Publishes a period for the first time, all of its tables at once, unless somebody else has.
  ///
  /// @param contents by dataset
  @Transactional
  public void publish(String period, Map<String, Content> contents) {
    SqlQueries.list(database, new SqlText().add(ONE_AT_A_TIME), row -> 1);
    contents.forEach(
        (dataset, content) -> {
          if (latest(dataset, List.of(period)).isEmpty()) {
            add(edition(dataset, period, 1, content, ""), content);
          }
        });
  }

  /// Publishes another edition of what is not the same any more.
  ///
  /// @param contents by dataset
  /// @param allowed refuses a content that may not stand beside one of the editions before
  /// @return the new editions; none of a table that is the same
  @Transactional
  public List<Edition> correct(
      String period, Map<String, Content> contents, String reason, Following allowed) {
    SqlQueries.list(database, new SqlText().add(ONE_AT_A_TIME), row -> 1);
    var made = new ArrayList<Edition>();
    contents.forEach(
        (dataset, content) -> {
          var before = read(new SqlText().add(ALL, dataset, period));
          if (!before.isEmpty() && !before.getFirst().content().equals(content.lines())) {
            before.forEach(it -> allowed.check(dataset, it, content));
            var number = before.getFirst().edition().edition() + 1;
            var next = edition(dataset, period, number, content, reason);
            add(next, content);
            made.add(next);
          }
        });
    return made;
  }

  /// Whether a content may stand beside an edition that was published before.
  public interface Following {

    /// Refuses one that may not.
    ///
    /// @throws Problem 409 when the two together would tell of few
    void check(String dataset, Kept before, Content next);
  }

  private Edition edition(
      String dataset, String period, int number, Content content, String reason) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return Edition.of(dataset, period, number, now, content, reason.isEmpty() ? null : reason);
  }

  private void add(Edition edition, Content content) {
    var reason = edition.reason();
    SqlQueries.change(
        database,
        new SqlText()
            .add(
                ADD,
                edition.dataset(),
                edition.period(),
                edition.edition(),
                edition.knownAt(),
                edition.publishedAt(),
                edition.definitions(),
                edition.policy(),
                reason == null ? "" : reason,
                content.lines(),
                edition.checksum()));
  }

  private List<Kept> read(SqlText question) {
    return SqlQueries.list(database, question, EditionTable::kept);
  }

  private static Edition edition(ResultSet row) throws SQLException {
    return new Edition(
        row.getString(1),
        row.getString(2),
        row.getInt(3),
        row.getObject(4, OffsetDateTime.class).toInstant(),
        row.getObject(5, OffsetDateTime.class).toInstant(),
        List.of((String[]) row.getArray(6).getArray()),
        row.getString(7),
        row.getString(8),
        row.getString(9));
  }

  private static Kept kept(ResultSet row) throws SQLException {
    var edition = edition(row);
    var content = row.getString(10);
    if (!edition.isOf(content)) {
      throw new IllegalStateException(
          "not what was published: %s %s, edition %d"
              .formatted(edition.dataset(), edition.period(), edition.edition()));
    }
    return new Kept(edition, content);
  }
}
