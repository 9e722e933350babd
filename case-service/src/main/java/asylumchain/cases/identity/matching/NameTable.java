package asylumchain.cases.identity.matching;

import asylumchain.cases.lifecycle.TableUnavailable;
import asylumchain.events.Applicant.Sex;
import asylumchain.kit.journal.Columns;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// The names of all persons under the keys by which they are found. A new person is compared with
/// a bounded number: the union of a few keys, each cut off, whatever the number of persons.
@ApplicationScoped
public class NameTable {

  private static final String INSERT =
      """
      insert into person_name (part, person_id, ordinal, family, given, family_sound, given_sound,
                               pair_sound, birth_date, birth_key, birth_year, sex, nationality,
                               v_number, foreign_ids)
      select ?, n.person_id, n.ordinal, n.family, n.given, n.family_sound, n.given_sound,
             n.pair_sound, n.birth_date, n.birth_key, n.birth_year, n.sex, n.nationality,
             n.v_number, string_to_array(n.foreign_ids, ',')
        from unnest(?::uuid[], ?::smallint[], ?::text[], ?::text[], ?::text[], ?::text[],
                    ?::text[], ?::text[], ?::text[], ?::integer[], ?::text[], ?::text[],
                    ?::text[], ?::text[])
             as n (person_id, ordinal, family, given, family_sound, given_sound, pair_sound,
                   birth_date, birth_key, birth_year, sex, nationality, v_number, foreign_ids)
      """;

  /// Same day and same given name; same day; both names, in the years around; one name, in the
  /// year.
  private static final String NEAR =
      """
      (select * from person_name where birth_key = ? and given_sound = ? limit 200)
      union all
      (select * from person_name where birth_key = ? limit 300)
      union all
      (select * from person_name where pair_sound = ? and birth_year between ? and ? limit 400)
      union all
      (select * from person_name where pair_sound = ? and birth_year = 0 limit 50)
      union all
      (select * from person_name where family_sound = ? and birth_year = ? limit 300)
      union all
      (select * from person_name where given_sound = ? and birth_year = ? limit 300)
      """;

  private static final int YEARS_AROUND = 2;

  /// In one order for all: whoever waits for one of them holds none that comes after it. Each is
  /// waited for by itself.
  private static final String ONE_AT_A_TIME =
      """
      set local lock_timeout = '10s';
      select pg_advisory_xact_lock(hashtextextended(k, 5)) from unnest(?::text[]) as k
      """;

  /// Goes with itself and not with the other: who registers beside who registers, who delivers
  /// beside who delivers. A delivery has the gate while it writes some hundred lines; nobody who
  /// registers waits for it much longer than that takes. What else the transaction waits for is not
  /// bounded by this.
  private static final String REGISTERING =
      """
      set local lock_timeout = '3s';
      lock table newcomer_gate in share mode;
      set local lock_timeout to default
      """;

  private static final String DELIVERING = "lock table newcomer_gate in row exclusive mode";

  private static final String DROP = "delete from person_name where part = ? and person_id = ?";

  private final DataSource database;

  public NameTable(DataSource database) {
    this.database = database;
  }

  /// A name and the person who bears it.
  public record Named(UUID personId, int ordinal, Traits traits) {}

  /// Drops the names of a person.
  public void drop(int part, UUID personId) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(DROP)) {
      statement.setInt(1, part);
      statement.setObject(2, personId);
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new TableUnavailable(e);
    }
  }

  /// Keeps names of persons of one partition.
  public void insert(int part, List<Named> names) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(INSERT)) {
      new Columns(connection, statement)
          .value(part)
          .texts("uuid", names, Named::personId)
          .texts("smallint", names, Named::ordinal)
          .texts("text", names, name -> name.traits().family().letters())
          .texts("text", names, name -> name.traits().given().letters())
          .texts("text", names, name -> keys(name).family())
          .texts("text", names, name -> keys(name).given())
          .texts("text", names, name -> keys(name).pair())
          .texts("text", names, name -> text(name.traits().birthDate()))
          .texts("text", names, name -> keys(name).day())
          .texts("integer", names, name -> keys(name).year())
          .texts("text", names, name -> name.traits().sex())
          .texts("text", names, name -> name.traits().nationality())
          .texts("text", names, name -> name.traits().vNumber())
          .texts("text", names, name -> String.join(",", name.traits().foreignIds()))
          .done()
          .executeUpdate();
    } catch (SQLException e) {
      throw new TableUnavailable(e);
    }
  }

  /// Names worth comparing with this one; at most 1,550, some more than once.
  public List<Named> near(Traits asked) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(NEAR)) {
      ask(statement, asked);
      try (var rows = statement.executeQuery()) {
        var found = new ArrayList<Named>();
        while (rows.next()) {
          found.add(named(rows));
        }
        return found;
      }
    } catch (SQLException e) {
      throw new TableUnavailable(e);
    }
  }

  /// Lets nobody else look for somebody alike, to register them, until this transaction ends: who
  /// waited finds whom this one registers. Bounded: four locks for each name, one for each number
  /// of another state, and one that waits for newcomers who are being [delivered][#delivering()].
  /// Whoever waits too long for one of them (ten seconds; three for the newcomers) is asked to come
  /// back, with 503.
  ///
  /// @param asked the names of one person
  public void oneAtATime(List<Traits> asked) {
    var shared = new TreeSet<String>();
    for (var name : asked) {
      shared.addAll(Keys.of(name).shared());
      name.foreignIds().forEach(id -> shared.add("foreign " + id));
    }
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(ONE_AT_A_TIME);
        var gate = connection.prepareStatement(REGISTERING)) {
      statement.setArray(1, connection.createArrayOf("text", shared.toArray()));
      statement.execute();
      gate.execute();
    } catch (SQLException e) {
      throw new TableUnavailable(e);
    }
  }

  /// Lets nobody look for somebody alike, to register them, until this transaction ends, and waits
  /// for those who do: who registers finds whom this one delivers. Before any number is claimed:
  /// who registers claims after looking.
  public void delivering() {
    try (var connection = database.getConnection();
        var gate = connection.prepareStatement(DELIVERING)) {
      gate.execute();
    } catch (SQLException e) {
      throw new TableUnavailable(e);
    }
  }

  private static void ask(PreparedStatement statement, Traits asked) throws SQLException {
    var keys = Keys.of(asked);
    var known = keys.year() != Keys.UNKNOWN_YEAR;
    statement.setString(1, keys.day());
    statement.setString(2, keys.given());
    statement.setString(3, keys.day());
    statement.setString(4, keys.pair());
    statement.setInt(5, known ? keys.year() - YEARS_AROUND : Keys.UNKNOWN_YEAR);
    statement.setInt(6, known ? keys.year() + YEARS_AROUND : Integer.MAX_VALUE);
    statement.setString(7, keys.pair());
    statement.setString(8, keys.family());
    statement.setInt(9, keys.year());
    statement.setString(10, keys.given());
    statement.setInt(11, keys.year());
  }

  private static Keys keys(Named name) {
    return Keys.of(name.traits());
  }

  private static Named named(ResultSet row) throws SQLException {
    var numbers = (String[]) row.getArray("foreign_ids").getArray();
    var traits =
        new Traits(
            new Spelling(row.getString("family")),
            new Spelling(row.getString("given")),
            PartialDate.stored(row.getString("birth_date")),
            Sex.valueOf(row.getString("sex")),
            row.getString("nationality"),
            row.getString("v_number"),
            Set.of(numbers));
    return new Named(row.getObject("person_id", UUID.class), row.getInt("ordinal"), traits);
  }

  private static @Nullable String text(@Nullable PartialDate date) {
    return date == null ? null : date.text();
  }
}
