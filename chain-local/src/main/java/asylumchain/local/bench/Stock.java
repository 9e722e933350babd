package asylumchain.local.bench;

import asylumchain.local.demo.InventedStock;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// `./chain bench stock [cases]`: brings invented cases into the suite that runs, a hundred
/// thousand at a time, so that other measurements have something large to measure. They make
/// an even stock: see [StockLines]. The same number on the same day doubles nothing.
public final class Stock {

  private static final int USUAL = 100_000;
  private static final int AT_ONCE = 100_000;

  private Stock() {}

  /// `[cases]`; 100,000 without it.
  public static void main(String[] words) throws IOException {
    int cases = words.length == 0 ? USUAL : Integer.parseInt(words[0]);
    var lines = new StockLines(cases, yesterday());
    System.out.printf("  lodged from %s to %s%n", lines.firstDay(), lines.lastDay());
    var stock = new InventedStock(System.out);
    for (int after = 0; after < cases; after += AT_ONCE) {
      int some = Math.min(AT_ONCE, cases - after);
      stock.load(lines.some(after, some), some);
    }
  }

  private static LocalDate yesterday() {
    return LocalDate.ofInstant(Clock.systemUTC().instant(), ZoneOffset.UTC).minusDays(1);
  }
}
