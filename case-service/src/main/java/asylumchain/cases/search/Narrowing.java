package asylumchain.cases.search;

import asylumchain.kit.http.Problem;
import asylumchain.kit.http.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a list is narrowed to, gathered with all that cannot be asked.
final class Narrowing {

  private final List<Violation> wrong = new ArrayList<>();
  private final Map<Facet, List<String>> facets = new EnumMap<>(Facet.class);
  private final List<CaseQuestion.Days> days = new ArrayList<>();
  private final LocalDate today;

  /// @param today the day on which cases are as old as is asked
  Narrowing(LocalDate today) {
    this.today = today;
  }

  /// @param text values as they were given; `null` for any
  Narrowing to(Facet facet, @Nullable String text) {
    if (text != null) {
      facets.put(facet, facet.allowed().read(facet.text(), text, wrong::add));
    }
    return this;
  }

  /// @param name what the parameters begin with
  /// @param column that says when
  Narrowing between(
      String name, String column, @Nullable LocalDate from, @Nullable LocalDate until) {
    if (from != null && until != null && until.isBefore(from)) {
      wrong.add(new Violation(name + "Until", "must not be before " + name + "From"));
    }
    days.add(new CaseQuestion.Days(column, from, until));
    return this;
  }

  /// The question, of cases of a partner.
  ///
  /// @param partner `null`: of all partners
  /// @param responsible,offeredTo,familyId `null` for any
  /// @throws Problem 400 with every violation
  CaseQuestion question(
      @Nullable String partner,
      @Nullable String responsible,
      @Nullable String offeredTo,
      @Nullable UUID familyId) {
    if (!wrong.isEmpty()) {
      throw Problem.badRequest(wrong);
    }
    return new CaseQuestion(partner, responsible, offeredTo, familyId, facets, days, today);
  }
}
