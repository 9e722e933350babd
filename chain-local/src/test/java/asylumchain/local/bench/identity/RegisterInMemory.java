package asylumchain.local.bench.identity;

import asylumchain.cases.identity.matching.Keys;
import asylumchain.cases.identity.matching.NameTable.Named;
import asylumchain.cases.identity.matching.Traits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Names found under the same keys as in the database, and cut off at the same numbers.
final class RegisterInMemory {

  private final Map<String, List<Named>> found = new HashMap<>();

  void add(Named name) {
    var keys = Keys.of(name.traits());
    if (keys.day() != null) {
      put(keys.day() + " " + keys.given(), name);
      put(keys.day(), name);
    }
    put("pair " + keys.pair() + " " + keys.year(), name);
    put("family " + keys.family() + " " + keys.year(), name);
    put("given " + keys.given() + " " + keys.year(), name);
  }

  List<Named> near(Traits asked) {
    var keys = Keys.of(asked);
    var near = new ArrayList<Named>();
    if (keys.day() != null) {
      near.addAll(first(200, keys.day() + " " + keys.given()));
      near.addAll(first(300, keys.day()));
    }
    var around = new ArrayList<Named>();
    for (int year = keys.year() - 2; year <= keys.year() + 2; year++) {
      around.addAll(first(400, "pair " + keys.pair() + " " + year));
    }
    near.addAll(around.subList(0, Math.min(400, around.size())));
    near.addAll(first(300, "family " + keys.family() + " " + keys.year()));
    near.addAll(first(300, "given " + keys.given() + " " + keys.year()));
    return near;
  }

  private void put(String key, Named name) {
    found.computeIfAbsent(key, _ -> new ArrayList<>()).add(name);
  }

  private List<Named> first(int most, String key) {
    var all = found.getOrDefault(key, List.of());
    return all.subList(0, Math.min(most, all.size()));
  }
}
