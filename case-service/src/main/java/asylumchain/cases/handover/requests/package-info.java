/// Asking another partner to take a case, and its answer.
@NullMarked
package asylumchain.cases.handover.requests;

import org.jspecify.annotations.NullMarked;
