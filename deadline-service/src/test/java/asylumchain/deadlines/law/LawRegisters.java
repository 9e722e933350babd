package asylumchain.deadlines.law;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The registers of the rule book, as Markdown.
final class LawRegisters {

  private final RuleBook book;
  private final Consumer<String> line;

  LawRegisters(RuleBook book, Consumer<String> line) {
    this.book = book;
    this.line = line;
  }

  void tell() {
    decrees();
    moratoria();
    lateness();
    calendar();
    unverified();
    sources();
  }

  private void table(String title, String... columns) {
    line.accept("## " + title + "\n");
    row((Object[]) columns);
    line.accept("|---".repeat(columns.length) + "|");
  }

  private void row(Object... cells) {
    line.accept(
        List.of(cells).stream()
            .map(cell -> LawDocument.cell(String.valueOf(cell)))
            .collect(Collectors.joining(" | ", "| ", " |")));
  }

  private void decrees() {
    table(
        "Decrees that extend a term for a cohort",
        "decree",
        "adds",
        "in force",
        "known",
        "lodged",
        "contested or withdrawn",
        "verified",
        "sources");
    for (var it : book.decrees()) {
      var withdrawal = it.withdrawal();
      row(
          "%s (`%s`)".formatted(it.name(), it.id()),
          it.months() + " months, " + it.ground(),
          it.inForceOn(),
          it.knownOn(),
          lodged(it),
          or(it.contested())
              + it.lines().stream().map(LawRegisters::held).collect(Collectors.joining())
              + (withdrawal == null
                  ? ""
                  : " Withdrawn, known %s: %s.".formatted(withdrawal.knownOn(), withdrawal.by())),
          it.confidence(),
          String.join(", ", it.sources()));
    }
    line.accept("");
    table("On which ground a decree can extend which term", "ground", "term", "basis", "remark");
    for (var it : book.powers()) {
      row("`%s`".formatted(it.ground()), "`%s`".formatted(it.rule()), it.basis(), or(it.note()));
    }
    line.accept("");
  }

  private static String held(CaseLaw.Line line) {
    return " %s: %s%s%s."
        .formatted(
            line.ruling(),
            line.held(),
            or(", for applications lodged until ", text(line.lodgedUntil())),
            or(", known ", text(line.knownOn())));
  }

  private static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  private static String lodged(Decree decree) {
    if (decree.cohortUnknown() != null) {
      return decree.cohortUnknown();
    }
    return LawDocument.period(decree.lodgedFrom(), decree.lodgedUntil())
        + (decree.termEndsFrom() == null
            ? ""
            : ", whose term ends on or after " + decree.termEndsFrom())
        + (decree.termBeginsUntil() == null
            ? ""
            : ", whose term began on or before " + decree.termBeginsUntil());
  }

  private void moratoria() {
    table(
        "Moratoria",
        "moratorium",
        "kind",
        "from",
        "renewed",
        "until",
        "in a case",
        "verified",
        "sources");
    for (var it : book.moratoria()) {
      row(
          "%s (`%s`)".formatted(it.name(), it.code()) + or(", ", it.category()),
          it.kind(),
          day(it.from()) + or(" (", it.fromUncertain(), ")"),
          it.renewedFrom().stream().map(LocalDate::toString).collect(Collectors.joining(", ")),
          day(it.until()) + or(" (", it.untilUncertain(), ")"),
          inCases(it),
          it.confidence(),
          String.join(", ", it.sources()));
    }
    line.accept("");
  }

  private static String inCases(Moratorium it) {
    var line = it.line();
    if (it.isComputed()) {
      return line == null ? "a person chooses the line" : "by " + line;
    }
    return it.kind() == Moratorium.Kind.DECISION ? "told; moves nothing" : "";
  }

  private void lateness() {
    var lateness = book.lateness();
    table("Tariffs of the administrative penalty", "notice received", "days", "most", "basis");
    for (var it : lateness.tariffs()) {
      row(
          LawDocument.period(it.from(), it.until()),
          it.bands().stream()
              .map(band -> "to day %d: € %s".formatted(band.untilDay(), band.perDay()))
              .collect(Collectors.joining("; ")),
          "€ " + it.maximum(),
          it.basis());
    }
    line.accept("");
    table("What is excluded", "act", "for", "when", "excludes", "set aside", "verified");
    for (var it : lateness.exclusions()) {
      row(
          it.name() + ", " + it.basis(),
          it.classes().stream().sorted().map(Enum::name).collect(Collectors.joining(", ")),
          LawDocument.period(it.from(), it.until()),
          it.excludes().stream().sorted().map(Enum::name).collect(Collectors.joining(", ")),
          it.setAside().stream()
              .map(by -> "%s, known %s: %s".formatted(by.remedy(), by.knownOn(), by.ruling()))
              .collect(Collectors.joining("; ")),
          it.confidence() + or(". ", it.note()));
    }
    line.accept("");
    table("What courts attach to a term (practice, not law)", "practice", "a day", "most", "seen");
    for (var it : lateness.courtPractice()) {
      row(it.id(), "€ " + it.perDay(), "€ " + it.maximum(), or(it.note()));
    }
    line.accept("");
  }

  private void calendar() {
    var calendar = book.calendar();
    line.accept("## Equated days\n");
    line.accept(
        "Known from %d to %d: %s.\n"
            .formatted(
                calendar.equatedDaysKnownFrom(),
                calendar.equatedDaysKnownUntil(),
                calendar.equatedDays().stream()
                    .sorted()
                    .map(LocalDate::toString)
                    .collect(Collectors.joining(", "))));
  }

  private void unverified() {
    line.accept("## What was not verified in full\n");
    book.rules().values().stream()
        .filter(rule -> rule.confidence() != Confidence.CONFIRMED)
        .forEach(
            rule ->
                line.accept(
                    "- `%s`: %s. %s"
                        .formatted(rule.id(), rule.confidence().text(), or(rule.latest().note()))));
    line.accept("");
  }

  private void sources() {
    table("Sources", "code", "title", "where it was read");
    book.sources().forEach((id, source) -> row(id, source.title(), source.location()));
  }

  private static String day(@Nullable LocalDate day) {
    return day == null ? "not known" : day.toString();
  }

  private static String or(@Nullable String value) {
    return value == null ? "" : value;
  }

  private static String or(String before, @Nullable String value, String... after) {
    return value == null ? "" : before + value + String.join("", after);
  }
}
