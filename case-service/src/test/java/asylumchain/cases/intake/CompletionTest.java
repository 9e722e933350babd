package asylumchain.cases.intake;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.cases.identity.KnownPerson;
import asylumchain.cases.identity.Person;
import asylumchain.cases.lifecycle.CaseFile;
import asylumchain.events.Applicant.Sex;
import asylumchain.events.CaseHistory.Fact;
import asylumchain.events.Code;
import asylumchain.events.IntakeEvent.ApplicationLodged;
import asylumchain.events.IntakeEvent.DuplicateMerged;
import asylumchain.events.IntakeEvent.FactCorrected;
import asylumchain.events.IntakeEvent.TrackAssigned;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CompletionTest {

  private static final LocalDate DAY = LocalDate.parse("2021-08-01");
  private static final Code IND = Code.of("IND");

  @Test
  void a_delivered_correction_does_not_say_beside_its_fact_who_takes_part() {
    var facts =
        List.of(
            new Fact(1, new ApplicationLodged(DAY, Code.of("FIRST"), null, null, List.of(IND))),
            new Fact(2, new TrackAssigned(DAY, Code.of("TRACK_4"))));
    var correction = new FactCorrected(DAY, 2, null, List.of(IND, Code.of("NIDOS")));

    var completion =
        Completion.of(correction, CaseFile.of(facts), List.of(IND), IND, somebody(), () -> facts);

    assertThat(completion.participants()).containsExactly(IND);
    assertThat(completion.event()).isEqualTo(new FactCorrected(DAY, 2, null));
  }

  @Test
  void a_fact_told_anew_for_the_sake_of_who_takes_part_keeps_who_applied() {
    var then = somebody().seenOn(DAY);
    var lodged = new ApplicationLodged(DAY, Code.of("FIRST"), null, then, List.of(IND));
    var facts =
        List.of(new Fact(1, lodged), new Fact(2, new DuplicateMerged(DAY, somebody().seenOn(DAY))));
    var anew = new FactCorrected(DAY, 1, lodged);

    var completion =
        Completion.of(anew, CaseFile.of(facts), List.of(IND), IND, somebody(), () -> facts)
            .ofApplicant(lodged);

    assertThat(completion.event()).isEqualTo(anew);
  }

  private static KnownPerson somebody() {
    var person =
        new Person(null, "Canary", null, null, Sex.F, "SYR", false, null, null, null, null);
    return new KnownPerson(UUID.randomUUID(), null, person);
  }
}
