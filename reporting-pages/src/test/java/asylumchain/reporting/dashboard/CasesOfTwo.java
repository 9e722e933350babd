package asylumchain.reporting.dashboard;

import static asylumchain.reporting.World.applicant;
import static asylumchain.reporting.World.runningUntil;

import asylumchain.events.Code;
import asylumchain.events.IntakeEvent.ApplicationLodged;
import asylumchain.reporting.World;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// The cases of [YearOfCases], forty of them open and all of the IND, and three of COA.
///
/// @param ofCoa one of the three
/// @param cohort of those lodged by the end of 2020
record CasesOfTwo(UUID ofCoa, String cohort) {

  /// Before anything is told.
  static final CasesOfTwo NOBODY = new CasesOfTwo(new UUID(0, 0), "");

  static CasesOfTwo tell(World world) {
    var cohort = YearOfCases.tell(world);
    var ofCoa = new UUID(0, 0);
    for (var i = 0; i < 3; i++) {
      var day = LocalDate.parse("2021-05-03").plusDays(i);
      ofCoa = lodged(world, "YEM", day, "COA");
      world.determined(ofCoa, day.toString(), runningUntil(day.toString(), "2021-12-27"));
    }
    return new CasesOfTwo(ofCoa, cohort);
  }

  /// One more, of which no term is known.
  static UUID lodged(World world, String nationality, LocalDate day, String partner) {
    var id = UUID.randomUUID();
    world.happened(
        id,
        day.toString(),
        new ApplicationLodged(
            day, Code.of("FIRST"), null, applicant(nationality), List.of(Code.of(partner))));
    return id;
  }
}
