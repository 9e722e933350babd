package asylumchain.cases.search;

import asylumchain.cases.history.CaseView;
import asylumchain.cases.lifecycle.CaseJournal;
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

/// Lists of cases, each for one partner that takes part in them, or for an auditor.
@ApplicationScoped
class CaseQueries {

  private static final String OF_PARTNER =
      """
        from case_partner p
        join asylum_case c using (part, case_id)
       where p.partner = ?
      """;

  private static final String OF_ALL_PARTNERS = "from asylum_case c where true";

  private static final String TAKES_PART =
      """
      and exists (select from case_partner p
                   where p.part = c.part and p.case_id = c.case_id and p.partner = ?)
      """;

  private static final String OF_PERSONS =
      "select c.* from asylum_case c where c.person_id = any (?)";

  private static final String BY_REFERENCE =
      """
      select c.*
        from asylum_case c
       where c.case_id in (
             select r.case_id
               from source_reference r
              where r.part between 0 and 23 -- a skip scan: the reference alone does not tell its part
                and r.source_ref = ?
      """;

  /// As its own source named it.
  private static final String BY_OWN_REFERENCE =
      """
      select c.*
        from source_reference r
        join case_partner p on p.partner = r.organisation and p.case_id = r.case_id
        join asylum_case c on c.part = p.part and c.case_id = p.case_id
       where r.part between 0 and 23 -- as above
         and r.source_ref = ? and r.organisation = ?
      """;

  private final DataSource database;
  private final CaseJournal journal;
  private final ObjectReader applicant;

  CaseQueries(DataSource database, CaseJournal journal, ObjectMapper json) {
    this.database = database;
    this.journal = journal;
    this.applicant = json.readerFor(Applicant.class);
  }

  /// In the order of the index that lists a partner's cases, or of that of all cases: the page is
  /// full after as many rows as match, however many cases there are.
  List<CaseView> page(CaseQuestion question, Optional<UUID> after, int limit) {
    var sql = new SqlText().add("select c.*").add(condition(question));
    if (question.partner() == null) {
      after.ifPresent(id -> sql.add("and (c.part, c.case_id) > (?, ?)", journal.partOf(id), id));
      sql.add("order by c.part, c.case_id limit ?", limit);
    } else {
      after.ifPresent(id -> sql.add("and p.case_id > ?", id));
      sql.add("order by p.case_id limit ?", limit);
    }
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
    var partner = question.partner();
    var sql =
        partner == null
            ? new SqlText().add(OF_ALL_PARTNERS)
            : new SqlText().add(OF_PARTNER, partner);
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

  /// @param partner `null`: of all partners
  List<CaseView> ofPersons(
      Collection<UUID> persons, @Nullable String partner, Optional<UUID> after, int limit) {
    Object ids = persons.toArray(UUID[]::new);
    var sql = new SqlText().add(OF_PERSONS, ids);
    if (partner != null) {
      sql.add(TAKES_PART, partner);
    }
    return byCase(sql, after, limit);
  }

  /// @param partner whose source it is; `null`: that of any partner
  /// @param source `null` for any
  List<CaseView> ofSource(
      @Nullable String partner,
      @Nullable String source,
      String ref,
      Optional<UUID> after,
      int limit) {
    var sql =
        partner == null
            ? new SqlText().add(BY_REFERENCE, ref)
            : new SqlText().add(BY_OWN_REFERENCE, ref, partner);
    if (source != null) {
      sql.add("and r.source = ?", source);
    }
    return byCase(partner == null ? sql.add(")") : sql, after, limit);
  }

  private List<CaseView> byCase(SqlText sql, Optional<UUID> after, int limit) {
    after.ifPresent(id -> sql.add("and c.case_id > ?", id));
    sql.add("order by c.case_id limit ?", limit);
    return ask(connection -> views(sql.prepare(connection)));
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
