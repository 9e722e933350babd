package asylumchain.reporting.backlog.difference;

import asylumchain.kit.database.SqlText;
import asylumchain.reporting.backlog.Dimension;
import asylumchain.reporting.backlog.SqlQueries;
import asylumchain.reporting.backlog.StockGroups;
import asylumchain.reporting.backlog.StockQuestion;
import asylumchain.reporting.backlog.difference.Difference.Place;
import asylumchain.reporting.facts.CaseFacts;
import asylumchain.reporting.facts.FactTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Finds the cases that two counts do not count alike, and what is known of them.
@ApplicationScoped
public class DifferenceQueries {

  private static final String BOTH =
      """
      select part, subject_id,
             one.stage, one.application_kind, one.track, one.is_lodged, one.groups,
             one.is_member, one.beside,
             other.stage, other.application_kind, other.track, other.is_lodged, other.groups,
             other.is_member, other.beside
        from one full join other using (part, subject_id)
       where one.groups is distinct from other.groups
      """;

  private static final int PLACE = 7;

  private final DataSource database;

  DifferenceQueries(DataSource database) {
    this.database = database;
  }

  /// All of them.
  public List<Difference> between(Counted one, Counted other) {
    return SqlQueries.list(database, both(one, other), DifferenceQueries::difference);
  }

  /// Some of the differences.
  ///
  /// @param of the count that has the cases, where the other does not have them there; `null`: all
  /// @param group where that count has them; `null`: anywhere
  /// @param partner that takes part in them; `null`: of all partners
  record Some(
      Difference.@Nullable Side of, @Nullable List<String> group, @Nullable String partner) {}

  /// Some of them, in the order of their ids.
  ///
  /// @param after the last id seen
  List<Difference> between(Counted one, Counted other, Some some, UUID after, int limit) {
    var visible = both(one, other).add("and subject_id > ?", after);
    if (some.of() != null) {
      inGroup(visible, some.of() == Difference.Side.ONE ? "one" : "other", some.group());
    }
    var partner = some.partner();
    if (partner != null) {
      visible =
          visible.add(
              """
              and exists (
                select from case_partner p
                 where p.part = coalesce(one.part, other.part) and p.partner = ?
                   and p.subject_id = coalesce(one.subject_id, other.subject_id))
              """,
              partner);
    }
    return SqlQueries.list(
        database, visible.add("order by subject_id limit ?", limit), DifferenceQueries::difference);
  }

  private static void inGroup(SqlText visible, String count, @Nullable List<String> group) {
    if (group == null) {
      visible.add("and " + count + ".groups is not null");
    } else {
      visible.add("and " + count + ".groups = ?", group);
    }
  }

  /// What is known of these cases.
  public Map<UUID, CaseFacts> facts(Collection<Difference> differences) {
    var ids =
        differences.stream()
            .collect(
                Collectors.groupingBy(
                    Difference::part, Collectors.mapping(Difference::caseId, Collectors.toList())));
    var facts = new HashMap<UUID, CaseFacts>();
    try (var connection = database.getConnection()) {
      for (var part : ids.entrySet()) {
        facts.putAll(FactTable.read(connection, part.getKey(), part.getValue()));
      }
      return facts;
    } catch (SQLException e) {
      throw new IllegalStateException("the facts cannot be read", e);
    }
  }

  private static SqlText both(Counted one, Counted other) {
    return new SqlText()
        .add("with")
        .add(count("one", one, other))
        .add(",")
        .add(count("other", other, one))
        .add(BOTH);
  }

  /// @param beside the count that it is compared with
  private static SqlText count(String name, Counted counted, Counted beside) {
    var question = counted.question();
    var rows = name + "_stock";
    return StockGroups.standing(rows, question, counted.knownAt())
        .add(
            ", "
                + name
                + " as (select stock.part, stock.subject_id, stage, application_kind, track,"
                + " lodged_on is not null as is_lodged,")
        .add(array(StockGroups.expressions(question)) + " as groups,")
        .add(isMember(beside.question()))
        .add("as is_member,")
        .add(array(filters(beside.question())) + " as beside")
        .add(StockGroups.from(rows, question))
        .add("where")
        .add(StockGroups.filters(question))
        .add(")");
  }

  private static String array(List<String> expressions) {
    return "array[" + String.join(", ", expressions) + "]::text[]";
  }

  /// Whether a case belongs to the cohort of a count, inside of which or outside it counts.
  private static SqlText isMember(StockQuestion question) {
    var whose = question.cohort();
    return whose == null
        ? new SqlText().add("false")
        : new SqlText()
            .add(
                """
                exists (
                  select from cohort_member member
                   where member.cohort = ? and member.part = stock.part
                     and member.subject_id = stock.subject_id)
                """,
                whose.code());
  }

  private static List<String> filters(StockQuestion question) {
    return question.filters().keySet().stream().sorted().map(Dimension::sql).toList();
  }

  private static Difference difference(ResultSet row) throws SQLException {
    return new Difference(
        row.getInt(1), row.getObject(2, UUID.class), place(row, 3), place(row, 3 + PLACE));
  }

  private static @Nullable Place place(ResultSet row, int first) throws SQLException {
    var group = row.getArray(first + 4);
    return group == null
        ? null
        : new Place(
            row.getString(first),
            row.getString(first + 1),
            row.getString(first + 2),
            row.getBoolean(first + 3),
            List.of((String[]) group.getArray()),
            row.getBoolean(first + 5),
            List.of((String[]) row.getArray(first + 6).getArray()));
  }
}
