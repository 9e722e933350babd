package asylumchain.kit.testing.access;

import asylumchain.kit.access.Scope;
import asylumchain.kit.testing.Api.Operation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How a cell is asked: with which ids, where.
///
/// @param named what each id names, by its name; where one operation means another thing by it, by
///     the operation, a question mark and its name
/// @param bodies by operation; `{name}` stands for an id
/// @param lists what an operation is asked besides, by operation, as a query
record Questions(Map<String, Named> named, Map<String, String> bodies, Map<String, String> lists) {

  static final String WHOLE_FEED = "feed:whole";

  private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z]+)}");

  /// A question.
  ///
  /// @param id what it is tried on; `null` where the path says
  record Asked(String address, String body, @Nullable String id) {}

  /// What is asked in a cell.
  Asked of(Cell cell) {
    var operation = cell.operation();
    var address = operation.path();
    for (var name : placesIn(operation.path())) {
      var relation = cell.named() == null ? cell.relation() : Relation.OWN;
      address = address.replace("{" + name + "}", value(operation, name, relation));
    }
    var body = bodies.getOrDefault(operation.toString(), "{}");
    for (var name : placesIn(body)) {
      body = body.replace("{" + name + "}", value(operation, name, relation(cell, name)));
    }
    var about = cell.named() == null ? null : value(operation, cell.named(), cell.relation());
    return new Asked(operation.api().base() + address + query(cell, about), body, about);
  }

  private static Relation relation(Cell cell, String name) {
    return name.equals(cell.named()) ? cell.relation() : Relation.OWN;
  }

  private String value(Operation operation, String name, Relation relation) {
    return switch (meaning(operation, name).orElse(null)) {
      case Named.Somebodys(var own, var others, _) ->
          switch (relation) {
            case OWN -> own;
            case OTHERS -> others;
            case NONE -> nobody(name);
          };
      case Named.Nobodys(var known) -> known;
      case Named.AcrossTheChain(var others) -> relation == Relation.NONE ? nobody(name) : others;
      case null -> throw new AssertionError(operation + ": nobody said what " + name + " names");
    };
  }

  /// The same each time it is asked for.
  private static String nobody(String name) {
    return new UUID(0x4000, name.hashCode() | Long.MIN_VALUE).toString();
  }

  /// What an operation means by a name; empty where nobody said.
  Optional<Named> meaning(Operation operation, String name) {
    return Optional.ofNullable(named.getOrDefault(operation + "?" + name, named.get(name)));
  }

  /// What must be asked, and what is asked about; the whole feed opens only by partition or case.
  private String query(Cell cell, @Nullable String about) {
    var operation = cell.operation();
    if (cell.named() != null && Schemas.inQuery(operation).contains(cell.named())) {
      return "?" + cell.named() + "=" + about;
    }
    if (readsWholeFeed(cell)) {
      return "?part=0";
    }
    var question = operation.question();
    var required = question.contains("?") ? question.substring(question.indexOf('?')) : "";
    return lists.getOrDefault(operation.toString(), required);
  }

  private static boolean readsWholeFeed(Cell cell) {
    return cell.operation().takes(WHOLE_FEED)
        && List.of(WHOLE_FEED, Scope.AUDIT).contains(cell.scope());
  }

  /// The names of the ids in an address or a body.
  static List<String> placesIn(String text) {
    return PLACE.matcher(text).results().map(found -> found.group(1)).distinct().toList();
  }
}
