package asylumchain.reporting.dashboard.frame;

import asylumchain.reporting.backlog.BacklogParameters;
import asylumchain.reporting.backlog.Basis;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What was asked of a page: the filters as they stand in the address, what is known, and in which
/// words to answer.
///
/// @param path of the page, such as `/flows`
/// @param parameters filters only, none of them empty
/// @param basis what all figures of the page are about, so that they agree
/// @param narrowing the filters that leave out cases, where the cases behind a number are listed
public record Asked(
    String path,
    Map<String, List<String>> parameters,
    Basis basis,
    Told told,
    Map<String, String> narrowing) {

  public Asked(String path, Map<String, List<String>> parameters, Basis basis, Told told) {
    this(path, parameters, basis, told, Map.of());
  }

  /// The pages for those who have logged in.
  public static final String INSIDE = "/internal";

  /// Where cases are listed.
  public static final String CASES = INSIDE + "/cases";

  /// Where that is listed which a number counts that is no stock.
  public static final String COUNTED = INSIDE + "/counted";

  /// The parameter that says of which figure the number is.
  public static final String NUMBER = "number";

  /// Parameters that are about the page and not about figures.
  public static final List<String> OF_THE_PAGE = List.of("lang", "format", "table");

  /// The filters of an address. A field of a form that was left empty asks nothing.
  public static Map<String, List<String>> filters(Map<String, List<String>> address) {
    var filters = new LinkedHashMap<String, List<String>>();
    address.forEach(
        (name, values) -> {
          var given = values.stream().filter(value -> !value.isBlank()).toList();
          if (!OF_THE_PAGE.contains(name) && !given.isEmpty()) {
            filters.put(name, given);
          }
        });
    return filters;
  }

  /// The same question, of which these filters leave out cases.
  public Asked narrowedBy(Predicate<String> isNarrowing) {
    var filters = new LinkedHashMap<String, String>();
    parameters.forEach(
        (name, values) -> {
          if (isNarrowing.test(name)) {
            filters.put(name, values.getFirst());
          }
        });
    return new Asked(path, parameters, basis, told, filters);
  }

  /// The same question, of which no filter leaves out cases.
  public Asked whole() {
    return narrowedBy(_ -> false);
  }

  /// A number of cases, and for whoever may see them the way to the list of them.
  ///
  /// @param question how they are found, beside the day, the moment and the filters of the page:
  ///   names of parameters, each with its value
  public Cell behind(Cell number, String... question) {
    var named = new LinkedHashMap<String, String>();
    for (var i = 0; i < question.length; i += 2) {
      named.put(question[i], question[i + 1]);
    }
    return behind(number, named);
  }

  /// The same.
  public Cell behind(Cell number, Map<String, String> question) {
    var insider = told.insider();
    if (insider == null || !insider.seesCases() || number.drawn(0) <= 0) {
      return number;
    }
    var all = new LinkedHashMap<String, String>();
    all.put("asOf", basis.asOf().toString());
    all.put("knownAt", basis.isHeard() ? basis.knownAt().toString() : "");
    all.putAll(narrowing);
    all.putAll(question);
    return number.leadingTo(href(CASES, all));
  }

  /// A number that is no stock, and for whoever may see cases the way to what it counts.
  ///
  /// @param of the figure, as [CountedNumber#name] calls it
  /// @param question how it is found, beside the moment and the filters of the page: names of
  ///   parameters, each with its value
  public Cell counted(Cell number, String of, String... question) {
    var insider = told.insider();
    if (insider == null || !insider.seesCases() || number.drawn(0) == 0) {
      return number;
    }
    var all = new LinkedHashMap<String, String>();
    all.put(NUMBER, of);
    all.put("knownAt", basis.isHeard() ? basis.knownAt().toString() : "");
    all.putAll(narrowing);
    for (var i = 0; i < question.length; i += 2) {
      all.put(question[i], question[i + 1]);
    }
    return number.leadingTo(href(COUNTED, all));
  }

  /// The value of a filter; `null` when it is not set.
  public @Nullable String value(String name) {
    return BacklogParameters.first(parameters, name);
  }

  /// The question to one figure: those of the filters that it knows, about the day and as known at
  /// the moment of the whole page. Where nothing was heard yet there is no such moment.
  public Map<String, List<String>> of(Collection<String> names) {
    var some = new LinkedHashMap<String, List<String>>();
    parameters.forEach(
        (name, values) -> {
          if (names.contains(name)) {
            some.put(name, values);
          }
        });
    if (names.contains("asOf")) {
      some.put("asOf", List.of(basis.asOf().toString()));
    }
    if (basis.isHeard()) {
      some.put("knownAt", List.of(basis.knownAt().toString()));
    }
    return some;
  }

  /// The same with one parameter more, or another.
  public static Map<String, List<String>> with(
      Map<String, List<String>> parameters, String name, String value) {
    var more = new LinkedHashMap<>(parameters);
    more.put(name, List.of(value));
    return more;
  }

  /// The address of a page, in the language of this one.
  ///
  /// @param parameters empty values are left out
  public String href(String page, Map<String, String> parameters) {
    var all = new LinkedHashMap<String, String>();
    all.put("lang", told.wording().language().tag());
    all.putAll(parameters);
    return all.entrySet().stream()
        .filter(it -> !it.getValue().isEmpty())
        .map(it -> it.getKey() + "=" + encoded(it.getValue()))
        .collect(Collectors.joining("&", page + "?", ""));
  }

  /// As short as it may be: a colon and a comma may stand in a query as they are.
  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("%3A", ":").replace("%2C", ",");
  }

  /// The address of this page with its filters, and these parameters more or otherwise.
  public String again(Map<String, String> others) {
    return again(path, others);
  }

  /// The same at another page.
  public String again(String page, Map<String, String> others) {
    var all = new LinkedHashMap<String, String>();
    parameters.forEach((name, values) -> all.put(name, values.getFirst()));
    all.putAll(others);
    return href(page, all);
  }
}
