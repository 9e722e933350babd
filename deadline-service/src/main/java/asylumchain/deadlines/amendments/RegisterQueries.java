package asylumchain.deadlines.amendments;

import asylumchain.deadlines.law.LawInUse;
import asylumchain.deadlines.law.register.AmendmentTable;
import jakarta.enterprise.context.ApplicationScoped;

/// The registers as they stand, for reading.
@ApplicationScoped
class RegisterQueries {

  private final LawInUse law;
  private final AmendmentTable amendments;

  RegisterQueries(LawInUse law, AmendmentTable amendments) {
    this.law = law;
    this.amendments = amendments;
  }

  Registers now() {
    return new Registers(law.book(), amendments.proposals());
  }
}
