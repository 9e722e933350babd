package asylumchain.reporting.dashboard.frame;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.events.CaseEvent;
import asylumchain.events.WireNames;
import asylumchain.reporting.backlog.Dimension;
import asylumchain.reporting.dashboard.frame.Wording.Language;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

  private static final Path LAW =
      Path.of("../deadline-service/src/main/resources/legal/regimes.yaml");

  private final Wording dutch = Wording.in(Language.NL);
  private final Wording english = Wording.in(Language.EN);

  @Test
  void both_languages_say_everything() throws IOException {
    assertThat(words("nl").stringPropertyNames()).isEqualTo(words("en").stringPropertyNames());
  }

  @Test
  void every_event_that_can_make_a_difference_has_a_name() throws IOException {
    var events =
        WireNames.all().entrySet().stream()
            .filter(it -> CaseEvent.class.isAssignableFrom(it.getKey()))
            .map(it -> "code." + it.getValue().substring(it.getValue().lastIndexOf('.') + 1))
            .toList();

    assertThat(events).hasSizeGreaterThan(40);
    assertThat(words("nl").stringPropertyNames()).containsAll(events);
  }

  /// Of a dimension whose values are kept as data, those that the law files know.
  @Test
  void every_value_that_a_case_can_have_has_a_name() throws IOException {
    var values = new TreeMap<String, Set<String>>();
    for (var dimension : Dimension.values()) {
      values.put(dimension.text(), new TreeSet<>(dimension.choices()));
    }
    var law = new YAMLMapper().readTree(LAW.toFile());
    for (var entry : law.path("governs")) {
      entry.path("kinds").forEach(it -> add(values, "applicationKind", it.asText()));
      entry.path("tracks").forEach(it -> add(values, "track", it.asText()));
    }
    for (var entry : law.path("meanings")) {
      entry.path("codes").forEach(it -> add(values, "track", it.asText(), "TRACK_"));
    }
    assertThat(values.get("track")).contains("TRACK_1", "TRACK_4", "BORDER");
    assertThat(values.get("applicationKind")).contains("FAMILY_REUNIFICATION");

    for (var of : values.keySet()) {
      for (var code : values.getOrDefault(of, Set.of())) {
        for (var wording : List.of(dutch, english)) {
          assertThat(new CodeNames(wording).name(of, code)).as(of).isNotEqualTo(code);
        }
      }
    }
  }

  /// Of what is not given there is nothing to name.
  private static void add(
      Map<String, Set<String>> values, String of, String code, String... prefixes) {
    if (!code.equals("NOT_GIVEN") && Stream.of(prefixes).allMatch(code::startsWith)) {
      values.computeIfAbsent(of, _ -> new TreeSet<>()).add(code);
    }
  }

  @Test
  void numbers_and_dates_are_written_as_the_reader_does() {
    assertThat(dutch.number(15350)).isEqualTo("15.350");
    assertThat(english.number(15350)).isEqualTo("15,350");
    assertThat(dutch.decimal(new BigDecimal("68.46"))).isEqualTo("68,5");
    assertThat(english.day(LocalDate.parse("2021-12-31"))).isEqualTo("31 December 2021");
    assertThat(dutch.day(LocalDate.parse("2021-12-31"))).isEqualTo("31 december 2021");
  }

  @Test
  void one_case_is_told_as_one() {
    assertThat(english.say("cases.all", 1)).isEqualTo("1 case is counted. You may see it.");
    assertThat(english.say("cases.all", "1,250")).startsWith("1,250 cases are counted.");
    assertThat(dutch.say("weeks.finding", 1, 2, 1))
        .isEqualTo(
            "Deze week verstrijkt 1 beslistermijn en volgende week 2; 1 zaak is al over termijn.");
    assertThat(dutch.say("weeks.finding", 0, 2, "$2|}"))
        .startsWith("Deze week verstrijken geen beslistermijnen")
        .contains("$2|} zaken zijn");
  }

  @Test
  void no_choice_between_one_and_more_is_left_in_what_is_said() throws IOException {
    Object[] parts = {1, 2, 1, 2, 1, 2};
    for (var key : words("nl").stringPropertyNames()) {
      for (var wording : List.of(dutch, english)) {
        assertThat(wording.say(key, parts)).as(key).doesNotContain("|", "{0", "{1", "{2");
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "en,  nl,           EN, 'who chooses is not second-guessed'",
    "fr,  'en-GB,en',   EN, 'a language we do not speak is no choice'",
    ",    'de,en;q=.5', EN, 'the next best'",
    ",    'nl-BE',      NL, 'a region does not matter'",
    ",    ,             NL, 'the page is Dutch first'",
    ",    '???',        NL, 'nonsense is no preference'"
  })
  void the_language_follows_the_reader(
      String asked, String accepted, Language language, String why) {
    assertThat(Language.of(asked, accepted)).as(why).isEqualTo(language);
  }

  private static Properties words(String language) throws IOException {
    var words = new Properties();
    try (var file =
        WordingTest.class.getResourceAsStream("/dashboard/words_" + language + ".properties")) {
      words.load(file);
    }
    return words;
  }
}
