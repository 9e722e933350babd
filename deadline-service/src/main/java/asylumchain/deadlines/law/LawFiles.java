package asylumchain.deadlines.law;

import static java.nio.charset.StandardCharsets.UTF_8;

import asylumchain.deadlines.calendar.Counting;
import asylumchain.deadlines.calendar.WorkingCalendar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// Reads the rule book from its files, once, at start-up.
public final class LawFiles {

  private static final String CONTENTS = "book.yaml";
  private static final int VERSION_DIGITS = 16;

  private final UnaryOperator<String> text;
  private final Map<String, RuleBook.Source> sources = new LinkedHashMap<>();
  private final Map<String, Counting> countings = new LinkedHashMap<>();
  private final Map<String, Rule> rules = new LinkedHashMap<>();
  private final List<Decree> decrees = new ArrayList<>();
  private final RegisterFiles registers = new RegisterFiles(sources::containsKey);
  private WorkingCalendar calendar = new WorkingCalendar(java.util.Set.of(), 0, 0);

  /// @param text the contents of a file, by name
  private LawFiles(UnaryOperator<String> text) {
    this.text = text;
  }

  /// The rule book of this release.
  ///
  /// @throws BadLaw if a file cannot stand
  public static RuleBook shipped() {
    return read(LawFiles::resource);
  }

  /// The rule book in these files.
  ///
  /// @param text the contents of a file, by name
  /// @throws BadLaw if a file cannot stand
  public static RuleBook read(UnaryOperator<String> text) {
    return new LawFiles(text).book();
  }

  private RuleBook book() {
    var contents = LawEntry.read(CONTENTS, text.apply(CONTENTS));
    var hash = sha256();
    hash.update(text.apply(CONTENTS).getBytes(UTF_8));
    contents.number("engine");
    for (var file : contents.texts("files")) {
      var written = text.apply(file);
      hash.update(written.getBytes(UTF_8));
      readFile(LawEntry.read(file, written));
    }
    contents.done();
    var version = HexFormat.of().formatHex(hash.digest()).substring(0, VERSION_DIGITS);
    return new RuleBook(
        version,
        rules,
        decrees,
        countings,
        calendar,
        sources,
        registers.lateness(),
        registers.moratoria());
  }

  private void readFile(LawEntry file) {
    file.parts("sources").forEach(this::readSource);
    file.parts("countings").forEach(this::readCounting);
    file.parts("rules").forEach(this::readRule);
    file.parts("decrees").forEach(this::readDecree);
    registers.read(file);
    if (file.has("equatedDays")) {
      calendar =
          new WorkingCalendar(
              java.util.Set.copyOf(file.dates("equatedDays")),
              file.number("knownFrom"),
              file.number("knownUntil"));
      file.texts("basis");
    }
    file.done();
  }

  private void readSource(LawEntry entry) {
    sources.put(entry.text("id"), new RuleBook.Source(entry.text("title"), entry.text("location")));
    entry.done();
  }

  private void readCounting(LawEntry entry) {
    var counting =
        new Counting(
            entry.text("id"),
            entry.choice("counted", Counting.Counted.class),
            entry.flag("eventDayCounted"),
            entry.choice("roll", Counting.Roll.class),
            entry.has("leastWorkingDays") ? entry.number("leastWorkingDays") : 0,
            entry.text("basis"));
    entry.done();
    countings.put(counting.id(), counting);
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

  private void readDecree(LawEntry entry) {
    var decree = decree(entry);
    entry.done();
    if (decrees.stream().anyMatch(other -> other.id().equals(decree.id()))) {
      throw entry.bad("decree %s stands twice in the register".formatted(decree.id()));
    }
    if (decree.knownOn().isBefore(LocalDate.of(2001, 4, 1))) {
      throw entry.bad("a decree under the Vreemdelingenwet 2000 was not known before that act");
    }
    decrees.add(decree);
  }

  private static Decree decree(LawEntry entry) {
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
        entry.text("confidence"),
        entry.texts("sources"),
        entry.optionalText("contested"),
        entry.has("withdrawal") ? withdrawal(entry.part("withdrawal")) : null,
        entry.parts("lines").stream().map(LawFiles::line).toList(),
        Decree.Members.ALL,
        null);
  }

  private static Decree.Withdrawal withdrawal(LawEntry entry) {
    var withdrawal = new Decree.Withdrawal(entry.date("knownOn"), entry.text("by"), null);
    entry.done();
    return withdrawal;
  }

  private static Decree.Line line(LawEntry entry) {
    var line = new Decree.Line(entry.text("ruling"), entry.date("lodgedUntil"));
    entry.done();
    return line;
  }

  private static String resource(String file) {
    try (var stream = LawFiles.class.getResourceAsStream("/legal/" + file)) {
      if (stream == null) {
        throw new BadLaw(file, 1, "there is no such file in the rule book");
      }
      return new String(stream.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
