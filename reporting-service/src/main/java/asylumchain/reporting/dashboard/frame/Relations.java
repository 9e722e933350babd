package asylumchain.reporting.dashboard.frame;

import asylumchain.reporting.dashboard.frame.Table.Row;
import asylumchain.reporting.disclosure.Sheet;
import asylumchain.reporting.disclosure.Sheet.At;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What adds up to what in a table, by the names of its columns, and what follows for what it may
/// tell.
final class Relations {

  final List<String> columns = new ArrayList<>();
  final List<Parts> parts = new ArrayList<>();
  final Map<String, String> running = new LinkedHashMap<>();
  final List<List<String>> together = new ArrayList<>();
  final List<Through> through = new ArrayList<>();

  record Parts(String whole, List<String> of) {

    Parts {
      of = List.copyOf(of);
    }
  }

  /// What comes in and goes out of a stock that the reader knows before and after.
  record Through(String in, String out) {}

  /// The rows without what may not be told.
  List<Row> told(Told told, List<String> names, List<Row> rows) {
    if (told.isExact()) {
      return rows;
    }
    var sheet = new Sheet(told.policy());
    for (int i = 0; i < rows.size(); i++) {
      for (var name : names) {
        var counted = rows.get(i).all().get(names.indexOf(name)).counted();
        if (counted != null && counted.whole() == null) {
          sheet.count(new At(i, name), counted.cases());
        }
      }
    }
    relate(sheet, rows);
    var withheld = sheet.withheld();
    return IntStream.range(0, rows.size())
        .mapToObj(i -> without(rows.get(i), names, at(withheld, i)))
        .toList();
  }

  private void relate(Sheet sheet, List<Row> rows) {
    var groups =
        IntStream.range(0, rows.size())
            .boxed()
            .collect(Collectors.groupingBy(i -> group(rows.get(i)), Collectors.toList()));
    for (var column : columns) {
      groups.values().forEach(some -> sheet.sum(cells(some, column)));
    }
    var all = IntStream.range(0, rows.size()).boxed().toList();
    running.forEach((total, step) -> sheet.running(cells(all, total), cells(all, step)));
    for (int i : all) {
      parts.forEach(some -> sheet.parts(new At(i, some.whole()), cells(i, some.of())));
      together.forEach(some -> sheet.together(cells(i, some)));
    }
    through.forEach(some -> groups.values().forEach(in -> sheet.through(pairs(in, some))));
  }

  private static List<Object> group(Row row) {
    var key = row.key();
    return key.subList(0, Math.max(0, key.size() - 1));
  }

  private static List<Sheet.Pair> pairs(List<Integer> rows, Through some) {
    return rows.stream()
        .map(row -> new Sheet.Pair(new At(row, some.in()), new At(row, some.out())))
        .toList();
  }

  private static List<At> cells(List<Integer> rows, String column) {
    return rows.stream().map(row -> new At(row, column)).toList();
  }

  private static List<At> cells(int row, List<String> columns) {
    return columns.stream().map(column -> new At(row, column)).toList();
  }

  private static Set<String> at(Set<At> withheld, int row) {
    return withheld.stream()
        .filter(at -> at.row() == row)
        .map(At::column)
        .collect(Collectors.toSet());
  }

  /// A share goes with the count that it is a share of, or with: both would tell the same.
  private static Row without(Row row, List<String> names, Set<String> withheld) {
    var cells = row.all();
    var hidden = new HashSet<Long>();
    for (int i = 0; i < cells.size(); i++) {
      var counted = cells.get(i).counted();
      if (counted != null && withheld.contains(names.get(i))) {
        hidden.add(counted.cases());
      }
    }
    var told =
        IntStream.range(0, cells.size())
            .mapToObj(
                i ->
                    withheld.contains(names.get(i)) || tells(cells.get(i), hidden)
                        ? cells.get(i).withheld()
                        : cells.get(i))
            .toList();
    return new Row(told.getFirst(), told.subList(1, told.size()));
  }

  private static boolean tells(Cell share, Set<Long> hidden) {
    var counted = share.counted();
    return counted != null
        && counted.whole() != null
        && (hidden.contains(counted.cases()) || hidden.contains(counted.whole()));
  }
}
