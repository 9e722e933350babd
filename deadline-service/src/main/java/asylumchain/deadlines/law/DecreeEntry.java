package asylumchain.deadlines.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// Reads one decree of the register, and refuses one that cannot stand.
final class DecreeEntry {

  private static final LocalDate ACT = LocalDate.of(2001, 4, 1);
  private static final String CODE = "[A-Z0-9-]{1,40}";

  private DecreeEntry() {}

  /// @param before those that were read already
  /// @throws BadLaw if the decree cannot stand
  static Decree read(LawEntry entry, Set<Decree> before, Predicate<String> isSource) {
    var decree = decree(entry, isSource);
    entry.done();
    if (before.stream().anyMatch(other -> other.id().equals(decree.id()))) {
      throw entry.bad("decree %s stands twice in the register".formatted(decree.id()));
    }
    if (!decree.id().matches(CODE)) {
      throw entry.bad("the id of decree %s is not capitals, digits, dashes".formatted(decree.id()));
    }
    if (decree.knownOn().isBefore(ACT)) {
      throw entry.bad("a decree under the Vreemdelingenwet 2000 was not known before that act");
    }
    if (decree.endsBeforeItBegins()) {
      throw entry.bad("the cohort of decree %s ends before it begins".formatted(decree.id()));
    }
    if (decree.months() < 1) {
      throw entry.bad("decree %s extends by nothing".formatted(decree.id()));
    }
    return decree;
  }

  private static Decree decree(LawEntry entry, Predicate<String> isSource) {
    var contested = contested(entry);
    return new Decree(
        entry.text("id"),
        entry.text("name"),
        entry.text("ground"),
        entry.number("months"),
        entry.date("inForceOn"),
        entry.date("knownOn"),
        entry.optionalDate("lodgedFrom"),
        entry.optionalDate("lodgedUntil"),
        entry.optionalDate("termEndsFrom"),
        entry.optionalDate("termBeginsUntil"),
        entry.optionalText("cohortUnknown"),
        entry.text("confidence"),
        entry.sources("sources", isSource),
        contested.isEmpty() ? null : contested.getLast().what(),
        contested,
        entry.has("withdrawal") ? withdrawal(entry.part("withdrawal")) : null,
        entry.parts("lines").stream().map(DecreeEntry::line).toList(),
        entry.has("position") ? position(entry.part("position")) : null,
        Decree.Members.ALL,
        null,
        Rulings.NONE,
        Positions.NONE);
  }

  /// A text, known as long as the decree is; or texts, each with the day from which it is known.
  private static List<Decree.Contested> contested(LawEntry entry) {
    if (!entry.has("contested")) {
      return List.of();
    }
    if (!entry.isList("contested")) {
      return List.of(new Decree.Contested(entry.date("knownOn"), entry.text("contested")));
    }
    var known = entry.parts("contested").stream().map(DecreeEntry::known).toList();
    for (int i = 1; i < known.size(); i++) {
      if (!known.get(i - 1).knownOn().isBefore(known.get(i).knownOn())) {
        throw entry.bad("what is contested is told from one day to a later one");
      }
    }
    return known;
  }

  private static Decree.Contested known(LawEntry entry) {
    var known = new Decree.Contested(entry.date("knownOn"), entry.text("text"));
    entry.done();
    return known;
  }

  private static Decree.Withdrawal withdrawal(LawEntry entry) {
    var withdrawal = new Decree.Withdrawal(entry.date("knownOn"), entry.text("by"), null);
    entry.done();
    return withdrawal;
  }

  private static CaseLaw.Position position(LawEntry entry) {
    var position =
        CaseLaw.Position.shipped(
            entry.choice("answer", CaseLaw.Held.class),
            entry.text("by"),
            entry.text("ground"),
            entry.date("knownOn"));
    entry.done();
    return position;
  }

  private static CaseLaw.Line line(LawEntry entry) {
    var line =
        new CaseLaw.Line(
            entry.text("ruling"),
            entry.choice("held", CaseLaw.Held.class),
            entry.optionalDate("knownOn"),
            entry.optionalDate("lodgedUntil"));
    entry.done();
    return line;
  }
}
