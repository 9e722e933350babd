package asylumchain.deadlines.terms;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.deadlines.calendar.Counting;
import asylumchain.deadlines.law.Confidence;
import asylumchain.deadlines.law.Decree;
import asylumchain.deadlines.law.Rule;
import asylumchain.deadlines.law.RuleBook;
import asylumchain.deadlines.law.lateness.Exclusion;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// A derivation in Dutch is Dutch whole.
class DutchTest {

  private static final RuleBook BOOK = CaseTale.BOOK;

  private static final String ENGLISH =
      "(?i).*\\b(the|and|not|were|to|until|before|after|as|by|no|old|days|first|second|third"
          + "|regulation|directive|subparagraph|successor|policy|case law|decrees)\\b.*";

  @Test
  void every_note_that_a_derivation_can_end_with_is_there_in_dutch() {
    assertThat(notes()).hasSizeGreaterThan(30);
    assertThat(notes())
        .allSatisfy(
            note -> assertThat(Dutch.of(note)).isNotEqualTo(note).doesNotMatch("(?is)" + ENGLISH));
  }

  @Test
  void so_is_every_article_that_a_derivation_can_cite() {
    assertThat(bases()).hasSizeGreaterThan(100);
    assertThat(bases())
        .allSatisfy(basis -> assertThat(Dutch.citation(basis)).as(basis).doesNotMatch(ENGLISH));
  }

  @Test
  void a_citation_keeps_its_numbers_and_a_code_without_words_stays_as_it_is() {
    assertThat(Dutch.citation("Regulation (EU) 2024/1351, art. 45(1) to (3)"))
        .isEqualTo("Verordening (EU) 2024/1351, art. 45(1) tot en met (3)");
    assertThat(Dutch.of("CAP21")).isEqualTo("CAP21");
    assertThat(Dutch.of("YES")).as("not read as a truth value").isEqualTo("ja");
  }

  @Test
  void the_paragraph_of_a_rule_that_was_not_verified_is_told_in_the_language_asked_for() {
    var rule = BOOK.known("vw71b");
    var step = Step.onConfidence(rule, rule.versions().getFirst(), LocalDate.MAX).getFirst();
    assertThat(Sentences.sentence(step, Language.NL))
        .isEqualTo(
            "Let op: deze regel is niet volledig geverifieerd (deels bevestigd). Of"
                + " ingebrekestellingen van vóór 2025-04-15 de dwangsom behouden is niet gevonden;"
                + " de dag van ontvangst is aangenomen.");
    assertThat(Sentences.sentence(step, Language.EN))
        .endsWith(
            "Whether notices received before 2025-04-15 keep the penalty was not found; the day of"
                + " receipt is assumed.");
  }

  @Test
  void what_a_person_stated_is_told_as_it_was_written() {
    var stated = "advice of the Directive Team to the minister and {question}, art. 4 (old)";
    var step =
        Step.of(StepCode.REVIEW_DECIDED, stated)
            .with("on", LocalDate.parse("2021-03-01"))
            .with("question", "a {choice} of two")
            .with("choice", "costs $1 to decide");
    assertThat(Sentences.sentence(step, Language.NL))
        .isEqualTo(
            "Op de vraag (a {choice} of two) is op 1 maart 2021 gekozen: costs $1 to decide ["
                + stated
                + "].");
    assertThat(
            Sentences.sentence(Step.of(StepCode.DECREE_WITHDRAWN, "Regulation Team"), Language.NL))
        .endsWith("[Regulation Team].");
  }

  @Test
  void numbers_and_how_many_there_are_are_written_as_each_language_writes_them() {
    var amount =
        Step.of(StepCode.PENALTY_AMOUNT, "")
            .with("days", 1)
            .with("tariff", LocalDate.parse("2021-01-01"))
            .with("euros", new BigDecimal("1442.5"));
    assertThat(Sentences.sentence(amount, Language.NL))
        .isEqualTo("Na 1 dag volgens het tarief van 1 januari 2021: 1.442,50 euro.");
    assertThat(Sentences.sentence(amount.with("days", 42), Language.EN))
        .isEqualTo("After 42 days at the tariff of 1 January 2021: 1,442.50 euros.");
    assertThat(Sentences.sentence(amount.with("euros", 15_000), Language.NL))
        .endsWith(": 15.000 euro.");
    var year =
        Step.of(StepCode.EQUATED_DAYS_UNKNOWN, "")
            .with("year", 2030)
            .with("knownFrom", 2022)
            .with("knownUntil", 2028);
    assertThat(Sentences.sentence(year, Language.NL))
        .startsWith(
            "Voor 2030 staan geen gelijkgestelde dagen in de gegevens (bekend van 2022 tot");
  }

  private static Set<String> notes() {
    var ofRules =
        BOOK.rules().values().stream()
            .filter(rule -> rule.confidence() != Confidence.CONFIRMED)
            .flatMap(rule -> rule.versions().stream())
            .map(Rule.Version::note);
    var ofDecrees =
        BOOK.decrees().stream()
            .flatMap(
                it ->
                    Stream.concat(
                        it.contestedSince().stream().map(Decree.Contested::what),
                        Stream.of(
                            it.name(),
                            it.isVerified() ? null : it.confidence(),
                            it.withdrawal() == null ? null : it.withdrawal().by())))
            .filter(it -> it != null && !it.matches("WBV [0-9/]+"));
    var notes = new TreeSet<String>();
    Stream.of(ofRules, ofDecrees, partsNotVerified(), ofMoratoria(), consequences())
        .flatMap(texts -> texts)
        .filter(Objects::nonNull)
        .forEach(notes::add);
    return notes;
  }

  /// What rules say whatever is asked, and the acts that exclude a remedy, where their name is not
  /// that of a Dutch act as it is.
  private static Stream<@Nullable String> consequences() {
    return Stream.concat(
        BOOK.rules().values().stream()
            .flatMap(rule -> rule.versions().stream())
            .filter(version -> !version.says().isEmpty())
            .map(Rule.Version::note),
        BOOK.lateness().exclusions().stream()
            .map(Exclusion::name)
            .filter(name -> name.startsWith("Successor")));
  }

  private static Stream<String> partsNotVerified() {
    var ofRules =
        BOOK.rules().values().stream()
            .flatMap(rule -> rule.versions().stream())
            .flatMap(version -> version.unverified().stream())
            .map(Rule.Unverified::text);
    var ofCounting =
        BOOK.countings().values().stream()
            .flatMap(counting -> counting.conventions().stream())
            .map(Counting.Convention::text);
    return Stream.concat(ofRules, ofCounting);
  }

  private static Stream<@Nullable String> ofMoratoria() {
    return BOOK.moratoria().stream()
        .flatMap(it -> Stream.concat(it.doubts().stream(), Stream.of(it.category())));
  }

  private static Set<String> bases() {
    var bases = new TreeSet<String>();
    BOOK.countings().values().forEach(counting -> bases.add(counting.basis()));
    BOOK.lateness().tariffs().forEach(tariff -> bases.add(tariff.basis()));
    BOOK.lateness().exclusions().forEach(exclusion -> bases.add(exclusion.basis()));
    BOOK.rules().values().stream()
        .flatMap(rule -> rule.versions().stream())
        .forEach(version -> add(version, bases));
    return bases;
  }

  private static void add(Rule.Version version, Set<String> bases) {
    bases.add(version.basis());
    version.extensions().forEach(extension -> bases.add(extension.basis()));
    version.ends().stream()
        .flatMap(
            end ->
                Stream.concat(
                    Stream.ofNullable(end.basis()),
                    end.instead().stream()
                        .map(variant -> variant.basis())
                        .filter(Objects::nonNull)))
        .forEach(bases::add);
    var cap = version.cap();
    if (cap != null) {
      bases.add(cap.basis());
    }
  }
}
