package asylumchain.reporting.dashboard.pages;

import asylumchain.reporting.backlog.MeasureDefinitions;
import asylumchain.reporting.backlog.StockDefinition;
import asylumchain.reporting.backlog.StockDefinitions;
import asylumchain.reporting.dashboard.frame.Asked;
import asylumchain.reporting.dashboard.frame.Chapter;
import asylumchain.reporting.dashboard.frame.Content;
import asylumchain.reporting.dashboard.frame.Section;
import asylumchain.reporting.dashboard.frame.Table;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/// What is counted, and what is not, in all versions.
@ApplicationScoped
class Definitions implements Chapter {

  private static final List<String> RULES =
      List.of("rounded", "filters", "beside", "middle", "moments", "published", "technical");

  private final StockDefinitions stock;
  private final MeasureDefinitions measures;
  private final Comparison comparison;

  Definitions(StockDefinitions stock, MeasureDefinitions measures, Comparison comparison) {
    this.stock = stock;
    this.measures = measures;
    this.comparison = comparison;
  }

  @Override
  public String name() {
    return "definitions";
  }

  @Override
  public Content tell(Asked asked) {
    var form = comparison.fields(asked).form();
    var stocks = stock.all().stream().map(StockDefinition::name).toList();
    var sections = new ArrayList<>(comparison.sections(asked));
    sections.add(section(asked, "stocks", stocks));
    sections.add(section(asked, "measures", measures.all()));
    sections.add(disclosure(asked));
    return new Content(
        asked.told().say("definitions.finding", stocks.size(), measures.all().size()),
        form,
        sections,
        List.of());
  }

  /// What of all this the public may see, and why.
  private static Section disclosure(Asked asked) {
    var told = asked.told();
    var policy = told.policy();
    var rows =
        Table.named(asked, "disclosure", "name", "meaning")
            .row(
                told.words(policy.id() + ", v" + policy.version()),
                told.words(told.either(policy.nl(), policy.en())));
    for (var rule : RULES) {
      rows.row(
          told.words(told.say("disclosure." + rule)),
          told.words(
              told.say(
                  "disclosure." + rule + ".means",
                  policy.smallest(),
                  policy.base(),
                  policy.range())));
    }
    return new Section("disclosure", told.say("disclosure.title"), "", null, List.of(rows.done()));
  }

  private static Section section(Asked asked, String id, List<StockDefinition.Name> names) {
    var told = asked.told();
    var rows = Table.named(asked, id, "name", "version", "meaning", "legalBasis");
    for (var name : names) {
      rows.row(
          told.name(name),
          told.words(Integer.toString(name.version())),
          told.words(told.either(name.nl(), name.en())),
          told.words(
              told.either(
                  String.join("; ", name.legalBasisNl()), String.join("; ", name.legalBasis()))));
    }
    return new Section(id, told.say(id + ".title"), "", null, List.of(rows.done()));
  }
}
