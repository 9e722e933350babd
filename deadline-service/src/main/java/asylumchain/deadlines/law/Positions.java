package asylumchain.deadlines.law;

import asylumchain.deadlines.law.CaseLaw.Position;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What an authority was told here to hold of one decree on which courts disagree, in the order in
/// which it became known. Nothing is overwritten: the last one counts, and one that was withdrawn
/// stays, with the moment from which that is known.
public record Positions(@JsonValue List<Position> all) {

  public static final Positions NONE = new Positions(List.of());

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Positions {
    all = List.copyOf(all);
  }

  /// The one that counts for whoever knows what was known at a moment; empty for none.
  public Optional<Position> at(Instant moment) {
    return all.stream().filter(it -> it.countsAt(moment)).reduce((_, later) -> later);
  }

  /// Whether one was told here that was not withdrawn.
  public boolean isTaken() {
    return all.stream().anyMatch(it -> it.withdrawal() == null);
  }

  /// How often something changed about them.
  public long changes() {
    return all.size() + all.stream().flatMap(it -> it.withdrawnAt().stream()).distinct().count();
  }

  Positions and(Position position) {
    return new Positions(Stream.concat(all.stream(), Stream.of(position)).toList());
  }

  /// The same, with none that counts any more.
  Positions withdrawn(Decree.Withdrawal by) {
    return new Positions(
        all.stream().map(it -> it.withdrawal() == null ? it.withdrawn(by) : it).toList());
  }

  Stream<Instant> momentsOfKnowledge() {
    return all.stream()
        .flatMap(it -> Stream.concat(Stream.of(it.knownAt()), it.withdrawnAt().stream()));
  }
}
