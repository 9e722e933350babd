package asylumchain.local.recount.told;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What both feeds say of one case.
final class Told {

  private final UUID id;
  private final List<Said> all = new ArrayList<>();
  private final Clocks clocks = new Clocks();

  Told(UUID id) {
    this.id = id;
  }

  void happened(Said said) {
    all.add(said);
  }

  void determined(JsonNode event) {
    clocks.take(event);
  }

  /// Its past: once for each moment at which something became known, told from the beginning.
  Past past(Alike alike) {
    all.sort(Comparator.comparingInt(Said::version));
    if (all.stream().anyMatch(said -> said.type().equals("case-destroyed"))) {
      return new Past(id, Set.of(), new TreeMap<>());
    }
    var moments = new TreeSet<>(clocks.moments());
    all.forEach(said -> moments.add(said.knownAt()));
    var known = new TreeMap<Instant, Past.Known>();
    moments.forEach(moment -> known.put(moment, known(moment, alike)));
    return new Past(id, alike.one(partners()), known);
  }

  private Past.Known known(Instant moment, Alike alike) {
    var ends = new TreeMap<LocalDate, Standing>();
    Unfolding unfolding = null;
    for (var said : counting(moment)) {
      unfolding = unfolding == null ? new Unfolding(said.on()) : unfolding;
      unfolding.take(said);
      ends.put(said.on(), alike.one(unfolding.standing(alike)));
    }
    return new Past.Known(ends, alike.one(clocks.knownAt(moment)));
  }

  /// What was known by then and counts, in the order of the days; what was put right reads as it
  /// should have.
  private List<Said> counting(Instant moment) {
    var known = all.stream().filter(said -> !said.knownAt().isAfter(moment)).toList();
    var corrections = new HashMap<Integer, Said.Correction>();
    for (var said : known) {
      var correction = said.correction();
      if (correction != null) {
        corrections.put(correction.version(), correction);
      }
    }
    return known.stream()
        .filter(said -> said.correction() == null)
        .flatMap(said -> Stream.ofNullable(asCorrected(said, corrections.get(said.version()))))
        .sorted(Comparator.comparing(Said::on).thenComparingInt(Said::version))
        .toList();
  }

  private static @Nullable Said asCorrected(Said said, Said.@Nullable Correction correction) {
    return correction == null ? said : correction.instead();
  }

  /// Who takes part now: as the last event says that speaks of it.
  private Set<String> partners() {
    return all.reversed().stream()
        .flatMap(said -> Stream.ofNullable(said.participants()))
        .findFirst()
        .map(text -> Set.copyOf(List.of(text.split(",", -1))))
        .orElse(Set.of());
  }
}
