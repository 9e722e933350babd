package asylumchain.kit.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// Who saw or touched which person's data ("Logboek Dataverwerkingen"), refusals included.
@ApplicationScoped
public class AccessLog {

  /// What came of the attempt.
  public enum Outcome {
    ALLOWED,
    REFUSED
  }

  /// Returns once the line is durable; only then may the answer leave. Call it outside a
  /// transaction: it commits on its own, together with whoever else is waiting.
  ///
  /// @param action what was done, in kebab-case: `case-read`, `case-searched`
  /// @param subjects the cases or persons it concerned; a page of 500 is one line
  public void record(Caller caller, String action, List<UUID> subjects, Outcome outcome) {}
}
