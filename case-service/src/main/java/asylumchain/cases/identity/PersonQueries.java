package asylumchain.cases.identity;

import asylumchain.cases.identity.matching.PartialDate;
import asylumchain.cases.identity.matching.Spelling;
import asylumchain.cases.lifecycle.TableUnavailable;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Finding persons by what is known of them, letter for letter.
@ApplicationScoped
public class PersonQueries {

  private static final String MATCHING =
      """
      with recursive found as (
        (select person_id, merged_into
          from person
         where (?::text is null
                or person_id = (select person_id
                                  from person_number
                                 where part = ? and v_number = ?))
           and (?::text is null or lower(family_name) = lower(?))
           and (?::text is null or lower(given_names) = lower(?))
           and (?::text is null or birth_date = ?)
        union
        select p.person_id, p.merged_into -- found by how the name sounds, then letter for letter
          from person_name n
          join person p using (part, person_id)
         where n.family_sound = ?
           and n.ordinal > 0
           and exists (select from jsonb_array_elements(p.other_names) other
                        where lower(other ->> 'familyName') = lower(?)
                          and (?::text is null or lower(other ->> 'givenNames') = lower(?)))
           and (?::text is null or p.v_number = ?)
           and (?::text is null or p.birth_date = ?))
        union
        select other.person_id, other.merged_into
          from found
         cross join lateral ( -- one by one: few were merged, and there are many persons
                select person_id, merged_into
                  from person
                 where person_id = found.merged_into
                 limit 1) other
      )
      select person_id
        from (select person_id from found order by person_id) ordered
       cross join lateral ( -- one by one, in order: no further than the last that is told
              select 1
                from asylum_case c
               where c.person_id = ordered.person_id
                 and (?::text is null or ? = any(c.participants))
               limit 1) concerned
       order by person_id
       limit 500
      """;

  private static final String MOVED =
      """
      select distinct moved.case_id
        from person_merge
       cross join lateral unnest(cases) as moved (case_id)
       where from_id = ? and not undone
      """;

  private final DataSource database;

  PersonQueries(DataSource database) {
    this.database = database;
  }

  /// Persons with a case in which a partner takes part, by what is known of them (a name by any of
  /// their names, in the script and spelling in which it was reported) or of a person who
  /// turned out to be them; `null` leaves a fact open. At most 500, the same while nobody is added.
  ///
  /// @param partner `null`: whoever takes part
  public List<UUID> matching(
      @Nullable String partner,
      @Nullable VNumber number,
      @Nullable String familyName,
      @Nullable String givenNames,
      @Nullable PartialDate birthDate) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(MATCHING)) {
      statement.setString(1, number == null ? null : number.digits());
      statement.setInt(2, number == null ? 0 : Spread.of(number.digits()));
      statement.setString(3, number == null ? null : number.digits());
      statement.setString(4, familyName);
      statement.setString(5, familyName);
      statement.setString(6, givenNames);
      statement.setString(7, givenNames);
      statement.setString(8, birthDate == null ? null : birthDate.text());
      statement.setString(9, birthDate == null ? null : birthDate.text());
      statement.setString(10, familyName == null ? null : Spelling.of(familyName).sound());
      statement.setString(11, familyName);
      statement.setString(12, givenNames);
      statement.setString(13, givenNames);
      statement.setString(14, number == null ? null : number.digits());
      statement.setString(15, number == null ? null : number.digits());
      statement.setString(16, birthDate == null ? null : birthDate.text());
      statement.setString(17, birthDate == null ? null : birthDate.text());
      statement.setString(18, partner);
      statement.setString(19, partner);
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

  /// The cases that moved with this person to who they turned out to be; none while the person
  /// stands for themselves.
  List<UUID> movedBy(UUID personId) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(MOVED)) {
      statement.setObject(1, personId);
      try (var rows = statement.executeQuery()) {
        var moved = new ArrayList<UUID>();
        while (rows.next()) {
          moved.add(rows.getObject(1, UUID.class));
        }
        return moved;
      }
    } catch (SQLException e) {
      throw new TableUnavailable(e);
    }
  }
}
