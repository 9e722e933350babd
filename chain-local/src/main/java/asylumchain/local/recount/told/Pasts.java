package asylumchain.local.recount.told;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Gathers what both feeds say, case by case.
public final class Pasts {

  private Pasts() {}

  /// The past of every case of which a fact is known, in the order of their ids.
  public static List<Past> read(Feeds feeds) {
    var alike = new Alike();
    var told = new HashMap<UUID, Told>();
    feeds.cases(
        event -> {
          if (isTold(event)) {
            var said = Said.of(event);
            of(event, told).happened(said.in(alike.one(said.words())));
          }
        });
    feeds.deadlines(
        event -> {
          if (isTold(event)) {
            of(event, told).determined(event);
          }
        });
    return fold(told, alike);
  }

  /// Lets go of what was told of each case once its past is known.
  private static List<Past> fold(Map<UUID, Told> told, Alike alike) {
    var pasts = new ArrayList<Past>();
    told.values()
        .removeIf(
            one -> {
              var past = one.past(alike);
              return past.isEmpty() || pasts.add(past);
            });
    pasts.sort(Comparator.comparing(Past::id));
    return List.copyOf(pasts);
  }

  /// What is private, and what was destroyed, says nothing.
  private static boolean isTold(JsonNode event) {
    return event.hasNonNull("data");
  }

  private static Told of(JsonNode event, Map<UUID, Told> told) {
    return told.computeIfAbsent(UUID.fromString(event.path("subject").asText()), Told::new);
  }
}
