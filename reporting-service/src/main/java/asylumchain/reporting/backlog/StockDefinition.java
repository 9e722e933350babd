package asylumchain.reporting.backlog;

import asylumchain.events.Code;
import asylumchain.events.Stage;
import java.util.EnumSet;
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

  private static final Set<Stage> AFTER_DECISION =
      EnumSet.of(Stage.OBJECTION, Stage.APPEAL, Stage.FURTHER_APPEAL, Stage.DEPARTURE);

  public StockDefinition {
    in = Set.copyOf(in);
    tracks = List.copyOf(tracks);
  }

  /// Whether every case that counts still awaits its lodging or its decision.
  public boolean isUnsettled() {
    return in.stream().allMatch(stage -> stage.beforeLodging() || stage.awaitsDecision());
  }

  /// Whether every case that counts has gone on after its decision: to a remedy or to departure.
  public boolean isAfterDecision() {
    return AFTER_DECISION.containsAll(in);
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
