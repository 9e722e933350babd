package asylumchain.deadlines.rounds.days;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// What is remembered of a case while days pass.
///
/// @param knownSince the first day of which everything is said about it. What lay behind then is
///   history: an old case that is brought in does not knock at the door with every term it passed.
/// @param seenAt all that was known at this moment was known when it was first looked at: a last
///   day that followed from it is one that lay behind; one that follows from later news is not
/// @param said oldest first
public record Memory(LocalDate knownSince, Instant seenAt, List<Saying> said) {

  public Memory {
    said = List.copyOf(said);
  }
}
