package asylumchain.cases.identity;

import asylumchain.cases.lifecycle.TableUnavailable;
import asylumchain.events.Applicant.Sex;
import asylumchain.kit.journal.Columns;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Persons, the V-numbers that belong to them and the families of their sources.
@ApplicationScoped
class PersonTable {

  private static final int SPREAD = 24;

  private static final String INSERT =
      """
      insert into person (part, person_id, version, family_id, v_number, family_name, given_names,
                          birth_date, sex, nationality, unaccompanied_minor, family_size, family_ref)
      select ?, p.person_id, 1, p.family_id, p.v_number, p.family_name, p.given_names, p.birth_date,
             p.sex, p.nationality, p.unaccompanied_minor, p.family_size, p.family_ref
        from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                    ?::text[], ?::boolean[], ?::integer[], ?::text[])
             as p (person_id, family_id, v_number, family_name, given_names, birth_date, sex,
                   nationality, unaccompanied_minor, family_size, family_ref)
      """;

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

  private static final String BY_ID =
      "select * from person where part = any(?::integer[]) and person_id = any(?::uuid[])";

  private static final String CLAIM_FAMILIES =
      """
      insert into family (part, organisation, source, family_ref, family_id)
      select f.part, ?, ?, f.family_ref, f.family_id
        from unnest(?::integer[], ?::text[], ?::uuid[]) as f (part, family_ref, family_id)
       order by f.part, f.family_ref
      on conflict do nothing
      """;

  private static final String FAMILIES =
      """
      select f.family_ref, f.family_id
        from unnest(?::integer[], ?::text[]) as r (part, family_ref)
        join family f using (part, family_ref)
       where f.organisation = ? and f.source = ?
      """;

  private static final String MATCHING =
      """
      select person_id
        from person
       where (?::text is null
              or person_id = (select person_id from person_number where part = ? and v_number = ?))
         and (?::text is null or lower(family_name) = lower(?))
         and (?::text is null or lower(given_names) = lower(?))
         and (?::text is null or birth_date = ?)
         and person_id in (select c.person_id
                             from asylum_case c
                            where c.person_id = person.person_id and ? = any(c.participants))
       limit 500
      """;

  private final DataSource database;

  PersonTable(DataSource database) {
    this.database = database;
  }

  /// Keeps new persons of one partition.
  void insert(int part, List<KnownPerson> persons) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(INSERT)) {
      new Columns(connection, statement)
          .value(part)
          .texts("uuid", persons, KnownPerson::personId)
          .texts("uuid", persons, KnownPerson::familyId)
          .texts("text", persons, fact(person -> digits(person.vNumber())))
          .texts("text", persons, fact(Person::familyName))
          .texts("text", persons, fact(Person::givenNames))
          .texts("text", persons, fact(person -> text(person.birthDate())))
          .texts("text", persons, fact(Person::sex))
          .texts("text", persons, fact(Person::nationality))
          .texts("boolean", persons, fact(Person::unaccompaniedMinor))
          .texts("integer", persons, fact(Person::familySize))
          .texts("text", persons, fact(Person::familyRef))
          .done()
          .executeUpdate();
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
                .texts("integer", claims, claim -> spread(claim.getKey().digits()))
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

  /// Who has these V-numbers.
  List<KnownPerson> holders(Collection<VNumber> numbers) {
    var asked = List.copyOf(numbers);
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(HOLDERS);
        var rows =
            new Columns(connection, statement)
                .texts("integer", asked, number -> spread(number.digits()))
                .texts("text", asked, VNumber::digits)
                .done()
                .executeQuery()) {
      return persons(rows);
    } catch (SQLException e) {
      throw new TableUnavailable(e);
    }
  }

  Optional<KnownPerson> person(int part, UUID personId) {
    return persons(List.of(part), List.of(personId)).stream().findFirst();
  }

  /// Persons by id.
  ///
  /// @param parts where they are kept
  List<KnownPerson> persons(Collection<Integer> parts, Collection<UUID> personIds) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(BY_ID);
        var rows =
            new Columns(connection, statement)
                .texts("integer", List.copyOf(parts), part -> part)
                .texts("uuid", List.copyOf(personIds), id -> id)
                .done()
                .executeQuery()) {
      return persons(rows);
    } catch (SQLException e) {
      throw new TableUnavailable(e);
    }
  }

  /// The ids of families, made where a source names one for the first time.
  ///
  /// @param fresh ids to use for those
  Map<String, UUID> families(String organisation, String source, Map<String, UUID> fresh) {
    var refs = List.copyOf(fresh.entrySet());
    var families = new HashMap<String, UUID>();
    try (var connection = database.getConnection();
        var claim = connection.prepareStatement(CLAIM_FAMILIES);
        var ask = connection.prepareStatement(FAMILIES)) {
      new Columns(connection, claim)
          .value(organisation)
          .value(source)
          .texts("integer", refs, ref -> spread(ref.getKey()))
          .texts("text", refs, Map.Entry::getKey)
          .texts("uuid", refs, Map.Entry::getValue)
          .done()
          .executeUpdate();
      new Columns(connection, ask)
          .texts("integer", refs, ref -> spread(ref.getKey()))
          .texts("text", refs, Map.Entry::getKey)
          .value(organisation)
          .value(source);
      try (var rows = ask.executeQuery()) {
        while (rows.next()) {
          families.put(rows.getString(1), rows.getObject(2, UUID.class));
        }
      }
      return families;
    } catch (SQLException e) {
      throw new TableUnavailable(e);
    }
  }

  /// Persons with these facts that have a case in which the partner takes part.
  List<UUID> matching(
      String partner,
      @Nullable VNumber number,
      @Nullable String familyName,
      @Nullable String givenNames,
      @Nullable PartialDate birthDate) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(MATCHING)) {
      statement.setString(1, digits(number));
      statement.setInt(2, number == null ? 0 : spread(number.digits()));
      statement.setString(3, digits(number));
      statement.setString(4, familyName);
      statement.setString(5, familyName);
      statement.setString(6, givenNames);
      statement.setString(7, givenNames);
      statement.setString(8, text(birthDate));
      statement.setString(9, text(birthDate));
      statement.setString(10, partner);
      try (var rows = statement.executeQuery()) {
        var found = new ArrayList<UUID>();
        while (rows.next()) {
          found.add(rows.getObject(1, UUID.class));
        }
        return found;
      }
    } catch (SQLException e) {
      throw new TableUnavailable(e);
    }
  }

  private static List<KnownPerson> persons(ResultSet rows) throws SQLException {
    var persons = new ArrayList<KnownPerson>();
    while (rows.next()) {
      var number = rows.getString("v_number");
      var born = rows.getString("birth_date");
      persons.add(
          new KnownPerson(
              rows.getObject("person_id", UUID.class),
              rows.getObject("family_id", UUID.class),
              new Person(
                  number == null ? null : new VNumber(number),
                  rows.getString("family_name"),
                  rows.getString("given_names"),
                  born == null ? null : new PartialDate(born),
                  Sex.valueOf(rows.getString("sex")),
                  rows.getString("nationality"),
                  rows.getObject("unaccompanied_minor", Boolean.class),
                  rows.getObject("family_size", Integer.class),
                  rows.getString("family_ref"))));
    }
    return persons;
  }

  private static Function<KnownPerson, @Nullable Object> fact(
      Function<Person, @Nullable Object> fact) {
    return known -> fact.apply(known.person());
  }

  private static @Nullable String digits(@Nullable VNumber number) {
    return number == null ? null : number.digits();
  }

  private static @Nullable String text(@Nullable PartialDate date) {
    return date == null ? null : date.text();
  }

  /// Where a claim is kept: `String.hashCode` is specified, so it never moves.
  private static int spread(String key) {
    return Math.floorMod(key.hashCode(), SPREAD);
  }
}
