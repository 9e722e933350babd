package asylumchain.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import javax.sql.DataSource;

/// Persons who turned out to be each other, as merges at the same moment left them once.
public final class Circles {

  private static final String MERGED =
      """
      with merged as (
        update person set merged_into = ?::uuid where person_id = ?::uuid
        returning merged_into, person_id)
      insert into person_merge (merge_id, from_id, into_id, cases)
      select gen_random_uuid(), person_id, merged_into, '{}' from merged
      """;

  private Circles() {}

  /// Lets a person stand for another, looking at nothing.
  public static void standsFor(DataSource database, String person, String into)
      throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(MERGED)) {
      statement.setString(1, into);
      statement.setString(2, person);
      assertThat(statement.executeUpdate()).isEqualTo(1);
    }
  }
}
