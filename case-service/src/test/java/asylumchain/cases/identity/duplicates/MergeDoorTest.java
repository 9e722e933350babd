package asylumchain.cases.identity.duplicates;

import static asylumchain.cases.identity.duplicates.PersonCalls.applicant;
import static asylumchain.cases.identity.duplicates.PersonCalls.event;
import static asylumchain.cases.identity.duplicates.PersonCalls.id;
import static asylumchain.cases.identity.duplicates.PersonCalls.json;
import static asylumchain.cases.identity.duplicates.PersonCalls.lastEvent;
import static asylumchain.cases.identity.duplicates.PersonCalls.letters;
import static asylumchain.cases.identity.duplicates.PersonCalls.merge;
import static asylumchain.cases.identity.duplicates.PersonCalls.merging;
import static asylumchain.cases.identity.duplicates.PersonCalls.person;
import static asylumchain.cases.identity.duplicates.PersonCalls.registered;
import static asylumchain.cases.identity.duplicates.PersonCalls.shown;
import static asylumchain.cases.identity.duplicates.PersonCalls.verdicts;
import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.cases.Bodies;
import asylumchain.kit.testing.Door;
import asylumchain.kit.testing.RealBackends;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = RealBackends.class,
    initArgs = @ResourceArg(name = "database", value = "cases"))
class MergeDoorTest {

  /// A family name no other test has, nor one like it.
  private final String family = letters();

  @Test
  void a_merge_and_its_undoing_are_verdicts() {
    var from = applicant(registered(person(family, "Yohannes", "1990-05-03"), ""));
    var into = applicant(registered(person(family, "Yohanna", "1990-07-20"), ""));
    assertThat(merge(from, into).answer().statusCode()).isEqualTo(201);
    var split = Door.knock("POST", "/v1/persons/" + from + "/splits").as("IND", "persons:merge");
    assertThat(split.with("If-Match", "*").answer().statusCode()).isEqualTo(201);
    assertThat(verdicts(from, "persons:match").findValuesAsText("same"))
        .containsExactly("true", "false");
  }

  @Test
  void whoever_merges_has_seen_the_person_as_they_stand() {
    var from = applicant(registered(person(family, "Yohannes", "1990-05-03"), ""));
    var into = applicant(registered(person(family, "Yohanna", "1990-07-20"), ""));
    merging(from, into).refusal(428);
    merging(from, into).with("If-Match", "\"2\"").refusal(412);
    assertThat(merging(from, into).with("If-Match", "\"1\"").answer().statusCode()).isEqualTo(201);
    var split = Door.knock("POST", "/v1/persons/" + from + "/splits").as("IND", "persons:merge");
    split.refusal(428);
    split.with("If-Match", "\"1\"").refusal(412);
  }

  @Test
  void a_merge_that_is_asked_for_again_is_answered_as_the_first_time() {
    var from = applicant(registered(person(family, "Yohannes", "1990-05-03"), ""));
    var into = applicant(registered(person(family, "Yohanna", "1990-07-20"), ""));
    var first = merge(from, into).with("Idempotency-Key", family).answer();
    assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
    var again = merge(from, into).with("Idempotency-Key", family).answer();
    assertThat(again.statusCode()).as(again.body()).isEqualTo(201);
    for (var header : List.of("Location", "ETag")) {
      assertThat(again.headers().firstValue(header))
          .as(header)
          .isPresent()
          .isEqualTo(first.headers().firstValue(header));
    }
    assertThat(merge(from, into).refusal(409).path("type").asText()).endsWith("already-merged");
  }

  @Test
  void whoever_saw_a_person_before_the_merge_reads_who_it_turned_out_to_be_and_undoes_it() {
    var from = applicant(registered(person(family, "Yohannes", "1990-05-03"), ""));
    var into = applicant(Bodies.registeredBy("COA"));
    var old = "/v1/persons/" + from;
    Door.knock("GET", old).as("COA", "persons:read").refusal(404);
    var merged = merge(from, into).answer().headers().firstValue("ETag").orElseThrow();

    var read = Door.knock("GET", old).as("IND", "persons:read").answer();
    assertThat(read.statusCode()).as(read.body()).isEqualTo(200);
    assertThat(read.headers().firstValue("ETag")).hasValue(merged);
    assertThat(json(Door.knock("GET", old).as("IND", "persons:read")).path("mergedInto").asText())
        .isEqualTo(into);
    Door.knock("GET", old).as("COA", "persons:read").refusal(404);
    Door.knock("GET", old).as("DTV", "persons:read").refusal(404);

    var split = Door.knock("POST", old + "/splits").as("IND", "persons:merge");
    var undone = split.with("If-Match", merged).with("Idempotency-Key", family).answer();
    assertThat(undone.statusCode()).as(undone.body()).isEqualTo(201);
    assertThat(undone.headers().firstValue("ETag")).hasValue("\"3\"");
    assertThat(split.answer().headers().firstValue("ETag")).hasValue("\"3\"");
    assertThat(json(Door.knock("GET", old).as("IND", "persons:read")).has("mergedInto")).isFalse();
  }

  @Test
  void a_merge_leaves_the_cases_with_their_family() {
    var kept = registered(person(family, "Yohannes", "1990-05-03"), "");
    var inFamily =
        person(family, "Yohanna", "1990-07-20").replace("{", "{\"familyRef\":\"" + family + "\",");
    var moved = registered(inFamily, "");
    var familyId = shown(moved).at("/applicant/familyId").asText();
    assertThat(familyId).isNotEmpty();

    assertThat(merge(applicant(moved), applicant(kept)).answer().statusCode()).isEqualTo(201);

    assertThat(applicant(moved)).isEqualTo(applicant(kept));
    assertThat(shown(moved).at("/applicant/familyId").asText()).isEqualTo(familyId);
    var members =
        json(
            Door.knock("GET", "/v1/persons/" + applicant(kept) + "/family")
                .as("IND", "persons:read"));
    assertThat(members.path("members").findValuesAsText("personId"))
        .containsExactly(applicant(kept));
  }

  @Test
  void a_merge_moves_the_cases_and_can_be_undone() {
    var kept = registered(person(family, "Yohannes", "1990-05-03"), "");
    var into = applicant(kept);
    var moved = registered(person(family, "Yohanna", "1990-07-20"), "");
    var from = applicant(moved);
    assertThat(merge(from, into).answer().statusCode()).isEqualTo(201);
    assertThat(applicant(moved)).isEqualTo(into);
    assertThat(lastEvent(moved)).endsWith("duplicate-merged");
    assertThat(merge(into, from).refusal(409).path("type").asText()).endsWith("same-person");
    var split =
        Door.knock("POST", "/v1/persons/" + from + "/splits")
            .as("IND", "persons:merge")
            .with("If-Match", "*");
    assertThat(split.answer().statusCode()).isEqualTo(201);
    assertThat(applicant(moved)).isEqualTo(from);
    assertThat(applicant(kept)).isEqualTo(into);
    assertThat(lastEvent(moved)).endsWith("duplicate-split");
    split.refusal(409);
  }

  @Test
  void that_records_are_one_person_is_said_of_the_persons_and_no_event_of_a_case_can() {
    var kept = registered(person(family, "Yohannes", "1990-05-03"), "");
    var moved = registered(person(family, "Yohanna", "1990-07-20"), "");
    var told = Bodies.duplicateMerged("2021-04-01");
    var refused = event(moved, told).refusal(409);
    assertThat(refused.path("type").asText()).endsWith("said-of-persons");
    assertThat(refused.path("possible").toString())
        .contains("interview-held")
        .doesNotContain("duplicate-");
    assertThat(merge(applicant(moved), applicant(kept)).answer().statusCode()).isEqualTo(201);
    var undone =
        "{\"type\":\"fact-corrected\",\"occurredOn\":\"2021-04-01\",\"version\":2,"
            + "\"replacement\":null}";
    assertThat(event(moved, undone).refusal(409).path("type").asText()).endsWith("said-of-persons");
  }

  @Test
  void a_case_is_found_by_what_was_known_of_its_applicant_before_the_merge() {
    var person = Bodies.person().replace("Canary-Kwetal", family);
    var moved = registered(person, "");
    var number = person.replaceFirst(".*\"vNumber\":\"(\\d+)\".*", "$1");
    var into = applicant(registered(Bodies.person(), ""));
    var last = applicant(registered(Bodies.person(), ""));
    assertThat(merge(applicant(moved), into).answer().statusCode()).isEqualTo(201);
    assertThat(merge(into, last).answer().statusCode()).isEqualTo(201);
    for (var known :
        List.of("{\"vNumber\":\"" + number + "\"}", "{\"familyName\":\"" + family + "\"}")) {
      var search = Door.knock("POST", "/v1/cases/_search").json(known);
      assertThat(json(search.as("IND", "cases:read")).toString()).contains(id(moved));
      assertThat(json(search.as("COA", "cases:read")).path("items")).isEmpty();
    }
  }
}
