package asylumchain.kit.imports.csv;

import asylumchain.kit.http.Violation;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How the columns of a foreign table become the fields of a line. A field is named by its path:
/// `sourceRef`, `person.familyName`, `events.0.occurredOn`.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Mapping(
    @NotNull @Size(min = 1, max = 100) @Schema(description = "What people call it.") String name,
    @Nullable @Pattern(regexp = "[,;|\\t]") @Schema(description = "Between two cells; a comma.")
        String separator,
    @NotNull
        @Size(min = 1, max = 500)
        @Schema(description = "The path of each heading; a heading not named here is left out.")
        Map<String, String> columns,
    @Nullable @Size(max = 100) @Schema(description = "What each line says at these paths.")
        Map<String, String> constants,
    @Nullable
        @Size(max = 100)
        @Schema(description = "By path: what stands in the table, and what it means here.")
        Map<String, Map<String, String>> values,
    @Nullable
        @Size(max = 100)
        @Schema(
            description =
                "By path: how a day is written, such as dd-MM-yyyy, or a moment in Dutch time, such"
                    + " as dd-MM-yyyy HH:mm.")
        Map<String, String> dates) {

  private static final Predicate<String> PATH =
      java.util.regex.Pattern.compile("[A-Za-z]{1,40}(\\.([A-Za-z]{1,40}|\\d{1,2})){0,5}")
          .asMatchPredicate();

  private static final Predicate<String> DATE_LETTERS =
      java.util.regex.Pattern.compile("[dMyHms .:/'T-]{4,40}").asMatchPredicate();

  /// A table whose headings are paths.
  static Mapping none() {
    return new Mapping("none", null, Map.of(), null, null, null);
  }

  /// What is wrong with it; empty when it can be used.
  List<Violation> violations() {
    var wrong = new ArrayList<Violation>();
    columns.forEach(
        (heading, path) -> {
          if (!PATH.test(path)) {
            wrong.add(new Violation("/columns/" + heading, "is not a path"));
          }
        });
    paths("/constants", constants == null ? Set.of() : constants.keySet(), wrong);
    paths("/values", values == null ? Set.of() : values.keySet(), wrong);
    paths("/dates", dates == null ? Set.of() : dates.keySet(), wrong);
    if (dates != null) {
      dates.forEach(
          (path, pattern) -> {
            if (!isPattern(pattern)) {
              wrong.add(new Violation("/dates/" + path, "is not a pattern for a day or moment"));
            }
          });
    }
    return wrong;
  }

  char cellSeparator() {
    return separator == null ? ',' : separator.charAt(0);
  }

  /// Whether headings are paths themselves.
  boolean isNone() {
    return columns.isEmpty();
  }

  /// Whether this names a field.
  static boolean isPath(String text) {
    return PATH.test(text);
  }

  private static void paths(String at, Set<String> paths, List<Violation> wrong) {
    paths.stream()
        .filter(PATH.negate())
        .forEach(path -> wrong.add(new Violation(at + "/" + path, "is not a path")));
  }

  private static boolean isPattern(String pattern) {
    try {
      return DATE_LETTERS.test(pattern)
          && !DateTimeFormatter.ofPattern(pattern).toString().isEmpty();
    } catch (IllegalArgumentException _) {
      return false;
    }
  }
}
