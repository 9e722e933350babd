package asylumchain.deadlines.law;

import org.jspecify.annotations.Nullable;

/// That a decree can extend a term for a cohort of cases, on a ground.
///
/// @param ground what the ground of the decree must begin with
/// @param rule id of the rule whose term it extends
/// @param note what a reader must know; `null` for nothing
public record GroupPower(String ground, String rule, String basis, @Nullable String note) {

  boolean isUsedOn(String stated) {
    return stated.startsWith(ground);
  }

  /// Whether some ground would use both.
  boolean meets(GroupPower other) {
    return isUsedOn(other.ground) || other.isUsedOn(ground);
  }

  /// Whether the rule knows the ground, in one of its versions.
  boolean canExtend(Rule extended) {
    return extended.versions().stream()
        .flatMap(version -> version.extensions().stream())
        .anyMatch(extension -> extension.covers(ground));
  }

  static GroupPower read(LawEntry entry) {
    var power =
        new GroupPower(
            entry.text("ground"),
            entry.text("rule"),
            entry.text("basis"),
            entry.optionalText("note"));
    entry.done();
    return power;
  }
}
