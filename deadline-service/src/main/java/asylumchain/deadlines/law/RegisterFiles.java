package asylumchain.deadlines.law;

import asylumchain.deadlines.law.lateness.CaseClass;
import asylumchain.deadlines.law.lateness.CourtPractice;
import asylumchain.deadlines.law.lateness.Exclusion;
import asylumchain.deadlines.law.lateness.Lateness;
import asylumchain.deadlines.law.lateness.Remedy;
import asylumchain.deadlines.law.lateness.Tariff;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

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
    if (tariffs.stream().anyMatch(other -> other.id().equals(tariff.id()))) {
      throw entry.bad("tariff %s stands twice in the register".formatted(tariff.id()));
    }
    if (isOver(tariff.until(), tariff.from())) {
      throw entry.bad("tariff %s ends before it begins".formatted(tariff.id()));
    }
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
          entry.euros("maximum"),
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
    var band = new Tariff.Band(entry.number("untilDay"), entry.euros("perDay"));
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

  private static boolean isOver(@Nullable LocalDate until, LocalDate from) {
    return until != null && until.isBefore(from);
  }

  private void readExclusion(LawEntry entry) {
    var exclusion = exclusion(entry);
    entry.done();
    if (exclusions.stream().anyMatch(other -> other.id().equals(exclusion.id()))) {
      throw entry.bad("exclusion %s stands twice in the register".formatted(exclusion.id()));
    }
    if (isOver(exclusion.until(), exclusion.from())) {
      throw entry.bad("exclusion %s ends before it begins".formatted(exclusion.id()));
    }
    for (var other : exclusions) {
      if (exclusion.overlaps(other)) {
        throw entry.bad(
            "exclusion %s excludes some of what %s does, in the same days"
                .formatted(exclusion.id(), other.id()));
      }
    }
    for (var setAside : exclusion.setAside()) {
      if (!exclusion.excludes().contains(setAside.remedy())) {
        throw entry.bad(
            "exclusion %s does not exclude the %s that is set aside"
                .formatted(exclusion.id(), setAside.remedy()));
      }
    }
    exclusions.add(exclusion);
  }

  private Exclusion exclusion(LawEntry entry) {
    return new Exclusion(
        entry.text("id"),
        entry.text("name"),
        entry.choices("classes", CaseClass.class),
        entry.date("from"),
        entry.optionalDate("until"),
        entry.choices("excludes", Remedy.class),
        entry.parts("setAside").stream().map(RegisterFiles::setAside).toList(),
        entry.text("basis"),
        entry.sources("sources", isSource),
        entry.text("confidence"),
        entry.optionalText("note"));
  }

  private static Exclusion.SetAside setAside(LawEntry entry) {
    var setAside =
        new Exclusion.SetAside(
            entry.choice("remedy", Remedy.class), entry.date("knownOn"), entry.text("ruling"));
    entry.done();
    return setAside;
  }

  private void readCourtPractice(LawEntry entry) {
    var practice =
        new CourtPractice(
            entry.text("id"),
            entry.euros("perDay"),
            entry.euros("maximum"),
            entry.sources("sources", isSource),
            entry.text("note"));
    entry.done();
    if (courtPractice.stream().anyMatch(other -> other.id().equals(practice.id()))) {
      throw entry.bad("court practice %s stands twice in the register".formatted(practice.id()));
    }
    courtPractice.add(practice);
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
    if (moratorium.days().endBeforeTheyBegin()) {
      throw entry.bad("moratorium %s ends before it begins".formatted(moratorium.id()));
    }
    for (var renewed : moratorium.renewedFrom()) {
      if (moratorium.days().on(renewed) == MoratoriumDays.Holds.NO) {
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
        null,
        Rulings.NONE);
  }
}
