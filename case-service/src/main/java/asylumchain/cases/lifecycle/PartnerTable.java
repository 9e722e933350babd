package asylumchain.cases.lifecycle;

import asylumchain.kit.journal.Columns;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/// Which partners take part in cases, and which did and do no more.
@ApplicationScoped
public class PartnerTable {

  private static final String ADMIT =
      """
      with joined as (
        insert into case_partner (part, case_id, partner)
        select * from unnest(?::integer[], ?::uuid[], ?::text[])
        on conflict do nothing
        returning part, case_id, partner)
      delete from former_partner
       using joined
       where (former_partner.part, former_partner.case_id, former_partner.partner)
           = (joined.part, joined.case_id, joined.partner)
      """;

  private static final String DISMISS =
      """
      with gone as (
        delete from case_partner
         using unnest(?::integer[], ?::uuid[], ?::text[], ?::integer[])
               as l (part, case_id, partner, version)
         where (case_partner.part, case_partner.case_id, case_partner.partner)
             = (l.part, l.case_id, l.partner)
        returning l.part, l.case_id, l.partner, l.version)
      insert into former_partner (part, case_id, partner, version)
      select part, case_id, partner, version from gone
      on conflict (part, case_id, partner) do update set version = excluded.version
      """;

  private static final String SEEN_BY =
      "select case_id from case_partner where partner = ? and case_id = any(?::uuid[])";

  private static final String LEFT_BY =
      """
      select f.case_id, f.version
        from unnest(?::integer[], ?::uuid[]) as asked (part, case_id)
        join former_partner f using (part, case_id)
       where f.partner = ?
      """;

  private final DataSource database;
  private final CaseJournal journal;

  PartnerTable(DataSource database, CaseJournal journal) {
    this.database = database;
    this.journal = journal;
  }

  private record Partnership(int part, UUID caseId, Object partner, int version) {}

  /// Those of the cases in which an organisation takes part.
  public Set<UUID> seenBy(String organisation, Collection<UUID> caseIds) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(SEEN_BY);
        var rows =
            new Columns(connection, statement)
                .value(organisation)
                .texts("uuid", List.copyOf(caseIds), id -> id)
                .done()
                .executeQuery()) {
      var seen = new HashSet<UUID>();
      while (rows.next()) {
        seen.add(rows.getObject(1, UUID.class));
      }
      return seen;
    } catch (SQLException e) {
      throw new TableUnavailable(e);
    }
  }

  /// Those of the cases in which an organisation takes part no more, each with the version of the
  /// fact by which.
  public Map<UUID, Integer> leftBy(String organisation, Collection<UUID> caseIds) {
    var asked = List.copyOf(caseIds);
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(LEFT_BY);
        var rows =
            new Columns(connection, statement)
                .texts("integer", asked, journal::partOf)
                .texts("uuid", asked, id -> id)
                .value(organisation)
                .done()
                .executeQuery()) {
      var left = new HashMap<UUID, Integer>();
      while (rows.next()) {
        left.put(rows.getObject(1, UUID.class), rows.getInt(2));
      }
      return left;
    } catch (SQLException e) {
      throw new TableUnavailable(e);
    }
  }

  /// Lets those who take part see the cases.
  void admit(List<Dossier> dossiers) {
    write(
        ADMIT,
        false,
        dossiers.stream()
            .flatMap(
                dossier ->
                    dossier.participants().stream()
                        .map(
                            partner ->
                                new Partnership(dossier.part(), dossier.caseId(), partner, 0)))
            .toList());
  }

  /// Those who take part no more see the cases no more.
  void dismiss(List<Dossier> dossiers) {
    write(
        DISMISS,
        true,
        dossiers.stream()
            .flatMap(
                dossier ->
                    dossier.left().entrySet().stream()
                        .map(
                            left ->
                                new Partnership(
                                    dossier.part(),
                                    dossier.caseId(),
                                    left.getKey(),
                                    left.getValue())))
            .toList());
  }

  private void write(String sql, boolean withVersion, List<Partnership> partnerships) {
    if (partnerships.isEmpty()) {
      return;
    }
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      var columns =
          new Columns(connection, statement)
              .texts("integer", partnerships, Partnership::part)
              .texts("uuid", partnerships, Partnership::caseId)
              .texts("text", partnerships, Partnership::partner);
      if (withVersion) {
        columns.texts("integer", partnerships, Partnership::version);
      }
      columns.done().executeUpdate();
    } catch (SQLException e) {
      throw new TableUnavailable(e);
    }
  }
}
