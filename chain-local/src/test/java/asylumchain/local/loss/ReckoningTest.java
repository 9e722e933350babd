package asylumchain.local.loss;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.local.loss.JournalBooks.Row;
import asylumchain.local.loss.TopicRecords.Sent;
import asylumchain.local.loss.Writers.Acknowledged;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// The reckoning sees what it is there to see.
class ReckoningTest {

  private static final UUID CASE = UUID.randomUUID();
  private static final LocalDate DAY = LocalDate.of(2021, 6, 1);

  private final Row opening = new Row(3, 1, UUID.randomUUID(), CASE, 1, "{}");
  private final Row first = planned(2, 2, DAY);
  private final Row second = planned(3, 3, DAY.plusDays(1));
  private final List<Row> journal = List.of(opening, first, second);
  private final List<Acknowledged> promises =
      List.of(new Acknowledged(CASE, 2, DAY), new Acknowledged(CASE, 3, DAY.plusDays(1)));

  @Test
  void an_exact_repeat_is_no_fault() {
    var reckoning =
        new Reckoning(journal)
            .promised(List.of(CASE), promises)
            .travelled(topic(opening, first, opening, first, second));
    assertThat(reckoning)
        .hasToString(
            "journal 3, topic 3 + 2 exact repeats + 0 heartbeats;"
                + " lost 0, doubled 0, gaps 0, turned 0");
  }

  @Test
  void a_promise_that_is_not_written_is_lost() {
    assertThat(new Reckoning(List.of(opening, first)).promised(List.of(CASE), promises).lost())
        .hasSize(1);
  }

  @Test
  void a_fact_that_is_written_twice_is_doubled() {
    var twice = List.of(opening, first, second, planned(4, 4, DAY));
    assertThat(new Reckoning(twice).promised(List.of(CASE), promises).doubled()).hasSize(1);
  }

  @Test
  void a_number_that_is_missing_in_the_journal_is_a_gap() {
    assertThat(new Reckoning(List.of(opening, planned(3, 2, DAY))).gaps()).hasSize(1);
  }

  @Test
  void a_record_that_is_missing_on_the_topic_is_a_gap_and_is_lost() {
    var reckoning = new Reckoning(journal).travelled(topic(opening, second));
    assertThat(reckoning.gaps()).hasSize(1);
    assertThat(reckoning.lost()).hasSize(1);
  }

  @Test
  void records_that_change_places_are_turned() {
    var reckoning = new Reckoning(journal).travelled(topic(opening, second, first));
    assertThat(reckoning.turned()).isNotEmpty();
  }

  @Test
  void a_heartbeat_ahead_of_its_records_is_a_gap() {
    var ahead = new Sent(true, new Row(3, 2, CASE, CASE, 0, ""));
    assertThat(new Reckoning(List.of(opening)).travelled(List.of(sent(opening), ahead)).gaps())
        .hasSize(1);
  }

  private static Row planned(long seq, int version, LocalDate plannedOn) {
    return new Row(
        3, seq, UUID.randomUUID(), CASE, version, "{\"plannedOn\":\"" + plannedOn + "\"}");
  }

  private static List<Sent> topic(Row... rows) {
    return List.of(rows).stream().map(ReckoningTest::sent).toList();
  }

  private static Sent sent(Row row) {
    return new Sent(false, row);
  }
}
