package asylumchain.reporting.opendata;

import asylumchain.kit.http.Problem;
import asylumchain.reporting.opendata.editions.Edition.Content;
import asylumchain.reporting.opendata.editions.EditionTable.Following;
import asylumchain.reporting.opendata.editions.EditionTable.Kept;

/// Whether a correction may be published beside an edition that was published before: whoever has
/// both subtracts, and where a number differs by a few he knows that something became known of
/// those few.
final class Revision implements Following {

  private final int smallest;

  /// @param smallest a number may differ by so many, or by none
  Revision(int smallest) {
    this.smallest = smallest;
  }

  /// @throws Problem 409 when a number, or what is left of a total beside those that are told,
  ///     differs by fewer than may be told, or one edition alone withholds it
  @Override
  public void check(String dataset, Kept before, Content next) {
    var few = ToldNumbers.of(before.content()).fewBeside(ToldNumbers.of(next.lines()), smallest);
    if (few > 0) {
      throw Problem.conflict(
          "few-differ",
          ("In %s %s %d numbers would differ from edition %d by fewer than %d, or be withheld in one"
                  + " edition alone, which tells of those few: leave it as it was published, until"
                  + " more of it has to be corrected.")
              .formatted(
                  dataset, before.edition().period(), few, before.edition().edition(), smallest));
    }
  }
}
