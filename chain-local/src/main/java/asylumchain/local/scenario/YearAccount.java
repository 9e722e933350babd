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
/// @param definition of the closing stock, in the words of its source
/// @param precision of the closing stock, as its source says; empty where it says nothing
/// @param source of the closing stock
public record YearAccount(
    int year,
    int opening,
    int first,
    int repeat,
    Out out,
    int closing,
    String definition,
    String precision,
    String source) {

  public static final int FIRST = 2015;
  public static final int LAST = 2025;

  private static final int FIRST_OF_CBS = 2018;

  /// Decisions of a year by outcome.
  ///
  /// @param recognised refugee status
  /// @param other subsidiary or humanitarian protection
  /// @param closed without grant or refusal: withdrawn, another state, not taken into consideration
  public record Out(int recognised, int other, int rejected, int closed) {

    static Out of(Decisions one, Decisions two) {
      return new Out(
          one.recognised() + two.recognised(),
          one.other() + two.other(),
          one.rejected() + two.rejected(),
          one.closed() + two.closed());
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
    var series = new PublishedSeries();
    var stocks = Table.at("/scenario/netherlands-2015-2025.csv").rows();
    var accounts = new ArrayList<YearAccount>();
    int opening = stock(stocks.getFirst());
    for (var row : stocks.subList(1, stocks.size())) {
      int year = row.count("year");
      var account =
          new YearAccount(
              year,
              opening,
              firstRequests(series, year),
              sum(series.repeatRequests(year).values()),
              Out.of(series.firstInstance(year), series.onRepeatRequests(year)),
              stock(row),
              row.text("definition"),
              row.text("precision"),
              row.text("source"));
      accounts.add(account);
      opening = account.closing();
    }
    return accounts;
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
    if (!row.text("stock").isEmpty()) {
      return row.count("stock");
    }
    return Table.at("/data/nl/unhcr_nl_asylum_seekers_pending_yearend.csv").rows().stream()
        .filter(one -> one.count("year") == row.count("year"))
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
