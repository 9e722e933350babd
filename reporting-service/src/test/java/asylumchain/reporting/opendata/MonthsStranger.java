package asylumchain.reporting.opendata;

import asylumchain.reporting.backlog.Dimension;
import asylumchain.reporting.disclosure.Bounds;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Somebody who reads every table of the open data of month after month, and puts them together:
/// what a table adds up to; that whoever is pending awaits a first decision or is in a later
/// instance; that a stock is the one before and who came, without who went; that who was decided on
/// went. He knows that a number lies within two of what it is rounded to, and that a line stands
/// where somebody is, and nothing of how anything was protected.
final class MonthsStranger {

  /// How far a rounded count may lie from the true one.
  private static final int HALF = 2;

  private static final int SMALLEST = 10;

  /// More than there are of anybody.
  private static final long MANY = 1_000_000;

  private static final Map<String, Dimension> DIMENSIONS =
      Map.of(
          "nationality", Dimension.NATIONALITY,
          "applicantAgeBand", Dimension.APPLICANT_AGE_BAND,
          "sex", Dimension.SEX);
  private static final Map<String, String> AXES =
      Map.of("nationality", "citizen", "applicantAgeBand", "age", "sex", "sex");

  private final Bounds bounds = new Bounds();
  private final Set<String> withheld = new LinkedHashSet<>();
  private final Set<String> rounded = new LinkedHashSet<>();
  private final Map<String, Set<String>> codes = new HashMap<>();
  private final Set<String> lineless = new HashSet<>();
  private final boolean appeals;

  /// @param appeals whether anybody may be in a later instance: the pages tell where nobody is
  MonthsStranger(boolean appeals) {
    this.appeals = appeals;
  }

  /// What is not told.
  Set<String> withheld() {
    return withheld;
  }

  /// What is told rounded.
  Set<String> rounded() {
    return rounded;
  }

  /// The least and the most that a number can be, after everything was read.
  Function<String, long[]> puzzled() {
    var known = bounds.ranges();
    return name -> known.getOrDefault(number(name), new long[] {0, MANY});
  }

  private static Map<String, String> number(String name) {
    return Map.of("number", name);
  }

  private void tells(String name, long least, long most) {
    bounds.tells(number(name), least, most);
  }

  private void adds(String whole, List<String> parts) {
    bounds.adds(number(whole), parts.stream().map(MonthsStranger::number).toList());
  }

  /// Of two pairs one adds up to what the other does.
  private void balances(String name, List<String> some, List<String> others) {
    adds("balance " + name, some);
    adds("balance " + name, others);
  }

  /// The pages tell a whole to the nearest five, and withhold a small one.
  void readsPage(String whole, long count) {
    if (count == 0 || count >= SMALLEST) {
      tellsRounded(whole, Math.round(count / 5.0) * 5);
    }
  }

  void readsStock(YearMonth month, List<OpenStockView.Line> lines) {
    var parts = new HashMap<String, List<String>>();
    var byCode = new HashMap<String, List<String>>();
    for (var line : lines) {
      var value = line.value();
      if (value == null) {
        hearsExactly(at("stock", month), line.count());
        continue;
      }
      var name = at("stock", month, line.dimension(), value);
      hearsExactly(name, line.count());
      parts.computeIfAbsent(line.dimension(), _ -> new ArrayList<>()).add(name);
      var axis = AXES.getOrDefault(line.dimension(), "");
      var code = OpenMonths.code(DIMENSIONS.getOrDefault(line.dimension(), Dimension.SEX), value);
      byCode.computeIfAbsent(at("await", month, axis, code), _ -> new ArrayList<>()).add(name);
      knowsCode("await", month, axis, code);
    }
    parts.values().forEach(each -> adds(at("stock", month), each));
    byCode.forEach(this::adds);
    adds(at("await", month), List.of(at("stock", month)));
  }

  void readsAllInstances(YearMonth month, List<LayoutView.Line> lines) {
    reads(at("pending", month), lines, _ -> "");
    var all = at("pending", month);
    adds(all, List.of(at("await", month), at("later", month)));
    for (var axis : AXES.values()) {
      for (var code : union("await", month, "pending", month, axis)) {
        ifNobody("await", month, axis, code);
        adds(
            at("pending", month, axis, code),
            List.of(at("await", month, axis, code), at("later", month, axis, code)));
        if (!appeals) {
          tells(at("later", month, axis, code), 0, 0);
        }
      }
    }
    if (!appeals) {
      tells(at("later", month), 0, 0);
    }
  }

  void readsApplicants(YearMonth month, List<LayoutView.Line> lines) {
    reads(at("came", month), lines, line -> String.valueOf(line.applicant()));
    for (var axis : AXES.values()) {
      if (!lineless.contains(at("came", month, axis))) {
        for (var code :
            Stream.of(
                    union("await", month.minusMonths(1), "await", month, axis),
                    codes("came", month, axis))
                .flatMap(Set::stream)
                .distinct()
                .toList()) {
          ifNobody("await", month.minusMonths(1), axis, code);
          ifNobody("await", month, axis, code);
          ifNobody("came", month, axis, code);
          passes(month, axis, code);
        }
      }
    }
    passes(month);
  }

  /// A stock is the one before and who came, without who went.
  private void passes(YearMonth month, String... of) {
    balances(
        at("await", month, of),
        List.of(at("await", month, of), at("went", month, of)),
        List.of(at("await", month.minusMonths(1), of), at("came", month, of)));
  }

  /// @param isSum whether its months come to it: not where something became known in between
  void readsDecisions(YearMonth first, String quarter, List<LayoutView.Line> lines, boolean isSum) {
    reads(at("decided", quarter), lines, line -> String.valueOf(line.decision()));
    var months = Stream.of(first, first.plusMonths(1), first.plusMonths(2)).toList();
    if (isSum) {
      adds(at("decided", quarter), months.stream().map(it -> at("decided", it)).toList());
    }
    for (var axis : AXES.values()) {
      if (lineless.contains("decided " + quarter + " " + axis)) {
        continue;
      }
      for (var code : codes.getOrDefault("decided " + quarter + " " + axis, Set.of())) {
        balances(
            at("decided", quarter, axis, code),
            List.of(at("decided", quarter, axis, code), at("went otherwise", quarter, axis, code)),
            months.stream().map(it -> at("went", it, axis, code)).toList());
        var last = first.plusMonths(2);
        var before = first.minusMonths(1);
        if (codes.containsKey(at("pending", before, axis))) {
          ifNobody("pending", before, axis, code, at("later", before, axis, code));
          ifNobody("pending", last, axis, code, at("later", last, axis, code));
          balances(
              at("later", quarter, axis, code),
              List.of(at("later", last, axis, code), at("left court", quarter, axis, code)),
              List.of(at("later", before, axis, code), at("decided", quarter, axis, code)));
        }
      }
    }
  }

  void readsMonthly(YearMonth month, List<MonthlyView.Line> lines) {
    for (var measure : List.of("came", "decided", "stock")) {
      var parts = new ArrayList<String>();
      boolean isBroken =
          lines.stream()
              .anyMatch(it -> !it.product().equals("TOTAL") && count(it, measure) == null);
      for (var line : lines) {
        var told = count(line, measure);
        if (line.product().equals("TOTAL")) {
          if (measure.equals("stock")) {
            hearsExactly(at("stock", month), told);
          } else if (measure.equals("decided") && isBroken) {
            tellsRounded(at("decided", month), told);
          }
        } else {
          var name = at(measure, month, "product", line.product());
          parts.add(name);
          hears(measure, line.product(), name, told);
        }
      }
      adds(at(measure, month), parts);
    }
    var family = new String[] {"product", "FAMILY_REUNIFICATION"};
    adds(at("await", month, family), List.of(at("stock", month, family)));
    passes(month, family);
  }

  private void hears(String measure, String product, String name, @Nullable Long told) {
    switch (measure) {
      case "stock" -> hearsExactly(name, told);
      case "decided" -> hearsRounded(name, told, HALF);
      default -> hearsRounded(name, told, product.startsWith("FAMILY") ? HALF : 2 * HALF);
    }
  }

  private static @Nullable Long count(MonthlyView.Line line, String measure) {
    return switch (measure) {
      case "came" -> line.applications();
      case "decided" -> line.decisions();
      default -> line.pending();
    };
  }

  /// What a layout tells in one line.
  ///
  /// @param kind empty where it tells no kinds apart
  /// @param axis along which it tells a part; empty for a total
  private record Row(String kind, String axis, String code, @Nullable Long value) {

    static Row of(LayoutView.Line line, String kind) {
      if (!line.citizen().equals("TOTAL")) {
        return new Row(kind, "citizen", line.citizen(), line.value());
      }
      if (!line.sex().equals("T")) {
        return new Row(kind, "sex", line.sex(), line.value());
      }
      return new Row(kind, line.age().equals("TOTAL") ? "" : "age", line.age(), line.value());
    }

    /// What several kinds come to is told as the sum of what is told of each.
    boolean isSum() {
      return kind.startsWith("TOTAL");
    }

    /// The name of the number, of one kind of a whole.
    String of(String whole) {
      return kind.isEmpty() ? whole : whole + " " + kind;
    }
  }

  /// A layout: the parts of each kind along each axis. A total is made of rounded numbers and tells
  /// no more than they do, unless one of them is not told.
  private void reads(
      String what, List<LayoutView.Line> lines, Function<LayoutView.Line, String> kindOf) {
    var rows = lines.stream().map(line -> Row.of(line, kindOf.apply(line))).toList();
    AXES.values().forEach(axis -> readsAxis(what, axis, rows));
    var totals = rows.stream().filter(row -> row.axis().isEmpty()).toList();
    var kinds = totals.stream().filter(row -> !row.isSum()).toList();
    for (var total : kinds) {
      readsTotal(what, total, rows.stream().filter(it -> it.kind().equals(total.kind())).toList());
    }
    if (kinds.stream().noneMatch(row -> row.kind().isEmpty())) {
      adds(what, kinds.stream().map(row -> row.of(what)).toList());
    }
    if (isBroken(rows)) {
      totals.stream()
          .filter(row -> row.kind().equals("TOTAL"))
          .forEach(row -> tellsRounded(what, row.value()));
    }
  }

  private void readsAxis(String what, String axis, List<Row> rows) {
    var place = what + " " + axis;
    var own = rows.stream().filter(row -> row.axis().equals(axis)).toList();
    if (own.isEmpty()) {
      lineless.add(place);
    }
    var byCode = own.stream().collect(Collectors.groupingBy(Row::code));
    codes.computeIfAbsent(place, _ -> new HashSet<>()).addAll(byCode.keySet());
    byCode.forEach((code, line) -> readsLine(place + " " + code, line));
  }

  private void readsLine(String whole, List<Row> rows) {
    var parts = new ArrayList<String>();
    for (var row : rows) {
      if (!row.isSum()) {
        hearsRounded(row.of(whole), row.value(), HALF);
        parts.add(row.of(whole));
      }
      var isWhole = row.kind().isEmpty() || row.kind().equals("TOTAL");
      if (isWhole && (row.value() != null || row.kind().isEmpty())) {
        tells(whole, 1, MANY);
      }
    }
    if (!parts.equals(List.of(whole))) {
      adds(whole, parts);
    }
  }

  private void readsTotal(String what, Row total, List<Row> rows) {
    var whole = total.of(what);
    for (var axis : AXES.values()) {
      var parts =
          rows.stream()
              .filter(row -> row.axis().equals(axis))
              .map(row -> row.of(what + " " + axis + " " + row.code()))
              .toList();
      if (!parts.isEmpty()) {
        adds(whole, parts);
      }
    }
    if (isBroken(rows)) {
      tellsRounded(whole, total.value());
    }
  }

  /// Whether a total is rounded by itself: it is made of the two sexes where both are told.
  private static boolean isBroken(List<Row> rows) {
    var sexes = rows.stream().filter(row -> row.axis().equals("sex") && !row.isSum()).toList();
    return sexes.isEmpty() || sexes.stream().anyMatch(row -> row.value() == null);
  }

  private void hearsExactly(String name, @Nullable Long told) {
    if (told == null) {
      withheld.add(name);
      tells(name, 1, MANY);
    } else {
      tells(name, told, told);
    }
  }

  private void hearsRounded(String name, @Nullable Long told, int half) {
    if (told == null) {
      withheld.add(name);
    } else {
      rounded.add(name);
      tells(name, Math.max(0, told - half), told + half);
    }
  }

  private void tellsRounded(String whole, @Nullable Long told) {
    if (told != null) {
      tells(whole, Math.max(0, told - HALF), told + HALF);
    }
  }

  /// Where nobody is there is no line.
  private void ifNobody(String measure, YearMonth month, String axis, String code) {
    ifNobody(measure, month, axis, code, at(measure, month, axis, code));
  }

  private void ifNobody(String measure, YearMonth month, String axis, String code, String what) {
    if (!lineless.contains(at(measure, month, axis))
        && !codes(measure, month, axis).contains(code)) {
      tells(what, 0, 0);
    }
  }

  private void knowsCode(String measure, YearMonth month, String axis, String code) {
    codes.computeIfAbsent(at(measure, month, axis), _ -> new HashSet<>()).add(code);
  }

  private Set<String> codes(String measure, YearMonth month, String axis) {
    return codes.getOrDefault(at(measure, month, axis), Set.of());
  }

  private Set<String> union(
      String measure, YearMonth month, String other, YearMonth another, String axis) {
    var both = new LinkedHashSet<>(codes(measure, month, axis));
    both.addAll(codes(other, another, axis));
    return both;
  }

  /// The name of a number.
  static String at(String measure, YearMonth month, String... of) {
    return at(measure, month.toString(), of);
  }

  static String at(String measure, String period, String... of) {
    return String.join(" ", Stream.concat(Stream.of(measure, period), Stream.of(of)).toList());
  }
}
