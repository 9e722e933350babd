package asylumchain.kit.imports.csv;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What stands in the cells of one column means here. A cell that cannot be understood stays as it
/// is: the line is then refused where that field is read.
///
/// @param values `null` where they mean what they say
/// @param pattern of a day or moment; `null` for any other text
record CellReader(@Nullable Map<String, String> values, @Nullable DateTimeFormatter pattern) {

  private static final ZoneId DUTCH_TIME = ZoneId.of("Europe/Amsterdam");

  static CellReader of(Mapping mapping, String path) {
    var values = mapping.values() == null ? null : mapping.values().get(path);
    var pattern = mapping.dates() == null ? null : mapping.dates().get(path);
    return new CellReader(
        values,
        pattern == null
            ? null
            : DateTimeFormatter.ofPattern(pattern.replace("yyyy", "uuuu"))
                .withResolverStyle(ResolverStyle.STRICT));
  }

  String meaning(String cell) {
    var value = values == null ? cell : values.getOrDefault(cell, cell);
    if (pattern == null) {
      return value;
    }
    try {
      return switch (pattern.parseBest(value, LocalDateTime::from, LocalDate::from)) {
        case LocalDateTime moment -> moment.atZone(DUTCH_TIME).toInstant().toString();
        case LocalDate day -> day.toString();
        case Object _ -> value;
      };
    } catch (DateTimeException _) {
      return value;
    }
  }
}
