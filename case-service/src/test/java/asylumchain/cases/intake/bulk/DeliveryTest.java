package asylumchain.cases.intake.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.cases.identity.KnownPerson;
import asylumchain.cases.identity.Person;
import asylumchain.cases.identity.matching.PartialDate;
import asylumchain.cases.intake.bulk.Delivery.Applicant;
import asylumchain.cases.intake.bulk.ImportLine.Reference;
import asylumchain.cases.lifecycle.CaseFile;
import asylumchain.cases.lifecycle.Dossier;
import asylumchain.events.Applicant.Sex;
import asylumchain.events.CaseEvent;
import asylumchain.events.CaseHistory.Fact;
import asylumchain.events.Code;
import asylumchain.events.IntakeEvent.ApplicationLodged;
import asylumchain.events.IntakeEvent.FactCorrected;
import asylumchain.events.IntakeEvent.TrackAssigned;
import asylumchain.kit.imports.lines.Knowledge;
import asylumchain.kit.imports.lines.LineResult;
import asylumchain.kit.imports.lines.LineResult.Result;
import asylumchain.kit.imports.lines.ReadLine.Parsed;
import asylumchain.kit.imports.lines.Reported;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DeliveryTest {

  private static final LocalDate DAY = LocalDate.parse("2021-08-01");

  @Test
  void whoever_brought_a_case_and_takes_part_in_it_no_more_adds_nothing_to_it() {
    assertThat(offered("AVIM", "IND")).isEqualTo("not-taking-part /sourceRef");
    assertThat(offered("AVIM", "IND", "AVIM")).isEqualTo("TAKEN");
  }

  @Test
  void no_line_puts_a_fact_on_a_day_that_has_not_come() {
    var later = new ApplicationLodged(DAY.plusDays(2), Code.of("FIRST"), null, null, null);
    assertThat(offered(new FactCorrected(DAY, 1, later), "IND", "IND"))
        .isEqualTo("impossible-transition /events/0: in-the-future");
  }

  @Test
  void no_line_brings_a_minor_without_parents_who_is_of_age() {
    assertThat(brought("2003-08-01")).isEqualTo("not-a-minor /person/unaccompaniedMinor");
    assertThat(brought("2003-08-02")).isEqualTo("TAKEN");
  }

  @Test
  void no_line_brings_somebody_who_was_born_after_all_that_it_tells() {
    assertThat(brought("2021-08-02")).isEqualTo("not-born /person/birthDate");
    assertThat(brought("9999")).isEqualTo("not-born /person/birthDate");
    assertThat(brought("2021-08-01")).isEqualTo("TAKEN");
    assertThat(brought("2021")).isEqualTo("TAKEN");
  }

  private static String brought(String born) {
    var person =
        new Person(
            null,
            "Canary",
            null,
            new PartialDate(born),
            Sex.F,
            "SYR",
            true,
            null,
            null,
            null,
            null);
    var fresh = new Dossier(0, UUID.randomUUID(), CaseFile.EMPTY, List.of());
    var delivery =
        new Delivery(new Reference("INDIGO", "1"), fresh, List::of, Set.of(), Instant.MIN, null);
    var lodged = new ApplicationLodged(DAY, Code.of("FIRST"), null, null, null);
    var line = new ImportLine("INDIGO", "1", person, List.of(new Reported<>(lodged, null)));
    return text(delivery.offer(new Parsed<>(1, line, "00"), terms("IND")));
  }

  private static String offered(String organisation, String... partners) {
    return offered(new TrackAssigned(DAY, Code.of("TRACK_4")), organisation, partners);
  }

  private static String offered(CaseEvent event, String organisation, String... partners) {
    var codes = Stream.of(partners).map(Code::of).toList();
    var lodged = new ApplicationLodged(DAY, Code.of("FIRST"), null, null, codes);
    var facts = List.of(new Fact(1, lodged));
    var known = new Dossier(0, UUID.randomUUID(), CaseFile.of(facts), codes);
    var delivery =
        new Delivery(
            new Reference("INDIGO", "1"), known, () -> facts, Set.of(), Instant.MIN, somebody());
    var line = new ImportLine("INDIGO", "1", null, List.of(new Reported<>(event, null)));
    return text(delivery.offer(new Parsed<>(1, line, "00"), terms(organisation)));
  }

  private static Applicant somebody() {
    var person =
        new Person(null, "Canary", null, null, Sex.F, "SYR", false, null, null, null, null);
    return new Applicant(new KnownPerson(UUID.randomUUID(), null, person), _ -> false);
  }

  private static Terms terms(String organisation) {
    return new Terms(
        organisation, new Knowledge(true, false, Instant.MIN, Instant.MAX), DAY.plusDays(1));
  }

  private static String text(LineResult result) {
    return result.result() == Result.REFUSED
        ? result.reason() + " " + result.detail()
        : result.result().name();
  }
}
