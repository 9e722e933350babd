package asylumchain.kit.verification;

import java.time.Instant;
import java.util.Objects;

/// How far a partition of the journal was at a moment: by the hash of its last row, which stands
/// for all rows before it.
///
/// @param at when it was read
/// @param hash hexadecimal
/// @param generation of the row
public record Head(Instant at, int part, long seq, String hash, int generation) {

  /// @throws NullPointerException if something is left out
  public Head {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(hash, "hash");
  }
}
