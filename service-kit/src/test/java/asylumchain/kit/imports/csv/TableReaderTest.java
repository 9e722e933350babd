package asylumchain.kit.imports.csv;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import asylumchain.kit.imports.spool.Spool;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableReaderTest {

  private static final Mapping DUTCH =
      new Mapping(
          "INDIGO",
          ";",
          Map.of(
              "Zaaknummer", "sourceRef",
              "Achternaam", "person.familyName",
              "Ingediend op", "events.0.occurredOn",
              "Soort", "events.0.applicationKind",
              "Vastgelegd", "events.0.recordedAt",
              "Besloten op", "events.1.occurredOn"),
          Map.of(
              "source", "INDIGO",
              "events.0.type", "application-lodged",
              "events.1.type", "decision-made"),
          Map.of("events.0.applicationKind", Map.of("eerste", "FIRST")),
          Map.of(
              "events.0.occurredOn", "dd-MM-yyyy",
              "events.1.occurredOn", "dd-MM-yyyy",
              "events.0.recordedAt", "dd-MM-yyyy HH:mm"));

  private static final String HEADING =
      "Zaaknummer;Achternaam;Ingediend op;Soort;Vastgelegd;Besloten op;Opmerking\n";

  @Test
  void foreign_columns_become_fields_and_an_event_without_a_filled_cell_is_left_out()
      throws IOException {
    assertThat(
            lines(
                DUTCH,
                HEADING
                    + "Z1;\"Van \"\"der\"\" Berg\";01-05-2019;eerste;02-07-2019 10:00;;geheim\n"
                    + "Z2;;;;;12-06-2020;\n"))
        .containsExactly(
            "",
            "{\"events\":[{\"applicationKind\":\"FIRST\",\"occurredOn\":\"2019-05-01\","
                + "\"recordedAt\":\"2019-07-02T08:00:00Z\",\"type\":\"application-lodged\"}],"
                + "\"person\":{\"familyName\":\"Van \\\"der\\\" Berg\"},\"source\":\"INDIGO\","
                + "\"sourceRef\":\"Z1\"}",
            "{\"events\":[{\"occurredOn\":\"2020-06-12\",\"type\":\"decision-made\"}],"
                + "\"source\":\"INDIGO\",\"sourceRef\":\"Z2\"}");
  }

  @Test
  void a_line_has_the_number_of_its_row_also_after_cells_of_several_lines() throws IOException {
    var sent = new Sent();
    var received =
        new TableReader(null, UTF_8)
            .drain(
                stream("\uFEFFsourceRef,note\r\n1,\"two\r\nlines\"\r\n\r\n4,\r\n5,,,\r\n", UTF_8),
                new Spool(sent));
    assertThat(received.lines()).isEqualTo(3);
    assertThat(sent.lines())
        .containsExactly(
            "",
            "\u0002{\"note\":\"two\\r\\nlines\",\"sourceRef\":\"1\"}",
            "",
            "",
            "\u0002{\"sourceRef\":\"4\"}",
            "\u0003");
  }

  @Test
  void what_cannot_be_understood_stays_as_it_is_so_that_the_line_is_refused_by_its_place()
      throws IOException {
    assertThat(lines(DUTCH, HEADING + "Z1;;31-02-2019;tweede;;;\n").getLast())
        .contains("\"occurredOn\":\"31-02-2019\"", "\"applicationKind\":\"tweede\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Zaaknummer;Achternaam | line 1: the heading lacks the column",
        "a;b                   | line 1: the heading lacks the column",
        "''                    | line 1: there is no heading",
      })
  void a_table_that_is_not_the_one_meant_is_refused_before_its_first_row(
      String heading, String reason) {
    assertThatThrownBy(() -> lines(DUTCH, heading))
        .isInstanceOf(BadTable.class)
        .hasMessageStartingWith(reason);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sourceRef,V-nummer\n", "sourceRef,person.\n", "sourceRef,a..b\n"})
  void a_heading_that_is_no_path_is_named_where_no_mapping_says_what_it_means(String heading) {
    assertThatThrownBy(() -> lines(null, heading + "1,2\n"))
        .isInstanceOf(BadTable.class)
        .hasMessageStartingWith("line 1: the heading of column 2 is no path");
  }

  @Test
  void a_heading_of_a_hundred_thousand_parts_is_no_path_either() {
    assertThatThrownBy(() -> lines(null, "a" + ".a".repeat(100_000) + "\n1\n"))
        .isInstanceOf(BadTable.class);
  }

  @Test
  void a_column_without_a_heading_is_passed_over_as_long_as_it_is_empty() throws IOException {
    assertThat(lines(null, "sourceRef,\n1,\n2,x\n3\n").subList(1, 4))
        .containsExactly("{\"sourceRef\":\"1\"}", "\u0003", "{\"sourceRef\":\"3\"}");
  }

  @Test
  void a_quote_that_is_never_closed_is_named_by_the_line_on_which_it_opens() {
    assertThatThrownBy(() -> lines(null, "sourceRef,note\n1,good\n2,\"no end\n3,x\n"))
        .isInstanceOf(BadTable.class)
        .hasMessageStartingWith("line 3: not a row of cells");
  }

  @Test
  void a_table_in_another_character_set_is_read_when_that_is_announced() throws IOException {
    assertThat(lines(null, "sourceRef\nZoë\n", ISO_8859_1, ISO_8859_1).getLast()).contains("Zoë");
    assertThatThrownBy(() -> lines(null, "sourceRef\nZoë\n", ISO_8859_1, UTF_8))
        .isInstanceOf(BadTable.class)
        .hasMessageContaining("character set");
  }

  @Test
  void a_million_rows_pass_through_in_pieces() throws IOException {
    var row = stream("Z1,2019-05-01,REFUGEE\n".repeat(1_000), UTF_8).readAllBytes();
    var rows =
        IntStream.range(0, 1_000)
            .<InputStream>mapToObj(_ -> new ByteArrayInputStream(row))
            .iterator();
    var heading = stream("sourceRef,events.0.occurredOn,events.0.outcome\n", UTF_8);
    var largest = new int[1];
    var spool = new Spool((_, _, body) -> largest[0] = Math.max(largest[0], body.length));
    var received =
        new TableReader(null, UTF_8)
            .drain(
                new SequenceInputStream(
                    heading, new SequenceInputStream(Collections.enumeration(all(rows)))),
                spool);
    assertThat(received.lines()).isEqualTo(1_000_000);
    assertThat(largest[0]).isLessThan(1 << 20);
  }

  @Test
  void a_mapping_names_every_path_and_pattern_that_is_none() {
    var wrong =
        new Mapping(
            "bad",
            null,
            Map.of("A", "no path!"),
            Map.of("events..type", "x"),
            null,
            Map.of("events.0.occurredOn", "dd-QX"));
    assertThat(wrong.violations())
        .extracting(violation -> violation.pointer())
        .containsExactly("/columns/A", "/constants/events..type", "/dates/events.0.occurredOn");
    assertThat(DUTCH.violations()).isEmpty();
  }

  private static List<InputStream> all(java.util.Iterator<InputStream> rows) {
    var all = new java.util.ArrayList<InputStream>();
    rows.forEachRemaining(all::add);
    return all;
  }

  private static List<String> lines(
      @org.jspecify.annotations.Nullable Mapping mapping, String table) throws IOException {
    return lines(mapping, table, UTF_8, UTF_8);
  }

  private static List<String> lines(
      @org.jspecify.annotations.Nullable Mapping mapping,
      String table,
      Charset sent,
      Charset announced)
      throws IOException {
    var spooled = new Sent();
    new TableReader(mapping, announced).drain(stream(table, sent), new Spool(spooled));
    return spooled.lines().stream().map(line -> line.replace("\u0002", "")).toList();
  }

  private static InputStream stream(String text, Charset charset) {
    return new ByteArrayInputStream(text.getBytes(charset));
  }

  /// What reached the spool.
  private static final class Sent implements Spool.ChunkSink {
    private final ByteArrayOutputStream all = new ByteArrayOutputStream();

    @Override
    public void accept(int chunk, long firstLine, byte[] body) {
      all.writeBytes(body);
    }

    List<String> lines() {
      return List.of(all.toString(UTF_8).split("\n"));
    }
  }
}
