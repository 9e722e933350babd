package asylumchain.deadlines.law;

import asylumchain.events.Code;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What codes of kinds, tracks and units mean to the engine, which knows no code itself, and which
/// clocks run beside the term to decide.
///
/// @param meanings the codes of each meaning, [Condition#NOT_GIVEN] among them where none says it
/// @param companions by code of the kind; a kind that is not there has none
public record CaseCodes(
    Map<Meaning, Set<String>> meanings, Map<String, Set<Companion>> companions) {

  public CaseCodes {
    meanings = Collections.unmodifiableMap(new EnumMap<>(meanings));
    companions = Map.copyOf(companions);
  }

  /// What a track, a kind or a unit is to rules that have steps of their own. The names are those
  /// of law files.
  public enum Meaning {
    /// A track in which another state is looked for (spoor 1).
    DUBLIN,
    /// A track for who is safe in the country of origin or protected elsewhere (spoor 2).
    SAFE_COUNTRY,
    /// A track in which the general procedure is held.
    GENERAL,
    /// A track at the border.
    BORDER,
    /// A unit at AC Schiphol, where the days of the general procedure are counted otherwise.
    SCHIPHOL,
    /// A kind of application after another one.
    REPEAT,
    /// A kind of application of who was relocated to the Netherlands.
    RELOCATED
  }

  /// Clocks that run beside the term to decide. Names stand in law files.
  public enum Companion {
    /// From the wish for asylum to registration and lodging.
    INTAKE,
    /// Another state is to be asked for responsibility.
    REQUEST,
    /// Another state was asked for responsibility: its answer, the transfer.
    RESPONSIBILITY,
    /// The steps of the examination.
    EXAMINATION,
    /// Objection, appeal, interim measure, further appeal under the Vreemdelingenwet.
    REMEDIES,
    /// Of the remedies an objection comes first, and an appeal against what is decided on it.
    OBJECTION,
    /// The person must leave once the application is refused.
    DEPARTURE,
    /// Detention, and the border procedure.
    CUSTODY,
    /// In which family can be asked for.
    FAMILY_WINDOW
  }

  /// Whether a code of a kind, a track or a unit means this.
  ///
  /// @param code `null` where none was given
  public boolean means(Meaning meaning, @Nullable Code code) {
    return meanings
        .getOrDefault(meaning, Set.of())
        .contains(code == null ? Condition.NOT_GIVEN : code.text());
  }

  /// Whether such clocks run for a kind.
  ///
  /// @param kind `null` where it is not known
  public boolean has(Companion companion, @Nullable Code kind) {
    return companions
        .getOrDefault(kind == null ? Condition.NOT_GIVEN : kind.text(), Set.of())
        .contains(companion);
  }

  /// Reads them from the law files.
  static final class Reader {
    private final Map<Meaning, Set<String>> meanings = new EnumMap<>(Meaning.class);
    private final Map<String, Set<Companion>> companions = new LinkedHashMap<>();

    /// Takes what the file has of them.
    ///
    /// @throws BadLaw if an entry cannot stand
    void read(LawEntry file) {
      file.parts("meanings").forEach(this::readMeaning);
      file.parts("companions").forEach(this::readCompanions);
    }

    private void readMeaning(LawEntry entry) {
      var meaning = entry.choice("means", Meaning.class);
      for (var code : entry.texts("codes")) {
        if (!meanings.computeIfAbsent(meaning, _ -> new HashSet<>()).add(code)) {
          throw entry.bad("%s means %s already".formatted(code, meaning));
        }
      }
      entry.done();
    }

    private void readCompanions(LawEntry entry) {
      var clocks = EnumSet.copyOf(entry.choices("clocks", Companion.class));
      for (var kind : entry.texts("kinds")) {
        if (companions.put(kind, clocks) != null) {
          throw entry.bad("what runs beside kind %s stands twice in the book".formatted(kind));
        }
      }
      entry.done();
    }

    CaseCodes codes() {
      return new CaseCodes(meanings, companions);
    }
  }
}
