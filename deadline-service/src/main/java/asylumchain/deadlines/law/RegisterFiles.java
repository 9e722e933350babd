package asylumchain.deadlines.law;

import asylumchain.deadlines.law.lateness.CaseClass;
import asylumchain.deadlines.law.lateness.CourtPractice;
import asylumchain.deadlines.law.lateness.Exclusion;
import asylumchain.deadlines.law.lateness.Lateness;
import asylumchain.deadlines.law.lateness.Remedy;
import asylumchain.deadlines.law.lateness.Tariff;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Reads the registers that stand beside the rules: tariffs, exclusions, court practice, moratoria.
final class RegisterFiles {

  private final Predicate<String> isSource;
  private final List<Tariff> tariffs = new ArrayList<>();
  private final List<Exclusion> exclusions = new ArrayList<>();
  private final Map<String, CaseClass> caseTypes = new LinkedHashMap<>();
  private final List<CourtPractice> courtPractice = new ArrayList<>();
  private final List<Moratorium> moratoria = new ArrayList<>();

  /// @param isSource whether a source code is in the registry
  RegisterFiles(Predicate<String> isSource) {
    this.isSource = isSource;
  }

  /// Takes what the file has of them.
  ///
  /// @throws BadLaw if an entry cannot stand
  void read(LawEntry file) {
    file.parts("penaltyTariffs").forEach(this::readTariff);
    file.parts("caseTypes").forEach(this::readCaseTypes);
    file.parts("penaltyExclusions").forEach(this::readExclusion);
    file.parts("courtPractice").forEach(this::readCourtPractice);
    file.parts("moratoria").forEach(this::readMoratorium);
  }

  Lateness lateness() {
    return new Lateness(tariffs, exclusions, caseTypes, courtPractice);
  }

  List<Moratorium> moratoria() {
    return List.copyOf(moratoria);
  }

  private void readTariff(LawEntry entry) {
    var tariff = tariff(entry);
    entry.done();
    if (tariffs.stream().anyMatch(other -> overlap(other, tariff))) {
      throw entry.bad("tariff %s overlaps another".formatted(tariff.id()));
    }
    tariffs.add(tariff);
  }

  private Tariff tariff(LawEntry entry) {
    try {
      return new Tariff(
          entry.text("id"),
          entry.date("from"),
          entry.optionalDate("until"),
          entry.parts("bands").stream().map(RegisterFiles::band).toList(),
          euros(entry, "maximum"),
          entry.text("basis"),
          entry.sources("sources", isSource),
          entry.text("confidence"));
    } catch (IllegalArgumentException e) {
      throw entry.bad(String.valueOf(e.getMessage()));
    }
  }

  private static boolean overlap(Tariff one, Tariff other) {
    return one.holdsOn(other.from()) || other.holdsOn(one.from());
  }

  private static Tariff.Band band(LawEntry entry) {
    var band = new Tariff.Band(entry.number("untilDay"), euros(entry, "perDay"));
    entry.done();
    return band;
  }

  private void readCaseTypes(LawEntry entry) {
    var caseClass = entry.choice("class", CaseClass.class);
    for (var code : entry.texts("codes")) {
      if (caseTypes.put(code, caseClass) != null) {
        throw entry.bad("case type %s stands twice".formatted(code));
      }
    }
    entry.done();
  }

  private void readExclusion(LawEntry entry) {
    exclusions.add(
        new Exclusion(
            entry.text("id"),
            entry.text("name"),
            choices(entry, "classes", CaseClass.class),
            entry.date("from"),
            entry.optionalDate("until"),
            choices(entry, "excludes", Remedy.class),
            entry.parts("setAside").stream().map(RegisterFiles::setAside).toList(),
            entry.text("basis"),
            entry.sources("sources", isSource),
            entry.text("confidence"),
            entry.optionalText("note")));
    entry.done();
  }

  private static Exclusion.SetAside setAside(LawEntry entry) {
    var setAside =
        new Exclusion.SetAside(
            entry.choice("remedy", Remedy.class), entry.date("knownOn"), entry.text("ruling"));
    entry.done();
    return setAside;
  }

  private void readCourtPractice(LawEntry entry) {
    courtPractice.add(
        new CourtPractice(
            entry.text("id"),
            euros(entry, "perDay"),
            euros(entry, "maximum"),
            entry.sources("sources", isSource),
            entry.text("note")));
    entry.done();
  }

  private void readMoratorium(LawEntry entry) {
    var moratorium = moratorium(entry);
    entry.done();
    if (moratoria.stream().anyMatch(other -> other.id().equals(moratorium.id()))) {
      throw entry.bad("moratorium %s stands twice in the register".formatted(moratorium.id()));
    }
    if (moratorium.from() == null && moratorium.fromUncertain() == null) {
      throw entry.bad("a first day that is not there says why");
    }
    if (moratorium.until() == null && moratorium.untilUncertain() == null) {
      throw entry.bad("a last day that is not there says why");
    }
    if (moratorium.endsBeforeItBegins()) {
      throw entry.bad("moratorium %s ends before it begins".formatted(moratorium.id()));
    }
    for (var renewed : moratorium.renewedFrom()) {
      if (moratorium.on(renewed) == Moratorium.Holds.NO) {
        throw entry.bad(
            "moratorium %s is renewed on %s, outside its days".formatted(moratorium.id(), renewed));
      }
    }
    moratoria.add(moratorium);
  }

  private Moratorium moratorium(LawEntry entry) {
    return new Moratorium(
        entry.text("id"),
        entry.text("code"),
        entry.text("name"),
        entry.texts("nationalities"),
        entry.optionalText("category"),
        entry.choice("kind", Moratorium.Kind.class),
        entry.optionalDate("from"),
        entry.optionalText("fromUncertain"),
        entry.has("renewedFrom") ? entry.dates("renewedFrom") : List.of(),
        entry.optionalDate("until"),
        entry.optionalText("untilUncertain"),
        entry.text("confidence"),
        entry.sources("sources", isSource),
        entry.has("line") ? entry.choice("line", Moratorium.Line.class) : null,
        null,
        null,
        null);
  }

  private static BigDecimal euros(LawEntry entry, String key) {
    return BigDecimal.valueOf(entry.number(key));
  }

  private static <E extends Enum<E>> Set<E> choices(LawEntry entry, String key, Class<E> type) {
    return entry.texts(key).stream()
        .map(
            text ->
                Arrays.stream(type.getEnumConstants())
                    .filter(constant -> constant.name().equals(text))
                    .findFirst()
                    .orElseThrow(() -> entry.bad("'%s' has an unknown %s".formatted(key, text))))
        .collect(Collectors.toUnmodifiableSet());
  }
}
