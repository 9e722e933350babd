package asylumchain.cases.identity;

import asylumchain.cases.identity.matching.NameTable;
import asylumchain.cases.identity.matching.PartialDate;
import asylumchain.cases.lifecycle.TableUnavailable;
import asylumchain.kit.journal.Columns;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Persons, and who of them turned out to be whom: what is written of them.
@ApplicationScoped
class PersonTable {

  private static final String INSERT =
      """
      insert into person (part, person_id, version, family_id, v_number, family_name, given_names,
                          birth_date, sex, nationality, unaccompanied_minor, family_size, family_ref,
                          other_names, foreign_ids)
      select ?, p.person_id, 1, p.family_id, p.v_number, p.family_name, p.given_names, p.birth_date,
             p.sex, p.nationality, p.unaccompanied_minor, p.family_size, p.family_ref,
             p.other_names, p.foreign_ids
        from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                    ?::text[], ?::boolean[], ?::integer[], ?::text[], ?::jsonb[], ?::jsonb[])
             as p (person_id, family_id, v_number, family_name, given_names, birth_date, sex,
                   nationality, unaccompanied_minor, family_size, family_ref, other_names,
                   foreign_ids)
      """;

  private static final String REPLACE =
      """
      update person
         set v_number = ?, family_name = ?, given_names = ?, birth_date = ?, sex = ?,
             nationality = ?, unaccompanied_minor = ?::boolean, family_size = ?::integer,
             other_names = ?::jsonb, foreign_ids = ?::jsonb, family_id = ?::uuid,
             family_ref = ?, version = version + 1
       where part = ? and person_id = ? and version = ?
      """;

  private static final String MERGE =
      """
      update person set merged_into = ?, version = version + 1
       where part = ? and person_id = ? and merged_into is null
      returning version
      """;

  private static final String SPLIT =
      """
      update person set merged_into = null, version = version + 1
       where merged_into = ? and part = ? and person_id = ?
      returning version
      """;

  private static final String DESTROY = "select person_destroy(?, ?, ?)";

  private static final String FORGET_FAMILIES = "select family_forget(?, ?)";

  private final DataSource database;
  private final NameTable names;
  private final ObjectMapper json;

  PersonTable(DataSource database, NameTable names, ObjectMapper json) {
    this.database = database;
    this.names = names;
    this.json = json;
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
          .texts("jsonb", persons, fact(person -> json(person.otherNames())))
          .texts("jsonb", persons, fact(person -> json(person.foreignIds())))
          .done()
          .executeUpdate();
      names.insert(part, persons.stream().flatMap(KnownPerson::names).toList());
    } catch (SQLException e) {
      throw new TableUnavailable(e);
    }
  }

  /// Waits until nobody looks for somebody alike, and has them wait until this transaction ends.
  void delivering() {
    names.delivering();
  }

  /// Lets a person read otherwise from now on, under other names.
  ///
  /// @param version the one that was read
  /// @return whether the person still had it
  boolean replace(int part, int version, KnownPerson known) {
    var person = known.person();
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(REPLACE)) {
      var replaced =
          new Columns(connection, statement)
              .value(digits(person.vNumber()))
              .value(person.familyName())
              .value(person.givenNames())
              .value(text(person.birthDate()))
              .value(person.sex().name())
              .value(person.nationality())
              .value(person.unaccompaniedMinor())
              .value(person.familySize())
              .value(json(person.otherNames()))
              .value(json(person.foreignIds()))
              .value(known.familyId())
              .value(person.familyRef())
              .value(part)
              .value(known.personId())
              .value(version)
              .done()
              .executeUpdate();
      names.drop(part, known.personId());
      names.insert(part, known.names().toList());
      return replaced == 1;
    } catch (SQLException e) {
      throw new TableUnavailable(e);
    }
  }

  /// Lets a person who stands for themselves stand for another from now on.
  ///
  /// @return the version of the person after that; empty for one who stands for another already
  OptionalInt merge(int part, UUID personId, UUID into) {
    return version(MERGE, into, part, personId);
  }

  /// Lets a person who stands for another stand for themselves again.
  ///
  /// @param from whom the person stands for
  /// @return the version of the person after that; empty for one who does not stand for that one
  OptionalInt split(int part, UUID personId, UUID from) {
    return version(SPLIT, from, part, personId);
  }

  private OptionalInt version(String statement, Object... parameters) {
    try (var connection = database.getConnection();
        var asked = connection.prepareStatement(statement)) {
      for (int i = 0; i < parameters.length; i++) {
        asked.setObject(i + 1, parameters[i]);
      }
      try (var row = asked.executeQuery()) {
        return row.next() ? OptionalInt.of(row.getInt(1)) : OptionalInt.empty();
      }
    } catch (SQLException e) {
      throw new TableUnavailable(e);
    }
  }

  /// Removes a person without a case.
  ///
  /// @param runId the run of destruction that is being carried out
  void destroy(UUID runId, int part, UUID personId) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(DESTROY)) {
      statement.setObject(1, runId);
      statement.setInt(2, part);
      statement.setObject(3, personId);
      statement.execute();
    } catch (SQLException e) {
      throw new TableUnavailable(e);
    }
  }

  /// Removes families to which nobody belongs.
  ///
  /// @param runId the run of destruction that is being carried out
  /// @param refs how sources call them
  void forgetFamilies(UUID runId, Collection<String> refs) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(FORGET_FAMILIES)) {
      statement.setObject(1, runId);
      statement.setArray(2, connection.createArrayOf("text", refs.toArray()));
      statement.execute();
    } catch (SQLException e) {
      throw new TableUnavailable(e);
    }
  }

  private @Nullable String json(@Nullable List<?> list) {
    try {
      return list == null ? null : json.writeValueAsString(list);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a person can be written as JSON", e);
    }
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
}
