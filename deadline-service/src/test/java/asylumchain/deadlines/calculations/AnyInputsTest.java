package asylumchain.deadlines.calculations;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.deadlines.law.LawFiles;
import asylumchain.deadlines.law.Rule;
import asylumchain.deadlines.law.RuleBook;
import asylumchain.deadlines.terms.Language;
import asylumchain.deadlines.terms.Sentences;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each worked example with one of its inputs put otherwise, as anybody may ask it: left out, on a
/// day of the weekend, at a border of the law, out of all bounds, or of another type. The answer
/// explains itself in both languages, or says which input is wrong and why.
class AnyInputsTest {

  private static final RuleBook BOOK = LawFiles.shipped();
  private static final String LONG = "x".repeat(201);

  static Set<String> rules() {
    return BOOK.rules().keySet();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void each_is_answered_or_refused_with_its_place(String id) {
    var rule = BOOK.known(id);
    for (var row : WorkedExamples.all()) {
      if (row.rule().equals(rule.id())) {
        for (var name : rule.inputs().keySet()) {
          for (var value : values(Objects.requireNonNull(rule.inputs().get(name)))) {
            check(rule, put(row, name, value));
          }
        }
      }
    }
  }

  private static void check(Rule rule, Map<String, Object> given) {
    try {
      var answer = new Calculator(BOOK).calculate(rule, Inputs.of(rule, given));
      assertThat(Sentences.paragraphs(answer.steps(), EnumSet.allOf(Language.class)))
          .as("%s %s", rule.id(), given)
          .allSatisfy(
              (_, text) -> assertThat(text).isNotBlank().doesNotContainPattern("[{}]|\\bnull\\b"));
    } catch (Inputs.Flawed flawed) {
      assertThat(flawed.flaws())
          .as("%s %s", rule.id(), given)
          .isNotEmpty()
          .allSatisfy(flaw -> saysWhichAndWhy(flaw, rule, given));
    } catch (RuntimeException e) {
      throw new AssertionError(rule.id() + " " + given, e);
    }
  }

  /// The whole of the request where one of several inputs is lacking, and the reason names them.
  private static void saysWhichAndWhy(Inputs.Flaw flaw, Rule rule, Map<String, Object> given) {
    var reason = flaw.reason();
    if (flaw.pointer().isEmpty()) {
      assertThat(reason).startsWith("this rule cannot do without one of [");
    } else {
      var name = flaw.pointer().split("/")[1];
      assertThat(name).isIn(rule.inputs().keySet());
      assertThat(reason).isNotBlank();
      assertThat(given.containsKey(name) && reason.equals("this rule cannot do without"))
          .as("it was given")
          .isFalse();
    }
  }

  private static Map<String, Object> put(
      WorkedExamples.Row row, String name, Optional<Object> value) {
    var given = new HashMap<>(row.given());
    given.remove("rule");
    given.remove(name);
    value.ifPresent(it -> given.put(name, it));
    return given;
  }

  /// What may stand there, empty for nothing at all.
  private static List<Optional<Object>> values(Rule.Input input) {
    var values = new ArrayList<Optional<Object>>();
    values.add(Optional.empty());
    for (var value : of(input)) {
      values.add(Optional.ofNullable(value));
    }
    for (var wrong : List.of(-1, 1.5, "", LONG, Map.of("a", 1), List.of(Map.of("months", "x")))) {
      values.add(Optional.of(wrong));
    }
    return values;
  }

  private static List<? extends @Nullable Object> of(Rule.Input input) {
    return switch (input.type()) {
      case DATE -> days();
      case DATES -> List.of(List.of(), days(), List.of("2026-06-13", "2026-06-13"), List.of(1));
      case MOMENT ->
          List.of(
              "1900-01-01T00:00",
              "2026-06-13T23:59:59",
              "2026-10-25T02:30",
              "2026-10-25T02:30+01:00",
              "2199-12-31T23:59Z");
      case INTEGER -> List.of(0, 1, 2, 42, 43, 2026, 9999, 10_000);
      case MONEY -> List.of(0, 0.01, 7500, "15000.00", 999_999_999, 0.001);
      case BOOLEAN -> List.of(true, false, "true");
      case CODE -> input.values();
      case TEXT -> List.of("WBV-2022-22", "123456782", "ONBEKEND");
      case TEXTS -> List.of(List.of(), List.of("", "1234567890"), List.of(LONG));
      case EXTENSIONS -> extensions();
      case SUSPENSIONS ->
          List.of(
              List.of(),
              List.of(Map.of("days", 0), Map.of("days", 9999)),
              List.of(Map.of("from", "2026-06-13", "until", "2026-06-13")),
              List.of(Map.of("from", "1900-01-01", "until", "2199-12-31")),
              List.of(Map.of("invitedOn", "2024-02-29", "supplementedOn", "2024-03-02")));
    };
  }

  private static List<Object> extensions() {
    var all = new ArrayList<Object>();
    all.add(List.of());
    for (var ground : List.of("42(4)(a)", "42(5)", "35(5)(b)", "35(6)", "none such")) {
      all.add(List.of(Map.of("ground", ground, "months", 0)));
      all.add(List.of(Map.of("ground", ground, "months", 120)));
      all.add(List.of(Map.of("ground", ground, "months", 3, "decidedOn", "2026-06-13")));
      all.add(List.of(Map.of("ground", ground, "weeks", 120), Map.of("ground", ground, "days", 1)));
    }
    all.add(Arrays.asList(Map.of("months", 9), null));
    return all;
  }

  /// Borders of the laws, days off, leap days, and the first and the last that are taken.
  private static List<String> days() {
    return List.of(
        "1900-01-01",
        "2013-12-31",
        "2015-07-20",
        "2020-07-11",
        "2024-02-29",
        "2024-08-31",
        "2025-03-27",
        "2025-03-28",
        "2026-06-11",
        "2026-06-12",
        "2026-06-13",
        "2026-12-25",
        "2026-12-31",
        "2030-04-19",
        "2199-12-31",
        "2200-01-01",
        "2026-02-30");
  }
}
