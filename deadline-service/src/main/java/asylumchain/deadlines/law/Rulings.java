package asylumchain.deadlines.law;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What courts were told here to have held of one decree or moratorium, in the order in which it
/// became known. Nothing is overwritten: a ruling that was set aside stays, with the moment from
/// which that is known.
public record Rulings(@JsonValue List<Ruling> all) {

  public static final Rulings NONE = new Rulings(List.of());

  /// The last ruling weighs most; of two of one day the one that became known last.
  private static final Comparator<Ruling> BY_WEIGHT =
      Comparator.comparing(Ruling::on)
          .thenComparing(Ruling::recordedAt, Comparator.nullsFirst(Comparator.naturalOrder()));

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Rulings {
    all = List.copyOf(all);
  }

  public boolean none() {
    return all.isEmpty();
  }

  /// Those that count for whoever knows what was known at a moment.
  public Stream<Ruling> at(Instant moment) {
    return all.stream().filter(it -> it.countsAt(moment));
  }

  /// The one that settles the matter for whoever knows what was known at a moment: the last of the
  /// highest judge.
  public Optional<Ruling> settlingAt(Instant moment) {
    return none() ? Optional.empty() : at(moment).filter(Ruling::settles).max(BY_WEIGHT);
  }

  /// The one of the highest judge that named a line last, as long as none annulled since: a later
  /// one that upholds and names none leaves the line as it was.
  Optional<Ruling> namingLineAt(Instant moment) {
    return at(moment)
        .filter(Ruling::settles)
        .sorted(BY_WEIGHT.reversed())
        .takeWhile(it -> it.held() == CaseLaw.Held.VALID)
        .filter(it -> it.line() != null)
        .findFirst();
  }

  /// The one with this citation that was not set aside.
  public Optional<Ruling> standing(String citation) {
    return all.stream()
        .filter(it -> it.citation().equals(citation) && it.setAside() == null)
        .findFirst();
  }

  /// How often something changed about them.
  public long changes() {
    return all.size() + all.stream().filter(it -> it.setAside() != null).count();
  }

  Rulings and(Ruling ruling) {
    return new Rulings(Stream.concat(all.stream(), Stream.of(ruling)).toList());
  }

  Rulings settingAside(String citation, Decree.Withdrawal by) {
    var standing = standing(citation);
    return new Rulings(
        all.stream()
            .map(it -> standing.filter(it::equals).isPresent() ? it.setAside(by) : it)
            .toList());
  }

  Stream<Instant> momentsOfKnowledge() {
    return all.stream()
        .flatMap(
            it ->
                Stream.concat(
                    Stream.ofNullable(it.recordedAt()),
                    Stream.ofNullable(it.setAside()).map(Decree.Withdrawal::knownAt)));
  }
}
