package asylumchain.cases.identity;

import asylumchain.cases.lifecycle.TableUnavailable;
import asylumchain.kit.journal.Columns;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/// The families of the sources.
@ApplicationScoped
class FamilyTable {

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

  private final DataSource database;

  FamilyTable(DataSource database) {
    this.database = database;
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
          .texts("integer", refs, ref -> Spread.of(ref.getKey()))
          .texts("text", refs, Map.Entry::getKey)
          .texts("uuid", refs, Map.Entry::getValue)
          .done()
          .executeUpdate();
      new Columns(connection, ask)
          .texts("integer", refs, ref -> Spread.of(ref.getKey()))
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
}
