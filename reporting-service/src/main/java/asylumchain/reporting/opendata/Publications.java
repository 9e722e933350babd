package asylumchain.reporting.opendata;

import asylumchain.kit.http.Csv;
import asylumchain.kit.http.NamedTable;
import asylumchain.reporting.disclosure.DisclosurePolicy;
import asylumchain.reporting.opendata.OpenPeriods.Period;
import asylumchain.reporting.opendata.editions.Edition;
import asylumchain.reporting.opendata.editions.Edition.Content;
import asylumchain.reporting.opendata.editions.EditionTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// Tells what was published. A period is published whole, by whoever asks for one of its tables
/// first; from then on it is told as it was then, whatever was destroyed or became known since.
@ApplicationScoped
class Publications {

  private final EditionTable editions;
  private final Contents contents;
  private final OpenTables tables;

  Publications(EditionTable editions, Contents contents, OpenTables tables) {
    this.editions = editions;
    this.contents = contents;
    this.tables = tables;
  }

  /// What was published of some periods.
  ///
  /// @param editions the latest of each, in the order of the periods
  record Told<L>(List<Edition> editions, List<L> lines) {

    Told {
      editions = List.copyOf(editions);
      lines = List.copyOf(lines);
    }
  }

  /// What was published of these periods in a table.
  ///
  /// @param type an array of its lines
  <L> Told<L> told(Dataset dataset, List<Period> periods, Class<L[]> type) {
    var names = periods.stream().map(Period::text).toList();
    var published = new HashSet<String>();
    editions.latest(dataset.text(), names).forEach(it -> published.add(it.edition().period()));
    for (var period : periods) {
      if (!published.contains(period.text())) {
        editions.publish(period.text(), counted(period));
      }
    }
    var lines = new ArrayList<L>();
    var kept = editions.latest(dataset.text(), names);
    kept.forEach(it -> lines.addAll(contents.lines(it.content(), type)));
    return new Told<>(kept.stream().map(EditionTable.Kept::edition).toList(), lines);
  }

  /// All tables of a period as they are counted now, by name.
  Map<String, Content> counted(Period period) {
    return contents.of(period, name(tables.inForce()), name(tables.rounding()));
  }

  /// The same, nothing of which was counted a while ago.
  Map<String, Content> countedAnew(Period period) {
    tables.forget();
    return counted(period);
  }

  /// A correction may differ by none, or by a crowd.
  Revision revision() {
    return new Revision(tables.inForce().smallest());
  }

  private static String name(DisclosurePolicy policy) {
    return policy.id() + "@" + policy.version();
  }

  /// The editions beside what they tell.
  static Csv table(List<Edition> editions) {
    return NamedTable.of("editions", Edition.COLUMNS, Map.of(), editions, Edition::cells);
  }
}
