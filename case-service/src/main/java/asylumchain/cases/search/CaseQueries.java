package asylumchain.cases.search;

import asylumchain.cases.history.CaseView;
import asylumchain.cases.lifecycle.TableUnavailable;
import asylumchain.events.Applicant;
import asylumchain.events.Code;
import asylumchain.events.Stage;
import asylumchain.events.WaitingFor;
import asylumchain.kit.database.SqlText;
import asylumchain.kit.http.Values;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Lists of cases, each for one partner that takes part in them.
@ApplicationScoped
class CaseQueries {

  private static final String OF_PARTNER =
      """
        from case_partner p
        join asylum_case c using (part, case_id)
       where p.partner = ?
      """;

  private static final String OF_PERSONS =
      """
      select c.*
        from asylum_case c
        join case_partner p using (part, case_id)
       where c.person_id = any(?) and p.partner = ?
         and (?::uuid is null or c.case_id > ?::uuid)
       order by c.case_id
       limit ?
      """;

  private static final String OF_SOURCE =
      """
      select c.*
        from source_reference r
        join case_partner p on p.partner = r.organisation and p.case_id = r.case_id
        join asylum_case c on c.part = p.part and c.case_id = p.case_id
       where r.part between 0 and 23 -- a skip scan: the reference alone does not tell its part
         and r.organisation = ? and r.source_ref = ?
         and (?::text is null or r.source = ?)
         and (?::uuid is null or c.case_id > ?::uuid)
       order by c.case_id
       limit ?
      """;

  private final DataSource database;
  private final ObjectReader applicant;

  CaseQueries(DataSource database, ObjectMapper json) {
    this.database = database;
    this.applicant = json.readerFor(Applicant.class);
  }

  /// In the order of the index that lists a partner's cases: the page is full after as many rows as
  /// match, however many cases there are.
  List<CaseView> ofPartner(CaseQuestion question, Optional<UUID> after, int limit) {
    var sql = new SqlText().add("select c.*").add(condition(question));
    after.ifPresent(caseId -> sql.add("and p.case_id > ?", caseId));
    sql.add("order by p.case_id limit ?", limit);
    return ask(connection -> views(sql.prepare(connection)));
  }

  long count(CaseQuestion question) {
    var sql = new SqlText().add("select count(*)").add(condition(question));
    return ask(
        connection -> {
          try (var statement = sql.prepare(connection);
              var rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
          }
        });
  }

  /// What the planner believes, from its statistics.
  long estimate(CaseQuestion question) {
    return ask(
        connection -> new SqlText().add("select 1").add(condition(question)).estimate(connection));
  }

  private static SqlText condition(CaseQuestion question) {
    var sql = new SqlText().add(OF_PARTNER, question.partner());
    if (question.responsible() != null) {
      sql.add("and c.responsible = ?", question.responsible());
    }
    if (question.offeredTo() != null) {
      sql.add("and c.offered_to = ?", question.offeredTo());
    }
    if (question.familyId() != null) {
      sql.add("and c.applicant ->> 'familyId' = ?", question.familyId().toString());
    }
    question
        .facets()
        .forEach(
            (facet, values) ->
                sql.andAmong(
                    facet.sql(),
                    values,
                    values.contains(Values.NONE),
                    facet.given(question.today())));
    for (var days : question.days()) {
      if (days.from() != null) {
        sql.add("and " + days.happened() + " >= ?", days.from());
      }
      if (days.until() != null) {
        sql.add("and " + days.happened() + " <= ?", days.until());
      }
    }
    return sql;
  }

  List<CaseView> ofPersons(
      Collection<UUID> persons, String partner, Optional<UUID> after, int limit) {
    var from = after.orElse(null);
    return list(OF_PERSONS, persons.toArray(UUID[]::new), partner, from, from, limit);
  }

  /// @param source `null` for any
  List<CaseView> ofSource(
      String partner, @Nullable String source, String ref, Optional<UUID> after, int limit) {
    var from = after.orElse(null);
    return list(OF_SOURCE, partner, ref, source, source, from, from, limit);
  }

  private List<CaseView> list(String query, @Nullable Object... parameters) {
    return ask(
        connection -> {
          var statement = connection.prepareStatement(query);
          for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
          }
          return views(statement);
        });
  }

  private interface Answer<T> {
    T from(Connection connection) throws SQLException;
  }

  private <T> T ask(Answer<T> question) {
    try (var connection = database.getConnection()) {
      return question.from(connection);
    } catch (SQLException e) {
      throw new TableUnavailable(e);
    }
  }

  /// Closes the statement.
  private List<CaseView> views(PreparedStatement statement) throws SQLException {
    try (statement;
        var rows = statement.executeQuery()) {
      var views = new ArrayList<CaseView>();
      while (rows.next()) {
        views.add(view(rows));
      }
      return views;
    }
  }

  private CaseView view(ResultSet row) throws SQLException {
    var waitingFor = row.getString("waiting_for");
    var participants = (String[]) row.getArray("participants").getArray();
    return new CaseView(
        row.getObject("case_id", UUID.class),
        row.getInt("version"),
        Stage.valueOf(row.getString("stage")),
        Code.of(row.getString("application_kind")),
        code(row.getString("track")),
        Code.of(row.getString("responsible")),
        code(row.getString("unit")),
        Stream.of(participants).map(Code::of).toList(),
        code(row.getString("offered_to")),
        row.getObject("answer_by", LocalDate.class),
        waitingFor == null ? null : WaitingFor.valueOf(waitingFor),
        row.getObject("made_on", LocalDate.class),
        row.getObject("registered_on", LocalDate.class),
        row.getObject("lodged_on", LocalDate.class),
        row.getObject("netherlands_responsible_on", LocalDate.class),
        row.getObject("decided_on", LocalDate.class),
        code(row.getString("location")),
        applicant(row.getString("applicant")));
  }

  private Applicant applicant(String text) {
    try {
      return applicant.readValue(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an applicant cannot be read", e);
    }
  }

  private static @Nullable Code code(@Nullable String text) {
    return text == null ? null : Code.of(text);
  }
}
