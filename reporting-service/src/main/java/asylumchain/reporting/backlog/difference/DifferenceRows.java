package asylumchain.reporting.backlog.difference;

import asylumchain.kit.database.SqlText;
import asylumchain.reporting.backlog.Dimension;
import asylumchain.reporting.backlog.StockGroups;
import asylumchain.reporting.backlog.StockQuestion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The cases that two counts do not count alike, and how each sees them: the part that all
/// questions about differences share.
final class DifferenceRows {

  /// How each count sees a case.
  private static final String PLACES =
      """
      one.stage, one.application_kind, one.track, one.is_lodged, {one} as one_groups,
             one.is_member, one.beside,
             other.stage, other.application_kind, other.track, other.is_lodged,
             {other} as other_groups, other.is_member, other.beside
        from one full join other using (part, subject_id)
       where one.groups is distinct from other.groups
      """;

  private static final String BOTH =
      "select part, subject_id, "
          + PLACES.replace("{one}", "one.groups").replace("{other}", "other.groups");

  /// The same for all that stand alike, wherever they are counted.
  private static final String ALIKE =
      "select count(*), "
          + PLACES.replace("{one}", somewhere("one")).replace("{other}", somewhere("other"));

  private DifferenceRows() {}

  /// Some of the differences.
  ///
  /// @param of the count that has the cases, where the other does not have them there; `null`: all
  /// @param group where that count has them; `null`: anywhere
  /// @param partner that takes part in them; `null`: of all partners
  record Some(
      Difference.@Nullable Side of, @Nullable List<String> group, @Nullable String partner) {}

  /// Each case, with both places; can be narrowed and put in order.
  static SqlText each(Counted one, Counted other) {
    return both(one, other, BOTH);
  }

  /// How many stand alike in both counts, as far as it matters for what is asked, with both places.
  static SqlText alike(Counted one, Counted other, Some some, int columns) {
    var counts = both(one, other, ALIKE);
    narrow(counts, some);
    for (var column = 2; column <= columns; column++) {
      counts.add((column == 2 ? "group by " : ", ") + column);
    }
    return counts;
  }

  private static SqlText both(Counted one, Counted other, String select) {
    return new SqlText()
        .add("with")
        .add(count("one", one, other))
        .add(",")
        .add(count("other", other, one))
        .add(select);
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

  /// Leaves out all others.
  static void narrow(SqlText differences, Some some) {
    if (some.of() != null) {
      inGroup(differences, some.of() == Difference.Side.ONE ? "one" : "other", some.group());
    }
    var partner = some.partner();
    if (partner != null) {
      differences.add(
          """
          and exists (
            select from case_partner p
             where p.part = coalesce(one.part, other.part) and p.partner = ?
               and p.subject_id = coalesce(one.subject_id, other.subject_id))
          """,
          partner);
    }
  }

  private static void inGroup(SqlText visible, String count, @Nullable List<String> group) {
    if (group == null) {
      visible.add("and " + count + ".groups is not null");
    } else {
      visible.add("and " + count + ".groups = ?", group);
    }
  }

  private static String somewhere(String count) {
    return "case when %s.groups is not null then cast(array[] as text[]) end".formatted(count);
  }
}
