package asylumchain.reporting.backlog;

import asylumchain.events.Code;
import asylumchain.events.Stage;
import java.util.List;
import java.util.Set;

/// What counts as stock, by name and version, so that two figures that differ can be explained.
///
/// @param in the stages that are counted
/// @param tracks only these procedure tracks; empty: whatever the track, none included
public record StockDefinition(
    String id,
    int version,
    String nameNl,
    String nameEn,
    String nl,
    String en,
    Set<Stage> in,
    List<Code> tracks) {

  public StockDefinition {
    in = Set.copyOf(in);
    tracks = List.copyOf(tracks);
  }

  /// Whether every case that counts still awaits its lodging or its decision.
  public boolean isUnsettled() {
    return in.stream().allMatch(stage -> stage.beforeLodging() || stage.awaitsDecision());
  }

  /// As it stands beside a figure.
  public Name name() {
    return new Name(id, version, nameNl, nameEn, nl, en);
  }

  /// Name and words of a definition.
  public record Name(String id, int version, String nameNl, String nameEn, String nl, String en) {

    /// Id and version, as they stand in a cell: `awaiting-first-decision@1`.
    public String cell() {
      return id + "@" + version;
    }
  }
}
