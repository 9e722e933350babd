package asylumchain.local.recount.told;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The past of one case, as it was known at each moment at which something became known. Every
/// question looks at every case, so moments and days are kept as plain numbers, in order.
public final class Past {

  private static final long MICROS = 1_000_000;

  /// Later than any moment that a source can know.
  private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

  private final UUID id;
  private final Set<String> partners;
  private final long firstDay;
  private final long[] moments;
  private final List<Known> known;

  /// @param partners who takes part now
  /// @param known what was known from each moment on
  Past(UUID id, Set<String> partners, SortedMap<Instant, Known> known) {
    this.id = id;
    this.partners = partners;
    this.moments = known.keySet().stream().mapToLong(Past::micros).toArray();
    this.known = List.copyOf(known.values());
    this.firstDay = days().mapToLong(LocalDate::toEpochDay).min().orElse(Long.MAX_VALUE);
  }

  /// What was known at one moment.
  static final class Known {

    private final int[] days;
    private final List<Standing> standings;
    private final Term term;

    /// @param ends how each day on which something happened ended
    Known(NavigableMap<LocalDate, Standing> ends, Term term) {
      this.days = ends.keySet().stream().mapToInt(day -> (int) day.toEpochDay()).toArray();
      this.standings = List.copyOf(ends.values());
      this.term = term;
    }
  }

  /// How a case stood on a day, as known at a moment.
  public record Stood(LocalDate day, Standing standing, Term term) {

    /// Its value of a dimension; `NONE` where it has none.
    public String value(String dimension) {
      return switch (dimension) {
        case "caseAgeBand" -> standing.ageBand(day);
        case "termStatus" ->
            isBeforeItsTerm() ? "NOT_STARTED" : term.status(day, standing.settledOn());
        case "termBand" -> isBeforeItsTerm() ? Standing.NONE : term.band(day, standing.settledOn());
        default -> standing.value(dimension);
      };
    }

    /// Before it is lodged, whatever is known of its term.
    private boolean isBeforeItsTerm() {
      return !standing.isLodged() && standing.settledOn() == null && !term.hasStarted(day);
    }
  }

  public UUID id() {
    return id;
  }

  /// Who takes part now.
  public Set<String> partners() {
    return partners;
  }

  /// Whether nothing that happened in the case is known.
  public boolean isEmpty() {
    return known.stream().allMatch(it -> it.days.length == 0);
  }

  /// Every day on which something happened, as it was known at any moment; not in order.
  public Stream<LocalDate> days() {
    return known.stream().flatMapToInt(it -> IntStream.of(it.days)).mapToObj(LocalDate::ofEpochDay);
  }

  /// When something became known, in order.
  public Stream<Instant> moments() {
    return Arrays.stream(moments)
        .mapToObj(it -> Instant.ofEpochSecond(it / MICROS, it % MICROS * 1_000));
  }

  /// `null` when the case did not exist on that day, as known then.
  public @Nullable Stood stood(LocalDate day, Instant knownAt) {
    if (day.toEpochDay() < firstDay) {
      return null;
    }
    int moment = last(Arrays.binarySearch(moments, micros(knownAt)));
    if (moment < 0) {
      return null;
    }
    var then = known.get(moment);
    int end = last(Arrays.binarySearch(then.days, (int) day.toEpochDay()));
    return end < 0 ? null : new Stood(day, then.standings.get(end), then.term);
  }

  /// The place of the last that is not later; negative where all are.
  private static int last(int found) {
    return found >= 0 ? found : -found - 2;
  }

  private static long micros(Instant moment) {
    return moment.isAfter(END)
        ? Long.MAX_VALUE
        : moment.getEpochSecond() * MICROS + moment.getNano() / 1_000;
  }
}
