package asylumchain.deadlines.law;

import static java.nio.charset.StandardCharsets.UTF_8;

import asylumchain.deadlines.calendar.Counting;
import asylumchain.deadlines.calendar.WorkingCalendar;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Reads the rule book from its files, once, at start-up.
public final class LawFiles {

  private static final String CONTENTS = "book.yaml";
  private static final int VERSION_DIGITS = 16;

  private final UnaryOperator<String> text;
  private final Map<String, RuleBook.Source> sources = new LinkedHashMap<>();
  private final Map<String, Counting> countings = new LinkedHashMap<>();
  private final Map<String, Rule> rules = new LinkedHashMap<>();
  private final Map<Governance, LawEntry> governances = new LinkedHashMap<>();
  private final DecreeFiles decrees = new DecreeFiles(sources::containsKey);
  private final CaseCodes.Reader codes = new CaseCodes.Reader();
  private final RegisterFiles registers = new RegisterFiles(sources::containsKey);
  private final MessageDigest hash = sha256();
  private final Set<String> equatedDaySources = new LinkedHashSet<>();
  private WorkingCalendar calendar = new WorkingCalendar(Set.of(), 0, 0);

  /// @param text the contents of a file, by name
  private LawFiles(UnaryOperator<String> text) {
    this.text = text;
  }

  /// The rule book of this release.
  ///
  /// @throws BadLaw if a file cannot stand
  public static RuleBook shipped() {
    return read(LawTexts::shipped);
  }

  /// The rule book of this release together with the files that an operator mounted: they add to
  /// it, and replace nothing.
  ///
  /// @param directory holds files that end in `.yaml`; they are read in the order of their names
  /// @throws BadLaw if a file cannot stand, or says again what another says
  public static RuleBook shippedWith(Path directory) {
    return new LawFiles(LawTexts::shipped).book(LawTexts.mounted(directory));
  }

  /// The rule book in these files.
  ///
  /// @param text the contents of a file, by name
  /// @throws BadLaw if a file cannot stand
  public static RuleBook read(UnaryOperator<String> text) {
    return new LawFiles(text).book(Map.of());
  }

  /// @param mounted further files, by name
  private RuleBook book(Map<String, String> mounted) {
    var contents = LawEntry.read(CONTENTS, text.apply(CONTENTS));
    hash.update(text.apply(CONTENTS).getBytes(UTF_8));
    contents.number("engine");
    contents.texts("files").forEach(file -> readFile(file, text.apply(file)));
    contents.done();
    mounted.forEach(this::readFile);
    governances.forEach((governance, entry) -> governance.check(entry, rules));
    decrees.check(rules);
    var version = HexFormat.of().formatHex(hash.digest()).substring(0, VERSION_DIGITS);
    return new RuleBook(
        version,
        rules,
        decrees.decrees(),
        List.copyOf(governances.keySet()),
        decrees.powers(),
        codes.codes(),
        countings,
        calendar,
        sources,
        registers.lateness(),
        registers.moratoria(),
        List.copyOf(equatedDaySources),
        List.of());
  }

  private void readFile(String file, String written) {
    hash.update(written.getBytes(UTF_8));
    readFile(LawEntry.read(file, written));
  }

  private void readFile(LawEntry file) {
    file.parts("sources").forEach(this::readSource);
    file.parts("countings").forEach(this::readCounting);
    file.parts("rules").forEach(this::readRule);
    decrees.read(file);
    file.parts("governs").forEach(this::readGovernance);
    registers.read(file);
    codes.read(file);
    if (file.has("equatedDays")) {
      readEquatedDays(file);
    }
    file.done();
  }

  /// A further file may add days, and years of which they are known.
  private void readEquatedDays(LawEntry file) {
    var days = new HashSet<>(calendar.equatedDays());
    for (var day : file.dates("equatedDays")) {
      if (!days.add(day)) {
        throw file.bad("%s is an equated day already".formatted(day));
      }
    }
    int from = file.number("knownFrom");
    int until = file.number("knownUntil");
    var first = calendar.equatedDaysKnownUntil() == 0;
    calendar =
        new WorkingCalendar(
            days,
            first ? from : Math.min(from, calendar.equatedDaysKnownFrom()),
            Math.max(until, calendar.equatedDaysKnownUntil()));
    equatedDaySources.addAll(file.sources("basis", this::isKnownSource));
  }

  private void readSource(LawEntry entry) {
    var source = new RuleBook.Source(entry.text("title"), entry.text("location"));
    var id = entry.text("id");
    entry.done();
    if (sources.put(id, source) != null) {
      throw entry.bad("source %s stands twice in the registry".formatted(id));
    }
  }

  private void readGovernance(LawEntry entry) {
    var governance = Governance.read(entry);
    if (governances.keySet().stream().anyMatch(governance::overlaps)) {
      throw entry.bad(
          "another rule governs some of the applications of kind %s already"
              .formatted(governance.kinds()));
    }
    governances.put(governance, entry);
  }

  private void readCounting(LawEntry entry) {
    var counting =
        new Counting(
            entry.text("id"),
            entry.choice("counted", Counting.Counted.class),
            entry.flag("eventDayCounted"),
            entry.choice("roll", Counting.Roll.class),
            entry.has("leastWorkingDays") ? entry.number("leastWorkingDays") : 0,
            entry.text("basis"),
            entry.parts("conventions").stream().map(LawFiles::convention).toList());
    entry.done();
    if (countings.put(counting.id(), counting) != null) {
      throw entry.bad("the way of counting %s stands twice in the book".formatted(counting.id()));
    }
  }

  private static Counting.Convention convention(LawEntry entry) {
    var convention =
        new Counting.Convention(
            entry.choice("occasion", Counting.Occasion.class), entry.text("text"));
    entry.done();
    return convention;
  }

  private void readRule(LawEntry entry) {
    var rule = RuleEntry.read(entry, new RuleChecks(this::isKnownSource, countings));
    if (rules.put(rule.id(), rule) != null) {
      throw entry.bad("rule %s stands twice in the book".formatted(rule.id()));
    }
  }

  private boolean isKnownSource(String id) {
    return sources.containsKey(id);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
