/// The append-only journal: the audit trail of a service and its outbox at once.
@NullMarked
package asylumchain.kit.journal;

import org.jspecify.annotations.NullMarked;
