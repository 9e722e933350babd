package asylumchain.cases.intake;

import asylumchain.cases.identity.Person;
import asylumchain.cases.lifecycle.CaseFile;

/// An applicant whose application would be older than the applicant.
public final class Unborn {

  private Unborn() {}

  /// Whether what was reported has all of the intake come before the birth. A case in which it did
  /// so already is left in peace: of two days that are wrong, either can be put right first.
  ///
  /// @param before the case before what was reported
  public static boolean is(Person applicant, CaseFile before, CaseFile after) {
    return is(applicant, after) && !is(applicant, before);
  }

  private static boolean is(Person applicant, CaseFile file) {
    return file.particulars().intakeOn().filter(applicant::isBornAfter).isPresent();
  }
}
