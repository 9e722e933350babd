package asylumchain.deadlines.law;

import asylumchain.deadlines.calendar.TermLength;
import java.util.Optional;
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

  /// Whether a decree on this ground uses it, and the rule knows the ground.
  boolean isUsedOn(String stated, @Nullable Rule extended) {
    return isUsedOn(stated) && extended != null && knows(stated, extended);
  }

  /// Whether some ground would use both.
  boolean meets(GroupPower other) {
    return isUsedOn(other.ground) || other.isUsedOn(ground);
  }

  /// Whether the rule knows the ground, in one of its versions.
  boolean canExtend(Rule extended) {
    return knows(ground, extended);
  }

  private static boolean knows(String stated, Rule extended) {
    return extended.versions().stream()
        .flatMap(version -> version.extensions().stream())
        .anyMatch(extension -> extension.covers(stated));
  }

  /// By how much at most it extends the term, under the newest version of the rule.
  ///
  /// @return empty where that does not know the ground
  public Optional<TermLength> most(Rule extended) {
    return most(extended.latest());
  }

  private Optional<TermLength> most(Rule.Version version) {
    return version.extensions().stream()
        .filter(extension -> extension.covers(ground))
        .map(Rule.Extension::most)
        .findFirst();
  }

  /// A limit in another unit than months, by which a decree extends: how many months weeks are
  /// depends on the day from which they are counted, so nothing could be held to it.
  Optional<TermLength> otherThanMonths(Rule extended) {
    return extended.versions().stream()
        .flatMap(version -> most(version).stream())
        .filter(most -> most.unit() != TermLength.Unit.MONTHS)
        .findFirst();
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
