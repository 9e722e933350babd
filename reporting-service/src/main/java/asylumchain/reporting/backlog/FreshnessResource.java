package asylumchain.reporting.backlog;

import asylumchain.kit.access.Scope;
import asylumchain.kit.http.Csv;
import asylumchain.kit.http.NamedTable;
import asylumchain.kit.http.OneSheet;
import asylumchain.kit.projection.Freshness;
import asylumchain.kit.projection.FreshnessView;
import asylumchain.kit.time.BusinessDate;
import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/// How old the figures are, and what they may still lack.
@Path("/v1/freshness")
public class FreshnessResource {

  private final Freshness freshness;
  private final CompletenessQueries completeness;
  private final BusinessDate businessDate;

  FreshnessResource(
      Freshness freshness, CompletenessQueries completeness, BusinessDate businessDate) {
    this.freshness = freshness;
    this.completeness = completeness;
    this.businessDate = businessDate;
  }

  @GET
  @Produces({MediaType.APPLICATION_JSON, Csv.CSV, Csv.XLSX})
  @Scope("backlog:read")
  @Operation(summary = "The watermark, the position per source and partition, and completeness")
  public View show(@BeanParam OneSheet sheet) {
    var fresh = freshness.now();
    return sheet.of(
        new View(businessDate.today(), fresh, completeness.asKnownAt(fresh.watermark())));
  }

  /// Freshness and completeness.
  public record View(LocalDate businessDate, FreshnessView freshness, Completeness completeness)
      implements Csv {

    private Basis basis() {
      return new Basis(businessDate, freshness.watermark(), businessDate, freshness, completeness);
    }

    /// How far each partition of each source was read.
    @Override
    @JsonIgnore
    public List<String> columns() {
      return basis().sources().columns();
    }

    @Override
    public Stream<List<@Nullable Object>> rows() {
      return basis().sources().rows();
    }

    @Override
    public Map<String, @Nullable Object> everyRow() {
      var all = new LinkedHashMap<String, @Nullable Object>(basis().about());
      all.keySet().removeAll(Set.of("asOf", "knownAt"));
      return all;
    }

    /// The watermark, and what is lacking.
    @Override
    public List<Csv> others() {
      return List.of(
          NamedTable.of(
              "about",
              List.of("name", "value"),
              Map.of(),
              List.copyOf(everyRow().entrySet()),
              it -> Arrays.asList(it.getKey(), it.getValue())));
    }
  }
}
