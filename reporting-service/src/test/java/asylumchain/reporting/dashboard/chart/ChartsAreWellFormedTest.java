package asylumchain.reporting.dashboard.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.NamedNodeMap;
import org.xml.sax.InputSource;

class ChartsAreWellFormedTest {

  private static final List<LocalDate> DAYS =
      Stream.of("2019-11-30", "2019-12-31", "2020-01-31").map(LocalDate::parse).toList();

  @ParameterizedTest
  @CsvSource({
    "0,      'an empty chart still has a scale'",
    "0.83,   'shares'",
    "1,      'one case'",
    "7,      'a few'",
    "15350,  'a cohort'",
    "49470,  'a large stock'",
    "999999, 'just below a power of ten'"
  })
  void a_scale_holds_its_highest_value_with_a_few_round_ticks(double highest, String why) {
    var scale = Scale.holding(DoubleStream.of(0, highest));

    assertThat(scale.top()).as(why).isGreaterThanOrEqualTo(highest * 0.999);
    assertThat(scale.ticks().length).as(why).isBetween(2, 8);
    assertThat(scale.ticks()[scale.ticks().length - 1]).isCloseTo(scale.top(), within());
  }

  @Test
  void every_chart_is_an_image_with_a_name_and_a_description() throws Exception {
    var values = List.of(3.0, 2.0, 1.0);
    var columns =
        Stream.of(3, 2, 1).map(n -> new ColumnChart.Column("published", n, "a < b")).toList();
    for (var svg :
        List.of(
            LineChart.svg(plot(), List.of(new Series("late", values))),
            AreaChart.svg(
                plot(), List.of(new Series("rest", values), new Series("cohort", values))),
            ColumnChart.svg(plot(), columns),
            BarChart.svg("p", "Stock & \"terms\" <now>", "What it shows", bars(80)))) {
      var image = parsed(svg).getDocumentElement();
      assertThat(image.getAttribute("role")).isEqualTo("img");
      assertThat(image.getAttribute("aria-labelledby")).isEqualTo("p-title p-desc");
      assertThat(image.getElementsByTagName("title").item(0).getTextContent())
          .isEqualTo("Stock & \"terms\" <now>");
      assertThat(svg).doesNotContain("style=").doesNotContain("NaN");
    }
  }

  @Test
  void areas_stand_on_one_another() throws Exception {
    var svg =
        AreaChart.svg(
            plot(),
            List.of(
                new Series("rest", List.of(1.0, 1.0, 1.0)),
                new Series("cohort", List.of(1.0, 1.0, 1.0))));

    var areas = parsed(svg).getElementsByTagName("path");
    var lower = areas.item(0).getAttributes().getNamedItem("d").getNodeValue();
    var upper = areas.item(1).getAttributes().getNamedItem("d").getNodeValue();
    var plot = plot();
    assertThat(lower).startsWith("M58 " + Math.round(plot.y(1) * 10) / 10.0);
    assertThat(upper).startsWith("M58 " + Math.round(plot.y(2) * 10) / 10.0);
  }

  /// The longest name of a country has 44 letters, in Dutch.
  @Test
  void a_long_name_stands_above_its_bar_and_takes_no_room_from_it() throws Exception {
    var narrow = parsed(BarChart.svg("p", "t", "d", bars(3)));
    var wide = parsed(BarChart.svg("p", "t", "d", bars(80)));

    for (var image : List.of(narrow, wide)) {
      var name = image.getElementsByTagName("text").item(0).getAttributes();
      var bar = image.getElementsByTagName("rect").item(0).getAttributes();
      assertThat(name.getNamedItem("class").getNodeValue()).isEqualTo("tick name");
      assertThat(number(name, "x")).isLessThan(10);
      assertThat(number(name, "y")).isLessThan(number(bar, "y"));
      assertThat(number(bar, "width")).isGreaterThan(400);
    }
  }

  private static double number(NamedNodeMap attributes, String name) {
    return Double.parseDouble(attributes.getNamedItem(name).getNodeValue());
  }

  private static List<BarChart.Bar> bars(int letters) {
    return List.of(new BarChart.Bar("published", "m".repeat(letters), 7, "7"));
  }

  @Test
  void a_line_breaks_where_there_is_no_value() {
    var svg = LineChart.svg(plot(), List.of(new Series("late", List.of(1.0, Double.NaN, 2.0))));

    assertThat(svg).containsPattern("d=\"M[^L]*M[^L]*\"");
  }

  private static org.assertj.core.data.Offset<Double> within() {
    return org.assertj.core.data.Offset.offset(1e-6);
  }

  private static Plot plot() {
    return new Plot(
        "p",
        "Stock & \"terms\" <now>",
        "What it shows",
        DAYS,
        Scale.holding(DoubleStream.of(3)),
        Double::toString);
  }

  private static Document parsed(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)));
  }
}
