package asylumchain.reporting.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.events.Code;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What notices are expected to cost is what the law files of deadline-service say that they do.
class NoticeTariffTest {

  private static final Path LAW =
      Path.of("../deadline-service/src/main/resources/legal/default-penalty.yaml");

  @Test
  void the_tariffs_are_those_of_the_law_files() throws IOException {
    var law = law();
    var grace = new ArrayList<String>();
    each(law, "rules").stream()
        .filter(rule -> rule.path("id").asText().equals("awb417-window"))
        .forEach(
            rule ->
                grace.add(
                    rule.path("versions").path(0).path("ends").path(0).path("length").asText()));
    assertThat(NoticeTariff.ALL)
        .extracting(it -> it.graceDays() + " days")
        .isNotEmpty()
        .allMatch(grace::contains);
    assertThat(
            NoticeTariff.ALL.stream()
                .map(
                    it ->
                        it.from()
                            + " "
                            + it.until()
                            + " "
                            + it.growth().text()
                            + " "
                            + it.maximum().toPlainString()))
        .containsExactlyElementsOf(
            each(law, "penaltyTariffs").stream().map(NoticeTariffTest::told).toList());
  }

  private static String told(JsonNode tariff) {
    var bands =
        each(tariff, "bands").stream()
            .map(it -> it.path("untilDay").asText() + ":" + it.path("perDay").asText())
            .toList();
    return "%s %s %s %s"
        .formatted(
            tariff.path("from").asText(),
            tariff.path("until").isMissingNode() ? "null" : tariff.path("until").asText(),
            String.join(",", bands),
            tariff.path("maximum").asText());
  }

  /// On every day on which something changes, and the days beside it.
  @Test
  void what_has_no_penalty_is_what_the_law_files_say_has_none() throws IOException {
    var law = law();
    var days = new TreeSet<LocalDate>();
    for (var exclusion : each(law, "penaltyExclusions")) {
      for (var edge : List.of("from", "until")) {
        if (exclusion.hasNonNull(edge)) {
          var day = LocalDate.parse(exclusion.path(edge).asText());
          days.addAll(List.of(day.minusDays(1), day, day.plusDays(1)));
        }
      }
    }
    assertThat(days).hasSizeGreaterThan(5);
    for (var classOfCase : each(law, "caseTypes")) {
      for (var kind : classOfCase.path("codes")) {
        for (var day : days) {
          assertThat(NoticeTariff.of(day, Code.of(kind.asText())).isEmpty())
              .as("%s on %s", kind, day)
              .isEqualTo(isExcluded(law, classOfCase.path("class").asText(), day));
        }
      }
    }
  }

  private static boolean isExcluded(JsonNode law, String classOfCase, LocalDate day) {
    return each(law, "penaltyExclusions").stream()
        .filter(it -> texts(it, "excludes").contains("ADMINISTRATIVE_PENALTY"))
        .filter(it -> texts(it, "classes").contains(classOfCase))
        .anyMatch(
            it ->
                !day.isBefore(LocalDate.parse(it.path("from").asText()))
                    && (!it.hasNonNull("until")
                        || !day.isAfter(LocalDate.parse(it.path("until").asText()))));
  }

  @ParameterizedTest
  @CsvSource({
    "2018-12-31, FIRST,                2019-01-15, 1260, 'the tariff of the day of receipt'",
    "2019-01-01, FIRST,                2019-01-16, 1442, 'the first day of the new one'",
    "2020-07-10, FIRST,                2020-07-25, 1442, 'the last day before the temporary act'",
    "2025-04-14, FAMILY_REUNIFICATION, 2025-04-29, 1442, 'the acts were about asylum alone'"
  })
  void a_notice_costs_from_the_day_after_two_weeks(
      LocalDate received, String kind, LocalDate firstDay, String maximum, String why) {
    var tariff = NoticeTariff.of(received, Code.of(kind)).orElseThrow();
    assertThat(tariff.firstDay(received)).as(why).isEqualTo(firstDay);
    assertThat(tariff.maximum()).as(why).isEqualByComparingTo(maximum);
  }

  @Test
  void of_a_case_whose_kind_is_not_known_nothing_is_expected_where_asylum_has_none() {
    assertThat(NoticeTariff.of(LocalDate.parse("2021-01-01"), null)).isEmpty();
    assertThat(NoticeTariff.of(LocalDate.parse("2020-01-01"), null)).isPresent();
    assertThat(NoticeTariff.of(LocalDate.parse("2009-09-30"), null)).isEmpty();
  }

  private static JsonNode law() throws IOException {
    return new YAMLMapper().readTree(LAW.toFile());
  }

  private static List<JsonNode> each(JsonNode node, String name) {
    var all = StreamSupport.stream(node.path(name).spliterator(), false).toList();
    assertThat(all).as(name).isNotEmpty();
    return all;
  }

  private static List<String> texts(JsonNode node, String name) {
    return each(node, name).stream().map(JsonNode::asText).toList();
  }
}
