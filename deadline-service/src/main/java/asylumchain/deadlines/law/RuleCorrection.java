package asylumchain.deadlines.law;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/// A rule put right while the service runs: all its versions anew, in the words of the law files.
///
/// What it takes and gives stays, and so do the names of its ends: cases are told by them. A rule
/// that has control flow of its own is put right by a release.
///
/// @param rule its id
/// @param versions as in a law file, oldest first
/// @param confidence in the words of the law files; `null` where it stays
public record RuleCorrection(
    String rule, List<Map<String, Object>> versions, @Nullable String confidence) {

  private static final Set<Procedure> DATA_ALONE =
      Set.of(
          Procedure.TERM,
          Procedure.FIRST_END,
          Procedure.LIBERTY,
          Procedure.HOURS,
          Procedure.DECISION_TERM);

  public RuleCorrection {
    versions = List.copyOf(versions);
  }

  /// The rule as it reads then.
  ///
  /// @throws BadLaw if it cannot stand
  /// @throws IllegalArgumentException if there is no such rule
  public Rule in(RuleBook book) {
    var before = book.known(rule);
    var entry = LawEntry.read("correction of " + rule, text());
    if (!DATA_ALONE.contains(before.procedure())) {
      throw entry.bad(
          "rule %s has control flow of its own; a release puts it right".formatted(rule));
    }
    var checks = new RuleChecks(book.sources()::containsKey, book.countings());
    var after = RuleEntry.corrected(before, entry, checks);
    after.versions().forEach(version -> keepsItsEnds(entry, version, before));
    return after;
  }

  private static void keepsItsEnds(LawEntry entry, Rule.Version version, Rule before) {
    var from = version.inForceFrom();
    var replaced =
        from == null
            ? before.versions().getFirst()
            : before.inForceOn(from).orElseGet(before::latest);
    for (var end : replaced.ends()) {
      if (version.ends().stream().noneMatch(it -> it.id().equals(end.id()))) {
        throw entry.bad("end %s is not there any more; cases are told by it".formatted(end.id()));
      }
    }
  }

  private String text() {
    var entry = new LinkedHashMap<String, Object>();
    entry.put("versions", versions);
    if (confidence != null) {
      entry.put("confidence", confidence);
    }
    return new Yaml().dump(entry);
  }
}
