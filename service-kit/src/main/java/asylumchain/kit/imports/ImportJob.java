package asylumchain.kit.imports;

import asylumchain.kit.access.Account;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A delivery that this process works on.
///
/// @param employee `null` when a system delivered it by itself
/// @param migration whether the source may bring its own `recordedAt`
/// @param restatement whether it may bring what was known before the latest published figures
/// @param epoch fences off a process that lost the delivery to another
/// @param doneChunks how many chunks are finished
/// @param attempts how often the chunk after those failed
/// @param account why it was delivered and from which source: private, as its lines may be
public record ImportJob(
    UUID importId,
    String organisation,
    String client,
    @Nullable String employee,
    boolean migration,
    boolean restatement,
    boolean dryRun,
    long epoch,
    int chunks,
    int doneChunks,
    int attempts,
    Account account) {}
