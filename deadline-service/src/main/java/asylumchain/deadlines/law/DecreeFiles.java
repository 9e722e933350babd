package asylumchain.deadlines.law;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// Reads the decrees, and the grounds on which one extends the terms of a group.
final class DecreeFiles {

  private final Predicate<String> isSource;
  private final Map<Decree, LawEntry> decrees = new LinkedHashMap<>();
  private final Map<GroupPower, LawEntry> powers = new LinkedHashMap<>();

  /// @param isSource whether a source code is in the registry
  DecreeFiles(Predicate<String> isSource) {
    this.isSource = isSource;
  }

  /// Takes what the file has of them.
  ///
  /// @throws BadLaw if an entry cannot stand
  void read(LawEntry file) {
    file.parts("decrees").forEach(this::readDecree);
    file.parts("decreeGrounds").forEach(this::readPower);
  }

  /// Whether each extends what can be extended, once all files are read.
  ///
  /// @throws BadLaw if one does not
  void check(Map<String, Rule> rules) {
    powers.forEach((power, entry) -> checkPower(power, entry, rules));
    decrees.forEach((decree, entry) -> checkGround(decree, entry, rules));
  }

  List<Decree> decrees() {
    return List.copyOf(decrees.keySet());
  }

  List<GroupPower> powers() {
    return List.copyOf(powers.keySet());
  }

  private void readDecree(LawEntry entry) {
    decrees.put(DecreeEntry.read(entry, decrees.keySet(), isSource), entry);
  }

  private void checkGround(Decree decree, LawEntry entry, Map<String, Rule> rules) {
    var ground = decree.ground();
    if (powers.keySet().stream().noneMatch(it -> it.isUsedOn(ground, rules.get(it.rule())))) {
      throw entry.bad(
          "decree %s extends no term: none can be, by decree, on ground %s"
              .formatted(decree.id(), decree.ground()));
    }
  }

  private void readPower(LawEntry entry) {
    var power = GroupPower.read(entry);
    if (powers.keySet().stream().anyMatch(power::meets)) {
      throw entry.bad(
          "on ground %s a decree extends another term already".formatted(power.ground()));
    }
    powers.put(power, entry);
  }

  private static void checkPower(GroupPower power, LawEntry entry, Map<String, Rule> rules) {
    var rule = rules.get(power.rule());
    if (rule == null || !power.canExtend(rule)) {
      throw entry.bad(
          "rule %s cannot be extended on ground %s".formatted(power.rule(), power.ground()));
    }
    power
        .otherThanMonths(rule)
        .ifPresent(
            most -> {
              throw entry.bad(
                  "a decree extends by months; rule %s gives %s at most on ground %s"
                      .formatted(power.rule(), most, power.ground()));
            });
  }
}
