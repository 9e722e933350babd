package asylumchain.deadlines.calculations;

import asylumchain.deadlines.law.Condition;
import asylumchain.deadlines.law.InputType;
import asylumchain.deadlines.law.Rule;
import asylumchain.deadlines.terms.Extension;
import asylumchain.deadlines.terms.Moves;
import asylumchain.deadlines.terms.Suspension;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What a calculation is given, checked against what its rule takes.
public final class Inputs implements Condition.Attributes {

  private final Rule rule;
  private final Map<String, Object> values = new LinkedHashMap<>();

  private Inputs(Rule rule) {
    this.rule = rule;
  }

  /// What is wrong with the inputs, all of it at once.
  public static final class Flawed extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient List<Flaw> flaws;

    Flawed(List<Flaw> flaws) {
      super(flaws.toString());
      this.flaws = List.copyOf(flaws);
    }

    static Flawed at(String pointer, String reason) {
      return new Flawed(List.of(new Flaw(pointer, reason)));
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
  /// @throws Flawed if a name is unknown to the rule, a value is of another type, or days do not
  ///   follow each other
  public static Inputs of(Rule rule, Map<String, ?> given) {
    var inputs = new Inputs(rule);
    var flaws = new ArrayList<Flaw>();
    given.forEach(
        (name, value) -> {
          var input = rule.inputs().get(name);
          if (input == null) {
            flaws.add(new Flaw("/" + name, "rule %s does not take this".formatted(rule.id())));
          } else if (value != null) {
            InputReader.read(input, value, new InputReader.Place("/" + name, flaws))
                .ifPresent(it -> inputs.values.put(name, it));
          }
        });
    if (flaws.isEmpty()) {
      flaws.addAll(new InputOrder(rule, inputs).flaws());
    }
    if (!flaws.isEmpty()) {
      throw new Flawed(flaws);
    }
    return inputs;
  }

  /// The day given under this name.
  ///
  /// @throws Flawed if it was not given
  LocalDate day(String name) {
    return optionalDay(name).orElseThrow(() -> missing(name));
  }

  Optional<LocalDate> optionalDay(String name) {
    return Optional.ofNullable((LocalDate) values.get(name));
  }

  /// The day given under this name; of a moment the day in the Netherlands.
  ///
  /// @throws Flawed if it was not given
  LocalDate dayOf(String name) {
    return values.get(name) instanceof Moment moment ? moment.day() : day(name);
  }

  /// Asks for what a question cannot do without.
  ///
  /// @throws Flawed naming all of these that were not given
  void need(String... names) {
    var missing = Stream.of(names).filter(name -> !has(name)).map(Inputs::missing).toList();
    if (!missing.isEmpty()) {
      throw new Flawed(missing.stream().flatMap(it -> it.flaws().stream()).toList());
    }
  }

  /// The number given under this name.
  ///
  /// @throws Flawed if it was not given
  int number(String name) {
    if (values.get(name) instanceof Integer number) {
      return number;
    }
    throw missing(name);
  }

  Optional<Integer> optionalNumber(String name) {
    return Optional.ofNullable((Integer) values.get(name));
  }

  /// The amount given under this name, in euros.
  Optional<BigDecimal> money(String name) {
    return Optional.ofNullable((BigDecimal) values.get(name));
  }

  List<LocalDate> days(String name) {
    return list(name, LocalDate.class);
  }

  /// The moment given under this name.
  ///
  /// @throws Flawed if it was not given
  Moment moment(String name) {
    if (values.get(name) instanceof Moment moment) {
      return moment;
    }
    throw missing(name);
  }

  Optional<String> text(String name) {
    return Optional.ofNullable((String) values.get(name));
  }

  List<String> texts(String name) {
    return list(name, String.class);
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  /// Whether the answer to this yes or no is yes; not given is no.
  boolean yes(String name) {
    return Boolean.TRUE.equals(values.get(name));
  }

  @Override
  public String code(String name) {
    var value = values.get(name);
    if (value != null) {
      return value.toString();
    }
    var input = rule.inputs().get(name);
    return input != null && input.type() == InputType.BOOLEAN ? "false" : Condition.NOT_GIVEN;
  }

  List<Extension> extensions(String name) {
    return list(name, Extension.class);
  }

  List<Suspension> suspensions() {
    return list("suspensions", Suspension.class);
  }

  /// What moves the end of a term: these extensions, and the suspensions that were given.
  Moves moves(List<Extension> extensions) {
    var moves = new Moves();
    extensions.forEach(moves::extendedBy);
    suspensions().forEach(moves::standingStill);
    return moves;
  }

  static Flawed missing(String name) {
    return Flawed.at("/" + name, "this rule cannot do without");
  }

  private <T> List<T> list(String name, Class<T> type) {
    return values.get(name) instanceof List<?> items
        ? items.stream().map(type::cast).toList()
        : List.of();
  }
}
