package asylumchain.deadlines.calculations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import asylumchain.deadlines.law.BadLaw;
import asylumchain.deadlines.law.LawFiles;
import asylumchain.deadlines.law.RuleBook;
import asylumchain.deadlines.law.lateness.CaseClass;
import asylumchain.deadlines.terms.CaseRecord;
import asylumchain.deadlines.terms.CaseTale;
import asylumchain.deadlines.terms.KnownEvent;
import asylumchain.deadlines.terms.Terms;
import asylumchain.events.Clock;
import asylumchain.events.Code;
import asylumchain.events.DecisionEvent.Outcome;
import asylumchain.events.IntakeEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A law that is not asylum law, mounted as a file: no code knows of it.
class AnotherLawTest {

  private static final Path EXAMPLES = Path.of("..", "docs", "examples");
  private static final RuleBook BOOK = LawFiles.shippedWith(EXAMPLES);
  private static final String RULE = "permit-decision-term";

  @Test
  void a_permit_is_decided_on_in_eight_weeks() {
    assertThat(due(Map.of("received", "2026-02-02"))).isEqualTo("2026-03-30");
  }

  @Test
  void eight_weeks_that_end_on_a_holiday_move() {
    assertThat(due(Map.of("received", "2026-02-06"))).isEqualTo("2026-04-07");
  }

  @Test
  void one_extension_adds_six_weeks_from_the_start() {
    assertThat(due(Map.of("received", "2026-02-02", "extensions", weeks(6))))
        .isEqualTo("2026-05-11");
  }

  @Test
  void a_second_extension_does_not_count() {
    assertThat(due(Map.of("received", "2026-02-02", "extensions", weeks(3, 3))))
        .isEqualTo("2026-04-20");
  }

  @Test
  void more_than_six_weeks_is_no_extension() {
    assertThat(due(Map.of("received", "2026-02-02", "extensions", weeks(7))))
        .isEqualTo("2026-03-30");
  }

  @Test
  void the_extended_procedure_takes_twenty_six_weeks() {
    assertThat(due(Map.of("received", "2026-02-02", "procedure", "EXTENDED")))
        .isEqualTo("2026-08-03");
  }

  @Test
  void while_data_are_missing_the_term_stands_still_and_what_overlaps_counts_once() {
    var standstill =
        List.of(
            Map.of("invitedOn", "2026-02-10", "supplementedOn", "2026-02-25"),
            Map.of("invitedOn", "2026-02-20", "supplementedOn", "2026-03-04"));
    assertThat(due(Map.of("received", "2026-02-02", "suspensions", standstill)))
        .isEqualTo("2026-04-20");
  }

  @Test
  void a_procedure_that_the_file_does_not_name_is_refused() {
    assertThatExceptionOfType(Inputs.Flawed.class)
        .isThrownBy(() -> due(Map.of("received", "2026-02-02", "procedure", "SECRET")));
  }

  @Test
  void a_case_of_that_kind_gets_its_clock() {
    assertThat(clock("PERMIT", null).rule()).isEqualTo(RULE);
    assertThat(clock("PERMIT", null).dueOn()).isEqualTo("2026-03-30");
    assertThat(clock("PERMIT", "EXTENDED").dueOn()).isEqualTo("2026-08-03");
    assertThat(clock("FIRST", null).rule()).isEqualTo("vw42-decision-term");
  }

  @Test
  void no_clock_of_asylum_law_runs_beside_it() {
    var tale =
        new CaseTale()
            .of("PERMIT")
            .from("SYR")
            .registered("2026-08-03")
            .lodged("2026-08-03")
            .decided("2026-09-01", Outcome.REJECTED_UNFOUNDED)
            .announced("2026-09-02");
    assertThat(names(tale)).containsExactly("decision-term");
    assertThat(names(tale.appealed("2026-09-10"))).containsExactly("decision-term");
    var silent =
        new CaseTale().of("PERMIT").lodged("2026-08-03").appealedAgainstSilence("2026-10-20");
    assertThat(names(silent))
        .as("the court's own term of the Awb")
        .containsExactly("decision-term", "court-decision");
  }

  @Test
  void sent_back_by_a_court_it_asks_for_its_term_and_takes_none_of_asylum_law() {
    var tale =
        new CaseTale()
            .of("PERMIT")
            .lodged("2026-08-03")
            .decided("2026-09-01", Outcome.REJECTED_UNFOUNDED)
            .remanded("2026-11-02");
    assertThat(clocks(tale).getFirst().state()).isEqualTo(Clock.State.NEEDS_REVIEW);
  }

  @Test
  void a_kind_that_a_law_governs_falls_under_the_general_act_on_penalties() {
    assertThat(BOOK.classOf(Code.of("PERMIT"))).isEqualTo(CaseClass.OTHER_ADMINISTRATIVE_LAW);
    assertThat(BOOK.classOf(Code.of("FIRST"))).isEqualTo(CaseClass.ASYLUM);
    assertThat(BOOK.classOf(null)).as("nothing is known of it").isEqualTo(CaseClass.ASYLUM);
  }

  private static List<String> names(CaseTale tale) {
    return clocks(tale).stream().map(Clock::clock).toList();
  }

  private static List<Clock> clocks(CaseTale tale) {
    return Terms.latest(
            tale.record(), BOOK, CaseTale.day("2026-11-03"), CaseTale.moment("2026-11-03"))
        .bare();
  }

  @Test
  void another_law_makes_another_book() {
    assertThat(BOOK.version()).isNotEqualTo(LawFiles.shipped().version());
    assertThat(BOOK.rule(RULE)).isPresent();
    assertThat(BOOK.rules())
        .containsKeys(LawFiles.shipped().rules().keySet().toArray(String[]::new));
  }

  @Test
  void a_mounted_file_replaces_no_rule_of_the_release(@TempDir Path directory) throws IOException {
    var text = Files.readString(EXAMPLES.resolve("building-permit.yaml"));
    mounted(directory, text.replace("id: " + RULE, "id: apr35-regular"));
    assertThatExceptionOfType(BadLaw.class)
        .isThrownBy(() -> LawFiles.shippedWith(directory))
        .withMessage("mine.yaml, line 10: rule apr35-regular stands twice in the book");
  }

  @Test
  void a_mounted_file_takes_no_application_from_another_rule(@TempDir Path directory)
      throws IOException {
    var text = Files.readString(EXAMPLES.resolve("building-permit.yaml"));
    mounted(directory, text.replace("kinds: [PERMIT]", "kinds: [REPEAT]"));
    assertThatExceptionOfType(BadLaw.class)
        .isThrownBy(() -> LawFiles.shippedWith(directory))
        .withMessageContaining("mine.yaml, line 46: another rule governs some of the applications");
  }

  private static void mounted(Path directory, String text) throws IOException {
    Files.writeString(directory.resolve("mine.yaml"), text);
  }

  private static List<Map<String, Integer>> weeks(Integer... weeks) {
    return List.of(weeks).stream().map(it -> Map.of("weeks", it)).toList();
  }

  private static Object due(Map<String, ?> given) {
    var rule = BOOK.known(RULE);
    var result =
        new Calculator(BOOK).calculate(rule, Inputs.of(rule, new LinkedHashMap<>(given))).result();
    return String.valueOf(result);
  }

  private static Clock clock(String kind, @Nullable String track) {
    var known = Instant.parse("2026-02-02T10:00:00Z");
    var lodged = LocalDate.of(2026, 2, 2);
    var events = new ArrayList<KnownEvent>();
    events.add(
        new KnownEvent(
            1, known, new IntakeEvent.ApplicationLodged(lodged, Code.of(kind), null, null, null)));
    if (track != null) {
      events.add(new KnownEvent(2, known, new IntakeEvent.TrackAssigned(lodged, Code.of(track))));
    }
    return Terms.evaluate(
            new CaseRecord(events, List.of()), BOOK, BOOK.calendar(), LocalDate.MAX, known)
        .bare()
        .getFirst();
  }
}
