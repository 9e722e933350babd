package asylumchain.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class WhatTravelsTest {

  /// Fields that hold text in Java: rule and clock names, and the version of the rule book.
  private static final Set<String> TEXT = Set.of("clock", "rule", "ruleBookVersion");

  @Test
  void every_property_that_travels_is_on_the_closed_list_and_the_list_names_nothing_else()
      throws IOException {
    var list =
        new YAMLMapper()
            .readTree(Files.readString(Path.of("src/main/resources/what-travels.yaml")));
    var listed = new TreeSet<String>();
    list.fieldNames().forEachRemaining(listed::add);
    var travelling = new TreeSet<String>();
    for (var type : Wire.types()) {
      if (Travels.class.isAssignableFrom(type.type())) {
        properties(SchemaOf.event(type), travelling);
      }
    }
    assertThat(travelling).isEqualTo(listed);
  }

  @Test
  void a_travelling_event_has_no_field_that_could_hold_free_text() {
    for (var type : Wire.types()) {
      if (Travels.class.isAssignableFrom(type.type())) {
        assertThat(
                Arrays.stream(type.type().getRecordComponents())
                    .filter(part -> part.getType() == String.class)
                    .map(part -> part.getName())
                    .filter(name -> !TEXT.contains(name)))
            .as(type.name())
            .isEmpty();
      }
    }
  }

  private static void properties(JsonNode schema, Set<String> found) {
    schema
        .path("properties")
        .properties()
        .forEach(
            property -> {
              found.add(property.getKey());
              properties(property.getValue(), found);
              properties(property.getValue().path("items"), found);
            });
  }
}
