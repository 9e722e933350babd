package asylumchain.cases.identity.corrections;

import static asylumchain.cases.CaseCalls.applicant;
import static asylumchain.cases.CaseCalls.correcting;
import static asylumchain.cases.CaseCalls.foundByNumber;
import static asylumchain.cases.CaseCalls.letters;
import static asylumchain.cases.CaseCalls.merged;
import static asylumchain.cases.CaseCalls.number;
import static asylumchain.cases.CaseCalls.read;
import static asylumchain.cases.CaseCalls.registered;
import static asylumchain.cases.CaseCalls.split;
import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.cases.Bodies;
import asylumchain.kit.testing.RealBackends;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/// A V-number that is wrong, and none takes its place on the record that has it.
@QuarkusTest
@WithTestResource(
    value = RealBackends.class,
    initArgs = @ResourceArg(name = "database", value = "cases"))
class WithoutNumberDoorTest {

  private static final String WHY = ",\"reason\":\"the number of another file was typed\"";
  private static final String LET_GO = ",\"withoutNumber\":true";

  /// Names no other test has: who has no number is likely anybody of that name.
  private final String name = letters();

  private final String survivor = somebody().replace("1987-03", "1961-02");
  private final String wrong = number(survivor);
  private final String merged = somebody();
  private final String right = number(merged);
  private final String location = registered(survivor);
  private final String personId = applicant(location);

  @Test
  void the_wrong_one_of_a_survivor_goes_and_the_right_one_of_the_merged_record_shows() {
    var record = twin();

    var answer = correcting(personId, numberless(), LET_GO + WHY, "persons:identify").answer();
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);

    var shown = read("/v1/persons/" + personId, "persons:read", "persons:identify");
    assertThat(shown.at("/person").has("vNumber")).isFalse();
    assertThat(shown.path("numbersOfRecords")).extracting(JsonNode::asText).containsExactly(right);
    assertThat(read("/v1/persons/" + personId, "persons:read").has("numbersOfRecords")).isFalse();
    assertThat(foundByNumber(right)).contains(personId);
    assertThat(foundByNumber(wrong)).doesNotContain(personId);
    var owner = Bodies.person().replaceFirst("\\d{10}", wrong);
    assertThat(applicant(registered(owner))).isNotEqualTo(personId);

    split(record);
    assertThat(read("/v1/persons/" + personId, "persons:read", "persons:identify").toString())
        .doesNotContain(wrong, right);
    assertThat(
            read("/v1/persons/" + record, "persons:read", "persons:identify")
                .at("/person/vNumber")
                .asText())
        .isEqualTo(right);
  }

  @Test
  void the_journal_keeps_the_number_and_who_let_it_go_and_why() {
    assertThat(
            correcting(personId, numberless(), LET_GO + WHY, "persons:identify")
                .answer()
                .statusCode())
        .isEqualTo(201);

    var facts = read("/v1/persons/" + personId + "/file", "persons:export").path("facts");
    assertThat(facts.at("/0/confidential/person/vNumber").asText()).isEqualTo(wrong);
    assertThat(facts.at("/1/type").asText()).endsWith("person-corrected");
    assertThat(facts.at("/1/confidential/person").has("vNumber")).isFalse();
    assertThat(facts.at("/1/confidential/reason").asText()).startsWith("the number of another");
    assertThat(facts.at("/1/confidential/by/organisation").asText()).isEqualTo("IND");
    assertThat(read(location + "/events", "cases:read").toString()).doesNotContain(wrong);
  }

  @Test
  void only_who_sees_numbers_lets_one_go_with_a_reason_and_without_another() {
    correcting(personId, numberless(), LET_GO + WHY).refusal(403);
    var unexplained = correcting(personId, numberless(), LET_GO, "persons:identify").refusal(400);
    assertThat(unexplained.at("/violations/0").toString()).contains("/reason");
    var contradicting =
        correcting(personId, survivor, LET_GO + WHY, "persons:identify").refusal(400);
    assertThat(contradicting.at("/violations/0").toString()).contains("/withoutNumber");
    var silent = correcting(personId, numberless(), WHY, "persons:identify").refusal(409);
    assertThat(silent.path("type").asText()).endsWith("number-stands");
    assertThat(silent.path("detail").asText()).contains("withoutNumber");
    assertThat(read("/v1/persons/" + personId, "persons:read", "persons:identify").toString())
        .contains(wrong);
  }

  @Test
  void who_takes_the_right_one_over_from_a_merged_record_is_told_how_it_shows() {
    twin();
    var refused =
        correcting(personId, survivor.replace(wrong, right), WHY, "persons:identify").refusal(409);
    assertThat(refused.path("type").asText()).endsWith("number-known");
    assertThat(refused.path("detail").asText()).contains("withoutNumber", "numbersOfRecords");
  }

  /// Another record of the same person, which has the right number.
  private String twin() {
    var record = applicant(registered(merged));
    merged(record, personId);
    return record;
  }

  private String somebody() {
    return Bodies.person().replace("Canary-Kwetal", name).replace("Kanarie-Zwartwit", name);
  }

  private String numberless() {
    return survivor.replaceFirst("\"vNumber\":\"\\d+\",", "");
  }
}
