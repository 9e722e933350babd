package asylumchain.events;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.events.Applicant.AgeBand;
import asylumchain.events.Applicant.FamilySizeBand;
import asylumchain.events.Applicant.Sex;
import asylumchain.events.IntakeEvent.ApplicationLodged;
import asylumchain.events.IntakeEvent.AsylumWishMade;
import asylumchain.events.IntakeEvent.DuplicateMerged;
import asylumchain.events.IntakeEvent.DuplicateSplit;
import asylumchain.events.IntakeEvent.FactCorrected;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ApplicantRecordsTest {

  private static final LocalDate DAY = LocalDate.parse("2021-03-15");
  private static final UUID A = new UUID(0, 1);
  private static final UUID B = new UUID(0, 2);
  private static final UUID C = new UUID(0, 3);

  @Test
  void a_case_begins_under_one_record_whoever_is_named_later() {
    assertThat(ApplicantRecords.of(List.of(wish(A), lodged(A)))).containsExactly(A);
    assertThat(ApplicantRecords.of(List.of(wish(A), merged(B), lodged(B)))).containsExactly(A, B);
  }

  @Test
  void a_person_who_was_merged_twice_is_known_under_three() {
    assertThat(ApplicantRecords.of(List.of(wish(A), merged(B), merged(C))))
        .containsExactly(A, B, C);
  }

  @Test
  void of_a_merge_that_was_undone_nothing_is_left() {
    assertThat(ApplicantRecords.of(List.of(wish(A), merged(B), split(A)))).containsExactly(A);
    assertThat(ApplicantRecords.of(List.of(wish(A), merged(B), merged(C), split(B))))
        .as("only the second merge was undone")
        .containsExactly(A, B);
    assertThat(ApplicantRecords.of(List.of(wish(A), merged(B), merged(C), split(A))))
        .containsExactly(A);
  }

  @Test
  void a_circle_of_merges_ends_with_the_one_merged_into_last() {
    assertThat(ApplicantRecords.of(List.of(wish(A), merged(B), merged(A)))).containsExactly(B, A);
  }

  @Test
  void a_correction_of_a_fact_of_before_a_merge_undoes_no_merge() {
    var corrected = new FactCorrected(DAY, 1, wish(A));
    assertThat(ApplicantRecords.of(List.of(wish(A), merged(B), corrected))).containsExactly(A, B);
  }

  @Test
  void before_anybody_is_named_there_is_none() {
    assertThat(ApplicantRecords.of(List.of(new IntakeEvent.PersonIdentified(DAY)))).isEmpty();
  }

  private static AsylumWishMade wish(UUID person) {
    return new AsylumWishMade(DAY, Code.of("FIRST"), null, applicant(person), null);
  }

  private static ApplicationLodged lodged(UUID person) {
    return new ApplicationLodged(DAY, Code.of("FIRST"), null, applicant(person), null);
  }

  private static DuplicateMerged merged(UUID into) {
    return new DuplicateMerged(DAY, applicant(into));
  }

  private static DuplicateSplit split(UUID back) {
    return new DuplicateSplit(DAY, applicant(back));
  }

  private static Applicant applicant(UUID person) {
    return new Applicant(
        person, null, Code.of("SYR"), Sex.F, AgeBand.AGE_18_34, false, FamilySizeBand.ONE);
  }
}
