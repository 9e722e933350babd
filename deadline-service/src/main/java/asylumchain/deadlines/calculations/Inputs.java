package asylumchain.deadlines.calculations;

import asylumchain.deadlines.calendar.TermLength;
import asylumchain.deadlines.law.InputType;
import asylumchain.deadlines.law.Rule;
import asylumchain.deadlines.terms.Extension;
import asylumchain.deadlines.terms.Suspension;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a calculation is given, checked against what its rule takes.
public final class Inputs {

  private static final int MOST_MONTHS = 120;
  private static final int MOST_ITEMS = 50;
  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

  private final Map<String, Object> values = new LinkedHashMap<>();

  private Inputs() {}

  /// A flaw in one input.
  ///
  /// @param name of the input
  static Flawed flawed(String name, String reason) {
    return new Flawed(List.of(new Flaw("/" + name, reason)));
  }

  /// What is wrong with the inputs, all of it at once.
  public static final class Flawed extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient List<Flaw> flaws;

    Flawed(List<Flaw> flaws) {
      super(flaws.toString());
      this.flaws = List.copyOf(flaws);
    }

    public List<Flaw> flaws() {
      return flaws;
    }
  }

  /// One flaw.
  ///
  /// @param pointer JSON pointer into what was given
  public record Flaw(String pointer, String reason) {}

  /// Checks what was given.
  ///
  /// @param given names and plain values: text, numbers, lists, maps
  /// @throws Flawed if a name is unknown to the rule or a value is of another type
  public static Inputs of(Rule rule, Map<String, ?> given) {
    var inputs = new Inputs();
    var flaws = new ArrayList<Flaw>();
    given.forEach(
        (name, value) -> {
          var type = rule.inputs().get(name);
          if (type == null) {
            flaws.add(new Flaw("/" + name, "rule %s does not take this".formatted(rule.id())));
          } else {
            read(type, value, new Place("/" + name, flaws))
                .ifPresent(it -> inputs.values.put(name, it));
          }
        });
    if (!flaws.isEmpty()) {
      throw new Flawed(flaws);
    }
    return inputs;
  }

  /// The day given under this name.
  ///
  /// @throws Flawed if it was not given
  LocalDate day(String name) {
    return optionalDay(name)
        .orElseThrow(
            () -> new Flawed(List.of(new Flaw("/" + name, "this rule cannot do without"))));
  }

  Optional<LocalDate> optionalDay(String name) {
    return Optional.ofNullable((LocalDate) values.get(name));
  }

  /// The number given under this name.
  ///
  /// @throws Flawed if it was not given
  int number(String name) {
    if (values.get(name) instanceof Integer number) {
      return number;
    }
    throw new Flawed(List.of(new Flaw("/" + name, "this rule cannot do without")));
  }

  Optional<Integer> optionalNumber(String name) {
    return Optional.ofNullable((Integer) values.get(name));
  }

  /// The amount given under this name, in euros.
  Optional<BigDecimal> money(String name) {
    return Optional.ofNullable((BigDecimal) values.get(name));
  }

  /// Whether this is given and true.
  boolean says(String name) {
    return Boolean.TRUE.equals(values.get(name));
  }

  List<LocalDate> days(String name) {
    return list(name, LocalDate.class);
  }

  Optional<String> text(String name) {
    return Optional.ofNullable((String) values.get(name));
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  List<Extension> extensions(String name) {
    return list(name, Extension.class);
  }

  List<Suspension> suspensions() {
    return list("suspensions", Suspension.class);
  }

  private <T> List<T> list(String name, Class<T> type) {
    return values.get(name) instanceof List<?> items
        ? items.stream().map(type::cast).toList()
        : List.of();
  }

  /// Where in the inputs something stands, and where its flaws go.
  private record Place(String pointer, List<Flaw> flaws) {
    <T> Optional<T> refuse(String reason) {
      flaws.add(new Flaw(pointer, reason));
      return Optional.empty();
    }

    Place at(Object child) {
      return new Place(pointer + "/" + child, flaws);
    }
  }

  private static Optional<?> read(InputType type, @Nullable Object value, Place place) {
    return switch (type) {
      case DATE -> date(value, place);
      case DATE_OR_NULL -> value == null ? Optional.empty() : date(value, place);
      case DATES -> items(value, place, Inputs::date);
      case INTEGER -> integer(value, place);
      case MONEY -> Euros.read(value).or(() -> place.refuse(Euros.SHAPE));
      case BOOLEAN ->
          value instanceof Boolean yes ? Optional.of(yes) : place.refuse("neither true nor false");
      case TEXT -> value instanceof String text ? Optional.of(text) : place.refuse("not a text");
      case EXTENSIONS -> items(value, place, object(Inputs::extension));
      case SUSPENSIONS -> items(value, place, object(Inputs::suspension));
    };
  }

  private static Optional<LocalDate> date(@Nullable Object value, Place place) {
    if (!(value instanceof String text)) {
      return place.refuse("not a date (YYYY-MM-DD)");
    }
    try {
      var day = LocalDate.parse(text);
      return day.isBefore(EARLIEST) || day.isAfter(LATEST)
          ? place.refuse("not between %s and %s".formatted(EARLIEST, LATEST))
          : Optional.of(day);
    } catch (DateTimeParseException _) {
      return place.refuse("not a date (YYYY-MM-DD)");
    }
  }

  private static Optional<Integer> integer(@Nullable Object value, Place place) {
    return value instanceof Integer number && number >= 0 && number <= 9999
        ? Optional.of(number)
        : place.refuse("not a whole number from 0 to 9999");
  }

  /// Reads one item of a list.
  private interface ItemReader<T> {
    Optional<T> read(@Nullable Object item, Place place);
  }

  /// Reads one item that has fields.
  private interface ObjectReader<T> {
    Optional<T> read(Map<?, ?> item, Place place);
  }

  private static <T> ItemReader<T> object(ObjectReader<T> reader) {
    return (item, place) ->
        item instanceof Map<?, ?> fields
            ? reader.read(fields, place)
            : place.refuse("not an object");
  }

  private static <T> Optional<List<T>> items(
      @Nullable Object value, Place place, ItemReader<T> reader) {
    if (!(value instanceof List<?> list) || list.size() > MOST_ITEMS) {
      return place.refuse("not a list of at most %d".formatted(MOST_ITEMS));
    }
    var items = new ArrayList<T>();
    for (int i = 0; i < list.size(); i++) {
      reader.read(list.get(i), place.at(i)).ifPresent(items::add);
    }
    return Optional.of(items);
  }

  private static Optional<Extension> extension(Map<?, ?> item, Place place) {
    refuseUnknown(item, List.of("months", "ground", "decidedOn", "decree"), place);
    var decidedOn =
        item.containsKey("decidedOn")
            ? date(item.get("decidedOn"), place.at("decidedOn")).orElse(null)
            : null;
    var decree = item.get("decree");
    var ground = item.get("ground");
    if (ground != null && !(ground instanceof String)) {
      return place.at("ground").refuse("not a text");
    }
    if (decree != null && !(decree instanceof String)) {
      return place.at("decree").refuse("not a text");
    }
    return integer(item.get("months"), place.at("months"))
        .filter(months -> months <= MOST_MONTHS)
        .map(
            months ->
                new Extension(
                    ground instanceof String text ? text : "",
                    TermLength.months(months),
                    decidedOn,
                    decree instanceof String text ? text : null,
                    null));
  }

  private static Optional<Suspension> suspension(Map<?, ?> item, Place place) {
    refuseUnknown(item, List.of("days", "type", "invitedOn", "supplementedOn"), place);
    if (item.containsKey("days")) {
      return integer(item.get("days"), place.at("days")).map(Suspension.Days::new);
    }
    var invitedOn = date(item.get("invitedOn"), place.at("invitedOn"));
    var completedOn = date(item.get("supplementedOn"), place.at("supplementedOn"));
    return invitedOn.flatMap(
        invited -> completedOn.map(done -> Suspension.Period.afterInvitation(invited, done)));
  }

  private static void refuseUnknown(Map<?, ?> item, List<String> known, Place place) {
    item.keySet().stream()
        .filter(key -> !known.contains(key))
        .forEach(key -> place.at(key).refuse("unknown field"));
  }
}
