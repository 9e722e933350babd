package asylumchain.local.demo;

import org.junit.jupiter.api.Tag;

/// The same with thousands of cases.
@Tag("faults")
class LargeChainTest extends WholeChainTest {

  @Override
  int thinness() {
    return 20;
  }
}
