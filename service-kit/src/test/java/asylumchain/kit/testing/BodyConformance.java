package asylumchain.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.kit.testing.Api.Operation;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/// What is refused because of what it says.
abstract class BodyConformance extends AccessConformance {

  private static final String NOT_OF_ANY_TYPE = "no-such-value!";
  private static final int TWO_MEGABYTES = 2 << 20;

  final Stream<Operation> takingJson() {
    return operations().stream().filter(Operation::takesJson);
  }

  @Test
  void a_wrong_type_in_a_query_parameter_is_400_and_all_of_them_are_named() {
    for (var operation : operations()) {
      var typed = operation.typedQuery();
      if (!typed.isEmpty()) {
        var query =
            typed.stream()
                .map(it -> it.name() + "=" + NOT_OF_ANY_TYPE)
                .collect(Collectors.joining("&", "?", ""));
        var problem =
            Door.knock(operation.method(), operation.address() + query)
                .as("IND", operation.scopes())
                .with("Content-Type", operation.bodyType())
                .body("{}")
                .refusal(400);
        assertThat(all(problem, "parameter"))
            .as("%s", operation)
            .containsAll(typed.stream().map(Api.Typed::name).toList());
      }
    }
  }

  @Test
  void a_query_parameter_that_nobody_reads_is_400_by_its_name() {
    for (var operation : operations()) {
      var question = operation.question();
      var problem =
          Door.knock(
                  operation.method(),
                  question + (question.contains("?") ? "&" : "?") + "noSuchParameter=1")
              .as("IND", operation.scopes())
              .with("Content-Type", operation.bodyType())
              .body("{}")
              .refusal(400);
      assertThat(all(problem, "parameter")).as("%s", operation).contains("noSuchParameter");
    }
  }

  @Test
  void a_form_nobody_can_give_is_406_and_a_body_of_another_type_415() {
    for (var operation : operations()) {
      if (operation.hasContent()) {
        ready(operation)
            .as("IND", operation.scopes())
            .with("Accept", "application/x-unheard-of")
            .refusal(406);
      }
    }
    takingJson()
        .forEach(
            operation -> {
              var door = operation.knock().as("IND", operation.scopes()).body("{}");
              door.refusal(415);
              door.with("Content-Type", "text/plain").refusal(415);
            });
  }

  @Test
  void a_range_of_forms_names_one_of_the_operation_and_an_empty_header_none() {
    var answered = 0;
    for (var operation : operations()) {
      for (var accept : List.of("application/*", "text/*;q=0.5, application/*;q=0.1", "")) {
        var answer = ready(operation).as("IND", operation.scopes()).with("Accept", accept).answer();
        assertThat(answer.statusCode()).as("%s, Accept: %s", operation, accept).isLessThan(500);
        if (answer.statusCode() == 200) {
          answered++;
          assertThat(answer.headers().firstValue("Content-Type").orElse(""))
              .as("%s, Accept: %s", operation, accept)
              .doesNotContain("octet-stream", "q=");
        }
      }
    }
    assertThat(answered).as("answers in some form").isPositive();
  }

  @Test
  void a_body_over_the_limit_is_413_whether_or_not_its_length_is_announced() {
    var large = "{\"a\":\"" + "x".repeat(TWO_MEGABYTES) + "\"}";
    takingJson()
        .filter(Operation::isBounded)
        .forEach(
            operation -> {
              operation.knock().as("IND", operation.scopes()).json(large).refusal(413);
              operation.knock().as("IND", operation.scopes()).chunked(large).refusal(413);
            });
  }

  @Test
  void what_is_not_one_json_value_is_400() {
    var none = List.of("", "null", " ", "{", "{} {}", "{}]", "{\"a\":1,\"a\":2}", "[}", "nope");
    takingJson()
        .forEach(
            operation -> {
              for (var body : none) {
                var problem = saying(operation, body);
                assertThat(problem.path("violations").size())
                    .as("%s: %s", operation, body)
                    .isPositive();
              }
            });
  }

  @Test
  void a_field_nobody_asked_for_is_400_by_its_pointer() {
    takingJson()
        .filter(it -> isClosed(it.bodySchema()))
        .forEach(
            operation ->
                assertThat(all(saying(operation, "{\"noSuchField\":{\"x\":[1]}}"), "pointer"))
                    .as("%s", operation)
                    .contains("/noSuchField"));
  }

  @Test
  void a_number_where_a_date_belongs_is_400_together_with_all_else() {
    takingJson()
        .filter(it -> isClosed(it.bodySchema()))
        .forEach(
            operation ->
                date(operation.bodySchema())
                    .ifPresent(
                        name ->
                            assertThat(
                                    all(
                                        saying(
                                            operation,
                                            "{\"%s\":5,\"noSuchField\":1}".formatted(name)),
                                        "pointer"))
                                .as("%s", operation)
                                .contains("/" + name, "/noSuchField")));
  }

  @Test
  void an_unknown_type_of_thing_is_400_with_those_that_are_known() {
    takingJson()
        .filter(it -> it.bodySchema().has("oneOf") || it.bodySchema().has("discriminator"))
        .forEach(
            operation -> {
              for (var body : List.of("{}", "{\"type\":\"no-such-type\"}")) {
                var problem = saying(operation, body);
                assertThat(all(problem, "pointer")).as("%s", operation).contains("/type");
                assertThat(problem.at("/violations/0/reason").asText()).contains("must be one of");
              }
            });
  }

  @Test
  void odd_requests_are_refused_and_never_an_accident() {
    var deep = "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000);
    for (var operation : operations()) {
      var address = operation.address();
      for (var query : List.of("?a=%00", "?=&&=", "?limit=1&limit=2", "?%F0%9F=%C3", "?a[]=1")) {
        notOurFault(Door.knock(operation.method(), address + query), operation);
      }
      for (var type : List.of("nonsense", "application/json;charset=no", "a/b/c", "*/*")) {
        notOurFault(operation.knock().with("Content-Type", type).body("{}"), operation);
        notOurFault(ready(operation).with("Accept", type), operation);
      }
      notOurFault(operation.knock().json(deep), operation);
      notOurFault(operation.knock().json("\u0000\u0001"), operation);
    }
  }

  private static void notOurFault(Door door, Operation operation) {
    var answer = door.as("IND", operation.scopes()).answer();
    assertThat(answer.statusCode()).as("%s → %s", operation, answer.body()).isLessThan(500);
  }

  private JsonNode saying(Operation operation, String body) {
    return operation.knock().as("IND", operation.scopes()).json(body).refusal(400);
  }

  private static List<String> all(JsonNode problem, String what) {
    return StreamSupport.stream(problem.path("violations").spliterator(), false)
        .filter(it -> it.has(what) && !it.path("reason").asText().isBlank())
        .map(it -> it.path(what).asText())
        .toList();
  }

  private static boolean isClosed(JsonNode schema) {
    return schema.has("properties")
        && !schema.has("oneOf")
        && !schema.has("discriminator")
        && !schema.path("additionalProperties").asBoolean();
  }

  private Optional<String> date(JsonNode schema) {
    var api = api();
    return schema.path("properties").properties().stream()
        .filter(it -> Api.kind(api.resolve(it.getValue())).equals("date"))
        .map(it -> it.getKey())
        .findFirst();
  }
}
