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
import org.jspecify.annotations.Nullable;
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

  @Test
  void no_line_brings_an_application_of_before_the_birth_whatever_else_it_tells() {
    var newborn = born("2021-07-10");
    assertThat(offered(fresh(), newborn, lodged(DAY.minusMonths(1)), assigned()))
        .isEqualTo("not-born /person/birthDate");
    assertThat(offered(fresh(), newborn, lodged(DAY.minusDays(22)), assigned())).isEqualTo("TAKEN");
  }

  @Test
  void no_further_line_moves_what_the_same_delivery_brought_to_before_the_birth() {
    var delivery = fresh();
    assertThat(offered(delivery, born("2021-07-10"), lodged(DAY))).isEqualTo("TAKEN");
    var early = new FactCorrected(DAY, 1, lodged(DAY.minusMonths(1)));
    assertThat(offered(delivery, null, early)).isEqualTo("not-born /events");
    var right = new FactCorrected(DAY, 1, lodged(DAY.minusDays(22)));
    assertThat(offered(delivery, null, right)).isEqualTo("TAKEN");
  }

  @Test
  void an_application_of_before_the_birth_that_is_known_is_put_right_day_by_day() {
    var applicant = new KnownPerson(UUID.randomUUID(), null, born("2021-07-10"));
    var early = new FactCorrected(DAY, 1, lodged(DAY.minusMonths(1)));
    assertThat(offered(known(lodged(DAY.minusMonths(2)), applicant), null, early))
        .isEqualTo("TAKEN");
    assertThat(offered(known(lodged(DAY), applicant), null, early)).isEqualTo("not-born /events");
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
    return offered(fresh(), person, lodged(DAY));
  }

  private static Person born(String day) {
    return new Person(
        null, "Canary", null, new PartialDate(day), Sex.F, "SYR", false, null, null, null, null);
  }

  private static ApplicationLodged lodged(LocalDate on) {
    return new ApplicationLodged(on, Code.of("FIRST"), null, null, null);
  }

  private static TrackAssigned assigned() {
    return new TrackAssigned(DAY, Code.of("TRACK_4"));
  }

  /// A case that nobody delivered before.
  private static Delivery fresh() {
    var dossier = new Dossier(0, UUID.randomUUID(), CaseFile.EMPTY, List.of());
    return new Delivery(
        new Reference("INDIGO", "1"), dossier, List::of, Set.of(), Instant.MIN, null);
  }

  private static Delivery known(CaseEvent first, KnownPerson applicant) {
    var facts = List.of(new Fact(1, first));
    var dossier = new Dossier(0, UUID.randomUUID(), CaseFile.of(facts), List.of(Code.of("IND")));
    return new Delivery(
        new Reference("INDIGO", "1"),
        dossier,
        () -> facts,
        Set.of(),
        Instant.MIN,
        new Applicant(applicant, _ -> false));
  }

  private static String offered(Delivery delivery, @Nullable Person person, CaseEvent... events) {
    var reports = Stream.of(events).map(event -> new Reported<>(event, null)).toList();
    var line = new ImportLine("INDIGO", "1", person, reports);
    var digest = Integer.toHexString(line.events().hashCode());
    return text(delivery.offer(new Parsed<>(1, line, digest), terms("IND")));
  }

  private static String offered(String organisation, String... partners) {
    return offered(assigned(), organisation, partners);
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
