package asylumchain.deadlines.board.standing;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.events.Applicant;
import asylumchain.events.CaseEvent;
import asylumchain.events.CaseHistory;
import asylumchain.events.Code;
import asylumchain.events.ExaminationEvent;
import asylumchain.events.IntakeEvent;
import asylumchain.events.Stage;
import asylumchain.events.WaitingFor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StandingTest {

  private static final Code FIRST = Code.of("FIRST");
  private static final Code REPEAT = Code.of("REPEAT");

  @Test
  void nothing_is_known_of_a_case_whose_events_all_stay_with_their_source() {
    assertThat(Standing.of(List.of()).stage()).isNull();
    assertThat(Standing.of(List.of()).days().madeOn()).isNull();
  }

  @Test
  void the_days_are_kept_apart_and_the_partner_that_took_it_in_has_it() {
    var standing =
        after(
            new IntakeEvent.AsylumWishMade(
                day("2021-03-01"), FIRST, Code.of("TER_APEL"), person("SYR"), codes("AVIM", "COA")),
            new IntakeEvent.ApplicationRegistered(day("2021-03-08"), FIRST, null, null, null),
            new IntakeEvent.ApplicationLodged(day("2021-03-15"), REPEAT, null, null, null));
    assertThat(standing.days())
        .isEqualTo(new Standing.Days(day("2021-03-01"), day("2021-03-08"), day("2021-03-15")));
    assertThat(standing.desk().partner()).isEqualTo(Code.of("AVIM"));
    assertThat(standing.desk().unit()).isEqualTo(Code.of("TER_APEL"));
    assertThat(standing.desk().waitingFor()).isEqualTo(WaitingFor.INTERVIEW);
    assertThat(standing.kind()).isEqualTo(REPEAT);
    assertThat(standing.nationality()).isEqualTo(Code.of("SYR"));
    assertThat(standing.stage()).isEqualTo(Stage.LODGED);
  }

  @Test
  void a_hand_over_moves_the_case_and_what_it_waits_for_stays() {
    var standing =
        after(
            lodged("2021-03-15"),
            new IntakeEvent.WaitingForChanged(day("2021-03-20"), WaitingFor.LEGAL_AID),
            new IntakeEvent.HandedOver(
                day("2021-04-01"), Code.of("IND"), Code.of("RVR"), null, codes("IND", "RVR")));
    assertThat(standing.desk().partner()).isEqualTo(Code.of("RVR"));
    assertThat(standing.desk().unit()).isNull();
    assertThat(standing.desk().waitingFor()).isEqualTo(WaitingFor.LEGAL_AID);
  }

  @Test
  void a_case_that_waits_for_nothing_any_more_is_ready() {
    var standing =
        after(
            lodged("2021-03-15"),
            new IntakeEvent.WaitingForChanged(day("2021-03-20"), WaitingFor.ADVICE),
            new IntakeEvent.WaitingForChanged(day("2021-06-20"), null));
    assertThat(standing.desk().waitingFor()).isNull();
  }

  @Test
  void a_correction_puts_the_day_of_lodging_right_and_a_track_that_never_was_is_gone() {
    var standing =
        after(
            lodged("2021-03-15"),
            new IntakeEvent.TrackAssigned(day("2021-03-16"), Code.of("TRACK_1")),
            new IntakeEvent.FactCorrected(day("2021-04-01"), 1, lodged("2021-03-12")),
            new IntakeEvent.FactCorrected(day("2021-04-01"), 2, null));
    assertThat(standing.days().lodgedOn()).isEqualTo("2021-03-12");
    assertThat(standing.track()).isNull();
  }

  @Test
  void an_event_that_arrives_late_counts_on_its_own_day() {
    var standing =
        after(
            lodged("2021-03-15"),
            new IntakeEvent.TrackAssigned(day("2021-06-01"), Code.of("TRACK_4")),
            new ExaminationEvent.InterviewHeld(day("2021-05-20")),
            new IntakeEvent.TrackAssigned(day("2021-03-20"), Code.of("TRACK_1")));
    assertThat(standing.track()).isEqualTo(Code.of("TRACK_4"));
    assertThat(standing.stage()).isEqualTo(Stage.DECISION_PENDING);
  }

  @Test
  void a_merge_brings_the_nationality_of_the_person_it_turned_out_to_be() {
    var standing =
        after(
            new IntakeEvent.ApplicationLodged(
                day("2021-03-15"), FIRST, null, person("XXX"), codes("IND")),
            new IntakeEvent.DuplicateMerged(day("2021-05-01"), person("ERI")));
    assertThat(standing.nationality()).isEqualTo(Code.of("ERI"));
  }

  private static IntakeEvent.ApplicationLodged lodged(String on) {
    return new IntakeEvent.ApplicationLodged(day(on), FIRST, null, null, codes("IND"));
  }

  private static Standing after(CaseEvent... events) {
    var facts = new ArrayList<CaseHistory.Fact>();
    for (var event : events) {
      facts.add(new CaseHistory.Fact(facts.size() + 1, event));
    }
    return Standing.of(facts);
  }

  private static Applicant person(String nationality) {
    return new Applicant(
        UUID.randomUUID(),
        null,
        Code.of(nationality),
        Applicant.Sex.X,
        Applicant.AgeBand.AGE_18_34,
        false,
        Applicant.FamilySizeBand.ONE);
  }

  private static List<Code> codes(String... codes) {
    return List.of(codes).stream().map(Code::of).toList();
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }
}
