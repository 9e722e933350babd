package asylumchain.local.scenario;

import asylumchain.local.scenario.PublishedSeries.Decisions;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/// What was published of one year, and what it leaves open: the official series do not add up.
///
/// @param opening the stock at the end of the year before, under its definition
/// @param first first requests
/// @param repeat repeat requests
/// @param out decisions in first instance and on repeat requests, by outcome
/// @param closing the stock at the end of the year
/// @param redefined how much of the closing stock is there because it is published under another
///   definition than the opening: what it has more than the old definition gives for the same day;
///   0 while the definition stays
/// @param stock how the closing stock is defined
public record YearAccount(
    int year,
    int opening,
    int first,
    int repeat,
    Out out,
    int closing,
    int redefined,
    Stock stock) {

  public static final int FIRST = 2015;
  public static final int LAST = 2025;

  private static final int FIRST_OF_CBS = 2018;
  private static final String UNHCR = "unhcr";

  /// How a published stock is defined.
  ///
  /// @param ask the definition of reporting-service that it is counted under
  /// @param definition in the words of its source
  /// @param precision as its source says; empty where it says nothing
  public record Stock(
      String series, String ask, String definition, String precision, String source) {

    static Stock of(Table.Row row) {
      return new Stock(
          row.text("series"),
          row.text("ask"),
          row.text("definition"),
          row.text("precision"),
          row.text("source"));
    }
  }

  /// Decisions of a year by outcome.
  ///
  /// @param recognised refugee status
  /// @param other subsidiary or humanitarian protection
  /// @param closed without grant or refusal: withdrawn, another state, not taken into consideration
  public record Out(int recognised, int other, int rejected, int closed) {

    static Out of(Decisions one, Decisions two, Scale scale) {
      return new Out(
          scale.of(one.recognised() + two.recognised()),
          scale.of(one.other() + two.other()),
          scale.of(one.rejected() + two.rejected()),
          scale.of(one.closed() + two.closed()));
    }

    public int total() {
      return recognised + other + rejected + closed;
    }
  }

  /// What the published flows make of the published opening.
  public int byFlows() {
    return opening + first + repeat - out.total();
  }

  /// The named line: what was published as stock, less what the flows give. Negative where cases
  /// left without a published decision; a change of definition is in it.
  public int unexplained() {
    return closing - byFlows();
  }

  /// All years, in order.
  public static List<YearAccount> published() {
    return published(Scale.WHOLE);
  }

  /// All years, in order, with every published number at a scale.
  public static List<YearAccount> published(Scale scale) {
    var series = new PublishedSeries();
    var stocks = Table.at("/scenario/netherlands-2015-2025.csv").rows();
    var accounts = new ArrayList<YearAccount>();
    var before = stocks.getFirst();
    for (var row : stocks.subList(1, stocks.size())) {
      accounts.add(of(before, row, series, scale));
      before = row;
    }
    return accounts;
  }

  private static YearAccount of(
      Table.Row before, Table.Row row, PublishedSeries series, Scale scale) {
    int year = row.count("year");
    int closing = scale.of(stock(row));
    boolean another = !before.text("series").equals(row.text("series"));
    return new YearAccount(
        year,
        scale.of(stock(before)),
        scale.of(firstRequests(series, year)),
        scale.of(sum(series.repeatRequests(year).values())),
        Out.of(series.firstInstance(year), series.onRepeatRequests(year), scale),
        closing,
        another ? closing - scale.of(unhcr(year)) : 0,
        Stock.of(row));
  }

  /// CBS publishes the year from 2018; before, the months are all there is.
  private static int firstRequests(PublishedSeries series, int year) {
    if (year < FIRST_OF_CBS) {
      int sum = 0;
      for (int month = 1; month <= 12; month++) {
        sum += series.firstRequests(YearMonth.of(year, month));
      }
      return sum;
    }
    return Table.at("/data/nl/cbs_annual_first_and_nareis_2018_2025.csv").rows().stream()
        .filter(row -> row.count("year") == year)
        .findFirst()
        .orElseThrow()
        .count("first_requests");
  }

  private static int stock(Table.Row row) {
    return row.text("series").equals(UNHCR) ? unhcr(row.count("year")) : row.count("stock");
  }

  private static int unhcr(int year) {
    return Table.at("/data/nl/unhcr_nl_asylum_seekers_pending_yearend.csv").rows().stream()
        .filter(one -> one.count("year") == year)
        .findFirst()
        .orElseThrow()
        .count("asylum_seekers");
  }

  private static int sum(Iterable<Integer> counts) {
    int sum = 0;
    for (int count : counts) {
      sum += count;
    }
    return sum;
  }
}
