package asylumchain.cases.intake;

import asylumchain.cases.identity.Person;
import asylumchain.cases.lifecycle.CaseFile;

/// An applicant whose application would be older than the applicant.
public final class Unborn {

  private Unborn() {}

  /// Whether what was reported has all of the intake come before the birth. A case of which the
  /// intake stays where it was is left in peace.
  ///
  /// @param before the case before what was reported
  public static boolean is(Person applicant, CaseFile before, CaseFile after) {
    var days = after.particulars().intakeOn();
    return !days.equals(before.particulars().intakeOn())
        && days.filter(applicant::isBornAfter).isPresent();
  }
}
