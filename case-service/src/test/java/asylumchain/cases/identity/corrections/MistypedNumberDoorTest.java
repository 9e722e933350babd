package asylumchain.cases.identity.corrections;

import static asylumchain.cases.CaseCalls.applicant;
import static asylumchain.cases.CaseCalls.correcting;
import static asylumchain.cases.CaseCalls.foundByNumber;
import static asylumchain.cases.CaseCalls.merged;
import static asylumchain.cases.CaseCalls.number;
import static asylumchain.cases.CaseCalls.read;
import static asylumchain.cases.CaseCalls.registered;
import static asylumchain.cases.CaseCalls.registering;
import static asylumchain.cases.CaseCalls.split;
import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.cases.Bodies;
import asylumchain.kit.testing.RealBackends;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/// A V-number that was mistyped, and so was somebody else's.
@QuarkusTest
@WithTestResource(
    value = RealBackends.class,
    initArgs = @ResourceArg(name = "database", value = "cases"))
class MistypedNumberDoorTest {

  private static final String WHY = ",\"reason\":\"two digits were swapped\"";

  private final String person = Bodies.person();
  private final String mistyped = number(person);
  private final String right = number(Bodies.person());

  @Test
  void it_is_put_right_with_a_reason_and_is_free_for_whose_it_is() {
    var location = registered(person);
    var personId = applicant(location);
    var owner =
        Bodies.person()
            .replaceFirst("\\d{10}", mistyped)
            .replace("Canary-Kwetal", "Canary-Eigenaar")
            .replace("1987-03", "1961-02");
    assertThat(registering(owner).refusal(409).path("type").asText()).endsWith("person-differs");

    var answer = correcting(personId, numbered(right), WHY, "persons:identify").answer();
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);

    assertThat(applicant(registered(owner))).isNotEqualTo(personId);
    var shown = read("/v1/persons/" + personId, "persons:read", "persons:identify");
    assertThat(shown.at("/person/vNumber").asText()).isEqualTo(right);
    assertThat(foundByNumber(right)).contains(personId).doesNotContain("Canary");
    assertThat(foundByNumber(mistyped)).doesNotContain(personId);
    var file = read("/v1/persons/" + personId + "/file", "persons:export");
    assertThat(file.at("/facts/0/confidential/person/vNumber").asText()).isEqualTo(mistyped);
    assertThat(file.at("/facts/1/confidential/person/vNumber").asText()).isEqualTo(right);
    assertThat(read(location + "/events", "cases:read").toString()).doesNotContain(mistyped, right);
    var back = correcting(personId, person, WHY, "persons:identify").refusal(409);
    assertThat(back.path("type").asText()).endsWith("number-known");
  }

  @Test
  void only_who_sees_numbers_puts_one_right_and_only_with_a_reason() {
    var personId = applicant(registered(person));
    correcting(personId, numbered(right), WHY).refusal(403);
    var unexplained = correcting(personId, numbered(right), "", "persons:identify").refusal(400);
    assertThat(unexplained.at("/violations/0").toString()).contains("/reason");
    var without = person.replaceFirst("\"vNumber\":\"\\d+\",", "");
    assertThat(
            correcting(personId, without, WHY, "persons:identify")
                .refusal(409)
                .path("type")
                .asText())
        .endsWith("number-stands");
    var named =
        correcting(personId, numbered(right), "", "persons:identify")
            .with("Fact-Reason", "two digits were swapped")
            .answer();
    assertThat(named.statusCode()).as(named.body()).isEqualTo(201);
  }

  @Test
  void one_on_a_record_that_was_merged_is_put_right_once_the_merge_is_undone() {
    var record = applicant(registered(person));
    var survivor = applicant(registered(Bodies.person().replace("1987-03", "1961-02")));
    merged(record, survivor);

    var refused = correcting(record, numbered(right), WHY, "persons:identify").refusal(409);
    assertThat(refused.path("type").asText()).endsWith("already-merged");
    assertThat(refused.path("detail").asText())
        .contains(survivor, "POST /v1/persons/" + record + "/splits", "persons:merge");
    var taken =
        correcting(survivor, person.replace("1987-03", "1961-02"), WHY, "persons:identify")
            .refusal(409);
    assertThat(taken.path("type").asText()).endsWith("number-known");
    assertThat(taken.path("detail").asText())
        .contains("POST /v1/persons/" + record + "/splits")
        .doesNotContain("merge the two");

    split(record);
    assertThat(correcting(record, numbered(right), WHY, "persons:identify").answer().statusCode())
        .isEqualTo(201);
  }

  private String numbered(String number) {
    return person.replace(mistyped, number);
  }
}
