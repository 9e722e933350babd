package asylumchain.cases.identity;

import asylumchain.cases.lifecycle.TableUnavailable;
import asylumchain.kit.journal.Columns;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/// Which person has which V-number, and which numbers of other states.
@ApplicationScoped
class NumberTable {

  private static final String CLAIM_NUMBERS =
      """
      insert into person_number (part, v_number, person_id)
      select * from unnest(?::integer[], ?::text[], ?::uuid[]) as n (part, v_number, person_id)
       order by n.part, n.v_number
      on conflict do nothing
      returning v_number
      """;

  private static final String HOLDERS =
      """
      select p.*
        from unnest(?::integer[], ?::text[]) as n (part, v_number)
        join person_number held using (part, v_number)
        join person p on p.person_id = held.person_id
      """;

  private static final String KEEP_FOREIGN =
      """
      insert into person_foreign_id (part, id_key, person_id)
      select * from unnest(?::integer[], ?::text[], ?::uuid[])
      on conflict do nothing
      """;

  private static final String FOREIGN_HOLDERS =
      """
      select p.*
        from unnest(?::integer[], ?::text[]) as n (part, id_key)
        join person_foreign_id held using (part, id_key)
        join person p on p.person_id = held.person_id
       limit 50
      """;

  private static final String DROP_FOREIGN =
      """
      delete from person_foreign_id f
       using unnest(?::integer[], ?::text[]) as k (part, id_key)
       where f.part = k.part and f.id_key = k.id_key and f.person_id = ?::uuid
      """;

  private static final String RELEASE = "select person_number_release(?, ?, ?)";

  private record Held(String key, UUID personId) {}

  private final DataSource database;
  private final RecordQueries persons;

  NumberTable(DataSource database, RecordQueries persons) {
    this.database = database;
    this.persons = persons;
  }

  /// Keeps the numbers of other states that these persons have.
  void keepForeign(List<KnownPerson> newcomers) {
    var held =
        newcomers.stream()
            .flatMap(
                known ->
                    known.person().foreignIdsOrNone().stream()
                        .map(id -> new Held(id.key(), known.personId())))
            .toList();
    if (held.isEmpty()) {
      return;
    }
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(KEEP_FOREIGN)) {
      new Columns(connection, statement)
          .texts("integer", held, one -> Spread.of(one.key()))
          .texts("text", held, Held::key)
          .texts("uuid", held, Held::personId)
          .done()
          .executeUpdate();
    } catch (SQLException e) {
      throw new TableUnavailable(e);
    }
  }

  /// Forgets the numbers of other states that this person was said to have.
  void dropForeign(KnownPerson person) {
    var keys = person.person().foreignIdsOrNone().stream().map(ForeignId::key).toList();
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(DROP_FOREIGN)) {
      new Columns(connection, statement)
          .texts("integer", keys, Spread::of)
          .texts("text", keys, key -> key)
          .value(person.personId())
          .done()
          .executeUpdate();
    } catch (SQLException e) {
      throw new TableUnavailable(e);
    }
  }

  /// Who has one of these numbers of other states; at most fifty.
  List<KnownPerson> foreignHolders(Collection<ForeignId> ids) {
    var keys = ids.stream().map(ForeignId::key).toList();
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(FOREIGN_HOLDERS);
        var rows =
            new Columns(connection, statement)
                .texts("integer", keys, Spread::of)
                .texts("text", keys, key -> key)
                .done()
                .executeQuery()) {
      return persons.read(rows);
    } catch (SQLException e) {
      throw new TableUnavailable(e);
    }
  }

  /// Claims V-numbers for persons; gives those that nobody had.
  Set<VNumber> claim(Map<VNumber, UUID> numbers) {
    var claims = List.copyOf(numbers.entrySet());
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(CLAIM_NUMBERS);
        var rows =
            new Columns(connection, statement)
                .texts("integer", claims, claim -> Spread.of(claim.getKey().digits()))
                .texts("text", claims, claim -> claim.getKey().digits())
                .texts("uuid", claims, Map.Entry::getValue)
                .done()
                .executeQuery()) {
      var free = new HashSet<VNumber>();
      while (rows.next()) {
        free.add(new VNumber(rows.getString(1)));
      }
      return free;
    } catch (SQLException e) {
      throw new TableUnavailable(e);
    }
  }

  /// Lets go of the numbers that a person was said to have, and keeps those it has now.
  ///
  /// @param after as it is kept already, its V-number claimed
  void replace(KnownPerson before, KnownPerson after) {
    var number = before.person().vNumber();
    if (number != null && !number.equals(after.person().vNumber())) {
      release(number, before.personId());
    }
    dropForeign(before);
    keepForeign(List.of(after));
  }

  private void release(VNumber number, UUID personId) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(RELEASE)) {
      statement.setInt(1, Spread.of(number.digits()));
      statement.setString(2, number.digits());
      statement.setObject(3, personId);
      statement.execute();
    } catch (SQLException e) {
      throw new TableUnavailable(e);
    }
  }

  /// Who has these V-numbers.
  List<KnownPerson> holders(Collection<VNumber> numbers) {
    var asked = List.copyOf(numbers);
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(HOLDERS);
        var rows =
            new Columns(connection, statement)
                .texts("integer", asked, number -> Spread.of(number.digits()))
                .texts("text", asked, VNumber::digits)
                .done()
                .executeQuery()) {
      return persons.read(rows);
    } catch (SQLException e) {
      throw new TableUnavailable(e);
    }
  }
}
