package asylumchain.deadlines.rounds.days;

import java.time.LocalDate;
import java.util.List;

/// What is remembered of a case while days pass.
///
/// @param knownSince the first day of which anything is said about it. What lay behind then is
///   history: an old case that is brought in does not knock at the door with every term it passed.
/// @param said oldest first
public record Memory(LocalDate knownSince, List<Saying> said) {

  public Memory {
    said = List.copyOf(said);
  }
}
