package asylumchain.deadlines.law;

import asylumchain.deadlines.calendar.TermLength;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// One entry of a law file, which knows where it stands, so that a refusal can say so.
///
/// Reading a key consumes it; [#done] refuses what nobody read.
final class LawEntry {

  private static final Pattern EUROS = Pattern.compile("\\d{1,9}(\\.\\d{1,2})?");

  private final String file;
  private final Node node;
  private final Map<String, Node> values = new LinkedHashMap<>();
  private final Set<String> read = new HashSet<>();

  private LawEntry(String file, Node node) {
    this.file = file;
    this.node = node;
    if (!(node instanceof MappingNode mapping)) {
      throw bad("this is not an entry of keys and values");
    }
    for (var tuple : mapping.getValue()) {
      var key = scalar(tuple.getKeyNode());
      if (values.put(key, tuple.getValueNode()) != null) {
        throw badAt(tuple.getKeyNode(), "'%s' is given twice".formatted(key));
      }
    }
  }

  /// The whole file as one entry.
  ///
  /// @throws BadLaw if the text is not YAML
  static LawEntry read(String file, String text) {
    try {
      var root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
      if (root == null) {
        throw new BadLaw(file, 1, "the file is empty");
      }
      return new LawEntry(file, root);
    } catch (MarkedYAMLException e) {
      throw new BadLaw(file, e.getProblemMark().getLine() + 1, e.getProblem());
    }
  }

  BadLaw bad(String reason) {
    return badAt(node, reason);
  }

  private BadLaw badAt(Node where, String reason) {
    return new BadLaw(file, where.getStartMark().getLine() + 1, reason);
  }

  /// Refuses keys that mean nothing here.
  void done() {
    values.forEach(
        (key, value) -> {
          if (!read.contains(key)) {
            throw badAt(value, "'%s' means nothing here".formatted(key));
          }
        });
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  /// Whether the key holds a list.
  boolean isList(String key) {
    return values.get(key) instanceof SequenceNode;
  }

  List<String> keys() {
    return List.copyOf(values.keySet());
  }

  String text(String key) {
    return scalar(value(key));
  }

  /// What the key holds; `null` when it is not there.
  @Nullable String optionalText(String key) {
    return has(key) ? text(key) : null;
  }

  LocalDate date(String key) {
    var value = value(key);
    try {
      return LocalDate.parse(scalar(value));
    } catch (DateTimeParseException _) {
      throw badAt(value, "'%s' is not a date: %s".formatted(key, scalar(value)));
    }
  }

  /// What the key holds; `null` when it is not there.
  @Nullable LocalDate optionalDate(String key) {
    return has(key) ? date(key) : null;
  }

  int number(String key) {
    var value = value(key);
    try {
      return Integer.parseInt(scalar(value));
    } catch (NumberFormatException _) {
      throw badAt(value, "'%s' is not a number: %s".formatted(key, scalar(value)));
    }
  }

  /// An amount in euros, exact: 0 or more, in cents at most.
  BigDecimal euros(String key) {
    var value = value(key);
    var text = scalar(value);
    if (!EUROS.matcher(text).matches()) {
      throw badAt(value, "'%s' is not an amount in euros (23 or 23.50): %s".formatted(key, text));
    }
    return new BigDecimal(text);
  }

  boolean flag(String key) {
    var value = value(key);
    return switch (scalar(value)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw badAt(value, "'%s' is neither true nor false".formatted(key));
    };
  }

  TermLength length(String key) {
    var value = value(key);
    try {
      return TermLength.parse(scalar(value));
    } catch (IllegalArgumentException _) {
      throw badAt(value, "'%s' is not a length of time: %s".formatted(key, scalar(value)));
    }
  }

  <E extends Enum<E>> E choice(String key, Class<E> type) {
    var value = value(key);
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equals(scalar(value)))
        .findFirst()
        .orElseThrow(
            () ->
                badAt(
                    value,
                    "'%s' is %s, not one of %s"
                        .formatted(key, scalar(value), List.of(type.getEnumConstants()))));
  }

  /// The choices in a list, at least one.
  <E extends Enum<E>> Set<E> choices(String key, Class<E> type) {
    var choices =
        texts(key).stream()
            .map(
                text ->
                    Arrays.stream(type.getEnumConstants())
                        .filter(constant -> constant.name().equals(text))
                        .findFirst()
                        .orElseThrow(() -> bad("'%s' has an unknown %s".formatted(key, text))))
            .collect(Collectors.toUnmodifiableSet());
    if (choices.isEmpty()) {
      throw badAt(value(key), "'%s' names nothing".formatted(key));
    }
    return choices;
  }

  List<String> texts(String key) {
    return sequence(key).stream().map(this::scalar).toList();
  }

  /// The sources that the key names, at least one.
  ///
  /// @param isSource whether a source code is in the registry
  List<String> sources(String key, Predicate<String> isSource) {
    var sources = texts(key);
    if (sources.isEmpty()) {
      throw badAt(value(key), "'%s' names no source".formatted(key));
    }
    for (var source : sources) {
      if (!isSource.test(source)) {
        throw badAt(value(key), "source %s is not in the registry".formatted(source));
      }
    }
    return sources;
  }

  /// All keys with the text that each holds.
  Map<String, String> allTexts() {
    var texts = new LinkedHashMap<String, String>();
    keys().forEach(key -> texts.put(key, text(key)));
    return texts;
  }

  List<LocalDate> dates(String key) {
    var dates = new ArrayList<LocalDate>();
    for (var item : sequence(key)) {
      try {
        dates.add(LocalDate.parse(scalar(item)));
      } catch (DateTimeParseException _) {
        throw badAt(item, "not a date: " + scalar(item));
      }
    }
    return dates;
  }

  LawEntry part(String key) {
    return new LawEntry(file, value(key));
  }

  /// What the key holds; empty when it is not there.
  List<LawEntry> parts(String key) {
    return has(key)
        ? sequence(key).stream().map(item -> new LawEntry(file, item)).toList()
        : List.of();
  }

  private List<Node> sequence(String key) {
    if (value(key) instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    throw badAt(value(key), "'%s' is not a list".formatted(key));
  }

  private Node value(String key) {
    read.add(key);
    var value = values.get(key);
    if (value == null) {
      throw bad("'%s' is missing".formatted(key));
    }
    return value;
  }

  private String scalar(Node scalar) {
    if (scalar instanceof ScalarNode plain && !plain.getValue().isBlank()) {
      return plain.getValue();
    }
    throw badAt(scalar, "a value was expected here");
  }
}
