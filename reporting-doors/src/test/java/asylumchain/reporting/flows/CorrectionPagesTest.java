package asylumchain.reporting.flows;

import static asylumchain.reporting.World.applicant;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.events.Code;
import asylumchain.events.IntakeEvent.ApplicationLodged;
import asylumchain.events.IntakeEvent.HandedOver;
import asylumchain.kit.testing.TestTokens;
import asylumchain.reporting.TopicsStill;
import asylumchain.reporting.World;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The cases behind the corrections of an opening stock, a page at a time.
@QuarkusTest
@TestProfile(TopicsStill.class)
class CorrectionPagesTest {

  private static final String JANUARY =
      "from=2021-01-01&to=2021-01-31&openingKnownAt=2021-01-07&groupBy=unit";
  private static final int CASES = 40;
  private static final Pattern NEXT = Pattern.compile("[?&]cursor=([^&>]+)");

  @Inject World world;

  private final List<UUID> lodgedLate = new ArrayList<>();
  private final List<UUID> handedOver = new ArrayList<>();

  @BeforeEach
  void cases_that_became_known_late_and_cases_that_turned_out_to_be_elsewhere() {
    world.begin(Instant.parse("2021-06-30T00:00:00Z"));
    for (var i = 0; i < CASES; i++) {
      lodgedLate.add(lodged("2021-01-08", i % 2 == 0 ? "IND" : "COA"));
      var id = lodged("2020-03-02", "IND");
      handedOver.add(id);
      var on = LocalDate.parse("2020-09-01");
      var ind = Code.of("IND");
      world.happened(id, "2021-01-08", new HandedOver(on, ind, ind, Code.of("DB"), null));
    }
    var asPostgresOrders = Comparator.comparing(UUID::toString);
    lodgedLate.sort(asPostgresOrders);
    handedOver.sort(asPostgresOrders);
  }

  private UUID lodged(String recordedOn, String partner) {
    var id = UUID.randomUUID();
    world.happened(
        id,
        recordedOn,
        new ApplicationLodged(
            LocalDate.parse("2020-03-02"),
            Code.of("FIRST"),
            Code.of("ZL"),
            applicant("SYR"),
            List.of(Code.of(partner))));
    return id;
  }

  @Test
  void pages_follow_one_another_and_are_the_whole_list() {
    var asked = "change=more&why=BECAME_KNOWN&what=application-lodged&" + JANUARY;
    assertThat(pages(asked, 7, "audit:read")).isEqualTo(lodgedLate);
    assertThat(pages(asked + "&group=ZL", 200, "audit:read")).isEqualTo(lodgedLate);
    assertThat(pages(asked + "&group=DB", 200, "audit:read")).isEmpty();
  }

  @Test
  void what_left_a_group_is_fewer_there_and_more_where_it_went() {
    assertThat(pages("change=fewer&group=ZL&" + JANUARY, 9, "audit:read")).isEqualTo(handedOver);
    assertThat(pages("change=more&group=DB&" + JANUARY, 9, "audit:read")).isEqualTo(handedOver);
    assertThat(pages("change=fewer&what=application-lodged&" + JANUARY, 9, "audit:read")).isEmpty();
  }

  @Test
  void a_partner_turns_over_its_own_pages() {
    var asked = "change=more&what=application-lodged&" + JANUARY;
    assertThat(pages(asked, 7, "cases:read")).hasSize(CASES / 2).isSubsetOf(lodgedLate);
  }

  @Test
  void a_page_explains_no_case_that_it_does_not_show() {
    var last = lodgedLate.getLast();
    world.run("update case_fact set payload = '{}' where subject_id = '" + last + "'");
    var asked = "change=more&group=ZL&" + JANUARY;

    assertThat(page(asked + "&limit=5", "audit:read").statusCode()).isEqualTo(200);
    assertThat(page(asked + "&limit=5&count=exact", "audit:read").statusCode())
        .as("all are counted without being explained")
        .isEqualTo(200);
    assertThat(page(asked + "&limit=500", "audit:read").statusCode())
        .as("the whole list cannot be explained")
        .isEqualTo(500);
  }

  private static List<UUID> pages(String asked, int limit, String scope) {
    var found = new ArrayList<UUID>();
    String cursor = "";
    while (cursor != null) {
      var page = page(asked + "&limit=" + limit + cursor, scope);
      assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
      page.jsonPath().<String>getList("items.caseId").forEach(id -> found.add(UUID.fromString(id)));
      cursor = next(page.header("Link"));
    }
    return found;
  }

  private static @Nullable String next(@Nullable String link) {
    var cursor = NEXT.matcher(link == null ? "" : link);
    return cursor.find() ? "&cursor=" + cursor.group(1) : null;
  }

  private static Response page(String asked, String scope) {
    return given()
        .urlEncodingEnabled(false)
        .header("Authorization", TestTokens.bearer("COA", scope))
        .get("/v1/flows/balance/cases?" + asked);
  }
}
