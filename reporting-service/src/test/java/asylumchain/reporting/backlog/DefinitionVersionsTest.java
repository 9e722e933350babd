package asylumchain.reporting.backlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What was published names a version: it stays readable, and a change is another one.
class DefinitionVersionsTest {

  private final MeasureDefinitions measures = new MeasureDefinitions();

  @Test
  void every_definition_has_all_versions_from_the_first_on_in_their_order() {
    var stocks = new StockDefinitions().all().stream().map(StockDefinition::name);
    var versions =
        Stream.concat(stocks, measures.all().stream())
            .collect(
                Collectors.groupingBy(
                    StockDefinition.Name::id,
                    Collectors.mapping(StockDefinition.Name::version, Collectors.toList())));

    assertThat(versions).hasSizeGreaterThan(20);
    versions.forEach(
        (id, some) ->
            assertThat(some)
                .as(id)
                .isEqualTo(IntStream.rangeClosed(1, some.size()).boxed().toList()));
  }

  @Test
  void what_the_words_rest_on_is_said_in_both_languages() {
    var all =
        Stream.concat(
                new StockDefinitions().all().stream().map(StockDefinition::name),
                measures.all().stream())
            .toList();

    assertThat(all)
        .allSatisfy(
            it -> {
              assertThat(it.legalBasisNl()).as(it.cell()).hasSameSizeAs(it.legalBasis());
              assertThat(String.join("; ", it.legalBasisNl()))
                  .doesNotContain("Regulation", "Directive", " and ", "report")
                  .doesNotContainPattern("[0-9a-z]\\([0-9a-z]\\)");
            });
    assertThat(measures.get("decided-within-term").legalBasisNl())
        .contains("Kamerstukken II 35 749, nr. 3 (kwartaalrapportage)");
  }

  @Test
  void an_earlier_version_can_be_asked_for_and_says_what_it_said() {
    var first = measures.find("demonstrated-output@1").orElseThrow();

    assertThat(first.en()).endsWith("of which anything is known.");
    assertThat(measures.get("demonstrated-output").version()).isEqualTo(2);
    assertThat(measures.names("demonstrated-output"))
        .isEqualTo(List.of("demonstrated-output@2", "demonstrated-output@1"));
  }
}
