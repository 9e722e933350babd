package asylumchain.reporting.cohort;

import asylumchain.kit.http.Csv;
import asylumchain.kit.http.Cursor;
import asylumchain.kit.http.Page;
import asylumchain.kit.http.Paged;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A part of the frozen cohorts, in order of code.
///
/// @param next `null` on the last page
/// @param count how many there are, where that was asked for
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CohortList(
    List<CohortView> items, @JsonIgnore @Nullable Cursor next, @Nullable Long count)
    implements Csv, Paged {

  private static final List<String> COLUMNS =
      List.of(
          "code",
          "nameNl",
          "nameEn",
          "definition",
          "asOf",
          "knownAt",
          "lodgedBefore",
          "excludeTracks",
          "excludeUnits",
          "members",
          "frozenAt");

  public CohortList {
    items = List.copyOf(items);
  }

  static CohortList of(Page<CohortView> page) {
    return new CohortList(page.items(), page.next(), page.count());
  }

  @Override
  @JsonIgnore
  public List<String> columns() {
    return COLUMNS;
  }

  @Override
  public Stream<List<@Nullable Object>> rows() {
    return items.stream()
        .map(
            cohort ->
                Arrays.asList(
                    cohort.code(),
                    cohort.nameNl(),
                    cohort.nameEn(),
                    cohort.definition(),
                    cohort.asOf(),
                    cohort.knownAt(),
                    cohort.lodgedBefore(),
                    String.join(" ", cohort.excludeTracks()),
                    String.join(" ", cohort.excludeUnits()),
                    cohort.members(),
                    cohort.frozenAt()));
  }
}
