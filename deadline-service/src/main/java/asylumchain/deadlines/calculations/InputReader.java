package asylumchain.deadlines.calculations;

import asylumchain.deadlines.calendar.TermLength;
import asylumchain.deadlines.law.Rule;
import asylumchain.deadlines.terms.Extension;
import asylumchain.deadlines.terms.Suspension;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.zone.ZoneRulesException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// Reads plain values as what a rule takes, and says what is wrong where.
final class InputReader {

  private static final int MOST = 120;
  private static final int MOST_ITEMS = 50;
  private static final int MOST_LETTERS = 200;
  static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
  static final LocalDate LATEST = LocalDate.of(2199, 12, 31);
  private static final List<String> SUSPENSION =
      List.of("days", "type", "invitedOn", "supplementedOn", "from", "until");
  private static final List<String> UNITS = List.of("months", "weeks", "days");

  private InputReader() {}

  /// Where in the inputs something stands, and where its flaws go.
  record Place(String pointer, List<Inputs.Flaw> flaws) {
    <T> Optional<T> refuse(String reason) {
      flaws.add(new Inputs.Flaw(pointer, reason));
      return Optional.empty();
    }

    Place at(Object child) {
      return new Place(pointer + "/" + child, flaws);
    }
  }

  static Optional<?> read(Rule.Input input, Object value, Place place) {
    return switch (input.type()) {
      case DATE -> date(value, place);
      case DATES -> items(value, place, InputReader::date);
      case MOMENT -> moment(value, place);
      case INTEGER -> integer(value, place);
      case MONEY -> Euros.read(value).or(() -> place.refuse(Euros.SHAPE));
      case BOOLEAN ->
          value instanceof Boolean yes ? Optional.of(yes) : place.refuse("not true or false");
      case CODE ->
          value instanceof String code && input.values().contains(code)
              ? Optional.of(code)
              : place.refuse("not one of " + input.values());
      case TEXT -> text(value, place);
      case TEXTS -> items(value, place, InputReader::text);
      case EXTENSIONS -> items(value, place, InputReader::extension);
      case SUSPENSIONS -> items(value, place, InputReader::suspension);
    };
  }

  private static Optional<String> text(@Nullable Object value, Place place) {
    return value instanceof String text && text.length() <= MOST_LETTERS
        ? Optional.of(text)
        : place.refuse("not a text of at most %d letters".formatted(MOST_LETTERS));
  }

  private static Optional<LocalDate> date(@Nullable Object value, Place place) {
    if (!(value instanceof String text)) {
      return place.refuse("not a date (YYYY-MM-DD)");
    }
    try {
      var day = LocalDate.parse(text);
      return isOutOfRange(day)
          ? place.refuse("not between %s and %s".formatted(EARLIEST, LATEST))
          : Optional.of(day);
    } catch (DateTimeParseException _) {
      return place.refuse("not a date (YYYY-MM-DD)");
    }
  }

  private static boolean isOutOfRange(LocalDate day) {
    return day.isBefore(EARLIEST) || day.isAfter(LATEST);
  }

  private static Optional<Moment> moment(Object value, Place place) {
    if (!(value instanceof String text)) {
      return place.refuse("not a moment (YYYY-MM-DDThh:mm)");
    }
    try {
      var moment = Moment.parse(text);
      return isOutOfRange(moment.day())
          ? place.refuse("not between %s and %s".formatted(EARLIEST, LATEST))
          : Optional.of(moment);
    } catch (ZoneRulesException _) {
      return place.refuse("the clocks in the Netherlands skipped this time");
    } catch (DateTimeParseException _) {
      return place.refuse("not a moment (YYYY-MM-DDThh:mm, with or without an offset)");
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

  private static <T> Optional<List<T>> items(Object value, Place place, ItemReader<T> reader) {
    if (!(value instanceof List<?> list) || list.size() > MOST_ITEMS) {
      return place.refuse("not a list of at most %d".formatted(MOST_ITEMS));
    }
    var items = new ArrayList<T>();
    for (int i = 0; i < list.size(); i++) {
      reader.read(list.get(i), place.at(i)).ifPresent(items::add);
    }
    return Optional.of(items);
  }

  private static Optional<Extension> extension(@Nullable Object given, Place place) {
    if (!(given instanceof Map<?, ?> item)) {
      return place.refuse("not an object");
    }
    refuseUnknown(item, List.of("months", "weeks", "days", "ground", "decidedOn", "decree"), place);
    var decidedOn =
        item.get("decidedOn") == null
            ? Optional.<LocalDate>empty()
            : date(item.get("decidedOn"), place.at("decidedOn"));
    var ground = optionalText(item, "ground", place);
    var decree = optionalText(item, "decree", place);
    return length(item, place)
        .map(
            by ->
                new Extension(
                    ground.orElse(""), by, decidedOn.orElse(null), decree.orElse(null), null));
  }

  private static Optional<TermLength> length(Map<?, ?> item, Place place) {
    var units = UNITS.stream().filter(unit -> item.get(unit) != null).toList();
    if (units.size() != 1) {
      return place.refuse("an extension has 'months', 'weeks' or 'days'");
    }
    var unit = units.getFirst();
    return item.get(unit) instanceof Integer amount && amount >= 0 && amount <= MOST
        ? Optional.of(
            new TermLength(amount, TermLength.Unit.valueOf(unit.toUpperCase(Locale.ROOT))))
        : place.at(unit).refuse("not a whole number from 0 to %d".formatted(MOST));
  }

  private static Optional<String> optionalText(Map<?, ?> item, String name, Place place) {
    return item.get(name) == null ? Optional.empty() : text(item.get(name), place.at(name));
  }

  private static Optional<Suspension> suspension(@Nullable Object given, Place place) {
    if (!(given instanceof Map<?, ?> item)) {
      return place.refuse("not an object");
    }
    refuseUnknown(item, SUSPENSION, place);
    optionalText(item, "type", place);
    if (item.get("days") != null) {
      refuseBeside(item, List.of("days", "type"), place);
      return integer(item.get("days"), place.at("days")).map(Suspension.Days::new);
    }
    if (item.get("from") != null) {
      refuseBeside(item, List.of("from", "until", "type"), place);
      return period(item, "from", "until", place, Suspension.Period::new);
    }
    refuseBeside(item, List.of("invitedOn", "supplementedOn", "type"), place);
    return period(item, "invitedOn", "supplementedOn", place, Suspension.Period::afterInvitation);
  }

  private static Optional<Suspension> period(
      Map<?, ?> item,
      String first,
      String last,
      Place place,
      BiFunction<LocalDate, LocalDate, Suspension> made) {
    var begun = date(item.get(first), place.at(first));
    var over = date(item.get(last), place.at(last));
    if (begun.isEmpty() || over.isEmpty()) {
      return Optional.empty();
    }
    return over.get().isBefore(begun.get())
        ? place.at(last).refuse("lies before " + first)
        : Optional.of(made.apply(begun.get(), over.get()));
  }

  private static void refuseUnknown(Map<?, ?> item, List<String> known, Place place) {
    item.keySet().stream()
        .filter(key -> !known.contains(key))
        .forEach(key -> place.at(key).refuse("unknown field"));
  }

  /// Refuses what belongs to another way of stating a suspension than the one that was chosen.
  private static void refuseBeside(Map<?, ?> item, List<String> way, Place place) {
    SUSPENSION.stream()
        .filter(key -> !way.contains(key) && item.get(key) != null)
        .forEach(key -> place.at(key).refuse("is another way of stating it than " + way));
  }
}
