package asylumchain.deadlines.penalty;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/// Equal shares of a penalty for more applicants of one decision. Source: Awb art. 4:17(6).
///
/// @param total euros
/// @param applicants 1 or more
public record Shares(BigDecimal total, int applicants) {

  private static final BigDecimal CENT = new BigDecimal("0.01");

  /// @throws IllegalArgumentException if there is nobody to share among
  public Shares {
    if (applicants < 1) {
      throw new IllegalArgumentException("there is nobody to share among");
    }
  }

  /// What one gets, to the nearest cent.
  public BigDecimal each() {
    return total.divide(BigDecimal.valueOf(applicants), 2, RoundingMode.HALF_UP);
  }

  /// What each is paid: equal but for the cents that do not divide, which go to the first. Together
  /// exactly the total.
  public List<BigDecimal> paid() {
    var least = total.divide(BigDecimal.valueOf(applicants), 2, RoundingMode.DOWN);
    var left = total.subtract(least.multiply(BigDecimal.valueOf(applicants)));
    var shares = new ArrayList<BigDecimal>();
    for (int i = 0; i < applicants; i++) {
      var cent = left.min(CENT);
      shares.add(least.add(cent));
      left = left.subtract(cent);
    }
    return shares;
  }
}
