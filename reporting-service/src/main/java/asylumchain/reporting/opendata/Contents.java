package asylumchain.reporting.opendata;

import asylumchain.reporting.backlog.StockDefinition;
import asylumchain.reporting.opendata.OpenPeriods.Period;
import asylumchain.reporting.opendata.editions.Edition.Content;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a period has to tell in each table, counted now as known when the period closed.
@ApplicationScoped
class Contents {

  private final OpenStock stock;
  private final MonthlyTable monthly;
  private final EurostatLayouts layouts;
  private final ObjectMapper json;

  Contents(OpenStock stock, MonthlyTable monthly, EurostatLayouts layouts, ObjectMapper json) {
    this.stock = stock;
    this.monthly = monthly;
    this.layouts = layouts;
    this.json = json;
  }

  /// All tables of a period, by name.
  Map<String, Content> of(Period period, String policy, String rounding) {
    var contents = new LinkedHashMap<String, Content>();
    for (var dataset : Dataset.of(period)) {
      contents.put(
          dataset.text(),
          switch (dataset) {
            case STOCK -> content(period, List.of(stock.definition()), policy, stock.count(period));
            case IND_MONTHLY ->
                content(
                    period, monthly.definitions(), policy + " " + rounding, monthly.count(period));
            case ASYAPPCTZM -> layout(Layout.ASYAPPCTZM, period, rounding);
            case ASYPENCTZM -> layout(Layout.ASYPENCTZM, period, rounding);
            case ASYDCFSTQ -> layout(Layout.ASYDCFSTQ, period, rounding);
          });
    }
    return contents;
  }

  private Content layout(Layout layout, Period period, String policy) {
    return content(
        period, List.of(layouts.definition(layout)), policy, layouts.count(layout, period));
  }

  private Content content(
      Period period, List<StockDefinition.Name> definitions, String policy, List<?> lines) {
    var names = definitions.stream().map(StockDefinition.Name::cell).toList();
    return new Content(period.closedAt(), names, policy, text(lines));
  }

  private String text(List<?> lines) {
    try {
      return json.writeValueAsString(lines);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what is told is plain data", e);
    }
  }

  /// The lines of a content.
  ///
  /// @param type an array of them
  <L> List<L> lines(String content, Class<L[]> type) {
    try {
      return List.of(json.readValue(content, type));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what was published cannot be read any more", e);
    }
  }
}
