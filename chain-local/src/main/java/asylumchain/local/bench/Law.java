package asylumchain.local.bench;

import asylumchain.local.demo.LawMeasurement;
import java.io.IOException;

/// How fast the law changes in the running suite; then the engine alone, when the services rest.
public final class Law {

  private static final int CASES = 100_000;

  private Law() {}

  /// `[cases]`: how many cases the large decree covers; 100,000 without it.
  public static void main(String[] words) throws IOException {
    new LawMeasurement(System.out).run(words.length > 0 ? Integer.parseInt(words[0]) : CASES);
    EngineBench.run(System.out);
  }
}
