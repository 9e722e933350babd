package asylumchain.reporting.dashboard;

import static asylumchain.reporting.World.applicant;
import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.events.Code;
import asylumchain.events.IntakeEvent.ApplicationLodged;
import asylumchain.events.IntakeEvent.HandedOver;
import asylumchain.events.PenaltyEvent.Kind;
import asylumchain.events.PenaltyEvent.PenaltyPaid;
import asylumchain.events.PenaltyEvent.PenaltyStarted;
import asylumchain.kit.testing.Api;
import asylumchain.reporting.TopicsStill;
import asylumchain.reporting.World;
import asylumchain.reporting.dashboard.Visitor.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// From every number of cases in every table of every page inside it is one click to the cases.
@QuarkusTest
@TestProfile(TopicsStill.class)
class EveryNumberLeadsTest {

  private static final Person AUDITOR = new Person("auditor");

  /// Whole numbers that lead nowhere, by table and column or by column, and why.
  private static final Map<String, String> NO_CASES =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("lateAtBest", "a forecast: nobody knows which cases it will be"),
              Map.entry("lateIn13Weeks", "a forecast: nobody knows which cases it will be"),
              Map.entry("balance.corrections", "more less fewer: the corrections tell both"),
              Map.entry("change", "the difference between two numbers that lead to their cases"),
              Map.entry("inflow.firstRequests", "published elsewhere, not counted here"),
              Map.entry("partitions", "partitions of a topic"),
              Map.entry("applied", "messages of all cases"),
              Map.entry("records", "every record there is, of all cases"),
              Map.entry("version", "a number of order"),
              Map.entry("ageDays", "days"),
              Map.entry("medianAge", "days"),
              Map.entry("medianDays", "days"),
              Map.entry("p90Days", "days")));

  private static final Pattern TABLE =
      Pattern.compile(
          "(?s)<div class=\"told\">.*?<tbody[^>]*>(.*?)</tbody>.*?<a href=\"([^\"]*)\"[^>]*>CSV");
  private static final Pattern ROW = Pattern.compile("(?s)<tr[^>]*>(.*?)</tr>");
  private static final Pattern CELL = Pattern.compile("(?s)<t[hd][^>]*>(.*?)</t[hd]>");
  private static final Pattern WHOLE_NUMBER = Pattern.compile("(€ )?[-−]?[0-9,]*[1-9][0-9,]*");

  @Inject World world;

  private final Visitor visitor = new Visitor();
  private String cohort = "";

  @BeforeEach
  void something_in_every_table() {
    cohort = YearOfCases.tell(world);
    var late = lodged("2021-05-04", "2021-09-01");
    world.happened(
        late,
        "2021-09-02",
        new HandedOver(
            LocalDate.parse("2021-09-02"), Code.of("IND"), Code.of("COA"), Code.of("ZL"), null));
    penalty(lodged("2021-02-03", "2021-02-03"));
    lacking(lodged("2021-06-01", "2021-06-01"));
    reconciled(late);
  }

  private UUID lodged(String on, String recordedOn) {
    var id = UUID.randomUUID();
    world.happened(
        id,
        recordedOn,
        new ApplicationLodged(
            LocalDate.parse(on),
            Code.of("FIRST"),
            null,
            applicant("YEM"),
            List.of(Code.of("IND"), Code.of("COA"))));
    return id;
  }

  private void penalty(UUID id) {
    var penalty = UUID.randomUUID();
    world.said(
        id,
        "2021-09-01",
        new PenaltyStarted(
            LocalDate.parse("2021-09-01"),
            penalty,
            Kind.JUDICIAL,
            UUID.randomUUID(),
            null,
            UUID.randomUUID(),
            BigDecimal.valueOf(100),
            null,
            BigDecimal.valueOf(7500)));
    world.said(
        id,
        "2021-10-01",
        new PenaltyPaid(LocalDate.parse("2021-10-01"), penalty, BigDecimal.valueOf(500)));
  }

  private void lacking(UUID id) {
    var part = World.part(id);
    world.run(
        "insert into parked_case values (%d, '%s', 'case', now(), 'test', '1', 1)"
            .formatted(part, id));
    world.run(
        "insert into dead_letter values (%d, 'case', 999, '%s', 'no-such', '%s', 2, 'test', now())"
            .formatted(part, UUID.randomUUID(), id));
    world.run(
        """
        update projection_position
           set processed_seq = (select max(seq) - 1 from case_fact where part = %1$d)
         where source = 'deadline' and part = %1$d
        """
            .formatted(part));
    world.positioned();
  }

  /// The first record of the partition became known between two comparisons, of a day before both.
  private void reconciled(UUID id) {
    var before = UUID.randomUUID();
    var run = UUID.randomUUID();
    world.run(
        """
        insert into reconciliation (id, state, reason, repair, business_date, requested_at,
                                    started_at)
        values ('%s', 'DONE', 'test', false, '2021-12-31', '2021-12-30', '2021-12-30'),
               ('%s', 'DONE', 'test', false, '2021-12-31', now(), now())
        """
            .formatted(before, run));
    var number = 0;
    for (var kind : List.of("MISSING", "VANISHED", "DOUBLED")) {
      world.run(
          """
          insert into reconciliation_discrepancy
                 (part, reconciliation, number, layer, kind, seq, subject_id)
          values (%d, '%s', %d, 'CASE', '%s', 1, '%s')
          """
              .formatted(World.part(id), run, ++number, kind, id));
    }
    world.run(
        """
        insert into reconciliation_part values (%1$d, '%2$s', 'CASE', 0, 0, '', '', '', 0),
                                               (%1$d, '%3$s', 'CASE', 1, 1, '', '', '', 1)
        """
            .formatted(World.part(id), before, run));
  }

  private List<String> addresses() {
    return List.of(
        "?lang=en&apart=" + cohort,
        "/weeks?lang=en&asOf=2021-11-01",
        "/cohorts?lang=en&cohort=" + cohort,
        "/flows?lang=en&groupBy=partner&per=quarter&from=2021-07-01&to=2021-12-30"
            + "&openingKnownAt=2021-07-01",
        "/flows?lang=en&groupBy=unit&from=2021-07-01&to=2021-12-30&openingKnownAt=2021-07-01",
        "/durations?lang=en&groupBy=nationality",
        "/nationalities?lang=en",
        "/nationalities?lang=en&definition=pending-all-instances",
        "/quality?lang=en&from=2021-01-01&pastFrom=2020-01-01&groupBy=nationality",
        "/data-quality?lang=en",
        "/definitions?lang=en",
        "/definitions?lang=en&otherDefinition=pending-all-instances&otherAsOf=2021-06-30",
        "/definitions?lang=en&applicationKind=FIRST&otherCohort=" + cohort);
  }

  @Test
  void every_number_of_cases_in_every_table_leads_to_them() {
    visitor.at("/internal", AUDITOR);
    var nowhere = new TreeMap<String, String>();
    var excused = new TreeSet<String>();
    var tables = new TreeSet<String>();
    for (var address : addresses()) {
      var page = visitor.at("/internal" + address);
      assertThat(page.statusCode()).as(address).isEqualTo(200);
      var found = TABLE.matcher(page.body()).results().toList();
      assertThat(found).as(address).isNotEmpty();
      for (var table : found) {
        var name = table.group(2).replaceAll(".*table=([^&]+).*", "$1");
        tables.add(name);
        var columns = columns(table.group(2).replace("&amp;", "&"));
        for (var row : ROW.matcher(table.group(1)).results().toList()) {
          var cells = CELL.matcher(row.group(1)).results().map(it -> it.group(1)).toList();
          for (var i = 0; i < cells.size(); i++) {
            if (WHOLE_NUMBER.matcher(cells.get(i)).matches()) {
              var column = columns.get(i);
              var excuse = NO_CASES.containsKey(column) ? column : name + "." + column;
              if (NO_CASES.containsKey(excuse)) {
                excused.add(excuse);
              } else {
                nowhere.put(excuse, cells.get(i) + " on " + address);
              }
            }
          }
        }
      }
    }
    assertThat(nowhere).as("numbers that lead nowhere").isEmpty();
    assertThat(excused).as("excuses that are needed").isEqualTo(NO_CASES.keySet());
    assertThat(tables).as("tables looked at").hasSizeGreaterThan(30);
  }

  private List<String> columns(String csv) {
    var json = visitor.at(csv.replace("format=csv", "format=json"));
    assertThat(json.statusCode()).as(csv).isEqualTo(200);
    return Api.json(json.body()).required("labels").properties().stream()
        .map(Map.Entry::getKey)
        .toList();
  }

  /// The same page, with every number it tells of corrections, penalties and data.
  @Test
  void behind_the_numbers_of_corrections_penalties_and_data_stands_as_much_as_they_count() {
    visitor.at("/internal", AUDITOR);
    var counted = Pattern.compile("<a href=\"(/internal/counted\\?[^\"]+)\">-?([0-9,]+)</a>");
    var kinds = new TreeMap<String, Integer>();
    for (var address : addresses()) {
      for (var link :
          counted.matcher(visitor.at("/internal" + address).body()).results().toList()) {
        var where = link.group(1).replace("&amp;", "&");
        kinds.merge(where.replaceAll(".*number=([a-z]+).*", "$1"), 1, Integer::sum);
        assertThat(times(where))
            .as(where)
            .isEqualTo(Long.parseLong(link.group(2).replace(",", "")));
      }
    }
    assertThat(kinds)
        .containsKeys(
            "corrections",
            "difference",
            "discrepancies",
            "flows",
            "lacking",
            "members",
            "penalties");
  }

  /// How often the table of a list counts, all lines together.
  private long times(String address) {
    var table = visitor.at(address + "&format=csv&table=counted");
    assertThat(table.statusCode()).as(address + ": " + table.body()).isEqualTo(200);
    var lines = table.body().lines().toList();
    var column = List.of(lines.getFirst().split(",")).indexOf("times");
    return lines.stream().skip(1).mapToLong(it -> Long.parseLong(it.split(",")[column])).sum();
  }
}
