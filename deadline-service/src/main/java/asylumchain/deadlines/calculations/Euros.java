package asylumchain.deadlines.calculations;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An amount in euros, as a calculation is given it and as it answers: exact, in cents at most.
final class Euros {

  static final String SHAPE = "not an amount from 0 to 999999999 euros, in cents";

  private static final BigDecimal MOST = new BigDecimal("999999999");

  private Euros() {}

  /// Empty for what is no such amount.
  static Optional<BigDecimal> read(@Nullable Object value) {
    return value instanceof Number number
        ? Optional.of(new BigDecimal(number.toString()))
            .filter(amount -> amount.signum() >= 0 && amount.compareTo(MOST) <= 0)
            .filter(amount -> amount.stripTrailingZeros().scale() <= 2)
        : Optional.empty();
  }

  /// Whole euros without a point; otherwise with the cents it has.
  static BigDecimal shown(BigDecimal amount) {
    var plain = amount.stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }
}
