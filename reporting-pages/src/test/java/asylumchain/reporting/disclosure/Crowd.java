package asylumchain.reporting.disclosure;

import static asylumchain.reporting.World.runningUntil;

import asylumchain.events.Applicant;
import asylumchain.events.Code;
import asylumchain.events.IntakeEvent.ApplicationLodged;
import asylumchain.reporting.World;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// People who applied, whom a stranger looks for, and how many of each there are.
final class Crowd {

  /// What is counted.
  static final String STOCK = "stock";

  static final String OVERDUE = "late";
  static final String REST = "in term";

  /// The last days of terms: before the day of the pages, and after it.
  static final String LATE = "2021-09-01";

  static final String IN_TERM = "2022-03-01";

  /// Men, women and others of each nationality: first in term, then late.
  static final Map<String, int[][]> MANY_SYRIANS_AND_A_FEW_OF_OTHERS =
      Map.of(
          "SYR", new int[][] {{34, 21, 1}, {30, 20, 0}},
          "TUR", new int[][] {{20, 5, 0}, {13, 3, 0}},
          "ERI", new int[][] {{11, 12, 0}, {3, 0, 1}},
          "IRN", new int[][] {{6, 0, 0}, {0, 0, 0}},
          "YEM", new int[][] {{0, 2, 0}, {0, 1, 0}});

  /// Whoever knows that there are 31 Syrians, and of men and women that they are at least 15 each,
  /// knows that there is one other.
  static final Map<String, int[][]> AT_THE_EDGE_OF_WHAT_IS_ROUNDED =
      Map.of(
          "SYR", new int[][] {{15, 15, 1}, {0, 0, 0}},
          "TUR", new int[][] {{30, 25, 12}, {0, 0, 0}},
          "ERI", new int[][] {{40, 38, 20}, {0, 0, 0}});

  /// Two of the same size: one table could withhold the one, another the other.
  static final Map<String, int[][]> TWO_ALIKE =
      Map.of(
          "SYR", new int[][] {{40, 30, 10}, {12, 0, 0}},
          "TUR", new int[][] {{13, 0, 0}, {0, 0, 0}},
          "IRN", new int[][] {{0, 13, 0}, {0, 0, 0}},
          "YEM", new int[][] {{1, 2, 0}, {0, 0, 0}});

  private static final String KNOWN = "2021-03-01";

  private final World world;
  private final Map<Map<String, String>, Long> truth = new HashMap<>();

  Crowd(World world) {
    this.world = world;
  }

  /// How many there are of each.
  Map<Map<String, String>, Long> truth() {
    return Map.copyOf(truth);
  }

  void applies(Map<String, int[][]> cases) {
    world.together(() -> cases.forEach(this::applies));
  }

  private void applies(String nationality, int[][] terms) {
    for (var sex : Applicant.Sex.values()) {
      applies(terms[0][place(sex)], nationality, sex, IN_TERM, KNOWN);
      applies(terms[1][place(sex)], nationality, sex, LATE, KNOWN);
    }
  }

  private static int place(Applicant.Sex sex) {
    return List.of(Applicant.Sex.M, Applicant.Sex.F, Applicant.Sex.X).indexOf(sex);
  }

  /// @param day on which they become known
  void applies(int cases, String nationality, Applicant.Sex sex, String dueOn, String day) {
    for (var of : List.of(nationality, "")) {
      for (var who : List.of(sex.name(), "")) {
        truth.merge(at(STOCK, of, who), (long) cases, Long::sum);
        truth.merge(at(dueOn.equals(LATE) ? OVERDUE : REST, of, who), (long) cases, Long::sum);
      }
    }
    for (int i = 0; i < cases; i++) {
      var id = UUID.randomUUID();
      world.happened(id, day, lodged(nationality, sex));
      world.determined(id, KNOWN, runningUntil(KNOWN, dueOn));
    }
  }

  private static ApplicationLodged lodged(String nationality, Applicant.Sex sex) {
    return new ApplicationLodged(
        LocalDate.parse(KNOWN),
        Code.of("FIRST"),
        Code.of("REGULAR_DESK"),
        new Applicant(
            UUID.randomUUID(),
            null,
            Code.of(nationality),
            sex,
            Applicant.AgeBand.AGE_18_34,
            false,
            Applicant.FamilySizeBand.ONE),
        List.of(Code.of("IND")));
  }

  /// Those of a nationality and a sex; of all where that is `null`.
  static Map<String, String> at(
      String measure, @Nullable String nationality, @Nullable String sex) {
    return Map.of(
        "measure",
        measure,
        "nationality",
        Objects.requireNonNullElse(nationality, ""),
        "sex",
        Objects.requireNonNullElse(sex, ""));
  }
}
