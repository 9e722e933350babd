package asylumchain.cases.intake.bulk;

import asylumchain.cases.intake.bulk.ImportLine.Reference;
import asylumchain.cases.intake.bulk.ReadLine.Parsed;
import asylumchain.cases.lifecycle.TableUnavailable;
import asylumchain.kit.journal.Columns;
import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/// What a dry run would have taken so far, without the persons.
@ApplicationScoped
class RehearsalTable {

  private static final String KEEP =
      """
      insert into import_rehearsal (import_id, source, source_ref, line, digest, events)
      select ?, l.source, l.source_ref, l.line, decode(l.digest, 'hex'), l.events
        from unnest(?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[])
             as l (source, source_ref, line, digest, events)
      """;

  private static final String KEPT =
      """
      select r.line, encode(r.digest, 'hex'), r.events
        from unnest(?::text[], ?::text[]) as asked (source, source_ref)
        join import_rehearsal r using (source, source_ref)
       where r.import_id = ?
       order by r.line
      """;

  private final DataSource database;
  private final LineReader lines;

  RehearsalTable(DataSource database, LineReader lines) {
    this.database = database;
    this.lines = lines;
  }

  void keep(UUID importId, List<Parsed> taken) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(KEEP)) {
      new Columns(connection, statement)
          .value(importId)
          .texts("text", taken, line -> line.line().source())
          .texts("text", taken, line -> line.line().sourceRef())
          .texts("bigint", taken, Parsed::number)
          .texts("text", taken, Parsed::digest)
          .texts("text", taken, line -> lines.withoutPerson(line.line()))
          .done()
          .executeUpdate();
    } catch (SQLException e) {
      throw new TableUnavailable(e);
    }
  }

  /// Lines rehearsed for these references, in order.
  Map<Reference, List<Parsed>> kept(UUID importId, Collection<Reference> references) {
    var asked = List.copyOf(references);
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(KEPT);
        var rows =
            new Columns(connection, statement)
                .texts("text", asked, Reference::source)
                .texts("text", asked, Reference::sourceRef)
                .value(importId)
                .done()
                .executeQuery()) {
      var kept = new HashMap<Reference, List<Parsed>>();
      while (rows.next()) {
        var line = lines.line(rows.getString(3));
        kept.computeIfAbsent(line.reference(), _ -> new ArrayList<>())
            .add(new Parsed(rows.getLong(1), line, rows.getString(2)));
      }
      return kept;
    } catch (SQLException e) {
      throw new TableUnavailable(e);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a rehearsed line can be read", e);
    }
  }
}
