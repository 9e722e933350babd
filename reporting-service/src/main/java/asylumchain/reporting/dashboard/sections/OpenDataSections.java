package asylumchain.reporting.dashboard.sections;

import asylumchain.reporting.backlog.Per;
import asylumchain.reporting.dashboard.frame.Asked;
import asylumchain.reporting.dashboard.frame.Cell;
import asylumchain.reporting.dashboard.frame.Section;
import asylumchain.reporting.dashboard.frame.Table;
import asylumchain.reporting.dashboard.frame.Told;
import asylumchain.reporting.opendata.Dataset;
import asylumchain.reporting.opendata.editions.Edition;
import java.util.List;

/// The open data: where they can be had, and what of them was published last.
public final class OpenDataSections {

  private final Asked asked;
  private final Told told;

  public OpenDataSections(Asked asked) {
    this.asked = asked;
    this.told = asked.told();
  }

  /// Every table for everybody, as files.
  public Section files() {
    var rows = Table.named(asked, "open-data", "dataset", "tells", "per", "csv", "xlsx", "json");
    for (var dataset : Dataset.values()) {
      var name = dataset.text();
      rows.row(
          told.code("dataset", name),
          told.words(told.say("open-data." + name)),
          told.code("per", (dataset.isQuarterly() ? Per.QUARTER : Per.MONTH).text()),
          file(name + ".csv"),
          file(name + ".xlsx"),
          file(name + ".json"));
    }
    return section("open-data", told.say("open-data.finding"), rows.done());
  }

  private static Cell file(String name) {
    return Cell.file(name, "/open-data/" + name);
  }

  /// What was published last, and what of it is a correction.
  ///
  /// @param editions the latest first
  public Section published(List<Edition> editions) {
    var rows =
        Table.named(
            asked, "editions", "dataset", "periodOf", "edition", "publishedAt", "policy", "reason");
    for (var edition : editions) {
      var reason = edition.reason();
      rows.row(
          told.code("dataset", edition.dataset()),
          told.words(edition.period()),
          told.exactly(edition.edition()),
          told.moment(edition.publishedAt()),
          told.words(edition.policy()),
          told.words(reason == null ? told.say("editions.first") : reason));
    }
    var corrections = editions.stream().filter(it -> it.edition() > 1).count();
    return section(
        "editions",
        corrections == 0
            ? told.say("editions.none")
            : told.say("editions.finding", editions.size(), corrections),
        rows.done());
  }

  private Section section(String id, String finding, Table table) {
    return new Section(id, told.say(id + ".title"), finding, null, List.of(table));
  }
}
