package asylumchain.deadlines.amendments;

import asylumchain.deadlines.law.LawInUse;
import asylumchain.deadlines.law.register.AmendmentTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

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

  /// The registers as they stood for whoever knew what was known at a moment.
  ///
  /// @param knownAt `null` for now
  Registers known(@Nullable Instant knownAt) {
    return knownAt == null
        ? now()
        : new Registers(law.book(knownAt), amendments.proposals(knownAt));
  }
}
