/// Whether the journal still is what it was: its chain of hashes, and the heads that were published
/// outside the database.
@NullMarked
package asylumchain.kit.verification;

import org.jspecify.annotations.NullMarked;
