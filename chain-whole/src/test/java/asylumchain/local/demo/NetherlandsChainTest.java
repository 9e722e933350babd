package asylumchain.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.local.scenario.Milestone;
import asylumchain.local.scenario.NetherlandsScenario;
import asylumchain.local.scenario.Scale;
import asylumchain.local.scenario.Table;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// Eleven years of published figures through a whole suite, one case for a hundred: the comparison
/// is that of the demo.
class NetherlandsChainTest {

  private static final Scale HUNDREDTH = new Scale(100);

  @Test
  void flows_by_outcome_and_each_stock_under_its_own_definition_are_those_published()
      throws IOException {
    var lines = new ByteArrayOutputStream();
    var written = new NetherlandsScenario(1, HUNDREDTH).write(lines);
    try (var chain = WholeChain.startedOn(NetherlandsScenario.LAST_DAY)) {
      var taken = chain.done(chain.send(lines.toString(StandardCharsets.UTF_8), "netherlands"));
      assertThat(taken.taken()).isEqualTo(written.cases());
      assertThat(taken.events()).isEqualTo(written.events());
      chain.awaitVisible();

      assertThat(YearTable.ask(chain.reporting(), HUNDREDTH).unmet()).isEmpty();
      var stocks =
          MilestoneTable.ask(chain.reporting(), Milestone.ofTheNetherlands(HUNDREDTH)).lines();
      assertThat(stocks)
          .isNotEmpty()
          .allSatisfy(
              line ->
                  assertThat(line.met())
                      .as("%s: %d then, %d now", line.milestone().id(), line.then(), line.now())
                      .isTrue());
    }
  }

  @Test
  void every_published_stock_of_the_netherlands_is_compared_or_shown_as_published() {
    var compared = new TreeSet<String>();
    Table.at("/scenario/netherlands-milestones.csv")
        .rows()
        .forEach(row -> compared.add(row.text("date") + row.text("sourceSeries")));
    NotSimulated.shipped().rows().forEach(row -> compared.add(name(row)));
    var elsewhere = Set.of("NL past term (post 2020-04-01 cohort)", "NL deadline recalculated");
    assertThat(Table.at("/data/nl/stock_milestones.csv").rows())
        .filteredOn(row -> row.text("series").startsWith("NL "))
        .filteredOn(row -> !elsewhere.contains(row.text("series")))
        .extracting(NetherlandsChainTest::name)
        .isNotEmpty()
        .isSubsetOf(compared);
  }

  private static String name(Table.Row row) {
    return row.text("date") + row.text("series");
  }
}
