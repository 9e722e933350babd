package asylumchain.cases.identity;

import asylumchain.cases.identity.matching.PartialDate;
import asylumchain.cases.lifecycle.TableUnavailable;
import asylumchain.events.Applicant.Sex;
import asylumchain.kit.journal.Columns;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// The records of persons, as they are kept; some of them locked on the way.
@ApplicationScoped
class RecordQueries {

  private static final String BY_ID =
      "select * from person where part = any(?::integer[]) and person_id = any(?::uuid[])";

  private static final String LOCK = BY_ID + " order by person_id for update";
  private static final String HOLD = BY_ID + " order by person_id for share";

  /// `union` instead of `union all`: it ends, whatever stands there.
  private static final String RECORDS =
      """
      with recursive record as (
        select * from person where part = ? and person_id = ?
        union
        select merged.* from record join person merged on merged.merged_into = record.person_id
      )
      select * from record order by person_id
      """;

  private static final String FAMILY =
      "select * from person where family_id = ? order by person_id limit 100";

  private static final String VERSION =
      "select version from person where part = ? and person_id = ?";

  private static final TypeReference<List<OtherName>> NAMES = new TypeReference<>() {};
  private static final TypeReference<List<ForeignId>> NUMBERS = new TypeReference<>() {};

  private final DataSource database;
  private final ObjectMapper json;

  RecordQueries(DataSource database, ObjectMapper json) {
    this.database = database;
    this.json = json;
  }

  Optional<KnownPerson> person(int part, UUID personId) {
    return persons(List.of(part), List.of(personId)).stream().findFirst();
  }

  /// Persons by id.
  ///
  /// @param parts where they are kept
  List<KnownPerson> persons(Collection<Integer> parts, Collection<UUID> personIds) {
    return persons(BY_ID, parts, personIds);
  }

  /// The same, kept from other writers until the transaction ends; locked in one order.
  List<KnownPerson> locked(Collection<Integer> parts, Collection<UUID> personIds) {
    return persons(LOCK, parts, personIds);
  }

  /// The same, kept from being written only: others may hold them as well.
  List<KnownPerson> held(Collection<Integer> parts, Collection<UUID> personIds) {
    return persons(HOLD, parts, personIds);
  }

  private List<KnownPerson> persons(
      String query, Collection<Integer> parts, Collection<UUID> personIds) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(query);
        var rows =
            new Columns(connection, statement)
                .texts("integer", List.copyOf(parts), part -> part)
                .texts("uuid", List.copyOf(personIds), id -> id)
                .done()
                .executeQuery()) {
      return read(rows);
    } catch (SQLException e) {
      throw new TableUnavailable(e);
    }
  }

  /// The persons of a family, at most a hundred.
  List<KnownPerson> family(UUID familyId) {
    return list(FAMILY, familyId);
  }

  /// A person, and all who turned out to be this one, however often.
  List<KnownPerson> records(int part, UUID personId) {
    return list(RECORDS, part, personId);
  }

  private List<KnownPerson> list(String query, Object... parameters) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(query)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      try (var rows = statement.executeQuery()) {
        return read(rows);
      }
    } catch (SQLException e) {
      throw new TableUnavailable(e);
    }
  }

  /// The version of a person; empty for one that nobody knows.
  OptionalInt version(int part, UUID personId) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(VERSION)) {
      statement.setInt(1, part);
      statement.setObject(2, personId);
      try (var row = statement.executeQuery()) {
        return row.next() ? OptionalInt.of(row.getInt(1)) : OptionalInt.empty();
      }
    } catch (SQLException e) {
      throw new TableUnavailable(e);
    }
  }

  /// The persons in rows of their table.
  List<KnownPerson> read(ResultSet rows) throws SQLException {
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
                  rows.getString("family_ref"),
                  list(rows.getString("other_names"), NAMES),
                  list(rows.getString("foreign_ids"), NUMBERS)),
              rows.getObject("merged_into", UUID.class)));
    }
    return persons;
  }

  private <T> @Nullable List<T> list(@Nullable String text, TypeReference<List<T>> type) {
    try {
      return text == null ? null : json.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a person can be read", e);
    }
  }
}
