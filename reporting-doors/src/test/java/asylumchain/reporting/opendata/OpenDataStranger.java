package asylumchain.reporting.opendata;

import static asylumchain.reporting.opendata.OpenLines.MONTHS;
import static asylumchain.reporting.opendata.OpenLines.QUARTER;
import static asylumchain.reporting.opendata.OpenLines.is;
import static asylumchain.reporting.opendata.OpenLines.lines;
import static asylumchain.reporting.opendata.OpenLines.text;

import asylumchain.reporting.World;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Somebody who reads the tables of one quarter and its months, and what the pages tell beside
/// them. What adds up to what is no secret.
final class OpenDataStranger {

  private static final String ALL = "";

  /// How far a rounded count may lie from the true one.
  private static final int HALF = 2;

  private static final Map<String, String> AXES =
      Map.of("sex", "T", "age", "TOTAL", "citizen", "TOTAL");

  private final Heard heard;

  /// @param world where those are told whom he looks for
  OpenDataStranger(World world) {
    this.heard = new Heard(world);
  }

  void readsApplicants(String month) {
    var lines = lines("asyappctzm", MONTHS).stream().filter(is("TIME_PERIOD", month)).toList();
    for (var kind : List.of("FRST", "SSEQ")) {
      var whole = at("applicants", month, "kind", kind);
      heard.means(whole, it -> it.lodgedIn(month) && it.isOf(kind));
      readsAxes(
          lines.stream().filter(is("applicant", kind)).toList(),
          whole,
          it -> it.lodgedIn(month) && it.isOf(kind));
    }
    heard.adds(
        at("applicants", month),
        Stream.of("FRST", "SSEQ").map(kind -> at("applicants", month, "kind", kind)));
    heard.means(at("applicants", month), it -> it.lodgedIn(month));
    readsPage(at("applicants", month), it -> it.lodgedIn(month));
  }

  /// The pages tell every whole to the nearest five.
  private void readsPage(Map<String, String> at, Predicate<Person> which) {
    var count = heard.count(which);
    heard.hearsRounded(at, Math.round(count / 5.0) * 5, HALF);
  }

  void readsDecisions() {
    var quarter = "2021-Q1";
    var kinds = List.of("GENCONV", "SUB_PROT", "HUMSTAT", "REJECTED");
    for (var kind : kinds) {
      var whole = at("decisions", quarter, "kind", kind);
      Predicate<Person> such =
          it ->
              it.decidedBy("2021-03")
                  && Objects.requireNonNull(Person.DECISIONS.get(kind)).contains(it.outcome());
      heard.means(whole, such);
      readsAxes(
          lines("asydcfstq", QUARTER).stream().filter(is("decision", kind)).toList(), whole, such);
    }
    readsPage(at("decisions", quarter), it -> it.decidedBy("2021-03"));
    heard.adds(
        at("decisions", quarter),
        kinds.stream().map(kind -> at("decisions", quarter, "kind", kind)));
    heard.adds(
        at("decisions", quarter),
        Stream.of("2021-01", "2021-02", "2021-03").map(month -> at("decisions", month)));
  }

  void readsAllInstances(String month) {
    Predicate<Person> such = it -> it.isPending(month) || it.isInAppeal(month);
    heard.means(at("all", month), such);
    readsPage(at("all", month), such);
    var later = at("appeals", month);
    heard.means(later, it -> it.isInAppeal(month));
    heard.adds(at("all", month), Stream.of(at("pending", month), later));
    readsAxes(
        lines("asypenctzm", MONTHS).stream().filter(is("TIME_PERIOD", month)).toList(),
        at("all", month),
        such);
    // where nobody is from does not stand in the list
    lines("asypenctzm", MONTHS).stream()
        .filter(is("TIME_PERIOD", month).and(is("sex", "T")).and(is("age", "TOTAL")))
        .filter(is("citizen", "TOTAL").negate())
        .map(line -> with(at("all", month), "citizen", text(line, "citizen")))
        .forEach(heard::withholds);
    for (var sex : List.of("M", "F")) {
      var appeals = at("appeals", month, "sex", sex);
      heard.means(appeals, it -> it.isInAppeal(month) && it.sex().name().equals(sex));
      heard.adds(
          at("all", month, "sex", sex), Stream.of(at("pending", month, "sex", sex), appeals));
    }
  }

  /// The parts of a whole along each axis; one that is left out tells nothing.
  private void readsAxes(
      List<Map<String, Object>> lines, Map<String, String> whole, Predicate<Person> such) {
    AXES.forEach(
        (axis, total) -> {
          var parts = new ArrayList<Map<String, String>>();
          for (var line : lines) {
            var value = text(line, axis);
            var isOnAxis =
                AXES.entrySet().stream()
                    .allMatch(
                        it ->
                            it.getKey().equals(axis)
                                ? !value.equals(total)
                                : text(line, it.getKey()).equals(it.getValue()));
            if (isOnAxis) {
              var at = with(whole, axis, value);
              parts.add(at);
              heard.means(
                  at,
                  it ->
                      such.test(it)
                          && it.isOf(text(line, "citizen"), text(line, "sex"), text(line, "age")));
              heard.hearsRounded(at, line.get("OBS_VALUE"), HALF);
            }
          }
          if (!parts.isEmpty()) {
            heard.adds(whole, parts.stream());
          }
        });
  }

  void readsStock(String month) {
    var day = YearMonth.parse(month).atEndOfMonth().toString();
    var lines = lines("stock", MONTHS).stream().filter(is("day", day)).toList();
    Predicate<Person> such = it -> it.isPending(month);
    heard.means(at("pending", month), such);
    for (var axis : List.of("nationality", "sex")) {
      var parts = new ArrayList<Map<String, String>>();
      for (var line : lines) {
        if (text(line, "dimension").equals(axis)) {
          var at = at("pending", month, axis, text(line, "value"));
          parts.add(at);
          heard.means(
              at,
              it ->
                  such.test(it)
                      && (axis.equals("sex") ? it.sex().name() : it.nationality())
                          .equals(text(line, "value")));
          heard.hearsExact(at, line.get("count"));
        }
      }
      heard.adds(at("pending", month), parts.stream());
    }
    lines.stream()
        .filter(is("dimension", "total"))
        .forEach(line -> heard.hearsExact(at("pending", month), line.get("count")));
  }

  void readsMonthly(String month) {
    var products = List.of("TRACK_1", "TRACK_2", "TRACK_4", "FAMILY_REUNIFICATION", "OTHER");
    var lines =
        lines("ind-monthly", MONTHS).stream()
            .filter(is("month", month))
            .collect(Collectors.toMap(line -> text(line, "product"), line -> line));
    for (var product : products) {
      var line = Objects.requireNonNull(lines.get(product));
      Predicate<Person> such = it -> it.product().equals(product);
      heard.means(at("applicants", month, "product", product), such.and(it -> it.lodgedIn(month)));
      heard.means(at("decisions", month, "product", product), such.and(it -> it.decidedIn(month)));
      heard.means(at("pending", month, "product", product), such.and(it -> it.isPending(month)));
      var kinds = product.equals("FAMILY_REUNIFICATION") ? 1 : 2;
      heard.hearsRounded(
          at("applicants", month, "product", product), line.get("applications"), kinds * HALF);
      heard.hearsRounded(at("decisions", month, "product", product), line.get("decisions"), HALF);
      heard.hearsExact(at("pending", month, "product", product), line.get("pending"));
    }
    for (var measure : List.of("applicants", "decisions", "pending")) {
      heard.adds(
          at(measure, month),
          products.stream().map(product -> at(measure, month, "product", product)));
    }
    heard.means(at("decisions", month), it -> it.decidedIn(month));
    readsPage(at("decisions", month), it -> it.decidedIn(month));
    var others = at("applicants", month, "other than family", ALL);
    heard.means(
        others,
        it ->
            it.lodgedIn(month) && it.isOf("FRST") && !it.product().equals("FAMILY_REUNIFICATION"));
    heard.adds(
        at("applicants", month, "kind", "FRST"),
        Stream.of(at("applicants", month, "product", "FAMILY_REUNIFICATION"), others));
    heard.hearsExact(
        at("pending", month), Objects.requireNonNull(lines.get("TOTAL")).get("pending"));
  }

  private static Map<String, String> at(String measure, String period, String... more) {
    var at = new HashMap<>(Map.of("measure", measure, "period", period));
    for (var i = 0; i < more.length; i += 2) {
      at.put(more[i], more[i + 1]);
    }
    return Map.copyOf(at);
  }

  private static Map<String, String> with(Map<String, String> at, String name, String value) {
    var more = new HashMap<>(at);
    more.put(name, value);
    return Map.copyOf(more);
  }

  /// Fails where what was heard gives somebody away.
  void judge(long seed) {
    heard.judge(seed);
  }

  /// One more whom he looks for.
  void tell(Person person) {
    heard.tell(person);
  }
}
