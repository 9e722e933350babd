package asylumchain.cases.intake.bulk;

import asylumchain.cases.intake.bulk.ImportLine.Reference;
import asylumchain.cases.lifecycle.TableUnavailable;
import asylumchain.kit.journal.Columns;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/// How sources call their cases.
@ApplicationScoped
class ReferenceTable {

  private static final String KNOWN =
      """
      select r.source, r.source_ref, r.case_id
        from unnest(?::integer[], ?::text[], ?::text[]) as asked (part, source, source_ref)
        join source_reference r using (part, source, source_ref)
       where r.organisation = ?
      """;

  private static final String CLAIM =
      """
      insert into source_reference (part, organisation, source, source_ref, case_id)
      select n.part, ?, n.source, n.source_ref, n.case_id
        from unnest(?::integer[], ?::text[], ?::text[], ?::uuid[])
             as n (part, source, source_ref, case_id)
       order by n.part, n.source, n.source_ref
      on conflict do nothing
      returning case_id
      """;

  private static final String RELEASE =
      """
      delete from source_reference r
       using unnest(?::integer[], ?::text[], ?::text[]) as n (part, source, source_ref)
       where r.organisation = ?
         and (r.part, r.source, r.source_ref) = (n.part, n.source, n.source_ref)
      """;

  private final DataSource database;

  ReferenceTable(DataSource database) {
    this.database = database;
  }

  /// The cases behind references that are known.
  @Transactional
  Map<Reference, UUID> known(String organisation, Collection<Reference> references) {
    var asked = List.copyOf(references);
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(KNOWN);
        var rows =
            new Columns(connection, statement)
                .texts("integer", asked, Reference::part)
                .texts("text", asked, Reference::source)
                .texts("text", asked, Reference::sourceRef)
                .value(organisation)
                .done()
                .executeQuery()) {
      var known = new HashMap<Reference, UUID>();
      while (rows.next()) {
        known.put(
            new Reference(rows.getString(1), rows.getString(2)), rows.getObject(3, UUID.class));
      }
      return known;
    } catch (SQLException e) {
      throw new TableUnavailable(e);
    }
  }

  /// Claims references for new cases; gives the cases whose reference nobody had.
  Set<UUID> claim(String organisation, Map<Reference, UUID> references) {
    var claims = List.copyOf(references.entrySet());
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(CLAIM);
        var rows =
            new Columns(connection, statement)
                .value(organisation)
                .texts("integer", claims, claim -> claim.getKey().part())
                .texts("text", claims, claim -> claim.getKey().source())
                .texts("text", claims, claim -> claim.getKey().sourceRef())
                .texts("uuid", claims, Map.Entry::getValue)
                .done()
                .executeQuery()) {
      var free = new HashSet<UUID>();
      while (rows.next()) {
        free.add(rows.getObject(1, UUID.class));
      }
      return free;
    } catch (SQLException e) {
      throw new TableUnavailable(e);
    }
  }

  /// Gives up references claimed in this transaction.
  void release(String organisation, List<Reference> references) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(RELEASE)) {
      new Columns(connection, statement)
          .texts("integer", references, Reference::part)
          .texts("text", references, Reference::source)
          .texts("text", references, Reference::sourceRef)
          .value(organisation)
          .done()
          .executeUpdate();
    } catch (SQLException e) {
      throw new TableUnavailable(e);
    }
  }
}
