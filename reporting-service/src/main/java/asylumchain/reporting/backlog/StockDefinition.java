package asylumchain.reporting.backlog;

import asylumchain.events.Code;
import asylumchain.events.Stage;
import asylumchain.reporting.facts.Standing;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What counts as stock, by name and version, so that two figures that differ can be explained.
///
/// @param legalBasis provisions that the words rest on, in English; empty where no law defines them
/// @param legalBasisNl the same in Dutch
/// @param in the stages that are counted
/// @param kinds only these kinds of application; empty: whatever the kind, none included
/// @param withoutKinds never these kinds of application
/// @param tracks only these procedure tracks; empty: whatever the track, none included
/// @param withoutTracks never these procedure tracks
/// @param lodged whether only what is lodged by then counts, or only what is not; `null`: both
public record StockDefinition(
    String id,
    int version,
    String nameNl,
    String nameEn,
    String nl,
    String en,
    List<String> legalBasis,
    List<String> legalBasisNl,
    Set<Stage> in,
    List<Code> kinds,
    List<Code> withoutKinds,
    List<Code> tracks,
    List<Code> withoutTracks,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean lodged) {

  private static final Set<Stage> AFTER_DECISION =
      EnumSet.of(Stage.OBJECTION, Stage.APPEAL, Stage.FURTHER_APPEAL, Stage.DEPARTURE);

  public StockDefinition {
    legalBasis = List.copyOf(legalBasis);
    legalBasisNl = List.copyOf(legalBasisNl);
    in = Set.copyOf(in);
    kinds = List.copyOf(kinds);
    withoutKinds = List.copyOf(withoutKinds);
    tracks = List.copyOf(tracks);
    withoutTracks = List.copyOf(withoutTracks);
  }

  /// Whether every case that counts still awaits its lodging or its decision.
  public boolean isUnsettled() {
    return in.stream().allMatch(StockDefinition::isUnsettled);
  }

  private static boolean isUnsettled(Stage stage) {
    return stage.beforeLodging() || stage.awaitsDecision();
  }

  /// Whether every case that counts either awaits its lodging or its decision still, or has gone on
  /// after it.
  boolean isUnsettledOrAfterDecision() {
    return in.stream().allMatch(stage -> isUnsettled(stage) || AFTER_DECISION.contains(stage));
  }

  /// Whether every case that counts has gone on after its decision: to a remedy or to departure.
  public boolean isAfterDecision() {
    return AFTER_DECISION.containsAll(in);
  }

  /// Whether a case that stands like this is counted; one that does not exist is not.
  public boolean counts(@Nullable Standing standing) {
    return standing != null
        && isIn(standing.progress().stage())
        && admitsKind(standing.applicationKind())
        && admitsTrack(standing.track())
        && admitsLodged(standing.progress().lodgedOn() != null);
  }

  /// Whether a case is counted that is lodged, or is not.
  public boolean admitsLodged(boolean isLodged) {
    return lodged == null || lodged == isLodged;
  }

  /// Whether this stage is counted.
  public boolean isIn(Stage stage) {
    return in.contains(stage);
  }

  /// Whether this kind of application is counted.
  ///
  /// @param kind `null` while no event has said so
  public boolean admitsKind(@Nullable Code kind) {
    return admits(kind, kinds, withoutKinds);
  }

  /// Whether this track is counted.
  ///
  /// @param track `null` while none is assigned
  public boolean admitsTrack(@Nullable Code track) {
    return admits(track, tracks, withoutTracks);
  }

  private static boolean admits(@Nullable Code code, List<Code> only, List<Code> never) {
    return code == null
        ? only.isEmpty()
        : (only.isEmpty() || only.contains(code)) && !never.contains(code);
  }

  /// As it stands beside a figure.
  public Name name() {
    return new Name(id, version, nameNl, nameEn, nl, en, legalBasis, legalBasisNl);
  }

  /// Name and words of a definition.
  ///
  /// @param legalBasis provisions that the words rest on, in English; empty where no law defines
  ///     them
  /// @param legalBasisNl the same in Dutch
  public record Name(
      String id,
      int version,
      String nameNl,
      String nameEn,
      String nl,
      String en,
      List<String> legalBasis,
      List<String> legalBasisNl) {

    public Name {
      legalBasis = List.copyOf(legalBasis);
      legalBasisNl = List.copyOf(legalBasisNl);
    }

    /// Id and version, as they stand in a cell: `awaiting-first-decision@1`.
    public String cell() {
      return id + "@" + version;
    }
  }
}
