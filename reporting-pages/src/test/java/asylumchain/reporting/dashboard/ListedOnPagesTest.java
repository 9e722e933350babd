package asylumchain.reporting.dashboard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import asylumchain.kit.testing.TestTokens;
import asylumchain.reporting.TopicsStill;
import asylumchain.reporting.World;
import asylumchain.reporting.dashboard.Visitor.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A list that holds less than the number it stands behind says so.
@QuarkusTest
@TestProfile(TopicsStill.class)
class ListedOnPagesTest {

  private static final Person AUDITOR = new Person("auditor");
  private static final String BACK_DATED =
      "counted 1,234 records that were back-dated; 0 of them are still kept";
  private static final String PLACES = "1 of 2 records that are wrong are listed with a case";

  @Inject World world;

  private final Visitor visitor = new Visitor();
  private final UUID run = UUID.randomUUID();

  /// A comparison that counted more than is kept, and found a journal that is not what it was.
  @BeforeEach
  void a_comparison() {
    YearOfCases.tell(world);
    var id = world.sent().getFirst().subjectId();
    world.run(
        """
        insert into reconciliation (id, state, reason, repair, business_date, requested_at)
        values ('%s', 'DONE', 'test', false, '2021-12-31', now())
        """
            .formatted(run));
    world.run(
        "insert into reconciliation_part values (%d, '%s', 'CASE', 9, 9, '', '', '', 1234)"
            .formatted(World.part(id), run));
    found(id, 1, "MISSING", "'" + id + "'");
    found(id, 2, "PAST_CHANGED", "null");
    visitor.at("/internal", AUDITOR);
  }

  private void found(UUID id, int number, String kind, String subject) {
    world.run(
        """
        insert into reconciliation_discrepancy
               (part, reconciliation, number, layer, kind, seq, subject_id)
        values (%d, '%s', %d, 'CASE', '%s', 1, %s)
        """
            .formatted(World.part(id), run, number, kind, subject));
  }

  @Test
  void the_page_of_data_quality_says_how_much_of_what_it_counts_is_listed() {
    assertThat(page("/internal/data-quality?lang=en")).contains(PLACES);
    assertThat(page("/internal/data-quality?lang=nl"))
        .contains("Van de 2 onjuiste gegevens staan er bij de vergelijking van");
  }

  @Test
  void each_list_says_it_of_itself_alone() {
    assertThat(list("backDated")).contains(BACK_DATED).doesNotContain(PLACES);
    assertThat(list("wrong")).contains(PLACES).doesNotContain(BACK_DATED);
    assertThat(list("vanished")).doesNotContain("are listed");
  }

  @Test
  void the_interface_says_it_in_numbers() {
    given()
        .header("Authorization", TestTokens.bearer("IND", "operations"))
        .get("/v1/reconciliations/" + run)
        .then()
        .statusCode(200)
        .body("reconciliation.backDated", equalTo(1234))
        .body("reconciliation.wrong", equalTo(2))
        .body("reconciliation.unrepaired", equalTo(2))
        .body("reconciliation.placesWithoutCase", equalTo(1));
  }

  private String list(String found) {
    return page(
        "/internal/counted?lang=en&number=discrepancies&reconciliation=" + run + "&found=" + found);
  }

  private String page(String address) {
    var page = visitor.at(address);
    assertThat(page.statusCode()).as(address).isEqualTo(200);
    return page.body();
  }
}
