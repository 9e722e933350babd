package asylumchain.reporting.opendata;

import asylumchain.kit.http.Csv;
import asylumchain.kit.http.NamedTable;
import asylumchain.reporting.backlog.StockDefinition;
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
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Tells what was published. A period is published whole, by whoever asks for one of its tables
/// first; from then on it is told as it was then, whatever was destroyed or became known since.
/// While something that belongs in it is not in yet, it is counted and told, and not published.
@ApplicationScoped
class Publications {

  private final EditionTable editions;
  private final Contents contents;
  private final OpenTables tables;
  private final OpenPeriods periods;

  /// Whether something was counted while it lacked something: it is kept for a while.
  private final AtomicBoolean lacking = new AtomicBoolean();

  Publications(EditionTable editions, Contents contents, OpenTables tables, OpenPeriods periods) {
    this.editions = editions;
    this.contents = contents;
    this.tables = tables;
    this.periods = periods;
  }

  /// What was published of some periods.
  ///
  /// @param editions the latest of each that was published, in the order of the periods
  record Told<L>(List<Edition> editions, List<L> lines) {

    Told {
      editions = List.copyOf(editions);
      lines = List.copyOf(lines);
    }

    /// The policies under which these periods are told, each once, in the order of
    /// the last period of each.
    ///
    /// @param place of the policy, from 0: an edition names one for each thing that is counted, or
    ///   one for all
    /// @param now under which that is told what was not published yet
    List<String> policies(List<Period> asked, int place, DisclosurePolicy now) {
      return each(
          asked,
          it -> {
            var named = List.of(it.policy().split(" "));
            return List.of(named.get(Math.min(place, named.size() - 1)));
          },
          List.of(now.cell()));
    }

    /// The definitions under which these periods are told, each once, in the order of
    /// the last period of each.
    ///
    /// @param now under which that is told what was not published yet
    List<String> definitions(List<Period> asked, List<StockDefinition.Name> now) {
      return each(
          asked, Edition::definitions, now.stream().map(StockDefinition.Name::cell).toList());
    }

    private List<String> each(
        List<Period> asked, Function<Edition, List<String>> named, List<String> now) {
      if (asked.isEmpty()) {
        return now;
      }
      var published =
          editions.stream().collect(Collectors.toMap(Edition::period, Function.identity()));
      return asked.stream()
          .map(period -> Optional.ofNullable(published.get(period.text())))
          .flatMap(edition -> edition.map(named).orElse(now).stream())
          .toList()
          .reversed()
          .stream()
          .distinct()
          .toList()
          .reversed();
    }
  }

  /// What is told of these periods in a table.
  ///
  /// @param type an array of its lines
  <L> Told<L> told(Dataset dataset, List<Period> asked, Class<L[]> type) {
    var names = asked.stream().map(Period::text).toList();
    var texts = new TreeMap<String, String>();
    var published = new HashSet<String>();
    editions.latest(dataset.text(), names).forEach(it -> published.add(it.edition().period()));
    for (var period : asked) {
      if (!published.contains(period.text())) {
        texts.put(period.text(), publishedNow(period, dataset).lines());
      }
    }
    var kept = editions.latest(dataset.text(), names);
    kept.forEach(it -> texts.put(it.edition().period(), it.content()));
    var lines = new ArrayList<L>();
    texts.values().forEach(it -> lines.addAll(contents.lines(it, type)));
    return new Told<>(kept.stream().map(EditionTable.Kept::edition).toList(), lines);
  }

  /// What is told of a period that was not published yet. It is published, unless it lacks
  /// something: that would stay lacking.
  private Content publishedNow(Period period, Dataset dataset) {
    var isComplete = isComplete(period);
    if (!isComplete) {
      lacking.set(true);
    }
    var all = isComplete && lacking.getAndSet(false) ? countedAnew(period) : counted(period);
    if (isComplete) {
      editions.publish(period.text(), all);
    }
    return Objects.requireNonNull(all.get(dataset.text()));
  }

  /// Whether everything that is known as of its end is in, and worked through.
  private boolean isComplete(Period period) {
    var lacks = periods.known(List.of(period)).completeness();
    return lacks.parkedCases() + lacks.deadLetters() + lacks.clocksPending() == 0;
  }

  /// All tables of a period as they are counted now, by name.
  Map<String, Content> counted(Period period) {
    return contents.of(period, tables.inForce().cell(), tables.rounding().cell());
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

  /// The editions beside what they tell.
  static Csv table(List<Edition> editions) {
    return NamedTable.of("editions", Edition.COLUMNS, Map.of(), editions, Edition::cells);
  }
}
