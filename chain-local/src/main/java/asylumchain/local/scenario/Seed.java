package asylumchain.local.scenario;

import java.util.Random;

/// Where all chance comes from. Each purpose draws from its own stream, so that a change to one
/// leaves the others as they were.
record Seed(long value) {

  /// The algorithm of [Random] is part of its specification: the same on every machine.
  Random stream(String purpose) {
    long mixed = (value + 0x9E3779B97F4A7C15L * (purpose.hashCode() | 1L)) * 0xBF58476D1CE4E5B9L;
    return new Random(mixed ^ (mixed >>> 31));
  }
}
