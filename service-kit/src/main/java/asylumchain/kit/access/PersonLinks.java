package asylumchain.kit.access;

import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/// Whose data stand under which ids, from a table of the service that links subjects with persons:
/// a subject that is linked with two of them says that the two are one.
public final class PersonLinks {

  private static final String SAME =
      """
      with recursive known (person_id) as (
        select cast(? as uuid)
         union
        select other.person_id
          from known
          join links own using (person_id)
          join links other using (part, subject))
      select person_id as id from known
      union
      select subject from known join links using (person_id)
      """;

  private final DataSource database;
  private final String question;

  /// @param table its name, which stands in the code; it has `part`, `person_id` and the subject
  /// @param subject the name of the column that has the subject
  public PersonLinks(DataSource database, String table, String subject) {
    this.database = database;
    this.question = SAME.replaceAll("\\blinks\\b", table).replaceAll("\\bsubject\\b", subject);
  }

  /// The person's own id, every other of theirs, and all their subjects.
  public Set<UUID> of(UUID person) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(question)) {
      statement.setObject(1, person);
      try (var rows = statement.executeQuery()) {
        var all = new LinkedHashSet<UUID>();
        while (rows.next()) {
          all.add(rows.getObject("id", UUID.class));
        }
        return all;
      }
    } catch (SQLException e) {
      throw new IllegalStateException("whose data these are cannot be read", e);
    }
  }
}
