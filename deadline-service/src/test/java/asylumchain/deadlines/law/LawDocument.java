package asylumchain.deadlines.law;

import asylumchain.deadlines.calculations.WorkedExamples;
import asylumchain.deadlines.law.RuleView.EndPointView;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The law as a lawyer can check it without reading code: each rule with its basis, validity,
/// sources, confidence and worked examples. Markdown, made from the data alone.
final class LawDocument {

  private final RuleBook book;
  private final List<WorkedExamples.Row> examples;
  private final StringBuilder text = new StringBuilder();

  private LawDocument(RuleBook book, List<WorkedExamples.Row> examples) {
    this.book = book;
    this.examples = examples;
  }

  static String of(RuleBook book, List<WorkedExamples.Row> examples) {
    var document = new LawDocument(book, examples);
    document.countings();
    document.line("## The rules\n");
    document.book.rules().values().forEach(document::rule);
    document.governs();
    new LawRegisters(book, document::line).tell();
    return document.text.toString();
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private void countings() {
    line("## Ways of counting\n");
    line("| id | counts | day of the event | an end on a day off | working days | basis |");
    line("|---|---|---|---|---|---|");
    for (var it : book.countings().values()) {
      var least = it.leastWorkingDays() == 0 ? "" : "at least " + it.leastWorkingDays();
      line(
          "| `%s` | %s | %s | %s | %s | %s |"
              .formatted(
                  it.id(),
                  words(it.counted()),
                  it.eventDayCounted() ? "is day one" : "does not count",
                  switch (it.roll()) {
                    case NEVER -> "stays";
                    case SHORT_TERMS -> "moves, of at most 90 days, 12 weeks or 3 months";
                    case ALWAYS -> "moves";
                  },
                  least,
                  it.basis()));
    }
    line("");
    for (var it : book.countings().values()) {
      for (var convention : it.conventions()) {
        line(
            "`%s`, **not verified**, where an end rests on it (%s): %s\n"
                .formatted(it.id(), words(convention.occasion()), convention.text()));
      }
    }
  }

  private void rule(Rule rule) {
    line("### %s (`%s`)\n".formatted(rule.nl(), rule.id()));
    line(
        "%s. **%s.** Given: %s.%s%s Answers: %s.\n"
            .formatted(
                rule.en(),
                rule.confidence().text(),
                names(rule.inputs()),
                said(" In this order: %s.", inOrder(rule)),
                after(rule),
                rule.results().entrySet().stream()
                    .map(it -> it.getKey().isEmpty() ? it.getValue() : "`" + it.getKey() + "`")
                    .collect(Collectors.joining(", "))));
    rule.versions().forEach(this::version);
    examplesOf(rule);
  }

  private static @Nullable String inOrder(Rule rule) {
    return rule.order().isEmpty() ? null : quoted(rule.order());
  }

  private static String after(Rule rule) {
    return rule.after().entrySet().stream()
        .map(it -> " Not before `%s`: %s.".formatted(it.getKey(), quoted(it.getValue())))
        .collect(Collectors.joining());
  }

  private static String names(Map<String, Rule.Input> inputs) {
    return quoted(inputs.keySet());
  }

  private static String quoted(Collection<String> names) {
    return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
  }

  private void version(Rule.Version version) {
    line(
        "%s: %s. Sources: %s.%s%s\n"
            .formatted(
                period(version.inForceFrom(), version.inForceUntil()),
                version.basis(),
                String.join(", ", version.sources()),
                said(" Tested on `%s`.", version.testedBy()),
                said(" Continues for %s.", version.continuesFor())));
    var points = RuleView.VersionView.of(book, version).endPoints();
    if (!points.isEmpty()) {
      line("| end point | length | from | when | counted | answer | basis |");
      line("|---|---|---|---|---|---|---|");
      points.forEach(point -> line(endPoint(point, version)));
      line("");
    }
    var standstill = version.standstill();
    if (standstill != null) {
      line(
          "Stands still under %s; then %s.\n"
              .formatted(
                  standstill.basis(),
                  switch (standstill.resumes()) {
                    case REMAINING_TERM -> "what was left runs on";
                    case WHOLE_TERM -> "the whole term starts anew";
                  }));
    }
    version.extensions().forEach(this::extension);
    if (!version.switches().isEmpty()) {
      line(
          "%s.\n"
              .formatted(
                  version.switches().stream()
                      .map(it -> (it.from() == null ? "" : "from " + it.from() + " ") + it.regime())
                      .collect(Collectors.joining(", "))));
    }
    version
        .says()
        .forEach((name, value) -> line("Always answers `%s`: %s.\n".formatted(name, value)));
    if (version.note() != null) {
      line("*%s*\n".formatted(version.note()));
    }
    version.unverified().forEach(this::unverified);
  }

  private void unverified(Rule.Unverified it) {
    line(
        "**Not verified%s:** %s\n"
            .formatted(it.from() == null ? "" : ", for what starts from " + it.from(), it.text()));
  }

  private void extension(Rule.Extension it) {
    line(
        "`%s`: %s; %s; what exceeds it is %s.%s%s\n"
            .formatted(
                it.id(),
                grounds(it),
                it.times() == Integer.MAX_VALUE ? "as often as needed" : it.times() + " time",
                switch (it.overrun()) {
                  case REFUSED -> "no extension";
                  case LIMITED -> "cut off";
                },
                said(" Only on top of `%s`", it.onTopOf()) + (it.onTopOf() == null ? "" : ","),
                it.aloneFrom() == null ? "" : " from %s also alone.".formatted(it.aloneFrom())));
  }

  private static String grounds(Rule.Extension it) {
    var named =
        it.grounds().isEmpty() ? "any ground" : "grounds " + String.join(", ", it.grounds());
    return it.exceptGrounds().isEmpty()
        ? named
        : named + " but those that begin with " + String.join(", ", it.exceptGrounds());
  }

  private static String endPoint(EndPointView point, Rule.Version version) {
    return "| `%s`%s | %s | %s | %s | %s | %s | %s |"
        .formatted(
            point.id(),
            point.kind().equals("END") ? "" : " (" + words(point.kind()) + ")",
            point.length(),
            point.start() == null ? "" : "`" + point.start() + "`",
            point.when() == null ? "" : when(point.when()),
            counting(point.id(), version),
            point.result() == null ? "" : "`" + point.result() + "`",
            point.basis());
  }

  private static String when(Map<String, List<String>> when) {
    return when.entrySet().stream()
        .map(it -> it.getKey() + " = " + String.join(", ", it.getValue()))
        .collect(Collectors.joining("; "));
  }

  private static String counting(String id, Rule.Version version) {
    var own =
        version.ends().stream()
            .flatMap(
                end ->
                    Stream.concat(
                        Stream.of(new Counted(end.id(), end.counting())),
                        end.instead().stream()
                            .map(
                                it ->
                                    new Counted(
                                        it.id(),
                                        it.counting() == null ? end.counting() : it.counting()))))
            .filter(it -> it.id().equals(id))
            .findFirst();
    return own.map(it -> it.counting() == null ? version.counting() : it.counting())
        .map("`%s`"::formatted)
        .orElse("");
  }

  private record Counted(String id, @Nullable String counting) {}

  private void examplesOf(Rule rule) {
    var rows = examples.stream().filter(row -> row.rule().equals(rule.id())).toList();
    line("| example | given | answer | source | verified |");
    line("|---|---|---|---|---|");
    for (var row : rows) {
      var given = row.given();
      given.remove("rule");
      line(
          "| %s %s | %s | %s | %s | %s |"
              .formatted(
                  row.id(),
                  cell(row.description()),
                  cell(words(given)),
                  cell(row.expected().replace("\"", "")),
                  cell(row.source()),
                  cell(row.confidence())));
    }
    line("");
  }

  private void governs() {
    line("## Which rule governs the decision on an application\n");
    line("| kind | track | regime | lodged | rule | as | sent back by a court |");
    line("|---|---|---|---|---|---|---|");
    for (var it : book.governances()) {
      line(
          "| %s | %s | %s | %s | `%s` | %s | %s |"
              .formatted(
                  String.join(", ", it.kinds()),
                  it.tracks().isEmpty() ? "any" : String.join(", ", it.tracks()),
                  it.regime() == null ? "any" : it.regime(),
                  period(it.lodgedFrom(), it.lodgedUntil()),
                  it.rule(),
                  it.with().isEmpty() ? "" : words(it.with()),
                  said("`vw83bc-remand`, %s", it.remand())));
    }
    line("");
    line("## Which clocks run beside it\n");
    line("| kind | clocks |");
    line("|---|---|");
    new TreeMap<>(book.codes().companions())
        .forEach((kind, clocks) -> line("| %s | %s |".formatted(kind, words(clocks))));
    line("");
    line("## What codes mean to rules that have steps of their own\n");
    line("| meaning | codes |");
    line("|---|---|");
    book.codes()
        .meanings()
        .forEach(
            (meaning, codes) ->
                line(
                    "| %s | %s |"
                        .formatted(words(meaning), String.join(", ", new TreeSet<>(codes)))));
    line("");
  }

  static String period(@Nullable LocalDate from, @Nullable LocalDate until) {
    if (from == null && until == null) {
      return "Any day";
    }
    var since = from == null ? "" : "From " + from + " ";
    return (since + (until == null ? "" : (from == null ? "Until " : "until ") + until)).strip();
  }

  private static String said(String template, @Nullable String value) {
    return value == null ? "" : template.formatted(value);
  }

  private static String words(Collection<? extends Enum<?>> values) {
    return values.stream().sorted().map(LawDocument::words).collect(Collectors.joining(", "));
  }

  private static String words(Enum<?> value) {
    return words(value.name());
  }

  private static String words(String code) {
    return code.toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
  }

  private static String words(Map<String, ?> values) {
    return values.entrySet().stream()
        .map(it -> it.getKey() + " " + it.getValue())
        .collect(Collectors.joining("; "));
  }

  static String cell(String text) {
    return text.replace("|", "\\|");
  }
}
