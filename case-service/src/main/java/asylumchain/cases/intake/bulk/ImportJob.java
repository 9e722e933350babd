package asylumchain.cases.intake.bulk;

import asylumchain.cases.lifecycle.Provenance;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A delivery that this process works on.
///
/// @param employee `null` when a system delivered it by itself
/// @param migration whether the source may bring its own `recordedAt`
/// @param epoch fences off a process that lost the delivery to another
/// @param doneChunks how many chunks are finished
record ImportJob(
    UUID importId,
    String organisation,
    String client,
    @Nullable String employee,
    boolean migration,
    boolean dryRun,
    long epoch,
    int chunks,
    int doneChunks) {

  Provenance provenance(long line) {
    return new Provenance(organisation, client, employee, importId, line);
  }
}
