package asylumchain.cases.identity.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.cases.identity.matching.NameTable;
import asylumchain.kit.testing.RealBackends;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/// Clerks who register the same newcomer at the same moment: nobody knew the person before.
@QuarkusTest
@WithTestResource(
    value = RealBackends.class,
    initArgs = @ResourceArg(name = "database", value = "cases"))
class RegistrationRaceTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int CLERKS = 32;

  private final String family = PersonCalls.letters();
  private final NameTable names;
  private final DataSource database;

  RegistrationRaceTest(NameTable names, DataSource database) {
    this.names = names;
    this.database = database;
  }

  @Test
  void one_registers_and_the_others_are_shown_whom() throws Exception {
    oneWins(atOnce(_ -> PersonCalls.person(family, "Yohannes", "1990-05-03")));
  }

  @Test
  void so_it_is_where_they_spell_and_date_otherwise() throws Exception {
    oneWins(
        atOnce(
            clerk ->
                clerk % 2 == 0
                    ? PersonCalls.person(family, "Yohannes", "1990-05-03")
                    : PersonCalls.person(family, "Johannes", "1990-03-05")));
  }

  @Test
  void and_where_beside_a_first_name_no_more_than_a_number_of_another_state_is_the_same()
      throws Exception {
    var passport =
        ",\"foreignIds\":[{\"kind\":\"PASSPORT\",\"country\":\"ERI\",\"number\":\"%s\"}]}"
            .formatted(family.toUpperCase(Locale.ROOT));
    oneWins(
        atOnce(
            clerk ->
                PersonCalls.person(PersonCalls.letters(), "Yohannes", 1950 + clerk + "-05-03")
                    .replace("}", passport)));
  }

  @Test
  void who_has_one_v_number_is_one_person_with_a_case_of_each() throws Exception {
    var number = "8%09d".formatted(Math.floorMod(family.hashCode(), 1_000_000_000));
    var answers =
        atOnce(
            _ ->
                PersonCalls.person(family, "Yohannes", "1990-05-03")
                    .replace("{", "{\"vNumber\":\"" + number + "\","));
    assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(201);
    assertThat(answers.stream().map(RegistrationRaceTest::registered).distinct()).hasSize(1);
  }

  @Test
  void who_is_nobody_like_the_others_is_registered_beside_them() throws Exception {
    var answers =
        atOnce(_ -> PersonCalls.person(PersonCalls.letters(), PersonCalls.letters(), "1990-05-03"));
    assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(201);
  }

  @Test
  void what_it_waits_for_afterwards_is_bounded_as_it_was() throws Exception {
    var before = lockTimeout();
    var after =
        QuarkusTransaction.requiringNew()
            .call(
                () -> {
                  names.oneAtATime(List.of());
                  return lockTimeout();
                });
    assertThat(after).isEqualTo(before);
  }

  private String lockTimeout() throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var row = statement.executeQuery("show lock_timeout")) {
      row.next();
      return row.getString(1);
    }
  }

  private static void oneWins(List<HttpResponse<String>> answers) {
    var winners = answers.stream().filter(it -> it.statusCode() == 201).toList();
    assertThat(winners).as("%s", answers.stream().map(HttpResponse::body).toList()).hasSize(1);
    var known = registered(winners.getFirst());
    var others = answers.stream().filter(it -> it.statusCode() != 201).toList();
    assertThat(others).extracting(HttpResponse::statusCode).containsOnly(409);
    for (var refused : others) {
      var problem = json(refused);
      assertThat(problem.path("type").asText()).endsWith("likely-known");
      assertThat(problem.path("possible")).extracting(JsonNode::asText).containsExactly(known);
    }
  }

  private static List<HttpResponse<String>> atOnce(IntFunction<String> person) throws Exception {
    var together = new CyclicBarrier(CLERKS);
    try (var clerks = Executors.newFixedThreadPool(CLERKS)) {
      var asked = new ArrayList<Future<HttpResponse<String>>>();
      for (int clerk = 0; clerk < CLERKS; clerk++) {
        var told = PersonCalls.registering(person.apply(clerk), "");
        asked.add(
            clerks.submit(
                () -> {
                  together.await();
                  return told.answer();
                }));
      }
      return answers(asked);
    }
  }

  private static List<HttpResponse<String>> answers(List<Future<HttpResponse<String>>> asked)
      throws InterruptedException, ExecutionException {
    var answers = new ArrayList<HttpResponse<String>>();
    for (var each : asked) {
      answers.add(each.get());
    }
    return answers;
  }

  private static String registered(HttpResponse<String> answer) {
    return PersonCalls.applicant(answer.headers().firstValue("Location").orElseThrow());
  }

  private static JsonNode json(HttpResponse<String> answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
